/** A bot's settings for tests: what a test names, and the defaults of a document for the rest. */
import type { BotSettings, EntryId, KnowledgeEntry, Language } from '@sapa/protocol';
import { settingsSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';
import { createKnowledge, type Knowledge } from '../knowledge.ts';

type Written = v.InferInput<typeof settingsSchema>['bot'];

/** @throws Error when it is not what a settings document may hold */
export function botOf(bot: Written = {}): BotSettings {
  const settings = v.parse(settingsSchema, {
    version: 1,
    name: 'Shop',
    sites: [{ key: 'shop', name: 'Shop', departments: ['general'] }],
    departments: [{ id: 'general', name: { id: 'Umum', en: 'General' } }],
    bot,
  });
  return settings.bot;
}

export function knowing(knowledge: readonly KnowledgeEntry[], bot: Written = {}): Knowledge {
  return createKnowledge({ ...botOf(bot), knowledge: [...knowledge] });
}

export function entryOf(
  id: string,
  language: Language,
  questions: readonly string[],
  rest: Partial<KnowledgeEntry> = {},
): KnowledgeEntry {
  return {
    id: id as EntryId,
    language,
    questions: [...questions],
    keywords: [],
    answer: `About ${id}.`,
    quickReplies: [],
    smallTalk: false,
    tags: [],
    hours: 'always',
    ...rest,
  };
}
