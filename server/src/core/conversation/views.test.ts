import type { CommandId, EventBody } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { type Chat, reach } from './test/chat.ts';
import { ANI, BUDI, CITRA, SALES, SUPPORT } from './test/world.ts';
import { agentSnapshot, eventForVisitor, visitorSnapshot } from './views.ts';

const META = { seq: 7, at: 1, command: 'c' as CommandId };
const HIDDEN = { type: 'hidden', seq: 7, at: 1 };
const shown = (body: EventBody, names = true) => eventForVisitor({ ...body, ...META }, names);
const author = { kind: 'agent', agent: ANI.id, name: ANI.name } as const;

describe('[W1] [C6] what a visitor may not see is hidden, with its place', () => {
  test.each<EventBody>([
    { type: 'offered', agent: ANI.id, name: ANI.name, expiresAt: 2 },
    { type: 'offerDeclined', agent: ANI.id, reason: 'busy' },
    { type: 'offerExpired', agent: ANI.id },
    { type: 'offerRescinded', agent: ANI.id, reason: 'taken' },
    { type: 'messageSent', by: author, text: 'A note', visibility: 'private' },
    { type: 'understood', language: 'en', confidence: 0.3, zone: 'miss' },
    { type: 'handoverRequested', trigger: 'misses', summary: { asked: [], answered: [], misses: 3 } },
    { type: 'tagged', by: ANI.id, tags: ['difficult'] },
    { type: 'prioritised', by: ANI.id, priority: 5 },
    { type: 'wrapUpFinished', reason: 'filed', category: 'Complaint' },
    { type: 'followedUp', by: ANI.id },
    { type: 'contactEdited', by: author, name: 'Mr Grumpy' },
  ])('[C6] $type', (body) => {
    expect(shown(body)).toEqual(HIDDEN);
  });
});

describe('who an agent is', () => {
  const message: EventBody = { type: 'messageSent', by: author, text: 'Hello', visibility: 'public' };

  test('[C6] the id never shows, the name where the site shows it', () => {
    expect(shown(message)).toMatchObject({ by: { kind: 'agent', name: ANI.name } });
    expect(shown({ type: 'accepted', agent: ANI.id, name: ANI.name })).toEqual({
      type: 'accepted',
      name: ANI.name,
      seq: 7,
      at: 1,
    });
    expect(shown(message)).not.toHaveProperty('by.agent');
  });

  test('[C6] nothing shows where the site hides it', () => {
    expect(shown(message, false)).toMatchObject({ by: { kind: 'agent' } });
    expect(shown(message, false)).not.toHaveProperty('by.name');
    expect(shown({ type: 'accepted', agent: ANI.id, name: ANI.name }, false)).toEqual({
      type: 'accepted',
      seq: 7,
      at: 1,
    });
    expect(shown({ type: 'ended', by: author, reason: 'finished' }, false)).toMatchObject({ by: { kind: 'agent' } });
  });

  test('[C6] a transfer shows where to, not who, to whom, or what was noted', () => {
    const body: EventBody = { type: 'transferred', by: ANI.id, department: SUPPORT, agent: CITRA.id, note: 'careful' };
    expect(shown(body)).toEqual({ type: 'transferred', department: SUPPORT, seq: 7, at: 1 });
  });

  test('[C6] the queue shows no preference and no urgency', () => {
    const body: EventBody = {
      type: 'queued',
      department: SALES,
      reason: 'reopened',
      priority: 1,
      skills: [{ skill: 'patience', level: 3 }],
      preferred: BUDI.id,
    };
    expect(shown(body)).toMatchObject({ department: SALES, priority: 3, skills: [] });
    expect(shown(body)).not.toHaveProperty('preferred');
  });
});

describe('the command an event records', () => {
  test.each<EventBody>([
    { type: 'messageSent', by: { kind: 'visitor' }, text: 'Hello', visibility: 'public' },
    { type: 'ended', by: { kind: 'visitor' }, reason: 'left' },
    { type: 'rated', score: 5 },
    { type: 'departmentPicked', department: SALES },
  ])('comes back to the visitor who sent it: $type', (body) => {
    expect(shown(body)).toMatchObject({ command: 'c' });
  });

  test.each<EventBody>([
    { type: 'messageSent', by: author, text: 'Hello', visibility: 'public' },
    { type: 'ended', by: author, reason: 'finished' },
    { type: 'accepted', agent: ANI.id, name: ANI.name },
  ])('[C6] is nobody else’s business: $type', (body) => {
    expect(shown(body)).not.toHaveProperty('command');
  });
});

describe('snapshots', () => {
  const visitors = (chat: Chat, names = true) => chat.state && visitorSnapshot(chat.state, names);
  const agents = (chat: Chat) => chat.state && agentSnapshot(chat.state);

  test('[C6] for a visitor an offer is still the queue', () => {
    expect(visitors(reach.offered())).toMatchObject({ status: 'queued', department: SALES });
    expect(agents(reach.offered())).toMatchObject({ status: 'offered', offer: { agent: ANI.id } });
  });

  test('[C6] who answers is named where the site shows it', () => {
    expect(visitors(reach.active())?.agent).toEqual({ name: ANI.name });
    expect(visitors(reach.active(), false)?.agent).toEqual({});
    expect(agents(reach.active())?.agent).toEqual({ id: ANI.id, name: ANI.name });
  });

  test('[C7] an agent sees why, since when, and the last words', () => {
    const chat = reach.queued();
    expect(agents(chat)).toMatchObject({
      handover: { trigger: 'button', summary: { asked: ['good day'] } },
      waitingSince: chat.now,
      preview: { text: 'transition', by: 'bot' },
      followUp: false,
    });
  });

  test('a long message is previewed, not repeated', () => {
    const chat = reach.active();
    chat.say('long '.repeat(1_000));
    expect(agents(chat)?.preview?.text).toHaveLength(300);
  });
});
