/** How words, and what is learnt from them, move the state. The status never changes here. */
import { ORDINARY_PRIORITY, previewOf, type Timestamp } from '@sapa/protocol';
import { type EventOf, expectState, impossible } from './expect-state.ts';
import { heardByOthers, rememberSpeech, rememberUnderstanding, rememberWords } from './memory.ts';
import type { InBot, Shared, State } from './state.ts';

export function applyMessage(state: State, event: EventOf<'messageSent'>): State {
  const seen = {
    ...state,
    ...(event.form && { form: event.form }),
    preview: previewOf(event),
  };
  // A note is between agents: the list shows what was said to each other.
  if (event.visibility === 'private') return state;
  switch (event.by.kind) {
    case 'visitor':
      return visitorSpoke(seen, event);
    case 'agent':
      return agentSpoke(seen, event);
    case 'bot':
      expectState(state, event, 'bot');
      return offered(seen, event);
    case 'system':
      return state.status === 'bot' ? offered(seen, event) : seen;
  }
}

function visitorSpoke(state: State, event: EventOf<'messageSent'>): State {
  const memory = state.status === 'bot' ? rememberWords(state.memory, event.text) : heardByOthers(state.memory);
  switch (state.status) {
    case 'closed':
      // A word left in a closed conversation is owed an answer.
      return { ...state, memory, lastWordAt: event.at, followUp: true, owed: true };
    case 'wrap-up':
      throw impossible(event, 'the visitor reopens it first');
    case 'bot': {
      const { idleWarnedAt, ...rest } = state;
      return { ...rest, memory, lastWordAt: event.at };
    }
    default: {
      // Somebody is at the other end again.
      const { ticket, ...rest } = state;
      return { ...rest, memory, lastWordAt: event.at, ...(ticket && live(state.priority, event.at)) };
    }
  }
}

/** A message that was left is somebody's who waits: no less urgent than others. */
function live(priority: number, at: Timestamp) {
  return { liveSince: at, priority: Math.min(priority, ORDINARY_PRIORITY) };
}

function agentSpoke(state: State, event: EventOf<'messageSent'>): State {
  const { unansweredSince, ...active } = expectState(state, event, 'active');
  return { ...active, lastWordAt: event.at };
}

function offered(state: State, event: EventOf<'messageSent'>): State {
  return { ...state, memory: rememberSpeech(state.memory, event.text, event.quickReplies ?? []) };
}

export function applyUnderstood(state: State, event: EventOf<'understood'>): InBot {
  const { foreign, ...inBot } = expectState(state, event, 'bot');
  return {
    ...inBot,
    language: event.language,
    ...(event.foreign && { foreign: true }),
    ...(event.intent && { intent: event.intent }),
    ...(event.mood && { mood: event.mood }),
    ...(event.urgency && { urgency: event.urgency }),
    memory: rememberUnderstanding(inBot.memory, event),
  };
}

export function applyAttribute(state: State, event: EventOf<'attributeSet'>): State {
  const { field, value, keep, claimed } = event;
  return { ...state, attributes: { ...state.attributes, [field]: { value, keep, ...(claimed && { claimed }) } } };
}

export function applyContact(state: State, event: EventOf<'contactEdited'>): State {
  const visitor = {
    ...state.visitor,
    ...(event.name && { name: event.name }),
    ...(event.email && { email: event.email }),
  };
  const known = { visitor, ...((state.claimed || event.claimed) && { claimed: claimedAfter(state, event) }) };
  if (event.by.kind !== 'visitor') return { ...state, ...known };
  const { form, ...rest } = state;
  return { ...rest, ...known };
}

const claimedAfter = ({ claimed = [] }: State, event: EventOf<'contactEdited'>) =>
  (['name', 'email'] as const).filter((field) => (event[field] ? event.claimed : claimed.includes(field)));

/** The filing that several events carry: tags replace the ones before, an absent category leaves it. */
export function filed(event: {
  readonly tags?: readonly string[];
  readonly category?: string;
}): Partial<Pick<Shared, 'tags' | 'category'>> {
  return { ...(event.tags && { tags: event.tags }), ...(event.category && { category: event.category }) };
}
