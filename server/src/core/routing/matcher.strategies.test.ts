import type { DepartmentId } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import {
  agent,
  agentId,
  matcherWith,
  NOW,
  pairs,
  rules,
  SALES,
  SUPPORT,
  salesBy,
  skill,
  skips,
  waits,
} from './test/matching.ts';
import type { Candidate, Waiting } from './types.ts';

const many = (count: number, over: Partial<Waiting> = {}) =>
  Array.from({ length: count }, (_, index) => waits(`c${index + 1}`, over));

describe('least loaded', () => {
  test('whoever holds the least', () => {
    expect(pairs(matcherWith([waits('c')], [agent('a', { held: { web: 1 } }), agent('b')]))).toEqual(['c→b']);
  });

  test('by weight, not by number', () => {
    const agents = [agent('a', { held: { web: 1 } }), agent('b', { held: { email: 3 }, capacity: 5 })];
    const matcher = matcherWith([waits('c')], agents, rules({ weights: { email: 0.3 } }));
    expect(pairs(matcher)).toEqual(['c→b']);
  });

  test('ten tenths are exactly one', () => {
    const agents = [agent('b', { held: { email: 3 }, idleSince: 2 }), agent('c', { held: { chat: 1 }, idleSince: 1 })];
    const matcher = matcherWith([waits('c')], agents, rules({ weights: { email: 0.1, chat: 0.3 } }));
    expect(pairs(matcher)).toEqual(['c→c']);
  });

  test('among equals whoever has waited longest for work, then by id', () => {
    const agents = [agent('a', { idleSince: 5 }), agent('c', { idleSince: 3 }), agent('b', { idleSince: 3 })];
    expect(pairs(matcherWith(many(3), agents))).toEqual(['c1→b', 'c2→c', 'c3→a']);
  });

  test('many at once are spread', () => {
    expect(pairs(matcherWith(many(5), [agent('a'), agent('b')]))).toEqual(['c1→a', 'c2→b', 'c3→a', 'c4→b']);
  });
});

describe('longest idle', () => {
  test('whoever has waited longest for work, even with more to do', () => {
    const agents = [agent('a', { held: { web: 1 }, idleSince: 1 }), agent('b', { idleSince: 2 })];
    expect(pairs(matcherWith([waits('c')], agents, salesBy('longestIdle')))).toEqual(['c→a']);
  });

  test('being asked ends the wait', () => {
    const agents = [agent('a', { idleSince: 1 }), agent('b', { idleSince: 2 })];
    expect(pairs(matcherWith(many(4), agents, salesBy('longestIdle')))).toEqual(['c1→a', 'c2→b', 'c3→a', 'c4→b']);
  });
});

describe('round robin', () => {
  const three = ['a', 'b', 'c'].map((id) => agent(id, { capacity: 10 }));

  test('one after the other, those never asked first', () => {
    const matcher = matcherWith(many(4), three, salesBy('roundRobin'));
    expect(pairs(matcher)).toEqual(['c1→a', 'c2→b', 'c3→c', 'c4→a']);
    matcher.setAgent(agent('aa'));
    matcher.put(waits('next'));
    matcher.put(waits('over', { waitingSince: NOW }));
    expect(pairs(matcher)).toEqual(['next→aa', 'over→b']);
  });

  test('who is busy keeps their turn', () => {
    const matcher = matcherWith([waits('c1')], [agent('a', { held: { web: 2 } }), agent('b')], salesBy('roundRobin'));
    expect(pairs(matcher)).toEqual(['c1→b']);
    matcher.setAgent(agent('a', { held: { web: 1 } }));
    matcher.put(waits('c2'));
    expect(pairs(matcher)).toEqual(['c2→a']);
  });

  test('each department has its own round', () => {
    const both = ['a', 'b'].map((id) => agent(id, { capacity: 10, departments: [SALES, SUPPORT] }));
    const strategies = new Map([SALES, SUPPORT].map((each) => [each, 'roundRobin'] as const));
    const matcher = matcherWith([waits('c1')], both, rules({ strategies }));
    expect(pairs(matcher)).toEqual(['c1→a']);
    matcher.put(waits('c2', { departments: [SUPPORT] }));
    matcher.put(waits('c3', { departments: [SALES, SUPPORT], waitingSince: NOW }));
    expect(pairs(matcher)).toEqual(['c2→a', 'c3→b']);
  });

  test('however many departments share their agents, each has its own round', () => {
    const others = Array.from({ length: 12 }, (_, index) => `other-${index}` as DepartmentId);
    const strategies = new Map(others.map((each) => [each, 'roundRobin'] as const));
    const matcher = matcherWith(
      [],
      [agent('a', { capacity: 99 }), agent('b', { capacity: 99 })],
      rules({ strategies }),
    );
    const askedBy = (round: number) =>
      others.map((each) => {
        matcher.put(waits(`${each}-${round}`, { departments: [each, SALES] }));
        return matcher.match(NOW)[0]?.agent;
      });
    expect([1, 2, 3].map((round) => new Set(askedBy(round)))).toEqual([new Set(['a']), new Set(['b']), new Set(['a'])]);
  });

  test('coming back is no way to the front', () => {
    const matcher = matcherWith(many(2), three, salesBy('roundRobin'));
    expect(pairs(matcher)).toEqual(['c1→a', 'c2→b']);
    matcher.removeAgent(agentId('a'));
    matcher.setAgent(agent('a', { capacity: 10 }));
    matcher.put(waits('c3'));
    matcher.put(waits('c4'));
    expect(pairs(matcher)).toEqual(['c3→c', 'c4→a']);
  });
});

