/**
 * What the bot makes of one message: an answer, a "did you mean" or nothing, how the visitor feels, and the trigger their
 * words fire. Owns the zones and their thresholds. Pure: the same message and knowledge always give the same result.
 */
import type { BotSettings, KnowledgeEntry, Language } from '@sapa/protocol';
import type { About, Understood } from '../conversation/context.ts';
import { confidenceOf, isNear } from './confidence.ts';
import { asksForHuman } from './human.ts';
import { detectLanguage, leansTo } from './language.ts';
import { readMood } from './mood.ts';
import { type Audience, type Candidate, createRanking, type Ranking } from './ranking.ts';
import { createTopics, type Topics } from './topics.ts';
import { createTriggerEar, type TriggerEar } from './triggers/triggers.ts';
import { readUrgency } from './urgency.ts';
import { finished, type Work } from './work.ts';

/** What of the settings the bot hears by. */
export type HeardBy = Pick<BotSettings, 'knowledge' | 'synonyms' | 'triggers'>;

/** The owner's knowledge, indexed. Built once for each change of the settings. */
export interface Knowledge {
  readonly rankings: Readonly<Record<Language, Ranking>>;
  readonly topics: Topics;
  readonly triggerIn: TriggerEar;
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

const LANGUAGES = ['id', 'en'] as const;
const OTHER: Readonly<Record<Language, Language>> = { id: 'en', en: 'id' };

/** At once, with what training would tell left out: a usable ranking of large knowledge, until `train` is done. */
export function indexKnowledge(bot: HeardBy): Knowledge {
  return finished(indexing(bot));
}

/** As `indexKnowledge`, in pieces: 5,000 entries take seconds together. */
export function* indexing({ knowledge, synonyms, triggers }: HeardBy): Work<Knowledge> {
  const ranking = (language: Language) =>
    createRanking(
      knowledge.filter((entry) => entry.language === language),
      language,
      synonyms[language],
    );
  return {
    rankings: { id: yield* ranking('id'), en: yield* ranking('en') },
    topics: createTopics(knowledge),
    triggerIn: createTriggerEar(triggers),
  };
}

/** Whether training would tell more than the index does. */
export function needsTraining({ rankings }: Knowledge): boolean {
  return LANGUAGES.some((language) => rankings[language].train !== undefined);
}

/** What training found, by language: empty where it is not worth while. Plain data, which a thread may hand to another. */
export type Learnt = Readonly<Partial<Record<Language, Float32Array>>>;

/** Takes up to seconds where entries have many lines each; the same settings always give the same. */
export function trainKnowledge({ rankings }: Knowledge): Learnt {
  const tables = LANGUAGES.flatMap((language) => {
    const table = rankings[language].train?.();
    return table ? [[language, table] as const] : [];
  });
  return Object.fromEntries(tables);
}

/** @param learnt what `trainKnowledge` found on the same settings */
export function withLearnt(knowledge: Knowledge, learnt: Learnt): Knowledge {
  const ranking = (language: Language) => {
    const table = learnt[language];
    return table ? knowledge.rankings[language].trainedBy(table) : knowledge.rankings[language];
  };
  return { ...knowledge, rankings: { id: ranking('id'), en: ranking('en') } };
}

export function createKnowledge(bot: HeardBy): Knowledge {
  const knowledge = indexKnowledge(bot);
  return withLearnt(knowledge, trainKnowledge(knowledge));
}

const everybody: Audience = () => true;

/** @param isFor entries it refuses (another site's, those for other hours) are never found */
export function understand(knowledge: Knowledge, text: string, about: About, isFor = everybody): Understood {
  return explain(knowledge, text, about, isFor).understood;
}

/** What is made of a message, and the entries it was chosen from, best first. */
export function explain(
  knowledge: Knowledge,
  said: string,
  about: About,
  isFor: Audience = everybody,
): { readonly understood: Understood; readonly candidates: readonly Candidate[] } {
  const text = tidied(said);
  const language = detectLanguage(text, about.language);
  const { found, candidates } = look(knowledge, text, language, isFor);
  const mood = readMood(text, about);
  const heard = knowledge.triggerIn(text, {
    mood,
    isWish: asksForHuman(text),
    isAnswered: found.zone === 'answer' && found.confidence === 1,
  });
  const understood = {
    ...told(found, (entry) => knowledge.topics.inLanguage(entry, language, isFor)),
    language,
    mood: mood.mood,
    reasons: mood.reasons,
    urgency: readUrgency(text, mood),
    trigger: heard.trigger,
    isUpset: heard.isUpset,
  };
  return { understood, candidates };
}

/** @returns entries that may answer these words, best first, at most 3; none where all of them are far off */
export function suggest(
  knowledge: Knowledge,
  said: string,
  language: Language,
  isFor: Audience = everybody,
): readonly KnowledgeEntry[] {
  const text = tidied(said);
  const { found, candidates } = look(knowledge, text, detectLanguage(text, language), isFor);
  const [best] = candidates;
  if (!best || found.zone === 'miss') return [];
  const near = candidates.filter((candidate) => candidate === best || isNear(best, candidate));
  const first = found.zone === 'answer' ? [found.entry] : found.entries;
  const entries = [...first, ...near.map(({ entry }) => entry)]
    .filter((entry) => !entry.smallTalk)
    .map((entry) => knowledge.topics.inLanguage(entry, language, isFor));
  return [...new Set(entries)].slice(0, OFFERED);
}

/** What was found, each entry said as `say` has it. */
function told(found: Found, say: (entry: KnowledgeEntry) => KnowledgeEntry): Found {
  if (found.zone === 'answer') return { ...found, entry: say(found.entry) };
  return found.zone === 'unsure' ? { ...found, entries: [...new Set(found.entries.map(say))] } : found;
}

/** In the knowledge of the message's language; in the other one where words point there, or where there is no other. */
function look({ rankings }: Knowledge, text: string, language: Language, isFor: Audience): Way {
  const [own, other] = [rankings[language], rankings[OTHER[language]]];
  if (!own.isKnown(isFor)) return find(other, text, isFor);
  const way = find(own, text, isFor);
  if (way.found.zone === 'answer' || !leansTo(OTHER[language], text)) return way;
  const abroad = find(other, text, isFor);
  return abroad.found.zone === 'answer' ? abroad : way;
}

/** One way to read a message: what was found, and among what. */
interface Way {
  readonly found: Found;
  readonly candidates: readonly Candidate[];
}

/** Reads the whole message and, where it has several sentences, each of them: the question often stands in one. */
function find(ranking: Ranking, text: string, isFor: Audience): Way {
  const parts = text
    .split(SENTENCE_END)
    .slice(0, PARTS)
    .filter((part) => part.trim() !== '' && part.length < text.length && ranking.topicSize(part) > 1);
  const whole = findIn(ranking, text, 1, isFor);
  if (whole.found.zone === 'answer') return whole;
  const answers = parts
    .map((part) => findIn(ranking, part, PART, isFor))
    .filter(({ found }) => found.zone === 'answer');
  return answers.reduce((best, way) => (way.found.confidence > best.found.confidence ? way : best), whole);
}

function findIn(ranking: Ranking, text: string, share: number, isFor: Audience): Way {
  const candidates = ranking.rank(text, isFor);
  const exact = ranking.exactly(text, isFor);
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

/** Empty space says nothing, and a message full of it is slow to read: none of it is longer than one character. */
function tidied(text: string): string {
  return text.replace(/\s+/gu, (space) => (space.includes('\n') ? '\n' : ' '));
}
