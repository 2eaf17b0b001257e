import { describe, expect, test } from 'vitest';
import { DEADLINES } from './command.ts';
import { deadlinesOf } from './deadlines.ts';
import { Chat, reach } from './test/chat.ts';
import { ANI, BUDI, CITRA, DEWI, HOUR, LIMITS, MINUTE, SECOND, SUPPORT } from './test/world.ts';

describe('offers', () => {
  test('[C1] queued → offered: a match, for 30 seconds', () => {
    const chat = reach.queued();
    expect(chat.offer()).toEqual(['offered']);
    expect(chat.state).toMatchObject({
      status: 'offered',
      offer: { agent: ANI.id, name: ANI.name, expiresAt: chat.now + 30 * SECOND },
    });
  });

  test('[C2] a match made on an older queue is refused', () => {
    expect(reach.offered().offer(BUDI)).toBe('wrong_state');
    expect(reach.active().offer(BUDI)).toBe('wrong_state');
  });

  test('a match with an agent of another department is refused', () => {
    expect(reach.queued().offer(CITRA)).toBe('not_allowed');
  });

  test('[C1][C5] offered → queued: expiry keeps the place and skips the agent', () => {
    const chat = reach.queued();
    const waitingSince = chat.now;
    chat.pass(MINUTE).offer();
    expect(chat.due('offer')).toEqual(['offerExpired']);
    expect(chat.state).toMatchObject({
      status: 'queued',
      waitingSince,
      skipped: [{ agent: ANI.id, until: chat.now + MINUTE }],
    });
  });

  test('[C1] offered → queued: the agent is gone, and is not skipped when back', () => {
    const chat = reach.offered();
    expect(chat.system({ type: 'rescindOffer', reason: 'agentGone' })).toEqual(['offerRescinded']);
    expect(chat.state).toMatchObject({ status: 'queued', skipped: [] });
    expect(chat.system({ type: 'rescindOffer', reason: 'agentGone' })).toEqual([]);
  });
});

describe('deadlines that fall due', () => {
  test('[C1] bot → closed (idle)', () => {
    const chat = reach.bot();
    expect(chat.due('idle')).toEqual(['ended', 'closed']);
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'idle', followUp: false });
  });

  test('[C1] queued → closed (missed): the visitor may leave a message, the ticket stays open', () => {
    const chat = reach.queued();
    expect(chat.due('longestWait')).toEqual(['messageSent', 'ended', 'closed']);
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'missed', followUp: true, form: 'leaveMessage' });
    expect(chat.talk.at(-1)).toBe('system: missed');
  });

  test.each(['queued', 'offered'] as const)('[C1] %s → closed (abandoned): the visitor is gone', (status) => {
    const chat = reach[status]();
    chat.due('visitorGone');
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'abandoned', followUp: false });
  });

  test('a visitor who is gone but left an address is owed an answer', () => {
    const chat = reach.queued({ visitor: { language: 'en', known: { email: 'rina@example.test' } } });
    chat.due('visitorGone');
    expect(chat.state).toMatchObject({ outcome: 'abandoned', followUp: true });
  });

  test('[C1] active → wrap-up: nobody said anything for hours', () => {
    const chat = reach.active();
    chat.agent(ANI, { type: 'say', text: 'Hello?' });
    expect(chat.due('idle')).toEqual(['ended']);
    expect(chat.status).toBe('wrap-up');
  });

  test('[C1][C5] active → queued: the agent is gone, which the visitor is told', () => {
    const chat = reach.active();
    chat.circumstances = { online: [BUDI] };
    const before = chat.state;
    expect(chat.due('agentGone')).toEqual(['messageSent', 'queued']);
    expect(chat.talk.at(-1)).toBe('system: agentGone');
    expect(chat.last('queued').reason).toBe('agentGone');
    expect(chat.state).toMatchObject({
      status: 'queued',
      waitingSince: before?.status === 'active' ? before.waitingSince : undefined,
    });
  });

  test('an agent who is back keeps their chat', () => {
    expect(reach.active().due('agentGone')).toEqual([]);
  });

  test('[C1][C5] active → queued: no answer; somebody else is asked', () => {
    const chat = reach.active();
    const before = chat.state;
    expect(chat.due('noAnswer')).toEqual(['messageSent', 'queued']);
    expect(chat.state).toMatchObject({
      status: 'queued',
      waitingSince: before?.status === 'active' ? before.waitingSince : undefined,
      skipped: [{ agent: ANI.id, until: chat.now + MINUTE }],
    });
  });

  test('[C1] wrap-up → closed (served): not filed in time', () => {
    const chat = reach['wrap-up']();
    expect(chat.due('wrapUp')).toEqual(['wrapUpFinished', 'closed']);
    expect(chat.state).toMatchObject({ status: 'closed', outcome: 'served' });
  });

  test.each(['bot', 'queued', 'offered', 'active', 'wrap-up', 'closed'] as const)(
    'what is not due, or no longer applies, changes nothing in %s',
    (status) => {
      const chat = reach[status]();
      for (const deadline of DEADLINES) {
        const applies = deadline === 'visitorGone' && (status === 'queued' || status === 'offered');
        if (!applies) expect(chat.system({ type: 'deadline', deadline }), deadline).toEqual([]);
      }
    },
  );

  test('what has not started does not exist', () => {
    expect(new Chat().system({ type: 'deadline', deadline: 'idle' })).toBe('not_found');
  });
});

