/** Says what the bot makes of one visitor message, as a line people can read and programs can use. */
import type { Language } from '@sapa/protocol';
import {
  createKnowledge,
  explain,
  type Knowledge,
  readLanguage,
  readMood,
  readUrgency,
} from '../../server/src/core/bot/index.ts';
import { parseSettings } from '../../server/src/settings/parse.ts';
import { sentenceOf } from '../../server/src/settings/problem.ts';
import { labelledIn } from './csv.ts';
import { entriesOf, languageOf } from './labelled.ts';

export interface Bot {
  readonly knowledge: Knowledge;
  /** What a message too short to tell is taken for. */
  readonly language: Language;
  /** Where a wish for a human leads: the only department there is. */
  readonly target: string | null;
}

/** Candidates shown. */
const SHOWN = 5;

/**
 * @param settings text of a settings document; @param csv text of a labelled set, instead of the settings' knowledge
 * @throws Error when one of them cannot be read
 */
export function createBot(settings: string | undefined, csv: string | undefined): Bot {
  const document = settings === undefined ? undefined : settingsIn(settings);
  const lines = csv === undefined ? undefined : labelledIn(csv);
  const language = lines ? languageOf(lines) : (document?.sites[0]?.languages[0] ?? 'id');
  const phrases = document?.bot.humanPhrases;
  const departments = document?.departments ?? [];
  return {
    knowledge: createKnowledge(lines ? entriesOf(lines, language) : (document?.bot.knowledge ?? []), {
      id: phrases?.id ?? [],
      en: phrases?.en ?? [],
    }),
    language,
    target: departments.length === 1 ? (departments[0]?.id ?? null) : null,
  };
}

function settingsIn(text: string) {
  const parsed = parseSettings(JSON.parse(text));
  if (!parsed.ok) throw new Error(sentenceOf(parsed.problems));
  return parsed.settings;
}

export function explained({ knowledge, language, target }: Bot, text: string) {
  const { understood, candidates } = explain(knowledge, text, language);
  const mood = readMood(text);
  const wishes = understood.zone === 'human';
  return {
    text,
    language: readLanguage(text).language,
    intent: intentOf(understood),
    confidence: digits(understood.confidence),
    zone: understood.zone,
    candidates: candidates.slice(0, SHOWN).map(({ entry, score }) => ({ id: entry.id, score: digits(score) })),
    mood: mood.mood,
    urgency: readUrgency(text, mood),
    trigger: wishes ? 'H3' : null,
    target: wishes ? target : null,
  };
}

function intentOf(understood: ReturnType<typeof explain>['understood']): string | null {
  if (understood.zone === 'answer') return understood.entry.id;
  return understood.zone === 'unsure' ? (understood.entries[0]?.id ?? null) : null;
}

function digits(value: number): number {
  return Number(value.toFixed(4));
}
