/** The order of a queue: urgency, then the length of the wait, then the id so that it is the same for everybody. */
import type { Timestamp } from '@sapa/protocol';
import type { Waiting } from './types.ts';

export function inOrder(a: Waiting, b: Waiting): number {
  return a.priority - b.priority || a.waitingSince - b.waitingSince || compareIds(a.conversation, b.conversation);
}

export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Where a conversation stands among all that wait. It never changes by itself, so nothing has to be sorted again as time passes. */
export interface Rank {
  readonly conversation: string;
  readonly isAhead: 0 | 1;
  readonly urgency: number;
  readonly since: Timestamp;
}

/** With ageing everybody ages alike, so the moment they would have had to come at priority 0 to be as urgent orders them for good. */
export function rankOf(waiting: Waiting, ageingMs: number): Rank {
  const { conversation, priority, waitingSince } = waiting;
  const isAhead = waiting.front ? 1 : 0;
  if (ageingMs === 0) return { conversation, isAhead, urgency: priority, since: waitingSince };
  return { conversation, isAhead, urgency: waitingSince + priority * ageingMs, since: 0 };
}

export function byRank(a: Rank, b: Rank): number {
  return (
    b.isAhead - a.isAhead || a.urgency - b.urgency || a.since - b.since || compareIds(a.conversation, b.conversation)
  );
}
