/** The simplest thing that could work: BM25 over bare words, the label of the nearest example. What Sapa's figures stand beside. */
import type { Labelled } from './csv.ts';

const K1 = 1.2;
const B = 0.75;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** @returns labels, likeliest first */
export function createNearest(lines: readonly Labelled[]): (text: string) => string[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths = lines.map(({ text }, line) => {
    const words = wordsOf(text);
    for (const word of words) {
      const own = postings.get(word) ?? new Map<number, number>();
      postings.set(word, own.set(line, (own.get(line) ?? 0) + 1));
    }
    return words.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (text) => {
    const scores = new Float64Array(lines.length);
    for (const word of new Set(wordsOf(text))) {
      const own = postings.get(word) ?? [];
      const count = postings.get(word)?.size ?? 0;
      const idf = Math.log(1 + (lines.length - count + 0.5) / (count + 0.5));
      for (const [line, times] of own) {
        const norm = K1 * (1 - B + (B * (lengths[line] ?? 0)) / mean);
        scores[line] = (scores[line] ?? 0) + (idf * times * (K1 + 1)) / (times + norm);
      }
    }
    return labelsBy(scores, lines);
  };
}

function labelsBy(scores: Float64Array, lines: readonly Labelled[]): string[] {
  const best = new Map<string, number>();
  lines.forEach(({ label }, line) => {
    const score = scores[line] ?? 0;
    if (score > (best.get(label) ?? 0)) best.set(label, score);
  });
  return [...best].sort(([, one], [, other]) => other - one).map(([label]) => label);
}
