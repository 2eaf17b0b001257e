/** Says what the bot makes of one visitor message, as a line people can read and programs can use. */
import { type BotSettings, type Language, type Target, TRIGGER_CODES } from '@sapa/protocol';
import { createKnowledge, explain, type Knowledge, readLanguage } from '../../server/src/core/bot/index.ts';
import { parseSettings } from '../../server/src/settings/parse.ts';
import { sentenceOf } from '../../server/src/settings/problem.ts';
import { labelledIn, type OnBroken } from './csv.ts';
import { entriesOf, languageOf, plainBot } from './labelled.ts';

export interface Bot {
  readonly knowledge: Knowledge;
  readonly triggers: BotSettings['triggers'];
  /** What a message too short to tell is taken for. */
  readonly language: Language;
}

/** Candidates shown. */
const SHOWN = 5;

/**
 * @param settings text of a settings document, the defaults without; @param csv text of a labelled set, instead of the
 * settings' knowledge; @param onBroken told of rows of it that are left out
 * @throws Error when one of them cannot be read
 */
export function createBot(settings?: string, csv?: string, onBroken: OnBroken = () => {}): Bot {
  const document = settings === undefined ? undefined : settingsIn(settings);
  const bot = document?.bot ?? plainBot();
  const lines = csv === undefined ? undefined : labelledIn(csv, onBroken);
  const language = lines ? languageOf(lines) : (document?.sites[0]?.languages[0] ?? 'id');
  const knowledge = lines ? entriesOf(lines, language) : bot.knowledge;
  return { knowledge: createKnowledge({ ...bot, knowledge }), triggers: bot.triggers, language };
}

function settingsIn(text: string) {
  const parsed = parseSettings(JSON.parse(text));
  if (!parsed.ok) throw new Error(sentenceOf(parsed.problems));
  return parsed.settings;
}

/**
 * What is printed of one message: `trigger` by its code, `target` as the settings have it, null without a trigger. With
 * one, people take over and the zone is `human`, whatever was found. `language` is the one the bot answers in, or `other`
 * where the message is in none that it speaks.
 */
interface Explained {
  readonly text: string;
  readonly language: Language | 'other';
  readonly intent: string | null;
  readonly confidence: number;
  readonly zone: 'answer' | 'unsure' | 'miss' | 'human';
  readonly candidates: readonly { readonly id: string; readonly score: number }[];
  readonly mood: string;
  readonly urgency: string;
  readonly trigger: string | null;
  readonly target: Target | null;
}

export function explained({ knowledge, triggers, language }: Bot, text: string): Explained {
  const { understood, candidates } = explain(knowledge, text, { language, earlier: [] });
  const { trigger, mood, urgency } = understood;
  const isWish = trigger === 'wish';
  return {
    text,
    language: readLanguage(text).language === 'other' ? 'other' : understood.language,
    intent: isWish ? null : intentOf(understood),
    confidence: digits(isWish ? 1 : understood.confidence),
    zone: trigger ? 'human' : understood.zone,
    candidates: candidates.slice(0, SHOWN).map(({ entry, score }) => ({ id: entry.id, score: digits(score) })),
    mood,
    urgency,
    trigger: trigger ? TRIGGER_CODES[trigger] : null,
    target: trigger ? triggers[trigger].target : null,
  };
}

function intentOf(understood: ReturnType<typeof explain>['understood']): string | null {
  if (understood.zone === 'answer') return understood.entry.id;
  return understood.zone === 'unsure' ? (understood.entries[0]?.id ?? null) : null;
}

function digits(value: number): number {
  return Number(value.toFixed(4));
}
