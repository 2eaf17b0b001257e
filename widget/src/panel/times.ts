/** Times in the visitor's words. */
import type { Language } from '@sapa/protocol';

export const clockTime = (language: Language, at: number) =>
  new Date(at).toLocaleString(language, { hour: '2-digit', minute: '2-digit' });

export const fullTime = (language: Language, at: number) =>
  new Date(at).toLocaleString(language, { dateStyle: 'full', timeStyle: 'short' });

export const isSameDay = (one: number, other: number) =>
  new Date(one).toDateString() === new Date(other).toDateString();
