/** What users of comparable products report as bugs, by their words. */
import { describe, expect, test } from 'vitest';
import type { Matcher } from './matcher.ts';
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
  skill,
  skips,
  waits,
} from './test/matching.ts';

const full = { held: { web: 2 } };
const c = conversationId('c');

describe('"a slot frees and the newest is served"', () => {
  const queue = ['new', 'mid', 'old'].map((id, index) => waits(id, { waitingSince: NOW - index * MINUTE }));

  test('[C5] the oldest is, however often', () => {
    const matcher = matcherWith(queue, [agent('a', full)]);
    const served: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      matcher.setAgent(agent('a', { held: { web: 1 } }));
      for (const { conversation } of matcher.match(NOW)) {
        served.push(conversation);
        matcher.setAgent(agent('a', full));
        matcher.settle(conversation);
      }
    }
    expect(served).toEqual(['old', 'mid', 'new']);
  });

  test('[C5] also when somebody comes in the same moment', () => {
    const matcher = matcherWith(queue, [agent('a', full)]);
    expect(pairs(matcher)).toEqual([]);
    matcher.put(waits('newest', { waitingSince: NOW }));
    matcher.setAgent(agent('a', { held: { web: 1 } }));
    expect(pairs(matcher)).toEqual(['old→a']);
  });

  test('[C5] among needs that differ, the oldest that the agent can answer', () => {
    const mixed = [
      waits('oldest', { waitingSince: 1, skills: [skill('wine')] }),
      waits('older', { waitingSince: 2, departments: [SUPPORT, SALES] }),
      waits('old', { waitingSince: 3 }),
    ];
    expect(pairs(matcherWith(mixed, [agent('a', { capacity: 1 })]))).toEqual(['older→a']);
  });

  test('[C5] a declined offer keeps its place', () => {
    const matcher = matcherWith([], [agent('a', { capacity: 1 })]);
    matcher.put(waits('first', { waitingSince: 1 }));
    expect(pairs(matcher)).toEqual(['first→a']);
    matcher.put(waits('second', { waitingSince: 2 }));
    matcher.put(waits('first', { waitingSince: 1, skipped: [skips('a', NOW + MINUTE)] }));
    matcher.settle(conversationId('first'));
    expect([...matcher.waitingIn(SALES)]).toEqual(['first', 'second']);
  });
});

describe('"one agent who declines blocks everybody"', () => {
  const skipped = [skips('a', NOW + MINUTE)];

  test('the next agent is asked', () => {
    expect(pairs(matcherWith([waits('c', { skipped })], [agent('a'), agent('b', { held: { web: 1 } })]))).toEqual([
      'c→b',
    ]);
  });

  test('who declined is asked about the next conversation', () => {
    const queue = [waits('c', { skipped }), waits('next', { waitingSince: NOW })];
    expect(pairs(matcherWith(queue, [agent('a')]))).toEqual(['next→a']);
  });

  test('[C5] that is the next in order, whatever else the others need', () => {
    const queue = [
      waits('c', { skipped, waitingSince: 1 }),
      waits('email', { channel: 'email', waitingSince: 2 }),
      waits('web', { waitingSince: 3 }),
    ];
    expect(pairs(matcherWith(queue, [agent('a', { capacity: 1 })]))).toEqual(['email→a']);
    const matcher = matcherWith(queue, [agent('a', full)]);
    expect(pairs(matcher)).toEqual([]);
    matcher.setAgent(agent('a', { held: { web: 1 } }));
    expect(pairs(matcher)).toEqual(['email→a']);
  });

  test('a hundred that they declined do not hide the next', () => {
    const declined = Array.from({ length: 100 }, (_, index) => waits(`d${index}`, { skipped }));
    const matcher = matcherWith([...declined, waits('next', { waitingSince: NOW })], [agent('a', { capacity: 1 })]);
    expect(pairs(matcher)).toEqual(['next→a']);
  });

  test('alone, they are asked again when the pause is over, at the head of the queue', () => {
    const matcher = matcherWith([waits('c', { skipped })], [agent('a', { capacity: 1 })]);
    expect(pairs(matcher)).toEqual([]);
    matcher.put(waits('next', { waitingSince: NOW, skipped }));
    expect(pairs(matcher, matcher.nextAt)).toEqual(['c→a']);
  });
});

