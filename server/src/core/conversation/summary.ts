/** The card an agent reads at a glance (C7): what was asked, what was answered, what may answer it. */
import { type EntryId, excerpt, type HandoverSummary, PREVIEW_CHARS } from '@sapa/protocol';
import type { Draft } from './draft.ts';

/** @param said the words that made the bot hand over */
export function summaryOf(draft: Draft, said?: string): HandoverSummary {
  const { state, context } = draft;
  const { asked, answered, misses } = state.memory;
  const suggested = suggestedFor(draft);
  return {
    asked,
    answered: answered.flatMap((id) => context.entry(id)?.questions[0] ?? []),
    misses,
    ...(said !== undefined && { said: excerpt(said, PREVIEW_CHARS) }),
    ...(suggested.length > 0 && { suggested }),
  };
}

/** For the last words that are about something: "agent please" has no answer, what came before it may. Not what the bot has said. */
function suggestedFor({ state, context }: Draft): readonly EntryId[] {
  const { asked, answered } = state.memory;
  for (const words of asked.toReversed()) {
    const found = context.suggest(words, state.language).filter(({ id }) => !answered.includes(id));
    if (found.length > 0) return found.map(({ id }) => id);
  }
  return [];
}
