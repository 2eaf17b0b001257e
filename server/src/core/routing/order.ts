/** The order of a queue: who is put at its front, urgency, the length of the wait, and the id so that it is the same for everybody. */
import { compareBy, type Order } from './sorted.ts';
import type { Waiting } from './types.ts';

/** Where a conversation stands among all that wait. It never changes by itself, so nothing has to be sorted again as time passes. */
export interface Rank {
  readonly conversation: string;
  readonly key: number;
}

/** More than any time in milliseconds until the year 2286, so that any priority counts more than any wait. */
const PRIORITY = 1e13;
/** More than all of that. Sums stay below 2^53, where whole numbers are exact. */
const FRONT = 1e15;

/** With ageing everybody ages alike, so the moment they would have had to come at priority 0 to be as urgent orders them for good. */
export function rankOf({ conversation, front, priority, waitingSince }: Waiting, ageingMs: number): Rank {
  const key = waitingSince + priority * (ageingMs === 0 ? PRIORITY : ageingMs);
  return { conversation, key: front ? key - FRONT : key };
}

export const byRank: Order<Rank> = {
  key: (rank) => rank.key,
  tie: (a, b) => compareIds(a.conversation, b.conversation),
};

export function isBefore(a: Rank, b: Rank): boolean {
  return compareBy(byRank, a, b) < 0;
}

export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