describe('when they are due', () => {
  const due = (chat: Chat, gone = {}) => (chat.state ? deadlinesOf(chat.state, LIMITS, gone) : {});

  test.each([
    ['bot', 'idle'],
    ['queued', 'longestWait'],
    ['offered', 'offer'],
    ['active', 'idle'],
    ['wrap-up', 'wrapUp'],
  ] as const)('[C4] in %s something is due: %s', (status, deadline) => {
    expect(due(reach[status]())[deadline]).toBeGreaterThan(0);
  });

  test('[C4] closed is the only state without', () => {
    const gone = { visitorGoneSince: 0, agentGoneSince: 0 };
    expect(due(reach.closed(), gone)).toEqual({});
  });

  test('a visitor’s word puts the bot’s idle deadline off', () => {
    const chat = reach.bot().pass(10 * MINUTE);
    chat.say('hours?');
    expect(due(chat).idle).toBe(chat.now + LIMITS.idleMs);
  });

  test('the agent’s first answer is due from the accept; after it a visitor’s “thanks” takes nobody away', () => {
    const chat = reach.active();
    expect(due(chat).noAnswer).toBe(chat.now + LIMITS.noAnswerMs);
    chat.pass(MINUTE).agent(ANI, { type: 'say', text: 'Hello' });
    expect(due(chat)).not.toHaveProperty('noAnswer');
    chat.pass(MINUTE).say('thanks');
    expect(due(chat)).not.toHaveProperty('noAnswer');
  });

  test('[C5] the longest wait counts from the first wait, not from the last offer', () => {
    const chat = reach.queued();
    const end = chat.now + LIMITS.longestWaitMs;
    chat.pass(9 * MINUTE).offer();
    expect(due(chat)).not.toHaveProperty('longestWait');
    chat.agent(ANI, { type: 'declineOffer' });
    expect(due(chat).longestWait).toBe(end);
  });

  test('who comes back to a queue late may wait as long as anybody', () => {
    const chat = reach.active().pass(2 * HOUR);
    chat.agent(ANI, { type: 'transfer', department: SUPPORT });
    expect(due(chat).longestWait).toBe(chat.now + LIMITS.longestWaitMs);
  });

  test('who was away long before being queued again has the full time to come back', () => {
    const chat = reach.active();
    const visitorGoneSince = chat.now;
    chat.pass(HOUR).agent(DEWI, { type: 'transfer', department: SUPPORT });
    expect(due(chat, { visitorGoneSince }).visitorGone).toBe(chat.now + LIMITS.visitorGoneMs);
  });

  test('a chat accepted after a very long wait is not idle at once', () => {
    const chat = reach.queued().pass(5 * HOUR);
    chat.agent(ANI, { type: 'take' });
    expect(due(chat).idle).toBe(chat.now + LIMITS.activeIdleMs);
  });
});
