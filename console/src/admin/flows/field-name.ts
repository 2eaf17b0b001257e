/** Names of what is collected: small letters, digits and _, as the settings want them. Pure. */

/** "Order Number" → `order_number`, while it is typed. */
export const fieldFrom = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .slice(0, 40);
