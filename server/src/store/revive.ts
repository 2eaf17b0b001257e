/** A state from a snapshot and the events after it. */
import type { ConversationEvent } from '@sapa/protocol';
import { apply } from '../core/conversation/apply.ts';
import type { State } from '../core/conversation/state.ts';

/** @param events those after the snapshot's head, in order; both as JSON */
export function revive(snapshot: string, events: readonly string[]): State {
  let state = whole(JSON.parse(snapshot));
  for (const event of events) state = apply(state.id, state, JSON.parse(event) as ConversationEvent);
  return state;
}

/** Snapshots from before there were channels and routes say nothing of them. */
function whole(state: State): State {
  const known = { ...state, channel: state.channel ?? 'web' };
  if (!isWanted(known) || known.needs) return known;
  return { ...known, needs: { skills: [], also: [], route: { preferred: [], steps: [] }, done: 0 } };
}

function isWanted(state: State): state is Exclude<State, { status: 'bot' | 'closed' }> {
  return state.status !== 'bot' && state.status !== 'closed';
}
