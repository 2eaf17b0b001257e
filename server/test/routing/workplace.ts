/** Settings that people change while they work: departments with hours and overflow, rules with skills, capacities by channel. */
import type { SettingsInput } from '@sapa/protocol';
import { SETTINGS } from '../house.ts';

const WEEKDAY: [string, string][] = [
  ['09:00', '12:00'],
  ['13:00', '17:00'],
];

type Departments = SettingsInput['departments'];
type Agents = NonNullable<SettingsInput['agents']>;

const DEPARTMENTS: Departments = [
  {
    id: 'sales',
    name: { id: 'Penjualan', en: 'Sales' },
    queue: { overflow: { department: 'support', afterSeconds: 60 }, refused: 'back' },
  },
  {
    id: 'support',
    name: { id: 'Dukungan', en: 'Support' },
    hours: {
      timeZone: 'Asia/Jakarta',
      week: { mon: WEEKDAY, tue: WEEKDAY, wed: WEEKDAY, thu: WEEKDAY, fri: WEEKDAY },
      holidays: [{ date: '2026-01-06', name: 'Stocktaking' }],
    },
    queue: {
      strategy: 'longestIdle',
      rings: [
        { afterSeconds: 20, lower: 2 },
        { afterSeconds: 40, lower: 10 },
      ],
      longestWaitSeconds: 240,
    },
  },
  { id: 'cellar', name: { id: 'Gudang', en: 'Cellar' }, queue: { strategy: 'manual' } },
];

const AGENTS: Agents = [
  { id: 'ani', name: 'Ani', email: 'ani@shop.example', departments: ['sales'], capacity: 2 },
  {
    ...{ id: 'budi', name: 'Budi', email: 'budi@shop.example', departments: ['sales', 'support'], capacity: 1 },
    skills: [{ skill: 'refund', level: 5 }],
  },
  {
    ...{ id: 'citra', name: 'Citra', email: 'citra@shop.example', departments: ['support', 'cellar'], capacity: 3 },
    channels: { web: 2 },
    skills: [{ skill: 'refund', level: 2 }],
  },
  {
    ...{
      id: 'dewi',
      name: 'Dewi',
      email: 'dewi@shop.example',
      departments: ['sales', 'support', 'cellar'],
      capacity: 1,
    },
    role: 'supervisor',
  },
];

/** Looks at the board, and answers nobody. */
export const OWNER = { id: 'boss', name: 'Boss', email: 'boss@shop.example', role: 'admin' } as const;

export const STAFF = AGENTS.map(({ id }) => id);
export const TEAMS = DEPARTMENTS.map(({ id }) => id);

const BASE: SettingsInput = {
  ...SETTINGS,
  sites: [{ ...SETTINGS.sites[0], key: 'shop', name: 'Shop', departments: TEAMS }],
  departments: DEPARTMENTS,
  agents: [...AGENTS, OWNER],
  bot: {},
  routing: {
    skills: ['refund', 'wine'].map((id) => ({ id, name: { id, en: id } })),
    labels: ['Lunch'],
    rules: [
      {
        ...{
          id: 'refund',
          name: 'Refunds',
          when: [{ if: 'words', any: ['refund'] }],
          target: { department: 'support' },
        },
        required: [{ skill: 'refund', level: 4 }],
        priority: 2,
        steps: [{ afterSeconds: 90, department: 'sales', required: [] }],
      },
      {
        ...{ id: 'wine', name: 'Wine', when: [{ if: 'words', any: ['wine'] }], target: { department: 'sales' } },
        required: [{ skill: 'wine', level: 3 }],
        skipIfNobody: true,
        steps: [{ afterSeconds: 30, department: 'support', required: [{ skill: 'refund' }], skipIfNobody: true }],
      },
      { id: 'urgent', name: 'Urgent', when: [{ if: 'words', any: ['urgent'] }], priority: 1 },
      { id: 'ani', name: 'For Ani', when: [{ if: 'words', any: ['ani'] }], target: { agent: 'ani' } },
    ],
  },
};

const queueOf = (id: string, queue: NonNullable<Departments[number]['queue']>): Departments =>
  DEPARTMENTS.map((department) => (department.id === id ? { ...department, queue } : department));
const agentsWith = (change: (agent: Agents[number]) => Partial<Agents[number]>): Agents => [
  ...AGENTS.map((agent) => ({ ...agent, ...change(agent) })),
  OWNER,
];

/** The first is what they begin with. */
export const WORKPLACES: readonly SettingsInput[] = [
  BASE,
  { ...BASE, agents: agentsWith(({ capacity = 1 }) => ({ capacity: capacity + 1, channels: {} })) },
  { ...BASE, agents: agentsWith(() => ({ capacity: 1 })) },
  { ...BASE, agents: agentsWith(() => ({ channels: { web: 0 } })) },
  { ...BASE, routing: { ...BASE.routing, weights: { web: 0.5 } } },
  { ...BASE, routing: { ...BASE.routing, weights: { web: 2 }, ageingMinutes: 1 } },
  { ...BASE, routing: { ...BASE.routing, rules: [] } },
  { ...BASE, departments: queueOf('sales', { strategy: 'manual' }) },
  { ...BASE, departments: queueOf('cellar', { strategy: 'roundRobin' }) },
  { ...BASE, departments: DEPARTMENTS.map(({ hours, ...department }) => department) },
  { ...BASE, agents: agentsWith(({ id }) => (id === 'ani' ? { departments: ['cellar'] } : {})) },
  {
    ...BASE,
    agents: agentsWith(() => ({
      skills: [
        { skill: 'refund', level: 5 },
        { skill: 'wine', level: 5 },
      ],
    })),
  },
];
