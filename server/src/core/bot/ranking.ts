/**
 * The index of one language's knowledge: what an entry is about, and how well a question meets it.
 * Ranks with BM25+ and measures the fit on a scale of its own, because BM25 scores cannot be compared between questions.
 * Does not know zones or thresholds.
 */
import type { KnowledgeEntry, Language } from '@sapa/protocol';
import MiniSearch, { type SearchResult } from 'minisearch';
import { ASKING, PLACES } from './stopwords.ts';
import { saidIn, termsOf, topicalTermsOf } from './terms.ts';
import { createCorrector } from './typos.ts';
import { typosIn } from './words.ts';

export interface Candidate {
  readonly entry: KnowledgeEntry;
  /** 0–1: how much of what was said this entry covers, and how near one of its questions is. */
  readonly fit: number;
}

export interface ExactMatch {
  readonly entry: KnowledgeEntry;
  /** 1: the same words; less for the same terms in other words. */
  readonly confidence: number;
}

export interface Ranking {
  /** The one entry that has the text itself, or all its terms and no other, as a question or keyword. */
  exactly: (text: string) => ExactMatch | undefined;
  /** Best first, at most `CANDIDATES`. */
  rank: (text: string) => readonly Candidate[];
  /** How many terms a text has beside greetings and thanks. */
  topicSize: (text: string) => number;
}

interface Doc {
  readonly id: number;
  readonly questions: string;
  readonly keywords: string;
  readonly answer: string;
}

/** Candidates measured for fit: the right entry is nearly always among the first few by BM25+. */
const CANDIDATES = 10;
/** Terms read of one message; more say a story, not a question. */
const TERMS = 24;
/** Weight of a word the knowledge does not have, beside that of its rarest word: a name or a place in most questions. */
const UNKNOWN_WEIGHT = 0.85;
/** Weight of words such as "when" and "how much", beside what their rarity would give them. */
const ASKING_WEIGHT = 0.4;
/** Weight of a place the knowledge does not name, beside any other word it does not have. */
const PLACE_WEIGHT = 0.2;
/** Shorter unknown words begin, or resemble, too many others. */
const PREFIX_LENGTH = 5;
const FUZZY_LENGTH = 6;
const SAME_TERMS = 0.95;
/** The same terms, but another place: "bisa kirim ke Solo" is "bisa kirim ke kota saya". */
const SAME_BUT_PLACE = 0.9;
/** The same terms but for words that ask and places: "ongkir ke Solo berapa" is "ongkir". */
const SAME_CORE = 0.85;
/** How much of a term's weight counts where it was met by a typo or a prefix, and where only the answer has it. */
const NEARLY = 0.8;
const ANSWER_ONLY = 0.35;
/** Covering what was said matters more than the entry's question being no longer than it. */
const COVERAGE_SHARE = 0.65;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

