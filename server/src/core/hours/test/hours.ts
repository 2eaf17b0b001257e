/** Hours for tests: short ways to write them. */
import type { Hours } from '@sapa/protocol';

export type Spans = Hours['week']['mon'];
export type Holiday = Hours['holidays'][number];

/** Days that are not named are closed. */
export function hoursOf(timeZone: string, days: Partial<Hours['week']>, holidays: readonly Holiday[] = []): Hours {
  const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...days };
  return { timeZone, week, holidays: [...holidays] };
}

export const everyDay = (...spans: Spans): Hours['week'] => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
  sat: spans,
  sun: spans,
});

const nineToFive: Spans = [['09:00', '17:00']];
/** Monday to Friday, nine to five. */
export const WORKDAYS: Hours['week'] = { ...everyDay(...nineToFive), sat: [], sun: [] };

/** Closed all day, where no spans are named. */
export const holiday = (date: string, ...spans: Spans): Holiday => ({ date, name: undefined, spans });

export const at = (iso: string) => Date.parse(iso);
export const iso = (time: number | undefined) => (time === undefined ? undefined : new Date(time).toISOString());
