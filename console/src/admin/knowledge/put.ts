/** Changes the knowledge of a draft. */
import type { KnowledgeEntry } from '@sapa/protocol';
import { changeBot, type Draft } from '../draft.ts';

export const put = (draft: Draft, edit: (entries: readonly KnowledgeEntry[]) => KnowledgeEntry[]): void =>
  changeBot(draft, (bot) => ({ ...bot, knowledge: edit(bot.knowledge) }));
