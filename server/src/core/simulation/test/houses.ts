/** Houses, people and arrivals for tests: short ways to write them. */
import type { AgentId, DepartmentId, SettingsInput, SimulationReport, SiteKey } from '@sapa/protocol';
import { settingsSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';
import { type Manner, PROMPT } from '../colleagues.ts';
import type { Plan } from '../plan.ts';
import { Simulation } from '../simulation.ts';
import type { Arrival, ArrivalFacts, House, Visited } from '../visit.ts';

export const HELP = 'help' as DepartmentId;

export function house(over: Partial<Pick<SettingsInput, 'departments' | 'routing' | 'agents' | 'limits'>> = {}): House {
  const departments = over.departments ?? [department('help')];
  const settings = {
    version: 1,
    name: 'Test',
    sites: [{ key: 'site', name: 'Site', departments: departments.map(({ id }) => id) }],
    ...over,
    departments,
  };
  return v.parse(settingsSchema, settings);
}

type DepartmentInput = SettingsInput['departments'][number];
export function department(id: string, over: Partial<DepartmentInput> = {}): DepartmentInput {
  return { id, name: { id, en: id }, ...over } as DepartmentInput;
}

export type RuleInput = NonNullable<NonNullable<SettingsInput['routing']>['rules']>[number];
export type AgentInput = NonNullable<SettingsInput['agents']>[number];
export function agent(id: string, over: Partial<AgentInput> = {}): AgentInput {
  return { id, name: id, email: `${id}@example.test`, departments: ['help'], capacity: 1, ...over } as AgentInput;
}

export const team = (size: number, over: Partial<AgentInput> = {}): AgentInput[] =>
  Array.from({ length: size }, (_, index) => agent(`a${index + 1}`, over));

export const FACTS: ArrivalFacts = {
  topics: [],
  words: [],
  trigger: 'button',
  channel: 'web',
  site: 'site' as SiteKey,
  language: 'id',
  isVip: false,
  attributes: {},
  tags: [],
  isReturning: false,
  hasAgent: false,
};

const SECOND_MS = 1_000;

/** Somebody who comes after so many seconds. Patient, and served in ten minutes, where nothing else is said. */
export function comes(seconds: number, over: Partial<Arrival> = {}): Arrival {
  return {
    at: seconds * SECOND_MS,
    kind: 'all',
    facts: FACTS,
    department: HELP,
    priority: 3,
    serviceMs: 600 * SECOND_MS,
    patienceMs: Number.POSITIVE_INFINITY,
    ...over,
  };
}

interface Played {
  readonly report: SimulationReport;
  /** In the order they were over with. */
  readonly visited: readonly Visited[];
}

/** From 0 to the end of the first day. */
export function play(
  house: House,
  arrivals: readonly Arrival[],
  manners: Record<string, Partial<Manner>> = {},
): Played {
  const visited: Visited[] = [];
  const plan: Plan = {
    house,
    arrivals,
    manners: new Map(
      Object.entries(manners).map(([id, manner]) => [id as AgentId, { ...PROMPT, ...manner } satisfies Manner]),
    ),
    from: 0,
    span: { from: 0, to: 86_400 * SECOND_MS },
    seed: 1,
    watch: (each) => visited.push(each),
  };
  return { report: new Simulation(plan).run(), visited };
}
