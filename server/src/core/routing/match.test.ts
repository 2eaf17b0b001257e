import type { AgentId } from '@sapa/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { match } from './match.ts';
import { inOrder } from './order.ts';
import { agent, anyAgents, anyQueue, NOW, SUPPORT, waits } from './test/queues.ts';
import type { Candidate, Waiting } from './types.ts';

const pairs = (waiting: Waiting[], agents: Candidate[]) =>
  match(waiting, agents, NOW).matches.map((each) => `${each.conversation}→${each.agent}`);
const until = (id: string, time: number) => [{ agent: id as AgentId, until: time }];

describe('who is asked', () => {
  test.each<[string, Partial<Candidate>]>([
    ['another department', { departments: [SUPPORT] }],
    ['away', { status: 'away' }],
    ['offline', { status: 'offline' }],
    ['no connection', { connected: false }],
    ['every slot taken', { capacity: 2, load: 2 }],
    ['over capacity after it was lowered', { capacity: 2, load: 3 }],
  ])('nobody, when the only agent has: %s', (_why, over) => {
    expect(match([waits('c')], [agent('a', over)], NOW)).toEqual({ matches: [] });
  });

  test('the one with the fewest conversations', () => {
    expect(pairs([waits('c')], [agent('a', { load: 1 }), agent('b', { load: 0 })])).toEqual(['c→b']);
  });

  test('among equals, who has waited longest for work', () => {
    expect(pairs([waits('c')], [agent('a', { idleSince: 5 }), agent('b', { idleSince: 3 })])).toEqual(['c→b']);
  });

  test('the preferred agent, even with more to do', () => {
    const preferred = 'a' as AgentId;
    expect(pairs([waits('c', { preferred })], [agent('a', { load: 1 }), agent('b')])).toEqual(['c→a']);
  });

  test('somebody else when the preferred agent cannot', () => {
    const preferred = 'a' as AgentId;
    expect(pairs([waits('c', { preferred })], [agent('a', { status: 'away' }), agent('b')])).toEqual(['c→b']);
  });

  test('[C5] the next one after a decline, while the first is skipped', () => {
    expect(pairs([waits('c', { skipped: until('a', NOW + 1) })], [agent('a'), agent('b', { load: 1 })])).toEqual([
      'c→b',
    ]);
    expect(pairs([waits('c', { skipped: until('a', NOW) })], [agent('a'), agent('b', { load: 1 })])).toEqual(['c→a']);
  });
});

describe('in what order', () => {
  test('the longest wait first', () => {
    const queue = [waits('new', { waitingSince: 20 }), waits('old', { waitingSince: 10 })];
    expect(pairs(queue, [agent('a', { capacity: 1 })])).toEqual(['old→a']);
  });

  test('urgency before the length of the wait', () => {
    const queue = [waits('old', { waitingSince: 10 }), waits('urgent', { waitingSince: 20, priority: 1 })];
    expect(pairs(queue, [agent('a', { capacity: 1 })])).toEqual(['urgent→a']);
  });

  test('many at once, spread over the agents', () => {
    const queue = ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => waits(id));
    expect(pairs(queue, [agent('a'), agent('b')])).toEqual(['c1→a', 'c2→b', 'c3→a', 'c4→b']);
  });
});

describe('when to look again', () => {
  test('when the first skipped agent who has room may be asked again', () => {
    const skipped = [...until('a', NOW + 500), ...until('b', NOW + 300), ...until('away', NOW + 100)];
    const agents = [agent('a'), agent('b'), agent('away', { status: 'away' })];
    expect(match([waits('c', { skipped })], agents, NOW)).toEqual({ matches: [], nextAt: NOW + 300 });
  });

  test('not at all when only an event can free somebody', () => {
    expect(match([waits('c')], [], NOW)).toEqual({ matches: [] });
  });
});

describe('whatever the queues and agents', () => {
  const canServe = (waiting: Waiting, each: Candidate, at = NOW) =>
    each.departments.includes(waiting.department) &&
    each.status === 'online' &&
    each.connected &&
    !waiting.skipped.some((skip) => skip.agent === each.id && skip.until > at);
  const loadsAfter = (agents: Candidate[], matched: readonly { agent: AgentId }[]) =>
    new Map(agents.map((each) => [each.id, each.load + matched.filter((one) => one.agent === each.id).length]));

  test('[C2] no agent is sent more than they can hold', () => {
    fc.assert(
      fc.property(anyQueue, anyAgents, (queue, agents) => {
        const { matches } = match(queue, agents, NOW);
        const loads = loadsAfter(agents, matches);
        for (const { agent: id } of matches) {
          const found = agents.find((each) => each.id === id);
          expect(loads.get(id)).toBeLessThanOrEqual(found?.capacity ?? 0);
        }
      }),
    );
  });

  test('who is matched may serve it, and nothing is matched twice', () => {
    fc.assert(
      fc.property(anyQueue, anyAgents, (queue, agents) => {
        const { matches } = match(queue, agents, NOW);
        expect(new Set(matches.map((each) => each.conversation)).size).toBe(matches.length);
        for (const { conversation, agent: id } of matches) {
          const waiting = queue.find((each) => each.conversation === conversation) as Waiting;
          const found = agents.find((each) => each.id === id) as Candidate;
          expect(canServe(waiting, found)).toBe(true);
        }
      }),
    );
  });

  test('nobody is left waiting while an agent could take them', () => {
    fc.assert(
      fc.property(anyQueue, anyAgents, (queue, agents) => {
        const { matches } = match(queue, agents, NOW);
        const loads = loadsAfter(agents, matches);
        const left = queue.filter((each) => !matches.some((one) => one.conversation === each.conversation));
        for (const waiting of left) {
          const idle = agents.filter((each) => (loads.get(each.id) ?? 0) < each.capacity && canServe(waiting, each));
          expect(idle).toEqual([]);
        }
      }),
    );
  });

  test('nobody is passed over: who is left could not have had the slot of anybody behind them', () => {
    fc.assert(
      fc.property(anyQueue, anyAgents, (queue, agents) => {
        const { matches } = match(queue, agents, NOW);
        const left = queue.filter((each) => !matches.some((one) => one.conversation === each.conversation));
        for (const { conversation, agent: id } of matches) {
          const served = queue.find((each) => each.conversation === conversation) as Waiting;
          const found = agents.find((each) => each.id === id) as Candidate;
          const passedOver = left.filter((waiting) => inOrder(waiting, served) < 0 && canServe(waiting, found));
          expect(passedOver).toEqual([]);
        }
      }),
    );
  });

  test('looking again at the time it names finds a match, and not a moment earlier', () => {
    fc.assert(
      fc.property(anyQueue, anyAgents, (queue, agents) => {
        const { matches, nextAt } = match(queue, agents, NOW);
        const loads = loadsAfter(agents, matches);
        const later = agents.map((each) => ({ ...each, load: loads.get(each.id) ?? 0 }));
        const left = queue.filter((each) => !matches.some((one) => one.conversation === each.conversation));
        const horizon = nextAt ?? NOW + 100;
        expect(match(left, later, horizon - 1).matches).toEqual([]);
        if (nextAt !== undefined) expect(match(left, later, nextAt).matches).not.toEqual([]);
      }),
    );
  });
});
