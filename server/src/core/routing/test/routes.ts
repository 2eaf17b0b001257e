/** Rules, teams and routes for tests: short ways to write them, and fast-check's own. */
import type { AgentId, DepartmentId, QueueSettings, Rule, SkillNeed } from '@sapa/protocol';
import fc from 'fast-check';
import type { Wanted } from '../route.ts';
import type { Teams } from '../types.ts';

export const [A, B, C, D] = ['a', 'b', 'c', 'd'] as [DepartmentId, DepartmentId, DepartmentId, DepartmentId];
export const ANI = 'ani' as AgentId;

/** `refund:3` */
export function need(text: string): SkillNeed {
  const [skill = '', level = '1'] = text.split(':');
  return { skill, level: Number(level) };
}
export const needs = (...texts: string[]): SkillNeed[] => texts.map(need);

export function queue(over: Partial<QueueSettings> = {}): QueueSettings {
  return { strategy: 'leastLoaded', sticky: true, rings: [], lateSeconds: 60, refused: 'on', ...over };
}
export const overflow = (department: DepartmentId, afterSeconds = 60) => ({ overflow: { department, afterSeconds } });

export function teams(
  queues: Readonly<Record<string, Partial<QueueSettings>>> = {},
  language: Teams['language'] = 'ignore',
): Teams {
  return { queue: (department) => queue(queues[department]), language };
}

export function rule(over: Partial<Rule> = {}): Rule {
  return {
    id: 'r',
    name: 'A rule',
    on: true,
    when: [],
    required: [],
    preferred: [],
    skipIfNobody: false,
    steps: [],
    ...over,
  };
}
export const step = (afterSeconds: number, over: Partial<Rule['steps'][number]> = {}): Rule['steps'][number] => ({
  afterSeconds,
  skipIfNobody: false,
  ...over,
});

const anyDepartment = fc.constantFrom(A, B, C, D);
const anySeconds = fc.integer({ min: 1, max: 5 });
export const anyNeeds = fc.array(
  fc.record({ skill: fc.constantFrom('x', 'y', 'z', 'en'), level: fc.integer({ min: 1, max: 10 }) }),
  { maxLength: 3 },
);
const anyStep = fc.record({
  afterSeconds: anySeconds,
  skipIfNobody: fc.boolean(),
  department: fc.option(anyDepartment, { nil: undefined }),
  required: fc.option(anyNeeds, { nil: undefined }),
});
const anyQueue = fc.record({
  rings: fc.array(fc.record({ afterSeconds: anySeconds, lower: anySeconds }), { maxLength: 6 }).map((rings) => {
    const lower = rings.map((ring) => ring.lower).toSorted((a, b) => a - b);
    const times = rings.map((ring) => ring.afterSeconds).toSorted((a, b) => a - b);
    return rings.map((_, at) => ({ afterSeconds: times[at] ?? 1, lower: lower[at] ?? 1 }));
  }),
  overflow: fc.option(fc.record({ department: anyDepartment, afterSeconds: fc.integer({ min: 0, max: 5 }) }), {
    nil: undefined,
  }),
});

/** Overflows that go in circles too. */
export const anyTeams: fc.Arbitrary<Teams> = fc
  .tuple(
    fc.record({ a: anyQueue, b: anyQueue, c: anyQueue, d: anyQueue }),
    fc.constantFrom('ignore', 'prefer', 'require'),
  )
  .map(([queues, language]) => teams(queues, language));
export const anyWanted: fc.Arbitrary<Wanted> = fc.record({
  department: anyDepartment,
  only: fc.option(fc.constant(ANI), { nil: undefined }),
  rule: fc.option(
    fc
      .record({
        required: anyNeeds,
        preferred: anyNeeds,
        skipIfNobody: fc.boolean(),
        steps: fc.array(anyStep, { maxLength: 6 }),
      })
      .map(rule),
    { nil: undefined },
  ),
  language: fc.constantFrom('id', 'en', 'other'),
});
