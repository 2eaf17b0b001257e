/** Opening hours: open or not at an instant, and when next. Right across daylight saving, because it asks the clock on the wall. */
import type { Hours, Timestamp } from '@sapa/protocol';
import { spansOf } from './spans.ts';
import { DAY_MS, MINUTE_MS, offsetMs, wallClock } from './wall-clock.ts';

/** Longer than any holidays; what opens later than this is not worth telling. */
const HORIZON_DAYS = 60;

/** @param hours absent: always open */
export function isOpen(hours: Hours | undefined, now: Timestamp): boolean {
  if (!hours) return true;
  const { day, minute } = wallClock(hours.timeZone, now);
  return spansOf(hours, day).some(({ from, to }) => from <= minute && minute < to);
}

/** Undefined when it is open now, or stays closed for 60 days. */
export function nextOpening(hours: Hours | undefined, now: Timestamp): Timestamp | undefined {
  if (!hours || isOpen(hours, now)) return undefined;
  const today = wallClock(hours.timeZone, now).day;
  for (let day = today; day <= today + HORIZON_DAYS; day++) {
    const openings = candidates(hours, day).filter((at) => at > now && isOn(hours, day, at) && isOpen(hours, at));
    if (openings.length > 0) return Math.min(...openings);
  }
  return undefined;
}

/** Every instant of a local day at which it may open, and some of its neighbours: where a span starts by either offset, and where the clocks change. */
function candidates(hours: Hours, day: number): Timestamp[] {
  const { timeZone } = hours;
  const spans = spansOf(hours, day);
  if (spans.length === 0) return [];
  const midnight = day * DAY_MS;
  const before = offsetMs(timeZone, midnight - DAY_MS);
  const after = offsetMs(timeZone, midnight + 2 * DAY_MS);
  const starts = spans.map(({ from }) => midnight + from * MINUTE_MS);
  if (before === after) return starts.map((start) => start - before);
  const change = clockChange(timeZone, midnight - DAY_MS, midnight + 2 * DAY_MS);
  return [...starts.map((start) => start - before), ...starts.map((start) => start - after), change];
}

function isOn({ timeZone }: Hours, day: number, at: Timestamp): boolean {
  return wallClock(timeZone, at).day === day;
}

/** The first minute of the new offset. */
function clockChange(timeZone: string, from: Timestamp, to: Timestamp): Timestamp {
  const old = offsetMs(timeZone, from);
  let [low, high] = [from / MINUTE_MS, to / MINUTE_MS];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMs(timeZone, middle * MINUTE_MS) === old) low = middle;
    else high = middle;
  }
  return high * MINUTE_MS;
}