export function createRanking(entries: readonly KnowledgeEntry[], language: Language): Ranking {
  const terms = (text: string) => termsOf(saidIn(text, language), language);
  const questions = entries.map((entry) => entry.questions.map((question) => unique(terms(question))));
  const keywords = entries.map((entry) => entry.keywords.flatMap(terms));
  const weightOf = weigher(
    questions.map((each, index) => [...each.flat(), ...(keywords[index] ?? [])]),
    ASKING[language],
  );
  const corrected = createCorrector(weightOf.terms());
  const search = new MiniSearch<Doc>({
    fields: ['questions', 'keywords', 'answer'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  search.addAll(
    entries.map((entry, id) => ({
      id,
      questions: (questions[id] ?? []).flat().join(' '),
      keywords: (keywords[id] ?? []).join(' '),
      answer: terms(entry.answer).join(' '),
    })),
  );

  return {
    exactly: createExact(entries, language),
    topicSize: (text) => unique(topicalTermsOf(saidIn(text, language), language)).length,
    rank: (text) => {
      const isPolite = topicalTermsOf(saidIn(text, language), language).length === 0;
      const typed = unique(terms(text)).filter((term) => weightOf.knows(term) || !/\d/.test(term));
      const asked = typed.slice(0, TERMS).map((term) => (weightOf.knows(term) ? term : (corrected(term) ?? term)));
      const results = search.search(asked.join(' '), {
        boost: { questions: 2, keywords: 1.5, answer: 0.2 },
        // A word the knowledge has is not a typo of another one.
        fuzzy: (term) => (weightOf.knows(term) || term.length < FUZZY_LENGTH ? false : typosIn(term.length)),
        prefix: (term) => !weightOf.knows(term) && term.length >= PREFIX_LENGTH,
      });
      return results
        .slice(0, CANDIDATES)
        .flatMap((result) => {
          const entry = entries[Number(result.id)];
          // Words that only greet, thank or agree are about nothing: what other entries have of them is chance.
          return entry && (entry.smallTalk || !isPolite)
            ? [{ entry, fit: fitOf(result, asked, questions[Number(result.id)] ?? [], weightOf) }]
            : [];
        })
        .sort((a, b) => b.fit - a.fit);
    },
  };
}

type Weigher = ((term: string) => number) & {
  knows: (term: string) => boolean;
  terms: () => Iterable<string>;
};

/** Inverse document frequency as BM25 has it: a term in every entry weighs almost nothing. */
function weigher(termsByEntry: readonly (readonly string[])[], asking: ReadonlySet<string>): Weigher {
  const counts = new Map<string, number>();
  for (const terms of termsByEntry) for (const term of unique(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const idf = (count: number) => Math.log(1 + (termsByEntry.length - count + 0.5) / (count + 0.5));
  const weight = (term: string) => {
    const count = counts.get(term);
    if (asking.has(term)) return ASKING_WEIGHT * idf(count ?? 1);
    if (count === undefined) return UNKNOWN_WEIGHT * idf(1) * (PLACES.has(term) ? PLACE_WEIGHT : 1);
    return idf(count);
  };
  return Object.assign(weight, { knows: (term: string) => counts.has(term), terms: () => counts.keys() });
}

function fitOf(
  result: SearchResult,
  asked: readonly string[],
  questions: readonly string[][],
  weight: Weigher,
): number {
  const total = sum(asked, weight);
  if (total === 0) return 0;
  const topical = new Set(result.terms.filter((term) => result.match[term]?.some((field) => field !== 'answer')));
  const met = (term: string) => {
    if (topical.has(term)) return 1;
    if (result.terms.includes(term)) return ANSWER_ONLY;
    return result.queryTerms.includes(term) ? NEARLY : 0;
  };
  const coverage = sum(asked, (term) => weight(term) * met(term)) / total;
  const nearest = Math.max(
    0,
    ...questions.map((question) => {
      const shared = sum(question, (term) => (topical.has(term) ? weight(term) : 0));
      return (2 * shared) / (total + sum(question, weight));
    }),
  );
  return COVERAGE_SHARE * coverage + (1 - COVERAGE_SHARE) * Math.min(1, nearest);
}

function sum(terms: readonly string[], value: (term: string) => number): number {
  return terms.reduce((total, term) => total + value(term), 0);
}

/** Ways to write one text down so that texts which say the same are equal, the strictest first. */
function keysOf(text: string, language: Language): readonly (readonly [string, number])[] {
  const said = saidIn(text, language);
  const terms = unique(termsOf(said, language)).sort();
  const core = terms.filter((term) => !ASKING[language].has(term) && !PLACES.has(term));
  const placeless = terms.filter((term) => !PLACES.has(term));
  return [
    [`words ${said.join(' ')}`, 1],
    [`terms ${terms.join(' ')}`, SAME_TERMS],
    [placeless.length < terms.length ? `placed ${placeless.join(' ')}` : 'placed ', SAME_BUT_PLACE],
    [`terms ${core.join(' ')}`, SAME_CORE],
  ];
}

function createExact(entries: readonly KnowledgeEntry[], language: Language): Ranking['exactly'] {
  const index = new Map<string, Set<KnowledgeEntry>>();
  for (const entry of entries)
    for (const text of [...entry.questions, ...entry.keywords])
      for (const [key] of keysOf(text, language).slice(0, 3)) {
        const same = index.get(key);
        if (same) same.add(entry);
        else index.set(key, new Set([entry]));
      }
  index.delete('terms ');
  index.delete('placed ');
  return (text) => {
    for (const [key, confidence] of keysOf(text, language)) {
      const same = [...(index.get(key) ?? [])];
      if (same.length === 1 && same[0]) return { entry: same[0], confidence };
    }
    return undefined;
  };
}
