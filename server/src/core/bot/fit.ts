/**
 * How well a question meets an entry, word for word: how much of what was said the entry covers, and how near one of
 * its questions is. On a scale of its own, because BM25 scores cannot be compared between questions.
 */
import { PLACES } from './stopwords.ts';

/** Weight of a word the knowledge does not have, beside that of its rarest word: a name or a place in most questions. */
const UNKNOWN_WEIGHT = 0.85;
/** Weight of words such as "when" and "how much", beside what their rarity would give them. */
const ASKING_WEIGHT = 0.4;
/** Weight of a place the knowledge does not name, beside any other word it does not have. */
const PLACE_WEIGHT = 0.2;
/** How much of a term's weight counts where it was met by a typo or a prefix, and where only the answer has it. */
const NEARLY = 0.8;
const ANSWER_ONLY = 0.35;
/** Covering what was said matters more than the entry's question being no longer than it. */
const COVERAGE_SHARE = 0.65;

export type Weigher = ((term: string) => number) & {
  knows: (term: string) => boolean;
  terms: () => Iterable<string>;
};

/** Inverse document frequency as BM25 has it: a term in every entry weighs almost nothing. */
export function createWeigher(termsByEntry: readonly (readonly string[])[], asking: ReadonlySet<string>): Weigher {
  const counts = new Map<string, number>();
  for (const terms of termsByEntry) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const idf = (count: number) => Math.log(1 + (termsByEntry.length - count + 0.5) / (count + 0.5));
  const weight = (term: string) => {
    const count = counts.get(term);
    if (asking.has(term)) return ASKING_WEIGHT * idf(count ?? 1);
    if (count === undefined) return UNKNOWN_WEIGHT * idf(1) * (PLACES.has(term) ? PLACE_WEIGHT : 1);
    return idf(count);
  };
  return Object.assign(weight, { knows: (term: string) => counts.has(term), terms: () => counts.keys() });
}

/** One of an entry's questions: its terms, each once, and what they weigh together. */
export interface Asked {
  readonly terms: readonly string[];
  readonly weight: number;
}

/** @returns what a term counts for where it was met so */
export function metAs(way: 'itself' | 'nearly' | 'answer'): number {
  if (way === 'itself') return 1;
  return way === 'nearly' ? NEARLY : ANSWER_ONLY;
}

/**
 * @param coverage 0–1: the share of what was asked that the entry has
 * @param met the terms of the knowledge that were asked for, or nearly
 * @param total what was asked, weighed
 * @returns 0–1
 */
export function fitOf(
  coverage: number,
  questions: readonly Asked[],
  met: ReadonlySet<string>,
  total: number,
  weight: Weigher,
): number {
  if (total === 0) return 0;
  let nearest = 0;
  for (const question of questions) {
    const shared = sum(question.terms, (term) => (met.has(term) ? weight(term) : 0));
    nearest = Math.max(nearest, (2 * shared) / (total + question.weight));
  }
  return COVERAGE_SHARE * coverage + (1 - COVERAGE_SHARE) * Math.min(1, nearest);
}

export function sum(terms: readonly string[], value: (term: string) => number): number {
  let total = 0;
  for (const term of terms) total += value(term);
  return total;
}
