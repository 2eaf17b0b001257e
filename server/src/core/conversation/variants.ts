/** What visitors and agents teach: words that ask for an entry and are none of its questions yet. An admin decides about them. */
import { excerpt, type KnowledgeEntry } from '@sapa/protocol';
import type { Draft } from './draft.ts';

/** Longest question an entry can have. */
const QUESTION_CHARS = 300;

export function proposeVariant(draft: Draft, words: string, entry: KnowledgeEntry, by: 'visitor' | 'agent'): void {
  const text = excerpt(words.trim().replace(/\s+/gu, ' '), QUESTION_CHARS);
  const isKnown = entry.questions.some((question) => question.toLowerCase() === text.toLowerCase());
  if (text !== '' && !isKnown) draft.add({ type: 'variantProposed', text, entry: entry.id, by });
}