describe('[R1] "nothing moves until somebody toggles their status"', () => {
  /** One conversation waits, and one agent who cannot take it: then something happens. */
  const happens: [string, Matcher, (matcher: Matcher) => void][] = [
    ['a slot frees', matcherWith([waits('c')], [agent('a', full)]), (matcher) => matcher.setAgent(agent('a'))],
    [
      'somebody comes online',
      matcherWith([waits('c')], [agent('a', { isOnline: false })]),
      (matcher) => matcher.setAgent(agent('a')),
    ],
    ['somebody is new', matcherWith([waits('c')], []), (matcher) => matcher.setAgent(agent('a'))],
    [
      'a capacity is raised',
      matcherWith([waits('c')], [agent('a', full)]),
      (matcher) => matcher.setAgent(agent('a', { ...full, capacity: 3 })),
    ],
    [
      'the limit of a channel is raised',
      matcherWith([waits('c')], [agent('a', { channels: { web: 0 } })]),
      (matcher) => matcher.setAgent(agent('a', { channels: { web: 1 } })),
    ],
    [
      'a conversation of another channel ends',
      matcherWith([waits('c')], [agent('a', { held: { email: 2 } })]),
      (matcher) => matcher.setAgent(agent('a', { held: { email: 1 } })),
    ],
    [
      'somebody joins the department',
      matcherWith([waits('c')], [agent('a', { departments: [SUPPORT] })]),
      (matcher) => matcher.setAgent(agent('a', { departments: [SUPPORT, SALES] })),
    ],
    [
      'somebody learns the skill',
      matcherWith([waits('c', { skills: [skill('wine', 3)] })], [agent('a', { skills: [skill('wine', 2)] })]),
      (matcher) => matcher.setAgent(agent('a', { skills: [skill('wine', 3)] })),
    ],
    [
      'less is asked for',
      matcherWith([waits('c', { skills: [skill('wine', 3)] })], [agent('a', { skills: [skill('wine', 2)] })]),
      (matcher) => matcher.put(waits('c', { skills: [skill('wine', 2)] })),
    ],
    [
      'another department may answer too',
      matcherWith([waits('c')], [agent('a', { departments: [SUPPORT] })]),
      (matcher) => matcher.put(waits('c', { departments: [SALES, SUPPORT] })),
    ],
    [
      'it is for anybody after all',
      matcherWith([waits('c', { only: agentId('gone') })], [agent('a')]),
      (matcher) => matcher.put(waits('c')),
    ],
    [
      'conversations weigh less',
      matcherWith([waits('c')], [agent('a', full)]),
      (matcher) => matcher.configure(rules({ weights: { web: 0.5 } })),
    ],
  ];

  test.each(happens)('it moves when %s', (_what, matcher, happen) => {
    expect(pairs(matcher)).toEqual([]);
    happen(matcher);
    expect(pairs(matcher)).toEqual(['c→a']);
  });

  test('it moves when an offer to somebody else comes to nothing', () => {
    const matcher = matcherWith([waits('c1')], [agent('a', { capacity: 1 })]);
    expect(pairs(matcher)).toEqual(['c1→a']);
    matcher.put(waits('c'));
    expect(pairs(matcher)).toEqual([]);
    matcher.settle(conversationId('c1'));
    expect(pairs(matcher)).toEqual(['c→a']);
  });
});

test('"an agent with room on another channel only gets it, or blocks it"', () => {
  const busy = agent('a', { capacity: 3, channels: { web: 1 }, held: { web: 1 } });
  const queue = [waits('web', { waitingSince: 1 }), waits('email', { waitingSince: 2, channel: 'email' })];
  const matcher = matcherWith(queue, [busy]);
  expect(pairs(matcher)).toEqual(['email→a']);
  matcher.setAgent(agent('b'));
  expect(pairs(matcher)).toEqual(['web→b']);
});

describe('"two agents take one chat"', () => {
  test('[C2] what is matched is not matched again, whatever is said of it meanwhile', () => {
    const matcher = matcherWith([waits('c')], [agent('a'), agent('b')]);
    expect(pairs(matcher)).toEqual(['c→a']);
    matcher.put(waits('c', { priority: 1 }));
    matcher.removeAgent(agentId('a'));
    matcher.configure(rules());
    expect([pairs(matcher), matcher.size, matcher.position(c)]).toEqual([[], 0, undefined]);
  });

  test('[C2] what failed waits again, as it was last put', () => {
    const matcher = matcherWith([waits('c')], [agent('a'), agent('b')]);
    expect(pairs(matcher)).toEqual(['c→a']);
    matcher.put(waits('c', { skipped: [skips('a', NOW + MINUTE)] }));
    matcher.settle(c);
    expect(pairs(matcher)).toEqual(['c→b']);
  });

  test('[C2] what was committed waits no more, though it was put in between', () => {
    const matcher = matcherWith([waits('c')], [agent('a'), agent('b')]);
    expect(pairs(matcher)).toEqual(['c→a']);
    matcher.put(waits('c', { priority: 1 }));
    matcher.remove(c);
    matcher.setAgent(agent('a', { held: { web: 1 } }));
    matcher.settle(c);
    matcher.settle(c);
    expect([pairs(matcher), matcher.size]).toEqual([[], 0]);
  });
});

describe('"an agent gets more than they can hold"', () => {
  const three = ['c1', 'c2', 'c3'].map((id) => waits(id));

  test('[C2] not while offers are on their way and loads do not have them yet', () => {
    const matcher = matcherWith(three, [agent('a')]);
    expect(pairs(matcher)).toEqual(['c1→a', 'c2→a']);
    matcher.setAgent(agent('a'));
    expect(pairs(matcher)).toEqual([]);
    matcher.setAgent(agent('a', { held: { web: 1 } }));
    matcher.settle(conversationId('c1'));
    expect(pairs(matcher)).toEqual([]);
  });

  test('[C2] not by leaving and coming back', () => {
    const matcher = matcherWith(three, [agent('a')]);
    expect(pairs(matcher)).toEqual(['c1→a', 'c2→a']);
    matcher.removeAgent(agentId('a'));
    matcher.setAgent(agent('a'));
    matcher.configure(rules());
    expect(pairs(matcher)).toEqual([]);
  });

  test('[C2] not because the visitor leaves before the offer is committed', () => {
    const matcher = matcherWith(three, [agent('a')]);
    expect(pairs(matcher)).toEqual(['c1→a', 'c2→a']);
    matcher.remove(conversationId('c1'));
    expect(pairs(matcher)).toEqual([]);
    matcher.settle(conversationId('c1'));
    expect(pairs(matcher)).toEqual(['c3→a']);
  });
});

test('"a chat stays with somebody who left": whoever is gone or away is not asked', () => {
  const matcher = matcherWith(
    [waits('c', { preferred: agentId('a') })],
    [agent('a'), agent('b', { held: { web: 1 } })],
  );
  matcher.removeAgent(agentId('a'));
  expect(pairs(matcher)).toEqual(['c→b']);
});
