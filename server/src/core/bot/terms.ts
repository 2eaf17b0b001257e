/**
 * From a message to the terms that knowledge is ranked by: words, standard spelling, no empty words, roots.
 * The same path is taken by what the owner wrote and by what the visitor types.
 */
import type { Language } from '@sapa/protocol';
import { stemEnglish } from './english.ts';
import { stemIndonesian } from './indonesian.ts';
import { joinNames, standardIndonesian } from './slang.ts';
import { EMPTY, POLITE } from './stopwords.ts';
import { wordsOf } from './words.ts';

/** Standard words in order, nothing left out. Two texts with the same words say the same. */
export function saidIn(text: string, language: Language): string[] {
  const words = wordsOf(text);
  return language === 'id' ? standardIndonesian(words) : joinNames(words);
}

/** @returns terms in order, with repeats; empty when the text has nothing to find anything by */
export function termsOf(said: readonly string[], language: Language): string[] {
  const topical = topicalTermsOf(said, language);
  return topical.length > 0 ? topical : rooted(said, language);
}

/** As `termsOf`, but empty for a text that only greets or thanks. */
export function topicalTermsOf(said: readonly string[], language: Language): string[] {
  return rooted(
    said.filter((word) => !POLITE[language].has(word)),
    language,
  );
}

function rooted(words: readonly string[], language: Language): string[] {
  return words
    .filter((word) => !EMPTY[language].has(word))
    .map((word) => rootOf(word, language))
    .filter((term) => !EMPTY[language].has(term));
}

/** Roots of words met before: the same few thousand make up nearly all that is read. */
const roots: Readonly<Record<Language, Map<string, string>>> = { id: new Map(), en: new Map() };
const REMEMBERED = 20_000;
const LONGEST = 24;

/** @param word in standard spelling */
export function rootOf(word: string, language: Language): string {
  const met = roots[language];
  const known = met.get(word);
  if (known !== undefined) return known;
  const root = language === 'id' ? stemIndonesian(word) : stemEnglish(word);
  if (word.length > LONGEST) return root;
  if (met.size >= REMEMBERED) met.clear();
  met.set(word, root);
  return root;
}
