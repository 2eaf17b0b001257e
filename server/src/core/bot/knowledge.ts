/**
 * What the bot makes of one message: an answer, a "did you mean", nothing, or the wish for a human.
 * Owns the zones and their thresholds. Pure: the same message and knowledge always give the same result.
 */
import type { KnowledgeEntry, Language } from '@sapa/protocol';
import type { Understood } from '../conversation/context.ts';
import { confidenceOf, isNear } from './confidence.ts';
import { asksForHuman } from './human.ts';
import { detectLanguage, leansTo } from './language.ts';
import { type Candidate, createRanking, type Ranking } from './ranking.ts';

/** The owner's knowledge, indexed. Built once for each change of the settings. */
export interface Knowledge {
  readonly rankings: Readonly<Record<Language, Ranking>>;
  readonly humanPhrases: readonly string[];
}

/**
 * Confidence from which the bot answers, and from which it asks "did you mean". Chosen on held-out training lines
 * (`confidence.ts`) and on the demo shop's labelled ones: one pair for all knowledge.
 */
const ANSWER = 0.6;
const UNSURE = 0.2;
/** To be offered, an entry must also have been met: how well it fits, and how much it looks like the text. */
const MET = 0.9;
const LIKENESS_COUNTS = 3;
/** Entries offered at most. */
const OFFERED = 3;
/** A part of a message says less surely what the whole is about. */
const PART = 0.8;
/** Parts read of one message. */
const PARTS = 6;

const SENTENCE_END = /[.,;:!?\n…]+/u;

type Found =
  | { readonly zone: 'answer'; readonly confidence: number; readonly entry: KnowledgeEntry }
  | { readonly zone: 'unsure'; readonly confidence: number; readonly entries: readonly KnowledgeEntry[] }
  | { readonly zone: 'miss'; readonly confidence: number };

/** A candidate that nothing but an exact match speaks for. */
const NOTHING = { fit: 0, likeness: 0, score: 0, learnt: undefined } as const;

const OTHER: Readonly<Record<Language, Language>> = { id: 'en', en: 'id' };

/** @param humanPhrases the owner's own ways to ask for a human, beside those the bot knows */
export function createKnowledge(
  entries: readonly KnowledgeEntry[],
  humanPhrases: { readonly id: readonly string[]; readonly en: readonly string[] },
): Knowledge {
  const ranking = (language: Language) =>
    createRanking(
      entries.filter((entry) => entry.language === language),
      language,
    );
  return {
    rankings: { id: ranking('id'), en: ranking('en') },
    humanPhrases: [...humanPhrases.id, ...humanPhrases.en],
  };
}

/** @param fallback what the conversation speaks so far, for messages too short to tell */
export function understand(knowledge: Knowledge, text: string, fallback: Language): Understood {
  const language = detectLanguage(text, fallback);
  if (asksForHuman(text, knowledge.humanPhrases)) return { language, confidence: 1, zone: 'human' };
  return { language, ...look(knowledge, text, language).found };
}

/** What is made of a message, and the entries it was chosen from, best first. */
export function explain(
  knowledge: Knowledge,
  text: string,
  fallback: Language,
): { readonly understood: Understood; readonly candidates: readonly Candidate[] } {
  const language = detectLanguage(text, fallback);
  const { found, candidates } = look(knowledge, text, language);
  if (asksForHuman(text, knowledge.humanPhrases))
    return { understood: { language, confidence: 1, zone: 'human' }, candidates };
  return { understood: { language, ...found }, candidates };
}

/** In the knowledge of the message's language; in the other one where words point there, or where there is no other. */
function look({ rankings }: Knowledge, text: string, language: Language): Way {
  const [own, other] = [rankings[language], rankings[OTHER[language]]];
  if (own.size === 0) return find(other, text);
  const way = find(own, text);
  if (way.found.zone === 'answer' || !leansTo(OTHER[language], text)) return way;
  const abroad = find(other, text);
  return abroad.found.zone === 'answer' ? abroad : way;
}

/** One way to read a message: what was found, and among what. */
interface Way {
  readonly found: Found;
  readonly candidates: readonly Candidate[];
}

/** Reads the whole message and, where it has several sentences, each of them: the question often stands in one. */
function find(ranking: Ranking, text: string): Way {
  const parts = text
    .split(SENTENCE_END)
    .slice(0, PARTS)
    .filter((part) => part.trim() !== '' && part.length < text.length && ranking.topicSize(part) > 1);
  const whole = findIn(ranking, text, 1);
  if (whole.found.zone === 'answer') return whole;
  const answers = parts.map((part) => findIn(ranking, part, PART)).filter(({ found }) => found.zone === 'answer');
  return answers.reduce((best, way) => (way.found.confidence > best.found.confidence ? way : best), whole);
}

function findIn(ranking: Ranking, text: string, share: number): Way {
  const candidates = ranking.rank(text);
  const exact = ranking.exactly(text);
  if (!exact) return { found: foundAmong(candidates, share), candidates };
  const { entry, confidence } = exact;
  const first = candidates.filter((candidate) => candidate.entry === entry);
  const others = candidates.filter((candidate) => candidate.entry !== entry);
  return {
    found: { zone: 'answer', confidence: confidence * share, entry },
    candidates: [first[0] ?? { ...NOTHING, entry }, ...others],
  };
}

function foundAmong(candidates: readonly Candidate[], share: number): Found {
  const best = candidates[0];
  const confidence = confidenceOf(candidates) * share;
  if (!best || confidence < UNSURE) return { zone: 'miss', confidence };
  if (confidence >= ANSWER) return { zone: 'answer', confidence, entry: best.entry };
  if (best.fit + LIKENESS_COUNTS * best.likeness < MET) return { zone: 'miss', confidence };
  const near = candidates.filter((candidate) => !candidate.entry.smallTalk && isNear(best, candidate));
  if (near.length === 0) return { zone: 'miss', confidence };
  return { zone: 'unsure', confidence, entries: near.slice(0, OFFERED).map((candidate) => candidate.entry) };
}
