/**
 * Finds entries by their words: which of them have a term of the question, itself or nearly (a typo, a longer word that
 * begins with it), in their questions and keywords or only in their answer. Does not know what texts look like.
 */
import { type Asked, createWeigher, fitOf, metAs, sum } from './fit.ts';
import { createCorrector } from './typos.ts';
import { distance, typosIn } from './words.ts';
import { ENTRIES, mapped, type Work } from './work.ts';

/** The terms of one entry. */
export interface EntryTerms {
  /** Each question's, each term once. */
  readonly questions: readonly (readonly string[])[];
  readonly keywords: readonly string[];
  readonly answer: readonly string[];
}

export interface Found {
  /** 0–1 by entry: the share of what was asked that it has. */
  readonly coverage: Float32Array;
  fitOf: (entry: number) => number;
}

/** Terms read of one message; more say a story, not a question. */
const TERMS = 24;
/** Shorter unknown words begin, or resemble, too many others. */
const PREFIX_LENGTH = 5;
const FUZZY_LENGTH = 10;
/** Known words that one unknown word may stand for. */
const MEANINGS = 8;

export function* createFinder(
  entries: readonly EntryTerms[],
  asking: ReadonlySet<string>,
): Work<(typed: readonly string[]) => Found> {
  const topical = entries.map((entry) => [...entry.questions.flat(), ...entry.keywords]);
  yield;
  const weightOf = createWeigher(topical, asking);
  yield;
  const questions: Asked[][] = yield* mapped(entries, ENTRIES, (entry) =>
    entry.questions.map((terms) => ({ terms, weight: sum(terms, weightOf) })),
  );
  const having = yield* postingsOf(topical);
  const answering = yield* postingsOf(entries.map((entry) => entry.answer));
  const meaningsOf = createMeanings([...weightOf.terms()]);
  yield;
  return (typed) => {
    const read = typed.filter((term) => weightOf.knows(term) || !/\d/.test(term)).slice(0, TERMS);
    const total = sum(read, (term) => weightOf(meaningsOf.corrected(term)));
    const met = new Set<string>();
    const coverage = new Float32Array(entries.length);
    const counted = new Int32Array(entries.length).fill(-1);
    const credit = (place: number, share: number, ids: readonly number[] = []) => {
      for (const id of ids) {
        if (counted[id] === place) continue;
        counted[id] = place;
        coverage[id] = (coverage[id] ?? 0) + share;
      }
    };
    for (const [place, term] of (total > 0 ? read : []).entries()) {
      const meant = meaningsOf.corrected(term);
      const near = weightOf.knows(meant) ? [] : meaningsOf.near(meant);
      const share = weightOf(meant) / total;
      for (const each of [meant, ...near]) met.add(each);
      credit(place, share * metAs('itself'), having.get(meant));
      for (const each of near) credit(place, share * metAs('nearly'), having.get(each));
      credit(place, share * metAs('answer'), answering.get(meant));
    }
    return { coverage, fitOf: (entry) => fitOf(coverage[entry] ?? 0, questions[entry] ?? [], met, total, weightOf) };
  };
}

function* postingsOf(termsByEntry: readonly (readonly string[])[]): Work<ReadonlyMap<string, readonly number[]>> {
  const postings = new Map<string, number[]>();
  yield* mapped(termsByEntry, ENTRIES, (terms, entry) => {
    for (const term of terms) {
      const ids = postings.get(term);
      if (!ids) postings.set(term, [entry]);
      else if (ids.at(-1) !== entry) ids.push(entry);
    }
  });
  return postings;
}

interface Meanings {
  /** The term itself, or the known one it is a typo of. */
  corrected: (term: string) => string;
  /** Known terms an unknown one may stand for. */
  near: (term: string) => readonly string[];
}

function createMeanings(known: readonly string[]): Meanings {
  const knows = new Set(known);
  const correct = createCorrector(known);
  const long = known.filter((term) => term.length >= PREFIX_LENGTH).sort();
  return {
    corrected: (term) => (knows.has(term) ? term : (correct(term) ?? term)),
    near(term) {
      if (term.length < PREFIX_LENGTH) return [];
      const begun = from(long, term, (each) => each.startsWith(term));
      if (term.length < FUZZY_LENGTH) return begun;
      // Two letters off, which only long words may be; the first two are hardly ever among them.
      const edits = typosIn(term.length);
      const head = term.slice(0, 2);
      const alike = from(long, head, (each) => each.startsWith(head), Number.POSITIVE_INFINITY);
      return [...begun, ...alike.filter((each) => distance(term, each, edits) <= edits)].slice(0, MEANINGS);
    },
  };
}

/** Terms of a sorted list that hold, beginning where `start` would stand. */
function from(sorted: readonly string[], start: string, holds: (term: string) => boolean, most = MEANINGS): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const terms: string[] = [];
  for (let at = low; at < sorted.length && terms.length < most; at++) {
    const term = sorted[at] ?? '';
    if (!holds(term)) break;
    terms.push(term);
  }
  return terms;
}
