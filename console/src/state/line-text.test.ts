import type { AgentId, EventBody } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { BILLING, BUDI, me, RANI, SALES, welcomeFor } from '../../preview/sample.ts';
import { textsOf } from '../i18n/index.ts';
import { lineText } from './line-text.ts';

const { directory } = welcomeFor(me, []);
const say = (body: EventBody, language: 'id' | 'en' = 'en') =>
  lineText({ ...body, seq: 1, at: 0 }, { t: textsOf(language), language, directory });
const queued = { type: 'queued', department: SALES, priority: 3, skills: [] } as const;

describe('what happened, in a sentence', () => {
  it('names people and departments in the agent’s language', () => {
    expect(say({ type: 'accepted', agent: BUDI })).toBe('Budi joined');
    expect(say({ ...queued, reason: 'handover' })).toBe('Waiting for Sales');
    expect(say({ ...queued, reason: 'handover' }, 'id')).toBe('Menunggu Penjualan');
    expect(say({ type: 'transferred', by: RANI, department: BILLING })).toBe('Rani transferred to Billing');
    expect(say({ type: 'transferred', by: RANI, department: BILLING, agent: BUDI })).toBe('Rani transferred to Budi');
  });
  it('calls a colleague who has left an agent', () => {
    expect(say({ type: 'offerDeclined', agent: 'gone' as AgentId })).toBe('An agent declined');
  });
  it('says why somebody waits again', () => {
    expect(say({ ...queued, reason: 'agentGone' })).toBe('The agent lost the connection: waiting again');
    expect(say({ ...queued, reason: 'noAnswer' })).toBe('No answer in time: waiting again');
  });
  it('says why somebody waits again, and which rule held', () => {
    expect(say({ ...queued, reason: 'resumed' })).toBe(
      'The visitor wrote, and the agent is away or has no room: waiting again',
    );
    expect(say({ ...queued, reason: 'opening', ticket: true })).toBe('Sales has opened: the message is in the queue');
    expect(say({ ...queued, reason: 'transfer', only: BUDI })).toBe('Waiting for Budi');
    const route = { rule: { id: 'r', name: 'Big orders' }, preferred: [], steps: [] };
    expect(say({ ...queued, reason: 'handover', route })).toBe('Waiting for Sales (rule “Big orders”)');
    expect(say({ ...queued, reason: 'handover', route }, 'id')).toBe('Menunggu Penjualan (aturan “Big orders”)');
  });
  it('says what was tried: a ring, an overflow, a step, somebody who refused', () => {
    const relaxed = { type: 'relaxed', step: 1, skills: [] } as const;
    const skills = [{ skill: 'refund', level: 3 }];
    expect(say({ ...relaxed, reason: 'ring', skills })).toBe('Waited long: now needs Refunds 3+');
    expect(say({ ...relaxed, reason: 'ring' })).toBe('Waited long: no skills needed any more');
    expect(say({ ...relaxed, reason: 'overflow', department: BILLING, skills })).toBe(
      'Waited long: Billing may answer too',
    );
    expect(say({ ...relaxed, reason: 'step', department: BILLING, skills }, 'id')).toBe(
      'Langkah aturan berikutnya: Penagihan boleh ikut menjawab; kini perlu Pengembalian dana 3+',
    );
    expect(say({ ...relaxed, reason: 'only' })).toBe('No longer for one agent alone');
    expect(say({ ...relaxed, reason: 'refused' })).toBe('It was not taken: now for everybody who may');
    expect(say({ ...relaxed, reason: 'back', only: RANI })).toBe('It was not taken: back to Rani');
  });
  it('says who holds it, who went on, who gave it to whom', () => {
    expect(say({ type: 'held', by: RANI })).toBe('Rani put it on hold');
    expect(say({ type: 'resumed', agent: RANI, reason: 'agent' })).toBe('Rani took it off hold');
    expect(say({ type: 'resumed', agent: RANI, reason: 'visitorWrote' }, 'id')).toBe(
      'Pengunjung menulis: tidak ditahan lagi',
    );
    expect(say({ type: 'accepted', agent: BUDI, name: 'Budi', by: RANI })).toBe('Rani assigned it to Budi');
    expect(say({ type: 'accepted', agent: RANI, name: 'Rani', by: RANI })).toBe('Rani took it over');
    expect(say({ type: 'transferred', department: BILLING })).toBe('Transferred to Billing');
    expect(say({ type: 'transferred', by: RANI, department: BILLING, agent: RANI })).toBe('Rani took it over');
  });
  it('says who ended it, and why', () => {
    expect(say({ type: 'ended', by: { kind: 'visitor' }, reason: 'finished' })).toBe('The visitor ended the chat');
    expect(say({ type: 'ended', by: { kind: 'agent', agent: RANI }, reason: 'finished' })).toBe('Rani ended the chat');
    expect(say({ type: 'ended', by: { kind: 'system' }, reason: 'missed' })).toBe('Nobody came in time');
  });
  it('says what flows collected, by a name a person reads, and not all of a long answer', () => {
    const collected = { type: 'attributeSet', by: { kind: 'bot' }, field: 'order_number', keep: 'contact' } as const;
    expect(say({ ...collected, value: 'INV-1' })).toBe('Order number: INV-1');
    expect(say({ ...collected, value: 'x'.repeat(500) })).toBe(`Order number: ${'x'.repeat(120)}…`);
  });
  it('says which system was asked, and why there was no answer', () => {
    expect(say({ type: 'called', call: '1', connection: 'order_system', request: 'find' })).toBe(
      'The bot asked another system: Order system',
    );
    expect(say({ type: 'callAnswered', call: '1', failure: 'timeout' })).toBe(
      'The other system did not answer in time',
    );
    expect(say({ type: 'callAnswered', call: '1', failure: 'timeout' }, 'id')).toBe(
      'Sistem lain tidak menjawab tepat waktu',
    );
  });
  it('tells what the bot set from what an agent set', () => {
    expect(say({ type: 'tagged', tags: ['vip'] })).toBe('The bot set tags: vip');
    expect(say({ type: 'tagged', by: RANI, tags: ['vip'] })).toBe('Tags: vip');
    expect(say({ type: 'prioritised', priority: 1 }, 'id')).toBe('Bot memberi prioritas 1');
  });
  it('says why a person was called, in both languages', () => {
    const called = { type: 'handoverRequested', summary: { asked: [], answered: [], misses: 0 } } as const;
    expect(say({ ...called, trigger: 'mood' })).toBe('The visitor is upset');
    expect(say({ ...called, trigger: 'mood' }, 'id')).toBe('Pengunjung kesal');
    expect(say({ ...called, trigger: 'repeated' })).toBe('The bot would have repeated itself');
  });
  it('is silent about facts that are shown elsewhere', () => {
    expect(say({ type: 'hidden' })).toBeUndefined();
    expect(say({ type: 'reopened', reason: 'opening' })).toBeUndefined();
    expect(say({ type: 'callAnswered', call: '1' })).toBeUndefined();
    expect(say({ type: 'flowLeft', flow: 'order', reason: 'ended' })).toBeUndefined();
    expect(say({ type: 'closed', outcome: 'served', followUp: false })).toBeUndefined();
  });
});
