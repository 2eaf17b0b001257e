/** A department's week: spans of each day, and how they read. Pure. */
import type { Hours, Language } from '@sapa/protocol';
import { same } from '../merge.ts';

export type Week = Hours['week'];
export type Day = keyof Week;
export type Span = Week['mon'][number];
type Holiday = Hours['holidays'][number];

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Day[];
const WEEKDAYS = ['tue', 'wed', 'thu', 'fri'] as const satisfies readonly Day[];
const USUAL: Span = ['09:00', '17:00'];
const END_OF_DAY = '24:00';

/** The hours of a shop as most begin: from Monday to Friday. */
export const usualHours = (timeZone: string): Hours => ({
  timeZone,
  week: { mon: [USUAL], tue: [USUAL], wed: [USUAL], thu: [USUAL], fri: [USUAL], sat: [], sun: [] },
  holidays: [],
});

export const copyMonday = (week: Week): Week => ({
  ...week,
  ...Object.fromEntries(WEEKDAYS.map((day) => [day, week.mon])),
});

/** A new span begins where the last one ends, and is four hours long where the day has them. */
export function nextSpan(spans: readonly Span[]): Span {
  const last = spans.at(-1)?.[1];
  if (last === undefined) return USUAL;
  const hour = Number(last.slice(0, 2)) + 4;
  return [
    last === END_OF_DAY ? '00:00' : last,
    hour < 24 ? `${String(hour).padStart(2, '0')}${last.slice(2)}` : END_OF_DAY,
  ];
}

/** Fields for times know no 24:00: the end of a day is their 00:00. */
export const endShown = (time: string): string => (time === END_OF_DAY ? '00:00' : time);
export const endWritten = (time: string): string => (time === '00:00' ? END_OF_DAY : time);

/** A day off. @param today such as 2026-12-25 */
export const blankHoliday = (today: string): Holiday => ({ date: today, spans: [] });

/** 2024 began with a Monday. */
export const dayName = (day: Day, language: Language, weekday: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + DAYS.indexOf(day)));

/** "Mon–Fri 09:00–17:00, Sat 09:00–12:00"; empty when it is never open. */
export function weekText(week: Week, language: Language): string {
  const runs: { first: Day; last: Day; spans: readonly Span[] }[] = [];
  for (const day of DAYS) {
    const run = runs.at(-1);
    if (run && same(run.spans, week[day])) run.last = day;
    else runs.push({ first: day, last: day, spans: week[day] });
  }
  return runs
    .filter(({ spans }) => spans.length > 0)
    .map(({ first, last, spans }) => {
      const days = [...new Set([first, last])].map((day) => dayName(day, language, 'short')).join('–');
      return `${days} ${spans.map(([from, to]) => `${from}–${to}`).join(' + ')}`;
    })
    .join(', ');
}
