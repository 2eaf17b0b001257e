/** Who may sign in to the demo shop. A real shop has passwords; this one lets everybody be anybody. */
export interface Customer {
  /** As the shop's own database numbers them. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What the agent sees beside the chat. */
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

export const CUSTOMERS: readonly Customer[] = [
  {
    id: 'customer-1',
    name: 'First Customer',
    email: 'first@mail.example',
    attributes: { orders: 12, member: true },
  },
  {
    id: 'customer-2',
    name: 'Second Customer',
    email: 'second@mail.example',
    attributes: { orders: 0, member: false },
  },
];

export const customerOf = (id: unknown): Customer | undefined => CUSTOMERS.find((customer) => customer.id === id);
