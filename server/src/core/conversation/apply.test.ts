import type { AgentId, ConversationEvent, EventBody } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { advance, apply, fold } from './apply.ts';
import { reach } from './test/chat.ts';
import { ANI, BUDI, CHAT, SALES, SITE, START, VISITOR } from './test/world.ts';

type Status = keyof typeof reach;
const ALL: readonly Status[] = ['bot', 'queued', 'offered', 'active', 'wrap-up', 'closed'];
const agent = { agent: ANI.id, name: ANI.name };
const summary = { asked: [], answered: [], misses: 0 };
const message = (kind: 'bot' | 'agent'): EventBody => ({
  type: 'messageSent',
  by: { kind },
  text: 'Hello',
  visibility: 'public',
});

/** Every event that moves the state, and the states it can happen in. */
const POSSIBLE: readonly [string, EventBody, readonly Status[]][] = [
  ['a word of the bot [C3]', message('bot'), ['bot']],
  ['a word of an agent [C2]', message('agent'), ['active']],
  ['understood', { type: 'understood', language: 'en', confidence: 1, zone: 'miss' }, ['bot']],
  ['departmentPicked', { type: 'departmentPicked', department: SALES }, ['bot']],
  ['handoverRequested', { type: 'handoverRequested', trigger: 'wish', summary }, ['bot']],
  ['queued', { type: 'queued', department: SALES, reason: 'noAnswer', priority: 3, skills: [] }, ['active']],
  ['offered', { type: 'offered', ...agent, expiresAt: START }, ['queued']],
  ['offerDeclined', { type: 'offerDeclined', agent: ANI.id }, ['offered']],
  ['offerExpired', { type: 'offerExpired', agent: ANI.id }, ['offered']],
  ['offerRescinded', { type: 'offerRescinded', agent: ANI.id, reason: 'taken' }, ['offered']],
  ['accepted', { type: 'accepted', ...agent }, ['queued', 'offered']],
  ['transferred', { type: 'transferred', department: SALES }, ['queued', 'active']],
  ['ended', { type: 'ended', by: { kind: 'system' }, reason: 'idle' }, ['bot', 'queued', 'active']],
  ['wrapUpFinished', { type: 'wrapUpFinished', reason: 'filed' }, ['wrap-up']],
  ['closed', { type: 'closed', outcome: 'served', followUp: false }, ['bot', 'queued', 'wrap-up']],
  ['rated', { type: 'rated', score: 5 }, ['wrap-up', 'closed']],
  ['reopened', { type: 'reopened', reason: 'visitorWrote' }, ['closed']],
  ['followedUp', { type: 'followedUp', by: ANI.id }, ['closed']],
  ['tagged', { type: 'tagged', by: ANI.id, tags: [] }, ALL],
  ['prioritised', { type: 'prioritised', by: ANI.id, priority: 1 }, ALL],
  ['contactEdited', { type: 'contactEdited', by: { kind: 'agent' }, name: 'Rina' }, ALL],
  ['conversationStarted', { type: 'conversationStarted', site: SITE, visitor: VISITOR, language: 'en' }, []],
  ['hidden', { type: 'hidden' }, []],
];

describe('[C1] an event happens only where it can', () => {
  for (const [name, event, allowed] of POSSIBLE) {
    test.each(ALL)(`${name} in %s`, (status) => {
      const chat = reach[status]();
      const happen = () => advance(CHAT, chat.state, [event], chat.now);
      if (allowed.includes(status)) expect(happen().state.head).toBe((chat.state?.head ?? 0) + 1);
      else expect(happen).toThrow(event.type);
    });
  }

  test('the bot queues nobody who did not ask', () => {
    const { state, now } = reach.bot();
    const queued: EventBody = { type: 'queued', department: SALES, reason: 'handover', priority: 3, skills: [] };
    expect(() => advance(CHAT, state, [queued], now)).toThrow('no handover');
  });

  test('[C2] only the agent it is offered to accepts or loses it', () => {
    const { state, now } = reach.offered();
    expect(() => advance(CHAT, state, [{ type: 'accepted', agent: BUDI.id, name: BUDI.name }], now)).toThrow(
      'somebody',
    );
    expect(() => advance(CHAT, state, [{ type: 'offerExpired', agent: BUDI.id }], now)).toThrow('somebody');
  });
});

describe('the log', () => {
  test('an event out of its place is refused', () => {
    const chat = reach.bot();
    const [first, second, third] = chat.log as [ConversationEvent, ConversationEvent, ConversationEvent];
    expect(() => fold(CHAT, [first, third])).toThrow('head is 1');
    expect(() => fold(CHAT, [first, second, second])).toThrow('head is 2');
    expect(() => fold(CHAT, [second])).toThrow('head is 0');
  });

  test('nothing happens before it starts', () => {
    expect(() => apply(CHAT, undefined, { type: 'rated', score: 5, seq: 1, at: START })).toThrow('nothing has started');
    expect(() => advance(CHAT, undefined, [], START)).toThrow('not started');
  });

  test('the fold of nothing is nothing', () => {
    expect(fold(CHAT, [])).toBeUndefined();
  });

  test('what is decided is numbered from the head on, at one time', () => {
    const { state, now } = reach.active();
    const head = state?.head ?? 0;
    const { events } = advance(CHAT, state, [message('agent'), message('agent')], now);
    expect(events).toMatchObject([
      { seq: head + 1, at: now },
      { seq: head + 2, at: now },
    ]);
  });
});

describe('what is remembered is bounded', () => {
  test('the last five words, each cut to 300 characters, never inside a character', () => {
    const chat = reach.bot();
    const words = ['0', `${'x'.repeat(299)}😀`, '1', '2', '3', '4'];
    for (const [at, word] of words.entries())
      chat.say(`${at > 0 && at % 2 === 0 ? 'hours' : 'shipping'} ${word}`.slice(-301));
    const asked = chat.state?.memory.asked ?? [];
    expect(asked).toHaveLength(5);
    expect(asked).toContain('x'.repeat(299));
    const said = chat.log.map((event) => event.type === 'messageSent' && event.text);
    expect(said).toContain(`${'x'.repeat(299)}😀`);
  });

  test('agents who were skipped are forgotten when they may be asked again', () => {
    const chat = reach.offered();
    chat.agent(ANI, { type: 'declineOffer' });
    chat.pass(60_000).offer(BUDI);
    chat.agent(BUDI, { type: 'declineOffer' });
    const skipped = chat.state?.status === 'queued' ? chat.state.skipped.map((each): AgentId => each.agent) : [];
    expect(skipped).toEqual([BUDI.id]);
  });
});
