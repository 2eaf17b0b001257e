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
  it('is silent about facts that are shown elsewhere', () => {
    expect(say({ type: 'hidden' })).toBeUndefined();
    expect(say({ type: 'closed', outcome: 'served', followUp: false })).toBeUndefined();
  });
});
