/** Days in the visitor's words. */
import type { UiLanguage } from '@sapa/protocol';
import { clockTime, isSameDay } from './times.ts';

const DAY_MS = 86_400_000;

export function dayName(language: UiLanguage, at: number, now: number): string {
  const days = Math.round((new Date(at).setHours(12, 0, 0, 0) - new Date(now).setHours(12, 0, 0, 0)) / DAY_MS);
  if (days > -2 && days < 2) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return new Date(at).toLocaleString(language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "09.00", or "besok 09.00": when something happens, seen from now. */
export const moment = (language: UiLanguage, at: number, now: number) =>
  `${isSameDay(at, now) ? '' : `${dayName(language, at, now)} `}${clockTime(language, at)}`;
