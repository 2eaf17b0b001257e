/** A state from a snapshot and the events after it. */
import type { ConversationEvent } from '@sapa/protocol';
import { apply } from '../core/conversation/apply.ts';
import type { State } from '../core/conversation/state.ts';

/** @param events those after the snapshot's head, in order; both as JSON */
export function revive(snapshot: string, events: readonly string[]): State {
  let state: State = JSON.parse(snapshot);
  for (const event of events) state = apply(state.id, state, JSON.parse(event) as ConversationEvent);
  return state;
}
