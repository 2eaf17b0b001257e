import { describe, expect, test } from 'vitest';
import { Chat, reach } from './test/chat.ts';
import { ANI, BUDI, CITRA, DEWI, MINUTE, OUTSIDER, SALES, SECOND, SUPPORT } from './test/world.ts';
import { eventForVisitor } from './views.ts';

const accept = { type: 'acceptOffer' } as const;
const decline = { type: 'declineOffer' } as const;
const take = { type: 'take' } as const;
const end = { type: 'end' } as const;
const say = { type: 'say', text: 'Hello, I am here.' } as const;
const note = { type: 'note', text: 'Careful with this one.' } as const;
const tag = { type: 'tag' as const, tags: ['vip'] };

describe('accepting', () => {
  test('[C1] offered → active: the agent it was offered to', () => {
    const chat = reach.offered();
    expect(chat.agent(ANI, accept)).toEqual(['accepted']);
    expect(chat.state).toMatchObject({ status: 'active', agent: { id: ANI.id, name: ANI.name }, lastAgent: ANI.id });
  });

  test('[C2] the first wins: everybody else is told it is taken', () => {
    const chat = reach.offered();
    expect(chat.agent(BUDI, accept)).toBe('taken');
    expect(chat.agent(BUDI, take)).toBe('taken');
    chat.agent(ANI, accept);
    expect(chat.agent(BUDI, accept)).toBe('taken');
    expect(chat.agent(BUDI, take)).toBe('taken');
    expect(chat.agent(ANI, accept)).toBe('wrong_state');
  });

  test('an offer that has expired cannot be accepted any more', () => {
    const chat = reach.offered().pass(30 * SECOND);
    expect(chat.agent(ANI, accept)).toBe('wrong_state');
  });

  test('nothing is offered: there is nothing to accept or decline', () => {
    const chat = reach.queued();
    expect(chat.agent(ANI, accept)).toBe('wrong_state');
    expect(chat.agent(ANI, decline)).toBe('wrong_state');
  });
});

describe('declining', () => {
  test('[C1] offered → queued', () => {
    const chat = reach.offered();
    expect(chat.agent(ANI, { ...decline, reason: 'lunch' })).toEqual(['offerDeclined']);
    expect(chat.last('offerDeclined')).toMatchObject({ agent: ANI.id, reason: 'lunch' });
  });

  test('[C5] a declined offer keeps the visitor’s place, and skips this agent for a minute', () => {
    const chat = reach.queued();
    const waitingSince = chat.now;
    chat.pass(MINUTE).offer();
    chat.agent(ANI, decline);
    expect(chat.state).toMatchObject({
      status: 'queued',
      waitingSince,
      skipped: [{ agent: ANI.id, until: chat.now + MINUTE }],
    });
  });
});

describe('taking', () => {
  test('[C1] queued → active: somebody of the department helps themselves', () => {
    const chat = reach.queued();
    expect(chat.agent(BUDI, take)).toEqual(['accepted']);
    expect(chat.state).toMatchObject({ status: 'active', agent: { id: BUDI.id } });
  });

  test('whoever is later than the visitor’s leaving is told so, not that it never was', () => {
    const chat = reach.queued();
    chat.visitor({ type: 'end' });
    expect(chat.agent(BUDI, take)).toBe('wrong_state');
    expect(chat.agent(CITRA, take)).toBe('not_found');
  });

  test('not from a department they only passed it on to', () => {
    const chat = reach.active();
    chat.agent(ANI, { type: 'transfer', department: SUPPORT });
    expect(chat.agent(ANI, take)).toBe('not_allowed');
  });

  test('one’s own offer is accepted by it', () => {
    expect(reach.offered().agent(ANI, take)).toEqual(['accepted']);
  });

  test('[C2] a supervisor takes it from under an offer, which is rescinded', () => {
    const chat = reach.offered();
    expect(chat.agent(DEWI, take)).toEqual(['offerRescinded', 'accepted']);
    expect(chat.state).toMatchObject({ status: 'active', agent: { id: DEWI.id } });
  });
});

