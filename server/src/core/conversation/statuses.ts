/** Names for the states that several rules speak of together. */
import type { Active, Offered, OnHold, Queued, State } from './state.ts';

/** In a queue, whether somebody is being asked or not. */
export function isWaiting(state: State | undefined): state is Queued | Offered {
  return state?.status === 'queued' || state?.status === 'offered';
}

/** An agent's, whether the visitor is being talked to or on hold. */
export function isServed(state: State): state is Active | OnHold {
  return state.status === 'active' || state.status === 'on-hold';
}
