/** What a decision is: events to append, or a reason why not. */
import type { CommandId, EventBody, RejectReason } from '@sapa/protocol';

/** `command` is set on the one event that records the command itself: for words, the actor's own message. */
export type Decided = EventBody & { readonly command?: CommandId };

export type Decision =
  | { readonly ok: true; readonly events: readonly Decided[] }
  | { readonly ok: false; readonly reason: RejectReason };

/** Undefined: it was done. */
export type Refusal = RejectReason | undefined;
