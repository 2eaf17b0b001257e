/** Makes a knowledge of labelled lines: one entry per label, whose questions are its lines. */
import type { BotSettings, EntryId, KnowledgeEntry, Language } from '@sapa/protocol';
import { createKnowledge, explain, readLanguage } from '../../server/src/core/bot/index.ts';
import { parseSettings } from '../../server/src/settings/parse.ts';
import { sentenceOf } from '../../server/src/settings/problem.ts';
import type { Labelled } from './csv.ts';

/** Lines looked at to tell which language a set is in. */
const SAMPLE = 500;

export function languageOf(lines: readonly Labelled[]): Language {
  const step = Math.max(1, Math.floor(lines.length / SAMPLE));
  let indonesian = 0;
  let english = 0;
  for (let at = 0; at < lines.length; at += step) {
    const { language } = readLanguage(lines[at]?.text ?? '');
    if (language === 'id') indonesian++;
    if (language === 'en') english++;
  }
  return indonesian > english ? 'id' : 'en';
}

export function entriesOf(lines: readonly Labelled[], language: Language): KnowledgeEntry[] {
  const questions = new Map<string, string[]>();
  for (const { text, label } of lines) {
    const own = questions.get(label);
    if (own) own.push(text);
    else questions.set(label, [text]);
  }
  return [...questions].map(([label, own]) => ({
    id: label as EntryId,
    language,
    questions: own,
    keywords: [],
    answer: label,
    quickReplies: [],
    smallTalk: false,
    tags: [],
    hours: 'always',
  }));
}

/** @returns the settings of a bot about which nothing was decided */
export function plainBot(): BotSettings {
  const parsed = parseSettings(DOCUMENT);
  if (!parsed.ok) throw new Error(sentenceOf(parsed.problems));
  return parsed.settings.bot;
}

const DOCUMENT = {
  version: 1,
  name: 'Shop',
  sites: [{ key: 'shop', name: 'Shop', departments: ['general'] }],
  departments: [{ id: 'general', name: { id: 'Umum', en: 'General' } }],
};

/** @returns what the bot makes of a message when these lines are all it knows */
export function createListener(lines: readonly Labelled[], language: Language) {
  const knowledge = createKnowledge({ ...plainBot(), knowledge: entriesOf(lines, language) });
  return (text: string) => explain(knowledge, text, { language, earlier: [] });
}
