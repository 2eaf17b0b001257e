import type { AgentId, DepartmentId, SkillNeed, Strategy } from '@sapa/protocol';
import fc from 'fast-check';
import { test } from 'vitest';
import { agentId, conversationId, SALES, SUPPORT, skill } from './test/matching.ts';
import { type Ending, Owner, type Profile } from './test/owner.ts';
import type { MatchRules, Waiting } from './types.ts';

const DEPARTMENTS: readonly DepartmentId[] = [SALES, SUPPORT];
const STRATEGIES: readonly Strategy[] = ['leastLoaded', 'longestIdle', 'roundRobin', 'random', 'manual'];
const ENDINGS: readonly Ending[] = ['committed', 'settledFirst', 'failed', 'putFirst', 'gone'];
const AGENTS = ['a', 'b', 'c', 'd', 'e'].map(agentId);
const CONVERSATIONS = Array.from({ length: 14 }, (_, index) => conversationId(`c${index}`));

const oneOf = <T>(items: readonly T[]) => fc.constantFrom(...items);
const seldom = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 8 });
const index = fc.nat(20);
/** Around the time at which all begins. */
const moment = fc.integer({ min: 990, max: 1_010 });

/** Few that differ, so that many wait for the same. */
const needs = oneOf<readonly SkillNeed[]>([
  [],
  [],
  [],
  [skill('en')],
  [skill('wine', 3)],
  [skill('en', 2), skill('wine')],
]);
const skills = oneOf<readonly SkillNeed[]>([
  [],
  [skill('en')],
  [skill('wine')],
  [skill('wine', 4), skill('wine', 1)],
  [skill('en', 2), skill('wine', 2)],
  [skill('wine', 5), skill('en', 5)],
]);

const rules: fc.Arbitrary<MatchRules> = fc
  .record({
    ageingMs: oneOf([0, 0, 1, 5]),
    weights: oneOf([{}, { email: 0.5 }, { email: 0.1, web: 0.3 }, { web: 2 }]),
    strategies: fc.tuple(oneOf(STRATEGIES), oneOf(STRATEGIES)),
  })
  .map(({ strategies: [sales, support], ...rest }) => ({
    ...rest,
    strategies: new Map([
      [SALES, sales],
      [SUPPORT, support],
    ]),
  }));

const waiting: fc.Arbitrary<Waiting> = fc.record({
  conversation: oneOf(CONVERSATIONS),
  departments: oneOf<Waiting['departments']>([[SALES], [SUPPORT], [SALES, SUPPORT], [SUPPORT, SALES]]),
  channel: oneOf(['web', 'web', 'email']),
  skills: needs,
  wished: needs,
  front: oneOf([false, false, false, true]),
  priority: fc.integer({ min: 1, max: 5 }),
  waitingSince: moment,
  skipped: fc.array(
    fc.record({ agent: oneOf(AGENTS), until: fc.oneof(moment, fc.constant(Number.POSITIVE_INFINITY)) }),
    { maxLength: 3 },
  ),
  preferred: seldom(oneOf(AGENTS)),
  only: seldom(oneOf(AGENTS)),
});

const profileOf = (id: fc.Arbitrary<AgentId>): fc.Arbitrary<Profile> =>
  fc.record({
    id,
    departments: oneOf([DEPARTMENTS, DEPARTMENTS, [SALES], [SUPPORT], []]),
    skills,
    isOnline: oneOf([true, true, true, true, false]),
    capacity: fc.integer({ min: 1, max: 5 }),
    channels: oneOf([{}, {}, { web: 1 }, { email: 0 }, { web: 2, email: 1 }]),
    idleSince: moment,
  });

type Step = (owner: Owner) => void;
const stepOf = <T>(weight: number, what: fc.Arbitrary<T>, take: (owner: Owner, what: T) => void) => ({
  weight,
  arbitrary: what.map(
    (each): Step =>
      (owner) =>
        take(owner, each),
  ),
});

const step = fc.oneof(
  stepOf(12, waiting, (owner, each) => owner.put(each)),
  stepOf(2, oneOf(CONVERSATIONS), (owner, each) => owner.remove(each)),
  stepOf(4, profileOf(oneOf(AGENTS)), (owner, each) => owner.setAgent(each)),
  stepOf(1, oneOf(AGENTS), (owner, each) => owner.removeAgent(each)),
  stepOf(1, rules, (owner, each) => owner.configure(each)),
  stepOf(3, index, (owner, each) => owner.end(each)),
  stepOf(6, fc.tuple(index, oneOf(ENDINGS)), (owner, [each, ending]) => owner.settle(each, ending)),
  stepOf(3, fc.integer({ min: 1, max: 4 }), (owner, ms) => owner.pass(ms)),
  stepOf(8, fc.constant(undefined), (owner) => owner.match()),
);

const staff = fc.tuple(...AGENTS.map((id) => profileOf(fc.constant(id))));
const steps = fc.array(step, { maxLength: 80, size: 'max' });

// A look at everything takes its time, on a busy machine more than the usual 5 s.
test('[C2] whatever happens, who is asked and in what order is as a look at everything would have it, and nobody waits for whom there is room', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(rules, staff, steps, fc.integer({ min: 0, max: 99 }), (first, agents, all, lot) => {
      const owner = new Owner(first, () => lot / 100);
      for (const each of agents) owner.setAgent(each);
      for (const take of all) {
        take(owner);
        owner.expectSamePlaces();
      }
      owner.match();
    }),
    { numRuns: 150 },
  );
});
