/** Notices agents who are not there though they say so: several offers in a row that nobody answered make them away (SPEC §2). */
import type { AgentId } from '@sapa/protocol';
import type { Committed } from './desk.ts';

const IN_A_ROW = 3;

export interface Attention {
  learn(committed: Pick<Committed, 'events'>): void;
}

export function createAttention(makeAway: (agent: AgentId) => void): Attention {
  const missed = new Map<AgentId, number>();

  function miss(agent: AgentId): void {
    const count = (missed.get(agent) ?? 0) + 1;
    missed.set(agent, count);
    if (count < IN_A_ROW) return;
    missed.delete(agent);
    makeAway(agent);
  }

  return {
    learn({ events }) {
      for (const { event } of events) {
        if (event.type === 'offerExpired') miss(event.agent);
        else if ((event.type === 'accepted' || event.type === 'offerDeclined') && event.agent)
          missed.delete(event.agent);
      }
    },
  };
}
