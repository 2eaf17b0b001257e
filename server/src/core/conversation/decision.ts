/** What a decision is: events to append, or a reason why not. */
import type { CommandId, ConversationEvent, EventBody, RejectReason } from '@sapa/protocol';
import type { State } from './state.ts';

/** `command` is set on the one event that records the command itself: for words, the actor's own message. */
export type Decided = EventBody & { readonly command?: CommandId };

/** Events are numbered from the head on. `after`: the state after the events, without its id where a conversation is new; as it was where nothing happened. */
export type Decision =
  | { readonly ok: true; readonly events: readonly ConversationEvent[]; readonly after: State }
  | { readonly ok: false; readonly reason: RejectReason };

/** Undefined: it was done. */
export type Refusal = RejectReason | undefined;
