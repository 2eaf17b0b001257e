/**
 * Notices agents who are not there though they say so: several offers in a row that nobody answered make them away (SPEC §2).
 * Offers that were out at the same time are one chance missed, and whoever has no connection has missed none.
 */
import type { AgentId, ConversationId, Timestamp } from '@sapa/protocol';
import type { Committed } from './desk.ts';

const IN_A_ROW = 3;

export interface Attention {
  learn(committed: Pick<Committed, 'state' | 'events'>): void;
}

export interface AttentionMeans {
  readonly isConnected: (agent: AgentId) => boolean;
  readonly makeAway: (agent: AgentId) => void;
}

/** Of an offer. */
const OVER: ReadonlySet<string> = new Set(['offerExpired', 'offerDeclined', 'offerRescinded', 'accepted']);

interface Missed {
  readonly count: number;
  readonly at: Timestamp;
}

export function createAttention({ isConnected, makeAway }: AttentionMeans): Attention {
  const missed = new Map<AgentId, Missed>();
  const askedAt = new Map<ConversationId, Timestamp>();

  function miss(agent: AgentId, asked: Timestamp, at: Timestamp): void {
    const before = missed.get(agent);
    if (!isConnected(agent) || (before && asked < before.at)) return;
    const count = (before?.count ?? 0) + 1;
    missed.set(agent, { count, at });
    if (count < IN_A_ROW) return;
    missed.delete(agent);
    makeAway(agent);
  }

  return {
    learn({ state: { id }, events }) {
      for (const { event } of events) {
        if (event.type === 'offered') askedAt.set(id, event.at);
        else if (event.type === 'offerExpired') miss(event.agent, askedAt.get(id) ?? event.at, event.at);
        else if ((event.type === 'accepted' || event.type === 'offerDeclined') && event.agent)
          missed.delete(event.agent);
        if (OVER.has(event.type)) askedAt.delete(id);
      }
    },
  };
}
