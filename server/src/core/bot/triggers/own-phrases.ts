/** The owner's own ways to say something, heard as words in a row, typos allowed. A denial before them takes them back. */
import type { Language } from '@sapa/protocol';
import { clausesOf, wordsFor } from '../human-clauses.ts';
import { DENIED } from '../human-words.ts';
import { distance, typosIn } from '../words.ts';

/** A clause, in words that `wordsFor` has been through. */
type Clause = readonly string[];

/** @returns whether one of the phrases is said; visitors mix languages, so those of both count */
export function createOwnPhrases(phrases: Readonly<Record<Language, readonly string[]>>): (text: string) => boolean {
  const own = [...phrases.id, ...phrases.en].map(wordsFor).filter((phrase) => phrase.length > 0);
  if (own.length === 0) return () => false;
  return (text) => clausesOf(text).some((clause) => own.some((phrase) => contains(clause, phrase)));
}

function contains(clause: Clause, phrase: readonly string[]): boolean {
  return clause.some((_, start) => {
    const met = phrase.every((word, index) => {
      const said = clause[start + index];
      return said !== undefined && distance(said, word, typosIn(word.length)) <= typosIn(word.length);
    });
    return met && !clause.slice(0, start).some((word) => DENIED.has(word));
  });
}
