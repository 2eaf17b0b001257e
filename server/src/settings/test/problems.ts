/** A document with a bit of everything that can be named, and what is wrong with it once a test has changed it. */
import type { SettingsInput } from '@sapa/protocol';
import { parseSettings } from '../parse.ts';

type Bot = NonNullable<SettingsInput['bot']>;
export type FlowInput = NonNullable<Bot['flows']>[number];
export type DepartmentInput = SettingsInput['departments'][number];
export type ConnectionInput = NonNullable<SettingsInput['connections']>[number];

export const CRM: ConnectionInput = {
  id: 'crm',
  name: 'CRM',
  description: 'Orders',
  code: 'CRM',
  baseUrl: 'https://crm.example',
  requests: [{ id: 'order', name: 'Find an order', path: '/orders/{{order_number}}' }],
};

const HOURS = {
  id: 'hours',
  topic: 'opening',
  language: 'en',
  questions: ['When are you open?'],
  answer: 'From nine to five.',
} satisfies NonNullable<Bot['knowledge']>[number];

const base: SettingsInput = {
  version: 1,
  name: 'Shop',
  sites: [{ key: 'shop', name: 'Shop', departments: ['sales'] }],
  departments: [{ id: 'sales', name: { id: 'Penjualan', en: 'Sales' } }],
  agents: [{ id: 'ani', name: 'Ani', email: 'ani@shop.example' }],
  bot: { knowledge: [HOURS] },
  connections: [CRM],
};

export function problemsOf(input: unknown): string[] {
  const parsed = parseSettings(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
}

/** The entry `hours` stays whatever else is changed. */
export function problemsOfBot(bot: Partial<Bot>): string[] {
  return problemsOf({ ...base, bot: { ...base.bot, ...bot } });
}

export function problemsOfFlows(...flows: Partial<FlowInput>[]): string[] {
  const hello = { id: 'hello', name: 'Hello', steps: [{ id: 'hi', do: 'say', text: { en: 'Hi.' } }] };
  return problemsOfBot({ flows: flows.map((flow, at) => ({ ...hello, id: `flow-${at}`, ...flow }) as FlowInput) });
}

export function problemsOfConnections(...connections: Partial<ConnectionInput>[]): string[] {
  return problemsOf({ ...base, connections: connections.map((connection) => ({ ...CRM, ...connection })) });
}

/** The first one is `sales`, where it says nothing else. */
export function problemsOfDepartments(...departments: Partial<DepartmentInput>[]): string[] {
  const sales: DepartmentInput = { id: 'sales', name: { id: 'Penjualan', en: 'Sales' } };
  const site = { key: 'shop', name: 'Shop', departments: [departments[0]?.id ?? 'sales'] };
  return problemsOf({ ...base, sites: [site], departments: departments.map((each) => ({ ...sales, ...each })) });
}

export function problemsOfAgents(agent: object): string[] {
  return problemsOf({ ...base, agents: base.agents?.map((each) => ({ ...each, ...agent })) });
}

export function problemsOfRouting(routing: NonNullable<SettingsInput['routing']>): string[] {
  return problemsOf({ ...base, routing });
}
