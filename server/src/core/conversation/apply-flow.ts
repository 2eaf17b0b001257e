/** How a flow moves the state: where the bot waits, and what it has asked of another system. Only in the bot's time. */
import { type EventOf, expectState, impossible } from './expect-state.ts';
import type { FlowPlace, InBot, State } from './state.ts';

export function applyFlowReached(state: State, { flow, step, tries, ...event }: EventOf<'flowReached'>): InBot {
  const inBot = expectState(state, { ...event, flow, step, tries }, 'bot');
  return { ...inBot, flow: { flow, step, tries } };
}

export function applyFlowLeft(state: State, event: EventOf<'flowLeft'>): InBot {
  const { flow, ...rest } = expectState(state, event, 'bot');
  return rest;
}

export function applyCalled(state: State, event: EventOf<'called'>): InBot {
  const { inBot, place } = inFlow(state, event);
  const { call: id, connection, request, at: since } = event;
  return { ...inBot, flow: { ...place, call: { id, connection, request, since } } };
}

export function applyCallAnswered(state: State, event: EventOf<'callAnswered'>): InBot {
  const { inBot, place } = inFlow(state, event);
  const { call, ...rest } = place;
  if (call?.id !== event.call) throw impossible(event, 'it was not called');
  return { ...inBot, flow: rest };
}

function inFlow(state: State, event: EventOf<'called'> | EventOf<'callAnswered'>): { inBot: InBot; place: FlowPlace } {
  const inBot = expectState(state, event, 'bot');
  if (!inBot.flow) throw impossible(event, 'no flow is under way');
  return { inBot, place: inBot.flow };
}
