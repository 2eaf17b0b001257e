/** Numbers, dates and durations for people, by Intl. Knows no sentences. */
import type { Language, Timestamp } from '@sapa/protocol';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const KIB = 1_024;

const unit = (language: Language, name: 'second' | 'minute' | 'hour' | 'day', value: number) =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

/** "42 sec", "3 min", "2 hr": one unit, rounded down, as one reads a wait at a glance. */
export function shortDuration(language: Language, ms: number): string {
  const safe = Math.max(0, ms);
  if (safe < MINUTE) return unit(language, 'second', Math.floor(safe / SECOND));
  if (safe < HOUR) return unit(language, 'minute', Math.floor(safe / MINUTE));
  if (safe < DAY) return unit(language, 'hour', Math.floor(safe / HOUR));
  return unit(language, 'day', Math.floor(safe / DAY));
}

/** "0:42", for countdowns. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / SECOND));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "3:42", "1:03:42": how long it has been, for what is watched second by second. */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND));
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** "820 byte", "1.2 MB": as people read sizes of files; 1 kB is 1024 bytes here, as the limits are. */
export function fileSize(language: Language, bytes: number): string {
  const [value, unit] =
    bytes < KIB ? [bytes, 'byte'] : bytes < KIB * KIB ? [bytes / KIB, 'kilobyte'] : [bytes / KIB / KIB, 'megabyte'];
  const maximumFractionDigits = value < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(
    value,
  );
}

/** "00.10", as the visitor's chat has it: an hour is two digits where the day has 24. */
export function clockTime(language: Language, at: Timestamp): string {
  return new Intl.DateTimeFormat(language, {
    hour: language === 'id' ? '2-digit' : 'numeric',
    minute: '2-digit',
  }).format(at);
}

export function fullTime(language: Language, at: Timestamp): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium' }).format(at);
}

export function dayName(language: Language, at: Timestamp): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

/** Whole local days between two moments: 0 today, 1 yesterday. */
export function daysBetween(earlier: Timestamp, later: Timestamp): number {
  const midnight = (at: Timestamp) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((midnight(later) - midnight(earlier)) / DAY);
}