describe('random', () => {
  const three = ['a', 'b', 'c'].map((id) => agent(id));
  const draw = (at: number, agents: readonly Candidate[], over: Partial<Waiting> = {}) =>
    pairs(matcherWith([waits('c', over)], agents, salesBy('random'), () => at));

  test('each is drawn by an equal share of the lots', () => {
    const drawn = Array.from({ length: 30 }, (_, index) => draw((index + 0.5) / 30, three)[0]);
    const counts = ['a', 'b', 'c'].map((id) => drawn.filter((each) => each === `c→${id}`).length);
    expect(counts).toEqual([10, 10, 10]);
  });

  test('belonging to two departments does not count twice', () => {
    const agents = [agent('a', { departments: [SALES, SUPPORT] }), agent('b')];
    const drawn = [0.1, 0.4, 0.6, 0.9].map((at) => draw(at, agents, { departments: [SALES, SUPPORT] })[0]);
    expect(drawn).toEqual(['c→a', 'c→a', 'c→b', 'c→b']);
  });

  test('only among those with most of the wished skills', () => {
    const agents = [agent('a'), agent('b', { skills: [skill('en')] }), agent('c', { skills: [skill('en')] })];
    const drawn = [0, 0.4, 0.6, 0.99].map((at) => draw(at, agents, { wished: [skill('en')] })[0]);
    expect(drawn).toEqual(['c→b', 'c→b', 'c→c', 'c→c']);
  });

  test('nobody who is skipped or full', () => {
    const agents = [agent('a'), agent('b', { held: { web: 2 } }), agent('c')];
    expect(draw(0, agents, { skipped: [skips('a', NOW + 1)] })).toEqual(['c→c']);
  });
});

describe('manual', () => {
  test('nobody is asked, and everybody has a place', () => {
    const matcher = matcherWith(many(2), [agent('a')], salesBy('manual'));
    expect(pairs(matcher)).toEqual([]);
    expect([...matcher.waitingIn(SALES)].map((each) => matcher.position(each))).toEqual([1, 2]);
    expect(matcher.nextAt).toBeUndefined();
  });

  test('not the preferred agent either; but agents of another department that may answer', () => {
    const agents = [agent('a'), agent('b', { departments: [SUPPORT] })];
    const waiting = waits('c', { departments: [SALES, SUPPORT], preferred: agentId('a') });
    expect(pairs(matcherWith([waiting], agents.slice(0, 1), salesBy('manual')))).toEqual([]);
    expect(pairs(matcherWith([waiting], agents, salesBy('manual')))).toEqual(['c→b']);
  });

  test('but who a conversation is for, as there is nothing to choose', () => {
    const waiting = waits('c', { only: agentId('a') });
    expect(pairs(matcherWith([waiting], [agent('a'), agent('b')], salesBy('manual')))).toEqual(['c→a']);
  });

  test('its agents are not asked about what other departments let them answer either', () => {
    const waiting = waits('c', { departments: [SUPPORT, SALES] });
    expect(pairs(matcherWith([waiting], [agent('a')], salesBy('manual')))).toEqual([]);
  });

  test('from manual to another strategy, all are asked', () => {
    const matcher = matcherWith(many(2), [agent('a')], salesBy('manual'));
    expect(pairs(matcher)).toEqual([]);
    matcher.configure(salesBy('random'));
    expect(pairs(matcher)).toEqual(['c1→a', 'c2→a']);
  });
});

test('the strategy of the own department counts, also for agents of others', () => {
  const strategies = new Map([
    [SALES, 'longestIdle'],
    [SUPPORT, 'leastLoaded'],
  ] as const);
  const agents = [
    agent('a', { idleSince: 5, departments: [SUPPORT] }),
    agent('b', { idleSince: 4, held: { web: 1 }, departments: [SUPPORT] }),
    agent('c', { idleSince: 6 }),
  ];
  const waiting = [
    waits('c1', { departments: [SALES, SUPPORT] }),
    waits('c2', { departments: [SUPPORT, SALES], waitingSince: NOW }),
  ];
  expect(pairs(matcherWith(waiting, agents, rules({ strategies })))).toEqual(['c1→b', 'c2→a']);
});
