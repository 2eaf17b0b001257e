import type { ConversationEvent, ConversationId, Settings } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { type Chat, reach } from '../conversation/test/chat.ts';
import { ANI, BUDI, MINUTE, SALES, SECOND, START, SUPPORT } from '../conversation/test/world.ts';
import { Recording } from './recorded.ts';
import { mannersOf } from './recorded-work.ts';
import { agent, department, house } from './test/houses.ts';

const settings = house({
  departments: [department('sales'), department('support')],
  agents: [ANI, BUDI].map(({ id, departments }) => agent(id, { departments } as never)),
}) as Settings;

function recordingOf(...logs: readonly (readonly ConversationEvent[])[]): Recording {
  const recording = new Recording(settings);
  for (const [index, log] of logs.entries()) recording.add(`c${index}` as ConversationId, log);
  return recording;
}
const visitsOf = (chat: Chat) => recordingOf(chat.log).visits;

/** Asked for after 10 s, accepted 5 s later, served for 4 min, filed in 20 s. */
function served(): Chat {
  const chat = reach.queued();
  chat.pass(10 * SECOND).offer();
  chat.pass(5 * SECOND).agent(ANI, { type: 'acceptOffer' });
  chat.pass(4 * MINUTE).agent(ANI, { type: 'end' });
  chat.pass(20 * SECOND).agent(ANI, { type: 'finishWrapUp' });
  return chat;
}

describe('a visit', () => {
  test('is the wait, the time in an agent’s hands and the wrap-up', () => {
    expect(visitsOf(served())).toEqual([
      expect.objectContaining({
        at: START,
        outcome: 'served',
        waitMs: 15 * SECOND,
        serviceMs: 4 * MINUTE,
        wrapUpMs: 20 * SECOND,
        department: SALES,
        queuedFor: SALES,
        priority: 3,
      }),
    ]);
  });

  test('knows what rules could ask then, and nothing that came later', () => {
    const chat = reach.bot({ open: [SALES, SUPPORT] });
    chat.say('shipping');
    chat.visitor({ type: 'requestAgent' });
    chat.visitor({ type: 'pickDepartment', department: SUPPORT });
    chat.offer(BUDI);
    chat.agent(BUDI, { type: 'acceptOffer' });
    chat.agent(BUDI, { type: 'tag', tags: ['later'] });
    chat.agent(BUDI, { type: 'end' });
    chat.agent(BUDI, { type: 'finishWrapUp' });
    expect(visitsOf(chat)[0]?.facts).toMatchObject({
      topics: ['shipping'],
      words: ['good day', 'shipping'],
      picked: SUPPORT,
      channel: 'web',
      tags: [],
      hasAgent: false,
    });
  });

  test('of whoever left the queue is their patience', () => {
    const chat = reach.queued();
    chat.pass(50 * SECOND).visitor({ type: 'end' });
    expect(visitsOf(chat)).toMatchObject([{ outcome: 'abandoned', waitMs: 50 * SECOND, serviceMs: 0 }]);
  });

  test('that nobody came for is missed', () => {
    const chat = reach.queued();
    chat.due('longestWait');
    expect(visitsOf(chat)).toMatchObject([{ outcome: 'missed', waitMs: chat.now - START }]);
  });

  test('is one though it was transferred: its wait is the first, its service is both', () => {
    const chat = reach.active();
    chat.pass(MINUTE).agent(ANI, { type: 'transfer', department: SUPPORT });
    chat.pass(30 * SECOND).offer(BUDI);
    chat.agent(BUDI, { type: 'acceptOffer' });
    chat.pass(2 * MINUTE).agent(BUDI, { type: 'end' });
    chat.agent(BUDI, { type: 'finishWrapUp' });
    expect(visitsOf(chat)).toMatchObject([{ outcome: 'served', waitMs: 0, serviceMs: 3 * MINUTE }]);
  });

  test('on hold takes nobody’s time', () => {
    const chat = reach.active();
    chat.pass(MINUTE).agent(ANI, { type: 'hold' });
    chat.pass(9 * MINUTE).agent(ANI, { type: 'resume' });
    chat.pass(MINUTE).agent(ANI, { type: 'end' });
    chat.agent(ANI, { type: 'finishWrapUp' });
    expect(visitsOf(chat)).toMatchObject([{ serviceMs: 2 * MINUTE }]);
  });

  test('comes again when they do, and then their agent is known', () => {
    const chat = served();
    chat.pass(MINUTE).say('one more thing');
    chat.pass(5 * SECOND).visitor({ type: 'end' });
    expect(visitsOf(chat)).toMatchObject([
      { outcome: 'served', known: undefined },
      { outcome: 'abandoned', known: ANI.id, facts: { trigger: 'reopened', hasAgent: true } },
    ]);
  });

  test('is none before it is over, nor with the bot alone', () => {
    expect(visitsOf(reach.active())).toEqual([]);
    expect(visitsOf(reach.bot())).toEqual([]);
  });
});

describe('agents', () => {
  test('are there from their first sign to their last, but for long breaks', () => {
    const later = served().log.map((event) => ({ ...event, at: event.at + 600 * MINUTE }));
    const shifts = mannersOf(recordingOf(served().log, later), settings.agents).get(ANI.id)?.shifts;
    const [from, to] = [START + 15 * SECOND, START + 4 * MINUTE + 15 * SECOND];
    expect(shifts).toEqual([
      [from, to],
      [from + 600 * MINUTE, to + 600 * MINUTE],
    ]);
  });

  test('of whom there is no sign are there with their colleagues', () => {
    const manners = mannersOf(recordingOf(served().log), settings.agents);
    expect(manners.get(BUDI.id)?.shifts).toEqual(manners.get(ANI.id)?.shifts);
  });

  test('accept and decline as often, and as fast, as they did', () => {
    const declined = reach.queued();
    declined.offer();
    declined.pass(3 * SECOND).agent(ANI, { type: 'declineOffer' });
    const expired = reach.offered();
    expired.due('offer');
    const recording = recordingOf(served().log, served().log, declined.log, expired.log);
    expect(mannersOf(recording, settings.agents).get(ANI.id)).toMatchObject({
      accepts: 0.5,
      declines: 0.25,
      answer: { kind: 'recorded', seconds: [5, 5, 3] },
    });
  });
});
