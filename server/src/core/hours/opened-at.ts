/** When the opening that is now has begun. Walks back on the clock, because hours are asked, never computed. */
import type { Hours, Timestamp } from '@sapa/protocol';
import { isOpen, nextOpening } from './hours.ts';
import { DAY_MS, MINUTE_MS } from './wall-clock.ts';

/** Whoever has been open longer never closes, as far as anybody remembers. */
const HORIZON_DAYS = 7;
const QUARTER_MS = 15 * MINUTE_MS;

/** Undefined while it is closed, without hours, and where it has been open for 7 days. */
export function openedAt(hours: Hours | undefined, now: Timestamp): Timestamp | undefined {
  if (!hours || !isOpen(hours, now)) return undefined;
  const closed = lastClosed(hours, now, QUARTER_MS, now - HORIZON_DAYS * DAY_MS);
  return closed === undefined ? undefined : nextOpening(hours, closed);
}

/** Looked at in steps: a pause that is shorter than one is no closing. */
function lastClosed(hours: Hours, now: Timestamp, stepMs: number, until: Timestamp): Timestamp | undefined {
  for (let at = now - stepMs; at > until; at -= stepMs) if (!isOpen(hours, at)) return at;
  return undefined;
}