describe('talking', () => {
  test('only the owner speaks', () => {
    const chat = reach.active();
    expect(chat.agent(ANI, say)).toEqual(['messageSent']);
    expect(chat.agent(DEWI, say)).toBe('not_allowed');
    expect(reach.queued().agent(ANI, say)).toBe('wrong_state');
    expect(reach['wrap-up']().agent(ANI, say)).toBe('wrong_state');
    expect(chat.agent(ANI, { ...say, attachments: ['x'] })).toBe('not_found');
  });

  test('[C6] a note is private, and reaches no visitor', () => {
    const chat = reach.active();
    expect(chat.agent(ANI, note)).toEqual(['messageSent']);
    expect(chat.last('messageSent')).toMatchObject({ visibility: 'private' });
    expect(eventForVisitor(chat.last('messageSent'), true)).toEqual({
      type: 'hidden',
      seq: chat.state?.head,
      at: chat.now,
    });
  });

  test('a note does not count as an answer', () => {
    const chat = reach.active();
    chat.agent(ANI, note);
    expect(chat.state).toHaveProperty('unansweredSince');
    chat.agent(ANI, say);
    expect(chat.state).not.toHaveProperty('unansweredSince');
  });

  test('a supervisor may whisper, a colleague waits for their turn', () => {
    expect(reach.active().agent(DEWI, note)).toEqual(['messageSent']);
    expect(reach.queued().agent(BUDI, note)).toEqual(['messageSent']);
  });
});

describe('transfer', () => {
  test('[C1][C5] active → queued in another department; the wait goes on', () => {
    const chat = reach.active();
    const before = chat.state;
    chat.pass(5 * MINUTE);
    expect(chat.agent(ANI, { type: 'transfer', department: SUPPORT, note: 'a refund' })).toEqual([
      'messageSent',
      'transferred',
    ]);
    expect(chat.state).toMatchObject({
      status: 'queued',
      department: SUPPORT,
      waitingSince: before?.status === 'active' ? before.waitingSince : undefined,
      skipped: [{ agent: ANI.id, until: chat.now + MINUTE }],
    });
    expect(chat.talk.at(-1)).toBe('system: transferred');
  });

  test('to an agent: who is asked first, in a department of theirs', () => {
    const chat = reach.active();
    chat.agent(ANI, { type: 'transfer', agent: CITRA.id });
    expect(chat.state).toMatchObject({ status: 'queued', department: SUPPORT, only: CITRA.id, giver: ANI.id });
    const near = reach.active();
    near.agent(ANI, { type: 'transfer', agent: BUDI.id });
    expect(near.state).toMatchObject({ department: SALES, only: BUDI.id });
  });

  test('[C7] the next agent has the reasons, the summary, tags and the visitor’s data', () => {
    const chat = reach.active();
    chat.agent(ANI, tag);
    chat.agent(ANI, { type: 'editContact', email: 'rina@example.test' });
    const before = chat.state;
    chat.agent(ANI, { type: 'transfer', department: SUPPORT });
    chat.offer(CITRA);
    chat.agent(CITRA, accept);
    expect(chat.state).toMatchObject({
      handover: before?.status === 'active' ? before.handover : undefined,
      tags: ['vip'],
      visitor: { email: 'rina@example.test' },
      memory: { asked: ['good day'] },
    });
  });

  test('a supervisor passes on what is not theirs, also out of a queue', () => {
    expect(reach.active().agent(DEWI, { type: 'transfer', department: SUPPORT })).toEqual([
      'messageSent',
      'transferred',
    ]);
    expect(reach.queued().agent(DEWI, { type: 'transfer', agent: CITRA.id })).toEqual(['transferred']);
    expect(reach.offered().agent(DEWI, { type: 'transfer', agent: CITRA.id })).toEqual([
      'offerRescinded',
      'transferred',
    ]);
  });

  test.each([
    ['neither target', {}, 'not_allowed'],
    ['two targets', { agent: BUDI.id, department: SALES }, 'not_allowed'],
    ['oneself', { agent: ANI.id }, 'not_allowed'],
    ['a department of another site', { department: OUTSIDER.departments[0] as typeof SALES }, 'not_found'],
    ['an agent of another site', { agent: OUTSIDER.id }, 'not_found'],
    ['nobody', { agent: 'nobody' as typeof ANI.id }, 'not_found'],
  ] as const)('to %s is refused', (_what, target, reason) => {
    expect(reach.active().agent(ANI, { type: 'transfer', ...target })).toBe(reason);
  });

  test('of a chat that is not theirs, or not running, is refused', () => {
    expect(reach.queued().agent(ANI, { type: 'transfer', department: SUPPORT })).toBe('not_allowed');
    expect(reach['wrap-up']().agent(ANI, { type: 'transfer', department: SUPPORT })).toBe('wrong_state');
  });
});

