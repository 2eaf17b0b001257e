/** How a conversation closes, and what may still happen to it afterwards. */
import { ORDINARY_PRIORITY } from '@sapa/protocol';
import { type EventOf, expectState } from './expect-state.ts';
import { forgive } from './memory.ts';
import type { Closed, InBot, State } from './state.ts';

export function applyClosed(state: State, event: EventOf<'closed'>): Closed {
  const from = expectState(state, event, 'bot', 'queued', 'wrap-up');
  const end = { status: 'closed', outcome: event.outcome, closedAt: event.at, followUp: event.followUp } as const;
  const { owed, ...shared } = ticketOf(from);
  return { ...shared, ...end, ...(event.followUp && { owed: true }) };
}

/** What a closed conversation keeps of the state it had. */
function ticketOf(state: Extract<State, { status: 'bot' | 'queued' | 'wrap-up' }>) {
  switch (state.status) {
    case 'bot': {
      const { flow, idleWarnedAt, ...rest } = state;
      return rest;
    }
    case 'queued': {
      const { queuedAt, skipped, preferred, needs, only, giver, front, ticket, liveSince, ...rest } = state;
      return rest;
    }
    case 'wrap-up': {
      const { endedAt, skipped, preferred, needs, ticket, liveSince, ...rest } = state;
      return rest;
    }
  }
}

/** A new wait may begin: the old one, its reasons, its urgency and its rating belong to what was closed. */
export function applyReopened(state: State, event: EventOf<'reopened'>): InBot {
  const { outcome, closedAt, followUp, agent, handover, waitingSince, rating, form, ...rest } = expectState(
    state,
    event,
    'closed',
  );
  return { ...rest, status: 'bot', priority: ORDINARY_PRIORITY, memory: forgive(rest.memory) };
}

export function applyFollowedUp(state: State, event: EventOf<'followedUp'>): Closed {
  const { owed, ...closed } = expectState(state, event, 'closed');
  return { ...closed, followUp: false, ...(event.category && { category: event.category }) };
}

export function applyRated(state: State, event: EventOf<'rated'>): State {
  const from = expectState(state, event, 'wrap-up', 'closed');
  return { ...from, rating: { score: event.score, ...(event.comment && { comment: event.comment }) } };
}
