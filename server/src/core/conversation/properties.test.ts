import { type ConversationEvent, followAsAgent, followAsVisitor } from '@sapa/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, fold } from './apply.ts';
import { deadlinesOf } from './deadlines.ts';
import type { State } from './state.ts';
import { anySteps, type Step } from './test/anything.ts';
import { Chat } from './test/chat.ts';
import { BOOKING, CHAT, LIMITS, STAFF, TRACKING } from './test/world.ts';
import { agentSnapshot, eventForVisitor, visitorSnapshot } from './views.ts';

const RUNS = { numRuns: 150 };
const PATIENT = { ...LIMITS, idleWarningMs: LIMITS.idleMs / 2 };

/** Everything that happened, with the state before and after each event. */
interface Moment {
  readonly before: State | undefined;
  readonly event: ConversationEvent;
  readonly after: State;
}

function run(steps: readonly Step[]): Chat {
  const chat = new Chat({
    visitor: { language: 'en', known: { name: 'Rina' } },
    rules: { flows: [TRACKING, BOOKING] },
    limits: PATIENT,
  });
  for (const step of steps) step(chat);
  return chat;
}

function momentsOf(log: readonly ConversationEvent[]): Moment[] {
  let before: State | undefined;
  return log.map((event) => {
    const after = apply(CHAT, before, event);
    const moment = { before, event, after };
    before = after;
    return moment;
  });
}

const always = (check: (moments: Moment[], chat: Chat) => void, options: fc.Parameters<[Step[]]> = RUNS) =>
  fc.assert(
    fc.property(anySteps, (steps) => {
      const chat = run(steps);
      check(momentsOf(chat.log), chat);
    }),
    options,
  );

/** SPEC §2, as far as it is built; `queued→active` is the command `take`. Ends of a queue pass through it: the offer is rescinded first. */
const TRANSITIONS = [
  'active→on-hold',
  'active→queued',
  'active→wrap-up',
  'bot→closed',
  'bot→queued',
  'closed→bot',
  'offered→active',
  'offered→queued',
  'on-hold→active',
  'on-hold→queued',
  'on-hold→wrap-up',
  'queued→active',
  'queued→closed',
  'queued→offered',
  'wrap-up→closed',
];

