/** Durations and lists as a language says them. Pure. */
import type { Language } from '@sapa/protocol';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** @param seconds 90 → "1 minute and 30 seconds"; 0 → "0 seconds" */
export function spokenSeconds(language: Language, seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [
    ['hour', Math.floor(whole / HOUR)],
    ['minute', Math.floor((whole % HOUR) / MINUTE)],
    ['second', whole % MINUTE],
  ] as const;
  const said = parts.filter(([, value]) => value > 0);
  return listed(
    language,
    (said.length > 0 ? said : parts.slice(2)).map(([unit, value]) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
    ),
  );
}

/** "a, b and c" */
export const listed = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);

/** "a, b or c" */
export const eitherOf = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
