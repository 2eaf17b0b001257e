/** A visitor's words in a flow, and the flows that words start. */
import type { EntryId, Flow, KnowledgeEntry, Step } from '@sapa/protocol';
import { after, answer, isCancel, startedByArrival, startedByWords, walk } from '../flows/index.ts';
import type { Understood } from './context.ts';
import type { Draft } from './draft.ts';
import { carryOut, goOn, isHeard, speakQuestion, worldOf } from './flow-actions.ts';
import { find, leaveChanged, placeOf } from './flow-place.ts';
import { handOver } from './handover.ts';
import type { FlowPlace } from './state.ts';

export interface Starts {
  readonly words: string;
  readonly intent?: EntryId | undefined;
}

type Ask = Extract<Step, { do: 'ask' }>;

const RETRY = {
  text: 'askText',
  choice: 'askChoice',
  email: 'askEmail',
  phone: 'askPhone',
  number: 'askNumber',
  order: 'askOrder',
} as const;

/** @returns the flow that these words ask for */
export function flowFor(draft: Draft, { words, intent }: Starts): Flow | undefined {
  return startedByWords(draft.context.bot.flows, worldOf(draft, words, intent));
}

/** @returns the flow that every conversation begins with, where these are its first words */
export function firstFlow(draft: Draft, { words, intent }: Starts): Flow | undefined {
  const { asked, answered } = draft.state.memory;
  const isFirst = asked.length === 1 && answered.length === 0;
  return isFirst ? startedByArrival(draft.context.bot.flows, worldOf(draft, words, intent)) : undefined;
}

/**
 * A flow that only keeps something for itself has begun and ended: the words are still to be answered.
 * @param before what is noted in the log before its first step; @returns whether the visitor got an answer, a question or a human by it
 */
export function startFlow(draft: Draft, flow: Flow, { words, intent }: Starts, before: () => void): boolean {
  const actions = walk(flow, undefined, worldOf(draft, words, intent));
  const isSilent = !actions.some(isHeard);
  if (!isSilent) before();
  for (const action of actions) carryOut(draft, flow, action);
  return !isSilent;
}

/** @returns false where the flow is not there any more: the words are heard as any others */
export function answerInFlow(draft: Draft, text: string, understood: Understood): boolean {
  const place = placeOf(draft);
  const found = place && find(draft, place);
  if (!place || !found) return leaveChanged(draft);
  // Another system is being asked; what is said meanwhile is kept, and answered by what comes next.
  if (place.call) return true;
  const { flow, step } = found;
  if (step.do !== 'ask') return leaveChanged(draft);
  const heard = answer(step, text, place.tries, draft.language);
  if (isCancel(text) && !(heard.ok && step.kind === 'choice')) cancel(draft, flow);
  else if (heard.ok) {
    draft.add({
      type: 'attributeSet',
      by: { kind: 'visitor' },
      field: step.field,
      value: heard.value,
      keep: step.keep,
    });
    keepContact(draft, step, heard.value);
    goOn(draft, flow, heard.next ?? after(flow, step.id), worldOf(draft, text));
  } else if (understood.zone === 'answer' && !understood.entry.smallTalk) digress(draft, flow, step, understood.entry);
  else if (heard.again) askAgain(draft, place, step);
  else fail(draft, flow, step.failed, text);
  return true;
}

function cancel(draft: Draft, flow: Flow): void {
  draft.add({ type: 'flowLeft', flow: flow.id, reason: 'ended' });
  draft.speak(draft.phrase('anythingElse'));
}

/** A question in place of an answer is answered; then the flow asks its own again, and counts no try. */
function digress(draft: Draft, flow: Flow, step: Ask, entry: KnowledgeEntry): void {
  draft.speak(entry.answer);
  for (const action of walk(flow, step.id, worldOf(draft))) if (action.do === 'ask') speakQuestion(draft, action);
}

function askAgain(draft: Draft, { flow, tries }: FlowPlace, step: Ask): void {
  const words = draft.own(step.retry) ?? draft.phrase(RETRY[step.kind]);
  const { choices } = draft.state.memory;
  const quickReplies = step.choices.map(({ value, label }) => ({ option: value, label: draft.own(label) ?? value }));
  draft.speak(words, quickReplies.length > 0 ? { quickReplies } : choices.length > 0 ? { quickReplies: choices } : {});
  draft.add({ type: 'flowReached', flow, step: step.id, tries: tries + 1 });
}

function fail(draft: Draft, flow: Flow, failed: string | undefined, said: string): void {
  if (failed) goOn(draft, flow, failed, worldOf(draft, said));
  else handOver(draft, { trigger: 'flow', said });
}

function keepContact(draft: Draft, step: Ask, value: string): void {
  const by = { kind: 'bot' } as const;
  if (step.kind === 'email') draft.add({ type: 'contactEdited', by, email: value });
  else if (step.field === 'name') draft.add({ type: 'contactEdited', by, name: value });
}
