/** When a day is open by the clock on the wall: the week's spans, or those of a holiday. Knows no time zone. */
import type { Hours } from '@sapa/protocol';
import { dayOf, weekday } from './wall-clock.ts';

/** Minutes of the day, [from, to). */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Days {
  /** From Monday. */
  readonly week: readonly (readonly Span[])[];
  /** By the day, counted from 1970-01-01. */
  readonly holidays: ReadonlyMap<number, readonly Span[]>;
}

/** Hours are asked again and again, and read once. */
const known = new WeakMap<Hours, Days>();

/** @param day counted from 1970-01-01 of the local calendar */
export function spansOf(hours: Hours, day: number): readonly Span[] {
  const { week, holidays } = daysOf(hours);
  return holidays.get(day) ?? week[weekday(day)] ?? [];
}

function daysOf(hours: Hours): Days {
  const before = known.get(hours);
  if (before) return before;
  const { mon, tue, wed, thu, fri, sat, sun } = hours.week;
  const days = {
    week: [mon, tue, wed, thu, fri, sat, sun].map(readSpans),
    holidays: new Map(hours.holidays.map(({ date, spans }) => [dayOf(date), readSpans(spans)])),
  };
  known.set(hours, days);
  return days;
}

function readSpans(spans: Hours['week']['mon']): readonly Span[] {
  return spans.map(([from, to]) => ({ from: minuteOf(from), to: minuteOf(to) }));
}

/** `24:00` is the end of the day. */
function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
