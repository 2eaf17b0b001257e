/** Picks the catalogue. The language is a signal of its own: sign-in and setup speak before there is a desk. */
import type { Language } from '@sapa/protocol';
import { en, type Texts } from './en.ts';
import { id } from './id.ts';

export type { Texts };

const catalogues: Readonly<Record<Language, Texts>> = { id, en };

export const textsOf = (language: Language): Texts => catalogues[language];

/** @param preferred what the browser says, such as `id-ID`; Indonesian and Malay readers get Indonesian. */
export function languageFor(preferred: string): Language {
  return /^(id|in|ms|jv|su)\b/i.test(preferred) ? 'id' : 'en';
}
