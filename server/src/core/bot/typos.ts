/**
 * Finds the known word that a misspelt one stands for: one letter too many, too few, wrong, or two swapped.
 * Every such pair shares a word that is left when one letter is taken from either, so a lookup needs no walk through all words.
 */
import { distance } from './words.ts';

/** Shorter known words have too many neighbours that are words themselves. */
const KNOWN_LENGTH = 5;
const TYPED_LENGTH = 4;
/** In words shorter than this a changed letter makes another word (`resep`, `reset`); a missing or swapped one seldom does. */
const CHANGED_LENGTH = 6;

function shortened(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** @returns a function from a word to the known word one edit away; undefined when there is none */
export function createCorrector(known: Iterable<string>): (word: string) => string | undefined {
  const nearby = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < KNOWN_LENGTH || /\d/.test(word)) continue;
    for (const short of shortened(word)) {
      const words = nearby.get(short);
      if (words) words.push(word);
      else nearby.set(short, [word]);
    }
  }
  return (word) => {
    if (word.length < TYPED_LENGTH) return undefined;
    const candidates = shortened(word).flatMap((short) => nearby.get(short) ?? []);
    return candidates.find((candidate) => distance(word, candidate, 1) <= 1 && !isOtherWord(word, candidate));
  };
}

function isOtherWord(word: string, candidate: string): boolean {
  const differing = Array.from(word).filter((letter, at) => letter !== candidate[at]).length;
  return word.length === candidate.length && differing === 1 && word.length < CHANGED_LENGTH;
}
