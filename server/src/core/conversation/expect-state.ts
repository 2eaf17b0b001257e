/** The guard of the state machine (C1): an event in a state it cannot happen in is a bug, in our code or in a log. */
import type { ConversationEvent } from '@sapa/protocol';
import type { State } from './state.ts';

export type EventOf<Type extends ConversationEvent['type']> = Extract<ConversationEvent, { type: Type }>;
export type StateIn<Status extends State['status']> = Extract<State, { status: Status }>;

/** @throws when the state is none of those named */
export function expectState<Status extends State['status']>(
  state: State,
  event: ConversationEvent,
  ...allowed: readonly Status[]
): StateIn<Status> {
  if (!(allowed as readonly State['status'][]).includes(state.status)) throw impossible(event, state.status);
  return state as StateIn<Status>;
}

export function impossible(event: ConversationEvent, where: string): Error {
  return new Error(`${event.type} (seq ${event.seq}) cannot happen here: ${where}`);
}
