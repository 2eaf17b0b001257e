/** Where a conversation stands in a flow, as far as the flow is still there. */
import type { Flow, Step } from '@sapa/protocol';
import type { Draft } from './draft.ts';
import type { FlowPlace } from './state.ts';

export function placeOf({ state }: Draft): FlowPlace | undefined {
  return state.status === 'bot' ? state.flow : undefined;
}

export function find({ context }: Draft, place: FlowPlace): { readonly flow: Flow; readonly step: Step } | undefined {
  const flow = context.bot.flows.find(({ id }) => id === place.flow);
  const step = flow?.steps.find(({ id }) => id === place.step);
  return flow && step && { flow, step };
}

export function leaveChanged(draft: Draft): false {
  const place = placeOf(draft);
  if (place) draft.add({ type: 'flowLeft', flow: place.flow, reason: 'changed' });
  return false;
}

export function isInFlow({ state }: Draft): boolean {
  return state.status === 'bot' && state.flow !== undefined;
}