describe('whatever is asked, by whomever, in whatever order', () => {
  test('[C1] only the transitions of the table happen, and all of them do', () => {
    const seen = new Set<string>();
    always(
      (moments) => {
        for (const { before, after } of moments) {
          if (!before || before.status === after.status) continue;
          const transition = `${before.status}→${after.status}`;
          expect(TRANSITIONS).toContain(transition);
          seen.add(transition);
        }
      },
      { numRuns: 900, seed: 2 },
    );
    expect([...seen].toSorted()).toEqual(TRANSITIONS);
  });

  test('what the bot can do, it does', () => {
    const seen = new Set<string>();
    always(
      (moments) => {
        for (const { event } of moments) seen.add(event.type === 'handoverRequested' ? event.trigger : event.type);
      },
      { numRuns: 600, seed: 2 },
    );
    const flows = [
      'flowReached',
      'flowLeft',
      'attributeSet',
      'called',
      'callAnswered',
      'idleWarned',
      'variantProposed',
    ];
    const triggers = ['wish', 'mood', 'policy', 'fault', 'account', 'misses', 'repeated', 'connection', 'flow', 'idle'];
    expect([...flows, ...triggers].filter((name) => !seen.has(name))).toEqual([]);
  });

  test('[C2] there is one owner at most, and only the owner speaks', () => {
    always((moments) => {
      let owner: string | undefined;
      for (const { event, after } of moments) {
        if (event.type === 'accepted') {
          expect(owner).toBeUndefined();
          owner = event.agent;
        }
        if (event.type === 'queued' || event.type === 'transferred' || event.type === 'closed') owner = undefined;
        if (event.type === 'messageSent' && event.by.kind === 'agent' && event.visibility === 'public')
          expect(event.by.agent).toBe(owner);
        const isHeld = after.status === 'active' || after.status === 'on-hold' || after.status === 'wrap-up';
        const held = isHeld ? after.agent.id : undefined;
        expect(held).toBe(owner);
      }
    });
  });

  test('[C3] the bot is silent outside bot', () => {
    always((moments) => {
      for (const { before, event } of moments) {
        if (event.type === 'messageSent' && event.by.kind === 'bot') expect(before?.status).toBe('bot');
      }
    });
  });

  test('[B2] the bot never says the same twice in a row', () => {
    always((moments) => {
      let last: string | undefined;
      for (const { event } of moments) {
        if (event.type !== 'messageSent' || (event.by.kind !== 'bot' && event.by.kind !== 'system')) continue;
        if (event.by.kind === 'bot') expect(event.text).not.toBe(last);
        last = event.text;
      }
    });
  });

  test('[B3] every word to the bot ends in an answer, a question, a human, or another system being asked', () => {
    always((_, chat) => {
      for (const { command, events, before, after } of chat.answered) {
        const isWord = command.by.kind === 'visitor' && (command.do.type === 'say' || command.do.type === 'choose');
        if (!isWord || (before && before.status !== 'bot')) continue;
        const spoke = events.some((event) => event.type === 'messageSent' && event.by.kind !== 'visitor');
        const isAsking = after.status === 'bot' && after.flow?.call !== undefined;
        expect(spoke || isAsking).toBe(true);
      }
    });
  });

  test('[C4] every state but closed has a deadline', () => {
    always((moments) => {
      for (const { after } of moments) {
        const due = Object.values(deadlinesOf(after, LIMITS));
        expect(due.length > 0).toBe(after.status !== 'closed');
        expect(due.every(Number.isFinite)).toBe(true);
      }
    });
  });

  test('[C5] from the first queue to the end, the time waited never resets', () => {
    always((moments) => {
      let since: number | undefined;
      for (const { event, after } of moments) {
        if (event.type === 'reopened') since = undefined;
        if (event.type === 'queued') since ??= event.since ?? event.at;
        expect('waitingSince' in after ? after.waitingSince : undefined).toBe(since);
      }
    });
  });

  test('[C6] notes, filing, offers, rules, skills and agents’ ids never reach a visitor, nor names where the site hides them', () => {
    always((moments) => {
      for (const { event, after } of moments) {
        const shown = JSON.stringify([eventForVisitor(event, true), visitorSnapshot(after, true)]);
        const masked = JSON.stringify([eventForVisitor(event, false), visitorSnapshot(after, false)]);
        for (const secret of ['SECRET', 'refund', ' first', ...STAFF.map(({ id }) => id)])
          expect(shown).not.toContain(secret);
        for (const { name } of STAFF) expect(masked).not.toContain(name);
      }
    });
  });

  test('[C7] whoever gets it has the reasons and the summary', () => {
    always((moments) => {
      for (const { after } of moments) {
        if (after.status === 'bot' || after.status === 'closed') continue;
        expect(after.handover.summary.asked.length).toBeLessThanOrEqual(5);
        expect(agentSnapshot(after)).toMatchObject({ handover: after.handover, tags: after.tags });
      }
    });
  });

  test('[D3] events are numbered from 1 without gaps, for visitors too', () => {
    always((moments) => {
      const numbers = moments.map((_, index) => index + 1);
      expect(moments.map(({ event }) => event.seq)).toEqual(numbers);
      expect(moments.map(({ event }) => eventForVisitor(event, true).seq)).toEqual(numbers);
    });
  });

  test('the state is the fold of the log, and survives being kept as JSON', () => {
    always((moments, chat) => {
      expect(fold(CHAT, chat.log)).toStrictEqual(chat.state);
      for (const { after } of moments) expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after);
    });
  });

  test('each command is recorded by exactly one event', () => {
    always((_, chat) => {
      for (const { command, events } of chat.answered) {
        const marked = events.filter((event) => event.command !== undefined);
        expect(marked.map((event) => event.command)).toEqual('id' in command ? [command.id] : []);
      }
    });
  });
});

describe('[W3] snapshots that follow events', () => {
  test.each([true, false])('a visitor’s snapshot moves as the state does (names shown: %s)', (names) => {
    always((moments) => {
      for (const { before, event, after } of moments) {
        if (!before) continue;
        const moved = followAsVisitor(visitorSnapshot(before, names), eventForVisitor(event, names));
        expect(moved).toStrictEqual(visitorSnapshot(after, names));
      }
    });
  });

  test('an agent’s snapshot moves as the state does', () => {
    always((moments) => {
      for (const { before, event, after } of moments) {
        if (before) expect(followAsAgent(agentSnapshot(before), event)).toStrictEqual(agentSnapshot(after));
      }
    });
  });
});
