import type { DepartmentId, SkillNeed, Strategy } from '@sapa/protocol';
import fc from 'fast-check';
import { test } from 'vitest';
import { agentId, conversationId } from './test/matching.ts';
import { type Ending, Owner, type Profile } from './test/owner.ts';
import type { MatchRules, Waiting } from './types.ts';

const DEPARTMENTS = ['sales', 'support', 'returns'] as DepartmentId[];
const STRATEGIES: Strategy[] = ['leastLoaded', 'longestIdle', 'roundRobin', 'random', 'manual'];
const AGENTS = ['a', 'b', 'c', 'd', 'e'].map(agentId);
const CONVERSATIONS = Array.from({ length: 14 }, (_, index) => conversationId(`c${index}`));

const oneOf = <T>(items: readonly T[]) => fc.constantFrom(...items);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 8 });
const channel = oneOf(['web', 'web', 'email']);
/** Around the time at which all begins. */
const moment = fc.integer({ min: 990, max: 1_010 });
const needs: fc.Arbitrary<SkillNeed[]> = fc.array(
  fc.record({ skill: oneOf(['en', 'refund', 'wine']), level: fc.integer({ min: 1, max: 3 }) }),
  { maxLength: 2 },
);

const rules: fc.Arbitrary<MatchRules> = fc
  .record({
    ageingMs: oneOf([0, 0, 1, 5]),
    weights: oneOf([{}, { email: 0.5 }, { email: 0.1, web: 0.3 }, { web: 2 }]),
    strategies: fc.tuple(oneOf(STRATEGIES), oneOf(STRATEGIES), oneOf(STRATEGIES)),
  })
  .map(({ strategies, ...rest }) => ({
    ...rest,
    strategies: new Map(strategies.map((each, index) => [DEPARTMENTS[index] as DepartmentId, each])),
  }));

const waiting: fc.Arbitrary<Waiting> = fc
  .record({
    conversation: oneOf(CONVERSATIONS),
    departments: fc.shuffledSubarray(DEPARTMENTS, { minLength: 1 }),
    channel,
    skills: needs,
    wished: needs,
    front: oneOf([false, false, false, true]),
    priority: fc.integer({ min: 1, max: 5 }),
    waitingSince: moment,
    skipped: fc.array(
      fc.record({ agent: oneOf(AGENTS), until: fc.oneof(moment, fc.constant(Number.POSITIVE_INFINITY)) }),
      {
        maxLength: 3,
      },
    ),
    preferred: maybe(oneOf(AGENTS)),
    only: maybe(oneOf(AGENTS)),
  })
  .map(({ departments: [own = 'sales' as DepartmentId, ...others], ...rest }) => ({
    ...rest,
    departments: [own, ...others],
  }));

const profile: fc.Arbitrary<Profile> = fc.record({
  id: oneOf(AGENTS),
  departments: fc.subarray(DEPARTMENTS),
  skills: fc.array(fc.record({ skill: oneOf(['en', 'refund', 'wine']), level: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 4,
  }),
  isOnline: oneOf([true, true, true, false]),
  capacity: fc.integer({ min: 0, max: 4 }),
  channels: oneOf([{}, {}, { web: 1 }, { email: 0 }, { web: 2, email: 1 }]),
  idleSince: moment,
});

const step: fc.Arbitrary<(owner: Owner) => void> = fc.oneof(
  { weight: 8, arbitrary: waiting.map((each) => (owner: Owner) => owner.put(each)) },
  { weight: 2, arbitrary: oneOf(CONVERSATIONS).map((each) => (owner: Owner) => owner.remove(each)) },
  { weight: 5, arbitrary: profile.map((each) => (owner: Owner) => owner.setAgent(each)) },
  { weight: 1, arbitrary: oneOf(AGENTS).map((each) => (owner: Owner) => owner.removeAgent(each)) },
  { weight: 1, arbitrary: rules.map((each) => (owner: Owner) => owner.configure(each)) },
  { weight: 3, arbitrary: fc.nat(20).map((index) => (owner: Owner) => owner.end(index)) },
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(20), oneOf<Ending>(['committed', 'settledFirst', 'failed', 'putFirst', 'gone'])).map(
      ([index, ending]) =>
        (owner: Owner) =>
          owner.settle(index, ending),
    ),
  },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }).map((ms) => (owner: Owner) => owner.pass(ms)) },
  { weight: 8, arbitrary: fc.constant((owner: Owner) => owner.match()) },
);

test('[R1] [R2] [C2] whatever happens, who is asked and in what order is as a look at everything would have it, and nobody waits for whom there is room', () => {
  fc.assert(
    fc.property(
      rules,
      fc.array(step, { maxLength: 80, size: 'max' }),
      fc.integer({ min: 0, max: 99 }),
      (first, steps, lot) => {
        const owner = new Owner(first, () => lot / 100);
        for (const take of steps) {
          take(owner);
          owner.expectSamePlaces();
        }
        owner.match();
      },
    ),
    { numRuns: 500 },
  );
});
