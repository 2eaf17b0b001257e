import { describe, expect, test } from 'vitest';
import type { ConversationEvent, EventBody } from './events.ts';
import { followAsAgent, followAsVisitor } from './follow.ts';
import type { AgentId, ConversationId, DepartmentId, SiteKey, VisitorId } from './ids.ts';
import type { AgentSnapshot, VisitorSnapshot } from './snapshot.ts';

const SALES = 'sales' as DepartmentId;
const ANI = 'ani' as AgentId;
const summary = { asked: ['Where is my parcel?'], answered: [], misses: 1 };

const visitors: VisitorSnapshot = { id: 'c' as ConversationId, head: 4, status: 'bot', language: 'id', startedAt: 10 };
const agents: AgentSnapshot = {
  ...visitors,
  site: 'shop' as SiteKey,
  channel: 'web',
  visitor: { id: 'v' as VisitorId },
  priority: 3,
  tags: [],
  followUp: false,
};

const numbered = (from: number, bodies: readonly EventBody[]): ConversationEvent[] =>
  bodies.map((body, index) => ({ ...body, seq: from + 1 + index, at: 100 + index }));
const asVisitor = (...bodies: EventBody[]) => numbered(4, bodies).reduce(followAsVisitor, visitors);
const asAgent = (...bodies: EventBody[]) => numbered(4, bodies).reduce(followAsAgent, agents);

const says = (text: string): EventBody => ({
  type: 'messageSent',
  by: { kind: 'visitor' },
  text,
  visibility: 'public',
});
const asksForm: EventBody = {
  type: 'messageSent',
  by: { kind: 'bot' },
  text: 'Leave a message',
  visibility: 'public',
  form: 'leaveMessage',
};
const handover: EventBody = { type: 'handoverRequested', trigger: 'wish', target: SALES, summary };
const queued: EventBody = { type: 'queued', department: SALES, reason: 'handover', priority: 2, skills: [] };
const offered: EventBody = { type: 'offered', agent: ANI, name: 'Ani', expiresAt: 999 };
const accepted: EventBody = { type: 'accepted', agent: ANI, name: 'Ani' };
const ended: EventBody = { type: 'ended', by: { kind: 'visitor' }, reason: 'finished' };
const closed: EventBody = { type: 'closed', outcome: 'served', followUp: false };
const reopened: EventBody = { type: 'reopened', reason: 'visitorWrote' };

describe('as a visitor', () => {
  test('what is hidden moves the head only', () => {
    expect(asVisitor({ type: 'hidden' })).toEqual({ ...visitors, head: 5 });
  });

  test('from the queue to the end of the chat', () => {
    expect(asVisitor(queued)).toMatchObject({ status: 'queued', department: SALES });
    expect(asVisitor(queued, { type: 'accepted', name: 'Ani' })).toMatchObject({
      status: 'active',
      agent: { name: 'Ani' },
    });
    expect(asVisitor(queued, { type: 'accepted' }, ended)).toMatchObject({ status: 'wrap-up', agent: {} });
    expect(asVisitor(queued, { type: 'accepted' }, ended, closed)).toMatchObject({
      status: 'closed',
      outcome: 'served',
    });
  });

  test('the end of a bot’s chat is no wrap-up', () => {
    expect(asVisitor({ ...ended, reason: 'solved' })).toMatchObject({ status: 'bot' });
  });

  test('a transfer goes back to a queue, and nobody answers any more', () => {
    const after = asVisitor(queued, accepted, { type: 'transferred', department: SALES });
    expect(after).toMatchObject({ status: 'queued' });
    expect(after).not.toHaveProperty('agent');
  });

  test('a form is asked for until it is filled', () => {
    expect(asVisitor(asksForm, says('hello')).form).toBe('leaveMessage');
    expect(
      asVisitor(asksForm, { type: 'contactEdited', by: { kind: 'visitor' }, email: 'a@b.test' }),
    ).not.toHaveProperty('form');
  });

  test('coming back clears how it ended', () => {
    const after = asVisitor(queued, accepted, ended, closed, { type: 'rated', score: 4, comment: 'ok' }, reopened);
    expect(after).toEqual({ ...visitors, head: 10, department: SALES });
  });

  test('a rating is the last one given', () => {
    const after = asVisitor({ type: 'rated', score: 1, comment: 'bad' }, { type: 'rated', score: 5 });
    expect(after.rating).toEqual({ score: 5 });
  });
});

