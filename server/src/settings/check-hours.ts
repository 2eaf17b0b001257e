/** What the schema of hours cannot say: spans rise, and holidays are days of the calendar, each named once. Pure. */
import type { Hours } from '@sapa/protocol';
import { type Path, type Problem, pathText } from './problem.ts';
import { findRepeats } from './references.ts';

export function checkHours({ week, holidays }: Hours, path: Path): Problem[] {
  const date = (index: number): Path => [...path, 'holidays', index, 'date'];
  return [
    ...Object.entries(week).flatMap(([day, spans]) => checkSpans(spans, [...path, 'week', day])),
    ...holidays.flatMap((each, index) => (isDay(each.date) ? [] : [noDay(date(index))])),
    ...findRepeats(
      holidays.map((each) => each.date),
      date,
    ),
    ...holidays.flatMap(({ spans }, index) => checkSpans(spans, [...path, 'holidays', index, 'spans'])),
  ];
}

/** They rise and do not overlap; `HH:MM` compares as text. */
function checkSpans(spans: Hours['week']['mon'], path: Path): Problem[] {
  return spans.flatMap(([from, to], span) => {
    const before = spans[span - 1]?.[1];
    if (from >= to) return [{ path: pathText([...path, span]), message: `must end after it starts: ${from} to ${to}` }];
    return before !== undefined && from < before
      ? [{ path: pathText([...path, span]), message: `starts before the one before it ends (${before})` }]
      : [];
  });
}

/** @param date of the form `2026-02-30`, which is none: March has come by then */
function isDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(date);
}

const noDay = (path: Path): Problem => ({ path: pathText(path), message: 'is no day of the calendar' });