describe('ending and filing', () => {
  test('[C1] active → wrap-up: the agent ends, with what it was about', () => {
    const chat = reach.active();
    expect(chat.agent(ANI, { ...end, category: 'Orders' })).toEqual(['tagged', 'ended']);
    expect(chat.state).toMatchObject({ status: 'wrap-up', category: 'Orders', tags: [] });
  });

  test('[C1] wrap-up → closed (served): filed', () => {
    const chat = reach['wrap-up']();
    expect(chat.agent(BUDI, { type: 'finishWrapUp' })).toBe('not_found');
    expect(chat.agent(ANI, { type: 'finishWrapUp', category: 'Orders', tags: ['late'] })).toEqual([
      'wrapUpFinished',
      'closed',
    ]);
    expect(chat.state).toMatchObject({
      status: 'closed',
      outcome: 'served',
      followUp: false,
      category: 'Orders',
      tags: ['late'],
      agent: { id: ANI.id },
    });
  });

  test('a ticket that owed an answer is ticked off by anybody of the department', () => {
    const chat = reach.queued();
    chat.due('longestWait');
    expect(chat.agent(BUDI, { type: 'finishWrapUp', category: 'Orders' })).toEqual(['followedUp']);
    expect(chat.state).toMatchObject({ status: 'closed', followUp: false, category: 'Orders' });
    expect(chat.agent(DEWI, { type: 'finishWrapUp' })).toBe('wrong_state');
  });

  test('a supervisor ends and files what somebody else left running', () => {
    const chat = reach.active();
    expect(chat.agent(BUDI, end)).toBe('not_found');
    expect(chat.agent(DEWI, end)).toEqual(['ended']);
    expect(chat.agent(DEWI, { type: 'finishWrapUp' })).toEqual(['wrapUpFinished', 'closed']);
  });

  test('what is not running cannot be ended or filed', () => {
    expect(reach.queued().agent(ANI, end)).toBe('wrong_state');
    expect(reach.active().agent(ANI, { type: 'finishWrapUp' })).toBe('wrong_state');
  });
});

describe('in any state', () => {
  test.each(['bot', 'queued', 'offered', 'active', 'wrap-up', 'closed'] as const)(
    'a supervisor files a conversation in %s',
    (status) => {
      const chat = reach[status]();
      expect(chat.agent(DEWI, tag)).toEqual(['tagged']);
      expect(chat.agent(DEWI, { type: 'setPriority', priority: 1 })).toEqual(['prioritised']);
      expect(chat.agent(DEWI, { type: 'editContact', name: 'Rina' })).toEqual(['contactEdited']);
      expect(chat.state).toMatchObject({ status, tags: ['vip'], priority: 1, visitor: { name: 'Rina' } });
      expect(chat.agent(DEWI, { type: 'editContact' })).toBe('not_allowed');
    },
  );

  test('a priority that was set stays when it is queued again', () => {
    const chat = reach.active();
    chat.agent(ANI, { type: 'setPriority', priority: 1 });
    chat.due('noAnswer');
    expect(chat.state).toMatchObject({ status: 'queued', priority: 1 });
  });
});

describe('access', () => {
  test.each([
    ['bot', OUTSIDER],
    ['bot', ANI],
    ['queued', OUTSIDER],
    ['queued', CITRA],
    ['offered', CITRA],
    ['active', BUDI],
    ['active', CITRA],
    ['wrap-up', BUDI],
    ['closed', BUDI],
  ] as const)('a conversation in %s does not exist for $id', (status, agent) => {
    expect(reach[status]().agent(agent, tag)).toBe('not_found');
    expect(reach[status]().agent(agent, note)).toBe('not_found');
  });

  test('whoever served it last keeps it', () => {
    expect(reach.closed().agent(ANI, tag)).toEqual(['tagged']);
  });

  test('a message left for no department is anybody’s to answer', () => {
    const chat = new Chat({ open: [] });
    chat.visitor({
      type: 'fillForm',
      form: 'leaveMessage',
      values: { email: 'rina@example.test', message: 'Please call me.' },
    });
    expect(chat.agent(CITRA, tag)).toEqual(['tagged']);
  });

  test('what has not started does not exist', () => {
    expect(new Chat().agent(DEWI, tag)).toBe('not_found');
  });
});
