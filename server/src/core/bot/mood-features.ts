/**
 * What the mood model looks at: words, pairs of words (so that "tidak" and what follows are read together) and runs of
 * letters, which survive typos and affixes. The trainer and the reader share this file.
 */
import { eachRun, hashOf } from './features.ts';
import { wordsOf } from './words.ts';

export const MOOD_BUCKETS = { frustrated: 32_768, pleased: 8_192 } as const;
const READ_WORDS = 120;
const [WORD, PAIR] = [1, 2];

/** Hashes of words and pairs, and of letters in a row; the smaller model takes only the first. */
export type MoodHashes = Readonly<{ words: readonly number[]; runs: readonly number[] }>;

export function moodWords(text: string): readonly string[] {
  return wordsOf(text).slice(0, READ_WORDS);
}

export function moodHashes(words: readonly string[]): MoodHashes {
  const runs: number[] = [];
  const hashes = words.flatMap((word, at) => {
    eachRun(word, 4, 5, (hash) => runs.push(hash));
    return at > 0 ? [hashOf(word, WORD), hashOf(`${words[at - 1]} ${word}`, PAIR)] : [hashOf(word, WORD)];
  });
  return { words: hashes, runs };
}

/** @returns the buckets each model touches, every bucket once */
export function moodBuckets({ words, runs }: MoodHashes): Readonly<Record<keyof typeof MOOD_BUCKETS, number[]>> {
  return {
    frustrated: [...new Set([...words, ...runs].map((hash) => hash % MOOD_BUCKETS.frustrated))],
    pleased: [...new Set(words.map((hash) => hash % MOOD_BUCKETS.pleased))],
  };
}
