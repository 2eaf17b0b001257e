/**
 * The index of one language's knowledge: which entries a question may be about, best first. Entries are found by their
 * words and by how their lines look, and measured by both.
 * Does not know zones or thresholds.
 */
import type { KnowledgeEntry, Language } from '@sapa/protocol';
import { createExact, type Read } from './exact.ts';
import { createFinder, type Found } from './finder.ts';
import { createJudging, type Judge, type Judged } from './judge.ts';
import { ASKING } from './stopwords.ts';
import { createSynonyms } from './synonyms.ts';
import { saidIn, termsOf, topicalTermsOf } from './terms.ts';
import { ENTRIES, mapped, type Work } from './work.ts';

export interface Candidate {
  readonly entry: KnowledgeEntry;
  /** 0–1: how much of what was said this entry covers, and how near one of its questions is. */
  readonly fit: number;
  /** 0–1: cosine between the text and the middle of the entry's lines. */
  readonly likeness: number;
  /** What the candidates are ordered by; what they have of a score in common says nothing. */
  readonly score: number;
  /** What the learnt comparison of the entries says of this one, where there is one. */
  readonly learnt: number | undefined;
}

/** Whether an entry is for who asks now; entries that are not are never found. */
export type Audience = (entry: KnowledgeEntry) => boolean;

export interface Ranking {
  /** Whether there is any entry for these. */
  isKnown: (isFor: Audience) => boolean;
  /** The one entry that has the text itself, or all its terms and no other, as a question or keyword. */
  exactly: (
    text: string,
    isFor?: Audience,
  ) => { readonly entry: KnowledgeEntry; readonly confidence: number } | undefined;
  /** Best first, at most 15. */
  rank: (text: string, isFor?: Audience) => readonly Candidate[];
  /** As `Judging.train`. */
  readonly train: (() => Float32Array) | undefined;
  /** The same entries, ranked by what training told as well. */
  trainedBy: (table: Float32Array) => Ranking;
  /** How many terms a text has beside greetings and thanks. */
  topicSize: (text: string) => number;
}

/** Candidates by words and looks together, and by looks alone: the right entry is nearly always among them. */
const CANDIDATES = 10;
const ALIKE = 6;

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** @param synonyms lists of words that mean the same, the first of each counts */
export function* createRanking(
  entries: readonly KnowledgeEntry[],
  language: Language,
  synonyms: readonly (readonly string[])[] = [],
): Work<Ranking> {
  const meant = createSynonyms(synonyms, language);
  const read = (text: string): Read => {
    const said = meant(saidIn(text, language));
    return { said, terms: unique(termsOf(said, language)) };
  };
  const texts = yield* mapped(entries, ENTRIES, (entry) => ({
    questions: entry.questions.map(read),
    keywords: entry.keywords.map(read),
    answer: read(entry.answer).terms,
  }));
  const find = yield* createFinder(
    texts.map(({ questions, keywords, answer }) => ({
      questions: questions.map((each) => each.terms),
      keywords: keywords.flatMap((each) => each.terms),
      answer,
    })),
    ASKING[language],
  );
  const lines = texts.map(({ questions, keywords }) => [...questions, ...keywords]);
  const { train, judge: judgeWith } = yield* createJudging(
    lines.map((each) => each.map(({ said }) => said)),
    language,
  );
  const exactly = yield* createExact(lines, language);
  const isPolite = ({ said }: Read) => topicalTermsOf(said, language).length === 0;
  // Words that only greet, thank or agree are about nothing: what entries have of them that do not is chance.
  const polite = yield* mapped(
    entries,
    ENTRIES,
    ({ smallTalk }, at) => smallTalk || (texts[at]?.questions.some(isPolite) ?? false),
  );
  const among = (isFor: Audience) => (at: number) => isFor(entries[at] as KnowledgeEntry);
  const rankedBy = (judge: Judge): Ranking => ({
    isKnown: (isFor) => entries.some(isFor),
    exactly: (text, isFor = everybody) => {
      const match = exactly(read(text), among(isFor));
      const entry = match && entries[match.at];
      return entry && { entry, confidence: match.confidence };
    },
    train,
    trainedBy: (table) => rankedBy(judgeWith(table)),
    topicSize: (text) => unique(topicalTermsOf(meant(saidIn(text, language)), language)).length,
    rank: (text, isFor = everybody) => {
      const asked = read(text);
      const onlyPolite = isPolite(asked);
      return candidatesOf(find(asked.terms), judge(asked.said, among(isFor))).flatMap(({ id, ...candidate }) => {
        const entry = entries[id];
        return entry && (!onlyPolite || polite[id]) ? [{ entry, ...candidate }] : [];
      });
    },
  });
  return rankedBy(judgeWith());
}

const everybody: Audience = () => true;

function candidatesOf(found: Found, judged: Judged) {
  const ids = unique([...judged.best(CANDIDATES, found.coverage), ...judged.best(ALIKE)]);
  return ids.map((id) => ({ id, ...judged.of(id, found.fitOf(id)) })).sort((a, b) => b.score - a.score || a.id - b.id);
}
