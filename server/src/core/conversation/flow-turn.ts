/** A flow, walked in a conversation: its actions become events. What a flow is and where it leads lives in core/flows. */
import type { EntryId, Flow, KnowledgeEntry, Step } from '@sapa/protocol';
import {
  type Action,
  after,
  answer,
  isCancel,
  startedByArrival,
  startedByWords,
  type World,
  walk,
} from '../flows/index.ts';
import type { CallAnswer } from './command.ts';
import type { Understood } from './context.ts';
import type { Draft } from './draft.ts';
import { fieldsOf } from './fields.ts';
import { aimed, handOver } from './handover.ts';
import { admitMiss } from './misses.ts';
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

export function isInFlow({ state }: Draft): boolean {
  return state.status === 'bot' && state.flow !== undefined;
}

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

/** What another system said, or that it said nothing in time. */
export function answerCall(draft: Draft, call: string, heard: CallAnswer): void {
  const place = placeOf(draft);
  if (!place?.call || place.call.id !== call) return;
  draft.add({ type: 'callAnswered', call, ...(!heard.ok && { failure: heard.failure }) });
  const found = find(draft, place);
  if (found?.step.do !== 'call') {
    leaveChanged(draft);
    handOver(draft, aimed(draft, 'connection'));
    return;
  }
  const { flow, step } = found;
  if (heard.ok) {
    for (const [field, value] of Object.entries(heard.values))
      draft.add({ type: 'attributeSet', by: { kind: 'bot' }, field, value, keep: 'conversation' });
    goOn(draft, flow, after(flow, step.id), worldOf(draft));
  } else if (step.failed) goOn(draft, flow, step.failed, worldOf(draft));
  else if (draft.context.bot.triggers.connection.on) handOver(draft, aimed(draft, 'connection'));
  else giveUp(draft, flow);
}

/** The owner wants no human for this: the bot admits that it cannot say, and offers one. */
function giveUp(draft: Draft, flow: Flow): void {
  draft.add({ type: 'flowLeft', flow: flow.id, reason: 'ended' });
  admitMiss(draft);
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

/** An answer is never met with silence: where the flow has no more to say, the bot asks what else there is. */
function goOn(draft: Draft, flow: Flow, from: string, world: World): void {
  const actions = walk(flow, from, world);
  for (const action of actions) carryOut(draft, flow, action);
  if (!actions.some(isHeard)) draft.speak(draft.phrase('anythingElse'));
}

function isHeard(action: Action): boolean {
  if (action.do === 'end') return action.text !== undefined || action.close;
  return action.do === 'say' || action.do === 'ask' || action.do === 'call' || action.do === 'handOver';
}

function carryOut(draft: Draft, flow: Flow, action: Action): void {
  const { tags } = draft.state;
  switch (action.do) {
    case 'say':
      draft.speak(action.text);
      return;
    case 'ask':
      speakQuestion(draft, action);
      draft.add({ type: 'flowReached', flow: flow.id, step: action.step, tries: 0 });
      return;
    case 'call':
      call(draft, flow, action);
      return;
    case 'attribute':
      draft.add({
        type: 'attributeSet',
        by: { kind: 'bot' },
        field: action.field,
        value: action.value,
        keep: action.keep,
      });
      return;
    case 'tag':
      if (!tags.includes(action.tag)) draft.add({ type: 'tagged', tags: [...tags, action.tag] });
      return;
    case 'priority':
      draft.add({ type: 'prioritised', priority: action.priority });
      return;
    case 'department':
      draft.add({ type: 'departmentPicked', department: action.department });
      return;
    case 'handOver':
      handOver(draft, { trigger: 'flow', target: action.target, message: inBoth(action.text) });
      return;
    case 'end':
      end(draft, flow, action);
      return;
  }
}

function speakQuestion(draft: Draft, { text, choices }: Extract<Action, { do: 'ask' }>): void {
  draft.speak(text, choices.length > 0 ? { quickReplies: choices } : {});
}

/** A call is named by its place in the log: the same one is never asked under two names, two never under one. */
function call(draft: Draft, flow: Flow, { step, connection, request }: Extract<Action, { do: 'call' }>): void {
  if (isSilentSoFar(draft)) draft.speak(draft.phrase('oneMoment'));
  draft.add({ type: 'flowReached', flow: flow.id, step, tries: 0 });
  draft.add({ type: 'called', call: String(draft.state.head + 1), connection, request });
}

/** Nothing has been said to the visitor's words yet. */
function isSilentSoFar({ events }: Draft): boolean {
  const last = events.findLast((event) => event.type === 'messageSent');
  return last?.type === 'messageSent' && last.by.kind === 'visitor';
}

function end(draft: Draft, flow: Flow, { text, close }: Extract<Action, { do: 'end' }>): void {
  if (text) draft.speak(text);
  if (isInFlow(draft)) draft.add({ type: 'flowLeft', flow: flow.id, reason: 'ended' });
  if (!close) return;
  draft.add({ type: 'ended', by: { kind: 'bot' }, reason: 'solved' });
  draft.add({ type: 'closed', outcome: 'solved', followUp: false });
}

const inBoth = (text: string | undefined) => (text === undefined ? undefined : { id: text, en: text });

function keepContact(draft: Draft, step: Ask, value: string): void {
  const by = { kind: 'bot' } as const;
  if (step.kind === 'email') draft.add({ type: 'contactEdited', by, email: value });
  else if (step.field === 'name') draft.add({ type: 'contactEdited', by, name: value });
}

function leaveChanged(draft: Draft): false {
  const place = placeOf(draft);
  if (place) draft.add({ type: 'flowLeft', flow: place.flow, reason: 'changed' });
  return false;
}

function placeOf({ state }: Draft): FlowPlace | undefined {
  return state.status === 'bot' ? state.flow : undefined;
}

function find({ context }: Draft, place: FlowPlace): { readonly flow: Flow; readonly step: Step } | undefined {
  const flow = context.bot.flows.find(({ id }) => id === place.flow);
  const step = flow?.steps.find(({ id }) => id === place.step);
  return flow && step && { flow, step };
}

function worldOf(draft: Draft, words?: string, intent?: EntryId): World {
  const { state, context } = draft;
  return {
    language: state.language,
    fields: fieldsOf(state),
    ...(words !== undefined && { words }),
    ...(intent && { intent }),
    open: context.site.departments.some(({ withinHours }) => withinHours),
    channel: 'web',
    ...(state.attributes?.segment && { segment: state.attributes.segment.value }),
  };
}
