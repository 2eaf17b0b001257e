/**
 * What a waiting visitor is told, so that they can trust it: the time counts down by itself, gets shorter whenever it can, and
 * gets longer only with a reason they can see. Pure: the answer follows from what was told before and what is so now.
 */
import type { DepartmentId, Timestamp } from '@sapa/protocol';

/**
 * `moved`: another department answers now; `overtaken`: somebody more urgent came; `fewerAgents`: somebody left;
 * `slower`: it takes longer than they were told.
 */
export type ToldReason = 'overtaken' | 'fewerAgents' | 'moved' | 'slower';

export interface Standing {
  readonly department: DepartmentId;
  /** 1 is next. */
  readonly position: number;
  /** As estimated; null: nobody can know. */
  readonly waitMs: number | null;
  /** Conversations the department can hold at once. */
  readonly slots: number;
  readonly at: Timestamp;
}

/** What was said at `at`; `waitMs` counts down from then. */
export interface Told extends Standing {
  /** Why it is not better than it was. */
  readonly reason?: ToldReason;
}

/** A gain of less than this is not worth a word where nothing else changed. */
const WORTH_MS = 5_000;

/**
 * @returns `before` itself where there is nothing new to say. Otherwise its time is longer, or its place further back, than what
 * `before` has counted down to only with a `reason`; a time that nobody knows counts as the longest.
 */
export function tell(before: Told | undefined, now: Standing): Told {
  if (!before) return now;
  const left = leftOf(before, now.at);
  const isFurther = now.position > before.position;
  const isLonger = longest(now.waitMs) > longest(left);
  if (!isFurther && !isLonger) return better(before, left, now);
  const reason = reasonFor(before, left, now);
  return reason ? { ...now, reason } : keep(before, left, now);
}

/** What is left of the time that was told. Null: none was. */
export function leftOf({ waitMs, at }: Told, now: Timestamp): number | null {
  return waitMs === null ? null : Math.max(0, waitMs - Math.max(0, now - at));
}

const longest = (waitMs: number | null): number => waitMs ?? Number.POSITIVE_INFINITY;

function reasonFor(before: Told, left: number | null, now: Standing): ToldReason | undefined {
  if (now.department !== before.department) return 'moved';
  if (now.position > before.position) return 'overtaken';
  if (now.slots < before.slots) return 'fewerAgents';
  return left === 0 ? 'slower' : undefined;
}

/** The same place, the same people: a little sooner is not worth a word. */
function better(before: Told, left: number | null, now: Standing): Told {
  const gain = longest(left) - longest(now.waitMs);
  return isSame(before, now) && !(gain >= WORTH_MS) ? before : now;
}

/** The estimate grew for no reason anybody could see: what was told goes on counting. */
function keep(before: Told, left: number | null, now: Standing): Told {
  return isSame(before, now) ? before : { ...now, waitMs: left };
}

function isSame(before: Told, now: Standing): boolean {
  return now.department === before.department && now.position === before.position && now.slots === before.slots;
}