describe('as an agent', () => {
  test('[C5] the wait counts from the first queue', () => {
    const again: EventBody = { ...queued, reason: 'noAnswer' };
    expect(asAgent(handover, queued, offered, accepted, again)).toMatchObject({ waitingSince: 101, priority: 2 });
  });

  test('[C7] the reasons stay from the handover on, until the visitor comes back', () => {
    expect(asAgent(handover, queued, accepted, ended, closed).handover).toEqual({ trigger: 'wish', summary });
    const after = asAgent(handover, queued, accepted, ended, closed, reopened);
    expect(after).not.toHaveProperty('handover');
    expect(after).not.toHaveProperty('waitingSince');
  });

  test.each<EventBody>([
    { type: 'offerDeclined', agent: ANI },
    { type: 'offerExpired', agent: ANI },
    { type: 'offerRescinded', agent: ANI, reason: 'agentGone' },
  ])('an offer is there until it is over: $type', (over) => {
    expect(asAgent(handover, queued, offered)).toMatchObject({
      status: 'offered',
      offer: { agent: ANI, expiresAt: 999 },
    });
    expect(asAgent(handover, queued, offered, over)).toMatchObject({ status: 'queued' });
    expect(asAgent(handover, queued, offered, over)).not.toHaveProperty('offer');
  });

  test('the preview is the last message, cut short', () => {
    expect(asAgent(says('a'), says('x'.repeat(1_000))).preview).toEqual({
      text: 'x'.repeat(300),
      by: 'visitor',
      at: 101,
    });
  });

  test('a message left in a closed conversation is owed an answer until somebody gives it', () => {
    const left = [closed, says('Please call me')] as const;
    expect(asAgent(...left).followUp).toBe(true);
    expect(asAgent(...left, { type: 'followedUp', by: ANI, category: 'Orders' })).toMatchObject({
      followUp: false,
      category: 'Orders',
    });
    expect(asAgent(says('hello')).followUp).toBe(false);
  });

  test('filing: tags are replaced, a category stays until another is given', () => {
    const after = asAgent(
      { type: 'tagged', by: ANI, tags: ['a'], category: 'Orders' },
      { type: 'tagged', by: ANI, tags: ['b'] },
      { type: 'prioritised', by: ANI, priority: 1 },
    );
    expect(after).toMatchObject({ tags: ['b'], category: 'Orders', priority: 1 });
  });

  test('what the bot understood tells the language', () => {
    expect(asAgent({ type: 'understood', language: 'en', confidence: 1, zone: 'miss' }).language).toBe('en');
  });
});

describe('an agent’s snapshot on its route', () => {
  const SUPPORT = 'support' as DepartmentId;
  const needs = [{ skill: 'refund', level: 4 }];
  const queued: EventBody = {
    ...{ type: 'queued', department: SALES, reason: 'handover', priority: 2, skills: needs },
    route: { rule: { id: 'refund', name: 'Refunds' }, preferred: [], steps: [] },
  };
  const after = (...bodies: readonly EventBody[]) => numbered(5, bodies).reduce<AgentSnapshot>(followAsAgent, agents);

  test('says the rule, the skills, and which departments opened', () => {
    const steps: EventBody = { type: 'relaxed', step: 1, reason: 'overflow', department: SUPPORT, skills: [] };
    expect(after(queued)).toMatchObject({ rule: 'Refunds', skills: needs });
    expect(after(queued, steps)).toMatchObject({ rule: 'Refunds', also: [SUPPORT] });
    expect(after(queued, steps)).not.toHaveProperty('skills');
    expect(after(queued, steps, steps).also).toEqual([SUPPORT]);
  });

  test('is on hold and back, and forgets the route when it closes', () => {
    const accepted: EventBody = { type: 'accepted', agent: ANI, name: 'Ani' };
    const held = [queued, accepted, { type: 'held', by: ANI }] as const;
    expect(after(...held).status).toBe('on-hold');
    expect(after(...held, { type: 'resumed', agent: ANI, reason: 'agent' }).status).toBe('active');
    const ended: EventBody = { type: 'ended', by: { kind: 'system' }, reason: 'idle' };
    expect(after(...held, ended).status).toBe('wrap-up');
    const closed = after(...held, ended, { type: 'closed', outcome: 'served', followUp: false });
    expect(closed).not.toHaveProperty('rule');
  });

  test('a ticket is one until the visitor writes again, and waits since it was left', () => {
    const ticket: EventBody = { ...queued, ticket: true, since: 3 };
    expect(after(ticket)).toMatchObject({ ticket: true, waitingSince: 3 });
    const word: EventBody = { type: 'messageSent', by: { kind: 'visitor' }, text: 'here', visibility: 'public' };
    expect(after(ticket, word)).not.toHaveProperty('ticket');
  });
});
