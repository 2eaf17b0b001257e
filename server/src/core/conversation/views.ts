/**
 * What visitors and agents are shown of a conversation. Visitors never see notes, offers, filing, or who an agent is where the
 * site hides it (C6); what is kept from them arrives as `hidden`, so that their log has no gaps either.
 */
import {
  type AgentSnapshot,
  type Author,
  type ConversationEvent,
  type EventMeta,
  ORDINARY_PRIORITY,
  type VisitorSnapshot,
} from '@sapa/protocol';
import type { EventOf } from './expect-state.ts';
import type { Needs, State } from './state.ts';

/** @returns the event itself where nothing of it is kept from the visitor */
export function eventForVisitor(event: ConversationEvent, showAgentNames: boolean): ConversationEvent {
  const isTheirWord = event.type === 'messageSent' && event.visibility === 'public' && event.by.kind === 'visitor';
  if (isTheirWord) return event;
  const { command, ...shown } = shownToVisitor(event, showAgentNames);
  return command !== undefined && isByVisitor(event) ? { ...shown, command } : shown;
}

function shownToVisitor(event: ConversationEvent, showAgentNames: boolean): ConversationEvent {
  const { seq, at } = event;
  switch (event.type) {
    case 'conversationStarted':
      return startedForVisitor(event);
    case 'departmentPicked':
    case 'consentGiven':
    case 'closed':
    case 'rated':
    case 'reopened':
      return event;
    case 'messageSent':
      return event.visibility === 'public' ? said(event, showAgentNames) : hidden(event);
    case 'transcriptMailed':
      return { ...event, to: hinted(event.to) };
    case 'contactEdited':
      return event.by.kind === 'visitor' ? event : hidden(event);
    case 'queued':
      return {
        type: 'queued',
        seq,
        at,
        department: event.department,
        reason: event.reason,
        priority: ORDINARY_PRIORITY,
        skills: [],
      };
    case 'accepted':
      return { type: 'accepted', seq, at, ...nameOf(event.name, showAgentNames) };
    case 'transferred':
      return { type: 'transferred', seq, at, department: event.department };
    case 'ended':
      return { ...event, by: masked(event.by, showAgentNames) };
    case 'understood':
    case 'handoverRequested':
    case 'offered':
    case 'offerDeclined':
    case 'offerExpired':
    case 'offerRescinded':
    case 'tagged':
    case 'prioritised':
    case 'wrapUpFinished':
    case 'followedUp':
    case 'flowReached':
    case 'flowLeft':
    case 'attributeSet':
    case 'called':
    case 'callAnswered':
    case 'idleWarned':
    case 'variantProposed':
    case 'pageVisited':
    case 'identified':
    case 'relaxed':
    case 'held':
    case 'resumed':
    case 'hidden':
      return hidden(event);
  }
}

/** Who served them once may be hidden by the site. */
function startedForVisitor({ knownAgent, ...event }: EventOf<'conversationStarted'>): ConversationEvent {
  return event;
}

/** Which entry an agent took their words from is the agents' business. */
function said({ entry, ...event }: EventOf<'messageSent'>, showAgentNames: boolean): ConversationEvent {
  return { ...event, by: masked(event.by, showAgentNames) };
}

function hidden({ seq, at }: EventMeta): ConversationEvent {
  return { type: 'hidden', seq, at };
}

function masked(by: Author, showAgentNames: boolean): Author {
  return by.kind === 'agent' ? { kind: 'agent', ...nameOf(by.name, showAgentNames) } : by;
}

function nameOf(name: string | undefined, showAgentNames: boolean): { name?: string } {
  return showAgentNames && name !== undefined ? { name } : {};
}

/** An agent may have written the address down: enough of it for who knows it. */
const hinted = (address: string) => address.replace(/^(.).*@/, '$1…@');

/** Whether the visitor waits for this event as the record of their own command. */
function isByVisitor(event: ConversationEvent): boolean {
  switch (event.type) {
    case 'messageSent':
    case 'contactEdited':
    case 'ended':
      return event.by.kind === 'visitor';
    case 'departmentPicked':
    case 'consentGiven':
    case 'transcriptMailed':
    case 'rated':
      return true;
    default:
      return false;
  }
}

function shownStatus(status: State['status']): State['status'] {
  if (status === 'offered') return 'queued';
  return status === 'on-hold' ? 'active' : status;
}

export function visitorSnapshot(state: State, showAgentNames: boolean): VisitorSnapshot {
  return {
    id: state.id,
    head: state.head,
    status: shownStatus(state.status),
    language: state.startedLanguage,
    startedAt: state.startedAt,
    ...(state.department && { department: state.department }),
    ...('agent' in state && { agent: nameOf(state.agent?.name, showAgentNames) }),
    ...('outcome' in state && { outcome: state.outcome }),
    ...(state.rating && { rating: state.rating }),
    ...(state.form && { form: state.form }),
  };
}

export function agentSnapshot(state: State): AgentSnapshot {
  return {
    ...visitorSnapshot(state, true),
    status: state.status,
    language: state.language,
    ...('agent' in state && state.agent && { agent: state.agent }),
    site: state.site,
    channel: state.channel,
    ...('needs' in state && needed(state.needs)),
    ...('ticket' in state && state.ticket && { ticket: true }),
    ...('front' in state && state.front && { front: true }),
    visitor: state.visitor,
    ...(state.page && { page: state.page }),
    ...(state.consent && { consent: state.consent }),
    ...(state.proactive && { proactive: state.proactive }),
    ...('waitingSince' in state && state.waitingSince !== undefined && { waitingSince: state.waitingSince }),
    ...(state.status === 'offered' && { offer: { agent: state.offer.agent, expiresAt: state.offer.expiresAt } }),
    ...('handover' in state && state.handover && { handover: state.handover }),
    ...(state.preview && { preview: state.preview }),
    ...(state.mood && { mood: state.mood }),
    ...(state.urgency && { urgency: state.urgency }),
    ...(state.attributes && { attributes: collected(state.attributes) }),
    priority: state.priority,
    tags: state.tags,
    ...(state.category && { category: state.category }),
    followUp: state.status === 'closed' && state.followUp,
  };
}

function needed({ skills, also, route }: Needs): Pick<AgentSnapshot, 'skills' | 'also' | 'rule'> {
  return {
    ...(skills.length > 0 && { skills }),
    ...(also.length > 0 && { also }),
    ...(route.rule && { rule: route.rule.name }),
  };
}

function collected(attributes: NonNullable<State['attributes']>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([field, { value }]) => [field, value]));
}
