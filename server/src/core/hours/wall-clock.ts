/** What the clock on the wall shows in a time zone. Knows daylight saving by asking Intl, never by rules of its own. */
import type { Timestamp } from '@sapa/protocol';

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** Days are counted from 1970-01-01 of the local calendar; `minute` is 0–1439. */
interface WallClock {
  readonly day: number;
  readonly minute: number;
}

/** Making a formatter costs far more than using it; there are as many as time zones in the settings. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The last minute that was read in each zone: most questions are about now. */
const read = new Map<string, { readonly minute: number; readonly clock: WallClock }>();

/** Since 1972 every clock differs from UTC by whole minutes, so that a minute is read once. */
export function wallClock(timeZone: string, at: Timestamp): WallClock {
  const minute = Math.floor(at / MINUTE_MS);
  const last = read.get(timeZone);
  if (last?.minute === minute) return last.clock;
  const clock = readClock(timeZone, at);
  read.set(timeZone, { minute, clock });
  return clock;
}

function readClock(timeZone: string, at: Timestamp): WallClock {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { day: daysSinceEpoch(year, month, day), minute: hour * 60 + minute };
}

/** Local time minus UTC. */
export function offsetMs(timeZone: string, at: Timestamp): number {
  const minuteStart = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  const { day, minute } = wallClock(timeZone, minuteStart);
  return day * DAY_MS + minute * MINUTE_MS - minuteStart;
}

/** @param date such as `2026-12-25` */
export function dayOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return daysSinceEpoch(year, month, day);
}

/** 0 is Monday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** Days from 1970-01-01 to a date of the Gregorian calendar, counting years from March so that leap days come last. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1 - 719_468;
}
