/** Times in the visitor's words. */
import type { UiLanguage } from '@sapa/protocol';

/** Making one takes the browser as long as hundreds of uses. */
const made: Record<string, Intl.DateTimeFormat> = {};
const format = (at: number, language: UiLanguage, kind: string, options: Intl.DateTimeFormatOptions) => {
  const by = made[language + kind] ?? new Intl.DateTimeFormat(language, options);
  made[language + kind] = by;
  return by.format(at);
};

export const clockTime = (language: UiLanguage, at: number) =>
  format(at, language, 'clock', { hour: '2-digit', minute: '2-digit' });

export const fullTime = (language: UiLanguage, at: number) =>
  format(at, language, 'full', { dateStyle: 'full', timeStyle: 'short' });

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
export const isSameDay = (one: number, other: number) => midnight(one) === midnight(other);
