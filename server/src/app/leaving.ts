/** Somebody left: conversations that wait for nobody else go on at once, where their route says so. */
import type { AgentProfile, ConversationId } from '@sapa/protocol';
import { departmentsOf } from '../core/conversation/queue-place.ts';
import type { Queued } from '../core/conversation/state.ts';

/** Those that may have a step to take now that this agent is not there. */
export function* leftBehindBy({ id, departments }: AgentProfile, waiting: Iterable<Queued>): Iterable<ConversationId> {
  for (const state of waiting) {
    const isTheirs = state.only === id || departmentsOf(state).some((own) => departments.includes(own));
    if (isTheirs && (state.only === id || hasEarlyStep(state))) yield state.id;
  }
}

function hasEarlyStep({ needs: { route, done } }: Queued): boolean {
  return route.steps.some(({ early }, index) => index >= done && early === true);
}
