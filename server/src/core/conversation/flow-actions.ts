/** What a flow's actions become in a conversation: words, facts, a call, a human, an end. What a flow is lives in core/flows. */
import type { EntryId, Flow } from '@sapa/protocol';
import { type Action, type World, walk } from '../flows/index.ts';
import type { Draft } from './draft.ts';
import { fieldsOf } from './fields.ts';
import { isInFlow } from './flow-place.ts';
import { handOver } from './handover.ts';

/** An answer is never met with silence: where the flow has no more to say, the bot asks what else there is. */
export function goOn(draft: Draft, flow: Flow, from: string, world: World): void {
  const actions = walk(flow, from, world);
  for (const action of actions) carryOut(draft, flow, action);
  if (!actions.some(isHeard)) draft.speak(draft.phrase('anythingElse'));
}

export function isHeard(action: Action): boolean {
  if (action.do === 'end') return action.text !== undefined || action.close;
  return action.do === 'say' || action.do === 'ask' || action.do === 'call' || action.do === 'handOver';
}

export function carryOut(draft: Draft, flow: Flow, action: Action): void {
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

export function speakQuestion(draft: Draft, { text, choices }: Extract<Action, { do: 'ask' }>): void {
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

export function worldOf(draft: Draft, words?: string, intent?: EntryId): World {
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
