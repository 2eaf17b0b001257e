/** What follows from a visitor's words while the bot has the floor. The words themselves are in the log already. */
import type { KnowledgeEntry, QuickReply } from '@sapa/protocol';
import type { Understood } from './context.ts';
import type { Draft } from './draft.ts';
import { goTo, handOver, pendingTrigger, pickedByName } from './handover.ts';

/** Options that are not an entry's id or a label of the site's own. */
export const HUMAN = 'human';
export const NONE = 'none';

/** Label and option are the same where tapping means saying. */
export function saying(labels: readonly string[]): readonly QuickReply[] {
  return labels.map((label) => ({ option: label, label }));
}

export function greet(draft: Draft): void {
  const quickReplies = saying(draft.context.site.quickReplies[draft.language]);
  draft.speak(draft.phrase('greeting'), quickReplies.length > 0 ? { quickReplies } : {});
}

/** A first word that is small talk is greeted by its own answer. */
export function isSmallTalk(draft: Draft, text: string): boolean {
  const heard = draft.context.understand(text, draft.language);
  return heard.zone === 'answer' && heard.entry.smallTalk;
}

/** Hears words that were typed, or tapped as words. */
export function hear(draft: Draft, text: string): void {
  const department = pickedByName(draft, text);
  if (department) goTo(draft, department);
  else if (draft.context.site.bot) respond(draft, draft.context.understand(text, draft.language));
  else handOver(draft, pendingTrigger(draft) ?? 'botOff');
}

/** Answers what the visitor chose from "did you mean". */
export function answerChosen(draft: Draft, entry: KnowledgeEntry): void {
  respond(draft, { zone: 'answer', entry, confidence: 1, language: entry.language });
}

/** "None of these" is a miss like any other. */
export function miss(draft: Draft): void {
  respond(draft, { zone: 'miss', confidence: 0, language: draft.language });
}

function respond(draft: Draft, heard: Understood): void {
  const repeated = isRepetition(draft, heard);
  const zone = repeated ? 'miss' : heard.zone;
  const intent = intentOf(heard);
  draft.add({
    type: 'understood',
    language: heard.language,
    ...(intent && { intent: intent.id }),
    confidence: heard.confidence,
    zone,
  });
  if (zone === 'human') handOver(draft, 'wish');
  else if (zone !== 'answer' && hasMissedEnough(draft)) handOver(draft, 'misses');
  else if (zone === 'miss') offerHuman(draft, repeated ? 'repeated' : 'miss');
  else if (heard.zone === 'answer') answer(draft, heard.entry);
  else if (heard.zone === 'unsure') askWhatWasMeant(draft, heard.entries);
}

/** The same answer again would help nobody (H5), but a greeting or thanks is answered each time. */
function isRepetition(draft: Draft, heard: Understood): boolean {
  return heard.zone === 'answer' && !heard.entry.smallTalk && draft.state.memory.answered.at(-1) === heard.entry.id;
}

function hasMissedEnough({ state, context }: Draft): boolean {
  return state.memory.missesInRow >= context.maxMisses;
}

function intentOf(heard: Understood): KnowledgeEntry | undefined {
  if (heard.zone === 'answer') return heard.entry;
  return heard.zone === 'unsure' ? heard.entries[0] : undefined;
}

function answer(draft: Draft, entry: KnowledgeEntry): void {
  const quickReplies = saying(entry.quickReplies);
  draft.speak(entry.answer, quickReplies.length > 0 ? { quickReplies } : {});
}

function askWhatWasMeant(draft: Draft, entries: readonly KnowledgeEntry[]): void {
  const meant = entries.map((entry) => ({ option: entry.id, label: entry.questions[0] ?? entry.id }));
  const quickReplies = [...meant, { option: NONE, label: draft.phrase('noneOfThese') }];
  draft.speak(draft.phrase('didYouMean'), { quickReplies });
}

function offerHuman(draft: Draft, phrase: 'miss' | 'repeated'): void {
  draft.speak(draft.phrase(phrase), { quickReplies: [{ option: HUMAN, label: draft.phrase('talkToHuman') }] });
}
