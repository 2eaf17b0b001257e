import type { DepartmentId } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { Matcher } from './matcher.ts';
import {
  agent,
  agentId,
  conversationId,
  MINUTE,
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

describe('who may be asked', () => {
  test.each<[string, Partial<Candidate>]>([
    ['another department', { departments: [SUPPORT] }],
    ['no department', { departments: [] }],
    ['not online', { isOnline: false }],
    ['every slot taken', { held: { web: 2 } }],
    ['every slot taken by another channel', { held: { email: 2 } }],
    ['over capacity after it was lowered', { held: { web: 3 } }],
    ['no more of this channel', { held: { web: 1 }, channels: { web: 1 } }],
    ['never this channel', { channels: { web: 0 } }],
    ['less room than it takes', { capacity: 0.5 }],
  ])('nobody, when the only agent has: %s', (_why, over) => {
    expect(pairs(matcherWith([waits('c')], [agent('a', over)]))).toEqual([]);
    expect(pairs(matcherWith([waits('c')], [agent('a', over), agent('b')]))).toEqual(['c→b']);
  });

  test.each([
    ['neither skill', []],
    ['one of two', [skill('wine', 9)]],
    ['one at too low a level', [skill('wine', 1), skill('en', 9)]],
  ])('nobody, when two skills are required and the only agent has %s', (_what, skills) => {
    const waiting = waits('c', { skills: [skill('wine', 2), skill('en')] });
    expect(pairs(matcherWith([waiting], [agent('a', { skills })]))).toEqual([]);
    const able = agent('b', { skills: [skill('en', 4), skill('wine', 2)] });
    expect(pairs(matcherWith([waiting], [agent('a', { skills }), able]))).toEqual(['c→b']);
  });

  test('whoever has more of the wished skills, before all else; nobody has to', () => {
    const wished = [skill('en'), skill('wine', 3)];
    const agents = [
      agent('a'),
      agent('b', { held: { web: 1 }, skills: [skill('wine', 3), skill('en')] }),
      agent('c', { skills: [skill('wine', 2), skill('en')] }),
    ];
    const matcher = matcherWith([], agents);
    const asked = ['c1', 'c2', 'c3'].map((id) => {
      matcher.put(waits(id, { wished }));
      return pairs(matcher)[0];
    });
    expect(asked).toEqual(['c1→b', 'c2→c', 'c3→c']);
  });

  test('any of its departments, the least loaded of all', () => {
    const agents = [agent('a', { held: { web: 1 } }), agent('b', { departments: [SUPPORT] })];
    expect(pairs(matcherWith([waits('c', { departments: [SALES, SUPPORT] })], agents))).toEqual(['c→b']);
  });

  test('names of channels and skills that every object knows mean nothing special', () => {
    const odd = { channel: 'constructor', skills: [skill('constructor')] };
    expect(pairs(matcherWith([waits('c', odd)], [agent('a')]))).toEqual([]);
    expect(pairs(matcherWith([waits('c', odd)], [agent('a', { skills: [skill('constructor')] })]))).toEqual(['c→a']);
  });
});

describe('the preferred agent', () => {
  const preferred = agentId('a');

  test('even with more to do and fewer wished skills', () => {
    const agents = [agent('a', { held: { web: 1 } }), agent('b', { skills: [skill('en')] })];
    expect(pairs(matcherWith([waits('c', { preferred, wished: [skill('en')] })], agents))).toEqual(['c→a']);
  });

  test.each<[string, Partial<Candidate>, Partial<Waiting>]>([
    ['not there', { isOnline: false }, {}],
    ['full', { held: { web: 2 } }, {}],
    ['skipped', {}, { skipped: [skips('a', NOW + 1)] }],
    ['not of the department', { departments: [SUPPORT] }, {}],
    ['without the skill', {}, { skills: [skill('en')] }],
  ])('somebody else, when they are %s', (_why, over, waiting) => {
    const agents = [agent('a', over), agent('b', { skills: [skill('en')], held: { web: 1 } })];
    expect(pairs(matcherWith([waits('c', { preferred, ...waiting })], agents))).toEqual(['c→b']);
  });
});

describe('for one agent and nobody else', () => {
  const only = agentId('a');

  test('whatever their departments and skills', () => {
    const waiting = waits('c', { only, skills: [skill('en')] });
    expect(pairs(matcherWith([waiting], [agent('a', { departments: [SUPPORT] }), agent('b')]))).toEqual(['c→a']);
  });

  test('never somebody else, and as soon as they have room', () => {
    const matcher = matcherWith([waits('c', { only })], [agent('b')]);
    expect(pairs(matcher)).toEqual([]);
    matcher.setAgent(agent('a', { held: { web: 2 } }));
    expect(pairs(matcher)).toEqual([]);
    matcher.setAgent(agent('a', { held: { web: 1 } }));
    expect(pairs(matcher)).toEqual(['c→a']);
  });

  test('has its place in the queue of its department', () => {
    const matcher = matcherWith(
      [waits('c1', { waitingSince: 1 }), waits('c2', { only }), waits('c3', { waitingSince: NOW })],
      [],
    );
    expect([...matcher.waitingIn(SALES)]).toEqual(['c1', 'c2', 'c3']);
    expect(matcher.position(conversationId('c2'))).toBe(2);
  });
});

describe('in what order', () => {
  const inOrder = (waiting: Waiting[], over = rules()) => [...matcherWith(waiting, [], over).waitingIn(SALES)];

  test('[R2] [C5] the front, then urgency, then the length of the wait, then the id', () => {
    const waiting = [
      waits('z', { waitingSince: 10 }),
      waits('late', { waitingSince: 20 }),
      waits('a', { waitingSince: 10 }),
      waits('urgent', { waitingSince: 30, priority: 1 }),
      waits('front', { waitingSince: 40, priority: 5, front: true }),
    ];
    expect(inOrder(waiting)).toEqual(['front', 'urgent', 'a', 'z', 'late']);
  });

  test('[R2] with ageing a long wait is as good as urgency', () => {
    const waiting = [
      waits('urgent', { waitingSince: 2 * MINUTE, priority: 1 }),
      waits('old', { waitingSince: 0, priority: 2 }),
      waits('tie', { waitingSince: MINUTE, priority: 2 }),
      waits('young', { waitingSince: MINUTE + 1, priority: 2 }),
      waits('front', { waitingSince: 9 * MINUTE, priority: 5, front: true }),
    ];
    expect(inOrder(waiting, rules({ ageingMs: MINUTE }))).toEqual(['front', 'old', 'tie', 'urgent', 'young']);
  });

  test.each([0, 1, MINUTE])('[C5] to the millisecond, at times that clocks show (ageing %i ms)', (ageingMs) => {
    const today = 1_790_000_000_000;
    const waiting = [true, false].flatMap((front) =>
      [0, 1, 2].map((later) =>
        waits(`${front ? 'front' : 'other'}-${3 - later}`, { front, waitingSince: today + later }),
      ),
    );
    const order = ['front-3', 'front-2', 'front-1', 'other-3', 'other-2', 'other-1'];
    expect(inOrder(waiting.toReversed(), rules({ ageingMs }))).toEqual(order);
  });

  test('[C5] the oldest of several needs, channels and departments, also when somebody older has left', () => {
    const queue = [
      waits('email', { channel: 'email', waitingSince: 3 }),
      waits('gone', { waitingSince: 1 }),
      waits('next', { waitingSince: 4 }),
      waits('wine', { skills: [skill('wine')], waitingSince: 2 }),
      waits('support', { departments: [SUPPORT], waitingSince: 5 }),
    ];
    const matcher = matcherWith(queue, []);
    matcher.remove(conversationId('gone'));
    expect(pairs(matcher)).toEqual([]);
    matcher.setAgent(agent('a', { departments: [SUPPORT, SALES], skills: [skill('wine')], capacity: 9 }));
    expect(pairs(matcher)).toEqual(['wine→a', 'email→a', 'next→a', 'support→a']);
  });

  test('places are counted by own department, and changes show at once', () => {
    const matcher = matcherWith(
      [waits('c1'), waits('c2', { waitingSince: NOW }), waits('other', { departments: [SUPPORT, SALES] })],
      [],
    );
    const places = () => ['c1', 'c2', 'other'].map((id) => matcher.position(conversationId(id)));
    expect(places()).toEqual([1, 2, 1]);
    expect([matcher.size, matcher.countIn(SALES), matcher.countIn(SUPPORT)]).toEqual([3, 2, 1]);
    matcher.put(waits('c2', { priority: 1 }));
    expect(places()).toEqual([2, 1, 1]);
    matcher.remove(conversationId('c2'));
    expect(places()).toEqual([1, undefined, 1]);
    expect([matcher.countIn('nowhere' as DepartmentId), ...matcher.waitingIn('nowhere' as DepartmentId)]).toEqual([0]);
  });
});

describe('when to look again', () => {
  test('when the first who is skipped may be asked again, and then they are', () => {
    const skipped = [skips('b', NOW + 500), skips('a', NOW + 300), skips('c', Number.POSITIVE_INFINITY)];
    const matcher = matcherWith([waits('c', { skipped })], [agent('a'), agent('b'), agent('c')]);
    expect(pairs(matcher)).toEqual([]);
    expect(matcher.nextAt).toBe(NOW + 300);
    expect(pairs(matcher, NOW + 299)).toEqual([]);
    expect(pairs(matcher, NOW + 300)).toEqual(['c→a']);
    expect(matcher.nextAt).toBeUndefined();
  });

  test('never for what waits no longer', () => {
    const matcher = matcherWith([waits('c', { skipped: [skips('a', NOW + 300)] })], [agent('a')]);
    matcher.remove(conversationId('c'));
    expect(matcher.nextAt).toBeUndefined();
  });

  test('not at all when only an event can free somebody', () => {
    const matcher = matcherWith([waits('c')], [agent('a', { skills: [], held: { web: 2 } })]);
    expect([pairs(matcher), matcher.nextAt]).toEqual([[], undefined]);
  });

  test('a clock that is put back takes nothing back', () => {
    const matcher = matcherWith([waits('c', { skipped: [skips('a', NOW)] })], [agent('a', { held: { web: 2 } })]);
    expect(pairs(matcher, NOW)).toEqual([]);
    matcher.setAgent(agent('a'));
    expect(pairs(matcher, NOW - MINUTE)).toEqual(['c→a']);
  });
});

test('without rules everything has a meaning', () => {
  const matcher = new Matcher(() => 0);
  matcher.setAgent(agent('a'));
  matcher.put(waits('c'));
  expect(pairs(matcher)).toEqual(['c→a']);
});

test('other weights, and whoever has room by them is asked', () => {
  const matcher = matcherWith([waits('c')], [agent('a', { held: { web: 2 } })], salesBy('longestIdle'));
  expect(pairs(matcher)).toEqual([]);
  matcher.configure(rules({ weights: { web: 0.5 } }));
  expect(pairs(matcher)).toEqual(['c→a']);
});
