/**
 * The fold: how each event moves the state. Knows no rules of who may do what (`decide`), only what is possible at all (C1);
 * an event that is impossible in a state throws, because only a bug can have written it.
 */
import { type ConversationEvent, type ConversationId, ORDINARY_PRIORITY, type Timestamp } from '@sapa/protocol';
import { applyClosed, applyFollowedUp, applyRated, applyReopened } from './apply-closing.ts';
import { applyCallAnswered, applyCalled, applyFlowLeft, applyFlowReached } from './apply-flow.ts';
import {
  applyAccepted,
  applyEnded,
  applyHeld,
  applyOffered,
  applyOfferOver,
  applyQueued,
  applyRelaxed,
  applyResumed,
  applyTransferred,
} from './apply-service.ts';
import { applyAttribute, applyContact, applyMessage, applyUnderstood, filed } from './apply-words.ts';
import type { Decided } from './decision.ts';
import { type EventOf, expectState, impossible } from './expect-state.ts';
import { EMPTY_MEMORY, forgive } from './memory.ts';
import type { InBot, State } from './state.ts';

/** @throws when the event cannot follow this state */
export function apply(id: ConversationId, state: State | undefined, event: ConversationEvent): State {
  if (event.seq !== (state?.head ?? 0) + 1) throw impossible(event, `head is ${state?.head ?? 0}`);
  if (event.type === 'conversationStarted') {
    if (state) throw impossible(event, state.status);
    return startOf(id, event);
  }
  if (!state) throw impossible(event, 'nothing has started');
  return { ...move(state, event), head: event.seq };
}

/** The state after a whole log; undefined for an empty one. */
export function fold(id: ConversationId, events: Iterable<ConversationEvent>): State | undefined {
  let state: State | undefined;
  for (const event of events) state = apply(id, state, event);
  return state;
}

/** Numbers what was decided from head + 1 and applies it. @throws when nothing has started and nothing was decided */
export function advance(
  id: ConversationId,
  state: State | undefined,
  decided: readonly Decided[],
  now: Timestamp,
): { readonly events: ConversationEvent[]; readonly state: State } {
  const head = state?.head ?? 0;
  const events = decided.map((body, index): ConversationEvent => ({ ...body, seq: head + 1 + index, at: now }));
  let after = state;
  for (const event of events) after = apply(id, after, event);
  if (!after) throw new Error('nothing was decided about a conversation that has not started');
  return { events, state: after };
}

function startOf(id: ConversationId, event: EventOf<'conversationStarted'>): InBot {
  return {
    id,
    head: event.seq,
    status: 'bot',
    site: event.site,
    channel: event.channel ?? 'web',
    visitor: { id: event.visitor },
    language: event.language,
    startedLanguage: event.language,
    startedAt: event.at,
    lastWordAt: event.at,
    ...(event.page && { page: event.page }),
    ...(event.previous && { isReturning: true }),
    ...(event.knownAgent && { knownAgent: event.knownAgent }),
    ...(event.proactive && { proactive: event.proactive }),
    priority: ORDINARY_PRIORITY,
    tags: [],
    memory: EMPTY_MEMORY,
  };
}

function move(state: State, event: Exclude<ConversationEvent, { type: 'conversationStarted' }>): State {
  switch (event.type) {
    case 'messageSent':
      return applyMessage(state, event);
    case 'understood':
      return applyUnderstood(state, event);
    case 'departmentPicked':
      return { ...expectState(state, event, 'bot'), department: event.department };
    case 'handoverRequested':
      return applyHandoverRequested(state, event);
    case 'queued':
      return applyQueued(state, event);
    case 'offered':
      return applyOffered(state, event);
    case 'offerDeclined':
    case 'offerExpired':
    case 'offerRescinded':
      return applyOfferOver(state, event);
    case 'accepted':
      return applyAccepted(state, event);
    case 'transferred':
      return applyTransferred(state, event);
    case 'relaxed':
      return applyRelaxed(state, event);
    case 'held':
      return applyHeld(state, event);
    case 'resumed':
      return applyResumed(state, event);
    case 'tagged':
      return { ...state, ...filed(event) };
    case 'prioritised':
      return { ...state, priority: event.priority };
    case 'contactEdited':
      return applyContact(state, event);
    case 'ended':
      return applyEnded(state, event);
    case 'wrapUpFinished':
      return { ...expectState(state, event, 'wrap-up'), ...filed(event) };
    case 'closed':
      return applyClosed(state, event);
    case 'rated':
      return applyRated(state, event);
    case 'reopened':
      return applyReopened(state, event);
    case 'followedUp':
      return applyFollowedUp(state, event);
    case 'attributeSet':
      return applyAttribute(state, event);
    case 'flowReached':
      return applyFlowReached(state, event);
    case 'flowLeft':
      return applyFlowLeft(state, event);
    case 'called':
      return applyCalled(state, event);
    case 'callAnswered':
      return applyCallAnswered(state, event);
    case 'idleWarned':
      return { ...expectState(state, event, 'bot'), idleWarnedAt: event.at };
    case 'variantProposed':
      return state;
    case 'consentGiven':
      return { ...state, consent: event.text };
    case 'pageVisited':
      return { ...state, page: event.page, visits: (state.visits ?? 0) + 1 };
    case 'identified':
      return { ...state, visitor: { ...state.visitor, id: event.visitor, identified: true } };
    case 'transcriptMailed':
      return { ...state, mailed: (state.mailed ?? 0) + 1, mailedTo: event.to };
    case 'hidden':
      throw impossible(event, 'it stands for another event, in a view');
  }
}

/** Asking for a human forgives the misses: whoever has to wait for one starts anew with the bot. */
function applyHandoverRequested(state: State, event: EventOf<'handoverRequested'>): InBot {
  const inBot = expectState(state, event, 'bot');
  const handover = { trigger: event.trigger, summary: event.summary };
  return { ...inBot, handover, memory: forgive(inBot.memory) };
}
