/**
 * What follows from a visitor's words while the bot has the floor. The words themselves are in the log already. In this order, first
 * that applies: a wish for a human, a visitor who is upset (whatever trigger their words fire), the flow they are in, a flow that these words start, the other triggers, a VIP,
 * a flow that every conversation starts with, knowledge.
 */
import type { EventBody, Flow, KnowledgeEntry, QuickReply } from '@sapa/protocol';
import { isAskedWhichTeam, pendingTrigger } from './aim.ts';
import type { Understood, WordTrigger } from './context.ts';
import type { Draft } from './draft.ts';
import { isInFlow } from './flow-place.ts';
import { answerInFlow, firstFlow, flowFor, type Starts, startFlow } from './flow-turn.ts';
import { aimed, goTo, handOver, pickedByName } from './handover.ts';
import { hasJustSaid } from './memory.ts';
import { admitMiss, offerHuman } from './misses.ts';
import { isVip } from './vip.ts';

/** An option that is not an entry's id or a label of the site's own. */
export const NONE = 'none';

type Zone = Extract<EventBody, { type: 'understood' }>['zone'];

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
  const heard = draft.context.understand(text, { language: draft.language, earlier: [] });
  return heard.trigger === undefined && heard.zone === 'answer' && heard.entry.smallTalk;
}

/** Hears words that were typed, or tapped as words. */
export function hear(draft: Draft, text: string): void {
  const department = pickedByName(draft, text);
  if (department) goTo(draft, department);
  else if (draft.context.site.bot) respond(draft, text);
  else handOver(draft, { trigger: pendingTrigger(draft) ?? 'botOff' });
}

/** Answers what the visitor chose from "did you mean". */
export function answerChosen(draft: Draft, entry: KnowledgeEntry): void {
  draft.add({ type: 'understood', language: entry.language, intent: entry.id, confidence: 1, zone: 'answer' });
  answer(draft, entry);
}

/** "None of these" is a miss like any other. */
export function miss(draft: Draft): void {
  draft.add({ type: 'understood', language: draft.language, confidence: 0, zone: 'miss' });
  missed(draft);
}

function respond(draft: Draft, text: string): void {
  const earlier = draft.state.memory.asked.slice(0, -1);
  const heard = draft.context.understand(text, { language: draft.language, earlier });
  if (heard.trigger && (heard.trigger === 'wish' || heard.isUpset) && fire(draft, heard, heard.trigger, text)) return;
  if (isInFlow(draft)) {
    // An order number is no language: the conversation's own stays.
    note(draft, { ...heard, language: draft.language }, 'flow');
    if (answerInFlow(draft, text, heard)) return;
  }
  const starts = { words: text, intent: intentOf(heard)?.id };
  if (begins(draft, heard, flowFor(draft, starts), starts)) return;
  if (heard.trigger && fire(draft, heard, heard.trigger, text)) return;
  if (isVip(draft) && mayHandOver(draft)) {
    note(draft, heard, 'human');
    handOver(draft, aimed(draft, 'vip'));
    return;
  }
  if (begins(draft, heard, firstFlow(draft, starts), starts)) return;
  fromKnowledge(draft, heard);
}

function begins(draft: Draft, heard: Understood, flow: Flow | undefined, starts: Starts): boolean {
  return flow !== undefined && startFlow(draft, flow, starts, () => note(draft, heard, 'flow'));
}

/** A wish is followed each time; the bot's own reasons too while there is somebody to take over, else once. */
function fire(draft: Draft, heard: Understood, trigger: WordTrigger, text: string): boolean {
  if (trigger !== 'wish' && !mayHandOver(draft)) return false;
  note(draft, heard, 'human');
  handOver(draft, aimed(draft, trigger, text));
  return true;
}

function mayHandOver(draft: Draft): boolean {
  return pendingTrigger(draft) === undefined || isAskedWhichTeam(draft);
}

function fromKnowledge(draft: Draft, heard: Understood): void {
  const repeats = heard.zone === 'answer' && isRepetition(draft, heard.entry);
  if (repeats) {
    repeated(draft, heard);
    return;
  }
  note(draft, heard, heard.zone);
  if (heard.zone === 'answer') answer(draft, heard.entry);
  else if (hasMissedEnough(draft)) handOver(draft, aimed(draft, 'misses'));
  else if (heard.zone === 'unsure') askWhatWasMeant(draft, heard.entries);
  else admitMiss(draft);
}

function missed(draft: Draft): void {
  if (hasMissedEnough(draft)) handOver(draft, aimed(draft, 'misses'));
  else admitMiss(draft);
}

/** The same answer again would help nobody (H5), but a greeting or thanks is answered each time. */
function isRepetition(
  { state, context }: Draft,
  { id, topic = id, answer: words, smallTalk }: KnowledgeEntry,
): boolean {
  const last = context.entry(state.memory.answered.at(-1) ?? '');
  if (!last || smallTalk) return false;
  return last.id === id || (last.topic ?? last.id) === topic || last.answer === words;
}

function repeated(draft: Draft, heard: Understood): void {
  const hands = draft.context.bot.triggers.repeated.on && mayHandOver(draft);
  note(draft, heard, hands ? 'human' : 'miss');
  if (hands) handOver(draft, aimed(draft, 'repeated'));
  else if (hasMissedEnough(draft)) handOver(draft, aimed(draft, 'misses'));
  else offerHuman(draft, 'repeated');
}

function hasMissedEnough({ state, context }: Draft): boolean {
  return context.bot.triggers.misses.on && state.memory.missesInRow >= context.bot.maxMisses;
}

/** What was made of the words, for the agent, the reports and the bot's own memory. */
function note(draft: Draft, heard: Understood, zone: Zone): void {
  const intent = intentOf(heard);
  draft.add({
    type: 'understood',
    language: heard.language,
    ...(intent && { intent: intent.id }),
    confidence: heard.confidence,
    zone,
    ...(heard.foreign && { foreign: true }),
    mood: heard.mood,
    ...(heard.reasons.length > 0 && { reasons: heard.reasons }),
    urgency: heard.urgency,
  });
}

function intentOf(heard: Understood): KnowledgeEntry | undefined {
  if (heard.zone === 'answer') return heard.entry;
  return heard.zone === 'unsure' ? heard.entries[0] : undefined;
}

function answer(draft: Draft, entry: KnowledgeEntry): void {
  if (entry.smallTalk && hasJustSaid(draft.state.memory, entry.answer)) {
    draft.speak(draft.phrase('anythingElse'));
    return;
  }
  const quickReplies = saying(entry.quickReplies);
  draft.speak(entry.answer, quickReplies.length > 0 ? { quickReplies } : {});
}

function askWhatWasMeant(draft: Draft, entries: readonly KnowledgeEntry[]): void {
  const meant = entries.map((entry) => ({ option: entry.id, label: entry.questions[0] ?? entry.id }));
  const quickReplies = [...meant, { option: NONE, label: draft.phrase('noneOfThese') }];
  draft.speak(draft.phrase('didYouMean'), { quickReplies });
}
