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
    expect(say({ type: 'callAnswered', call: '1' })).toBeUndefined();
    expect(say({ type: 'flowLeft', flow: 'order', reason: 'ended' })).toBeUndefined();
    expect(say({ type: 'closed', outcome: 'served', followUp: false })).toBeUndefined();
  });
});
