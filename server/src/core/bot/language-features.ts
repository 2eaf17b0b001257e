/**
 * What the language model looks at: the letters inside words, whole words, and which words come first. The trainer and
 * the reader share this file, so that weights and reading agree. Knows no weights.
 */
import { eachRun, hashOf } from './features.ts';
import { SHARED } from './shared-words.ts';
import { wordsOf } from './words.ts';

export const LANGUAGE_BUCKETS = 8_192;
/** Bits of the filter of familiar words, and the places it takes of each. */
export const FAMILIAR_BITS = 65_536;
const FAMILIAR_PLACES = 4;

const WORD = 3;
/** A sentence's first words tell its own language; names and titles of another come later. */
const OPENING = 6;
const OPENING_WORDS = 3;
const READ_WORDS = 60;
/** With fewer words left, names are read like all others. */
const ENOUGH_WITHOUT_NAMES = 2;

const NAME = /(?<=[^\s.!?:]\s+)\p{Lu}[\p{L}\p{M}'’]*/gu;
const NO_WORD = /^\d+(?:\p{L}{1,2})?$/u;

/** @returns the words that tell a language, in order: no numbers, no words of both, no names where enough else is said */
export function tellingWords(text: string): readonly string[] {
  const nameless = telling(text.replace(NAME, ' '));
  return nameless.length >= ENOUGH_WITHOUT_NAMES ? nameless : telling(text);
}

function telling(text: string): readonly string[] {
  return wordsOf(text)
    .filter((word) => !SHARED.has(word) && !NO_WORD.test(word))
    .slice(0, READ_WORDS);
}

export function languageBuckets(words: readonly string[]): number[] {
  const buckets = new Set<number>();
  for (const [at, word] of words.entries()) {
    buckets.add(hashOf(word, WORD) % LANGUAGE_BUCKETS);
    if (at < OPENING_WORDS) buckets.add(hashOf(word, OPENING) % LANGUAGE_BUCKETS);
    eachRun(word, 1, 5, (hash) => buckets.add(hash % LANGUAGE_BUCKETS));
  }
  return [...buckets];
}

/** Places of a word in the filter of familiar words (a Bloom filter: it may know too much, never too little). */
export function familiarPlaces(word: string): readonly number[] {
  const [one, two] = [hashOf(word, 4), hashOf(word, 5) | 1];
  return Array.from({ length: FAMILIAR_PLACES }, (_, turn) => ((one + Math.imul(turn, two)) >>> 0) % FAMILIAR_BITS);
}
