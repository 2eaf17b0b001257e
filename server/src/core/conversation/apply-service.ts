/** How a conversation moves between queue, offer, agent and wrap-up. */
import type { AgentId, Timestamp } from '@sapa/protocol';
import { type EventOf, expectState, impossible } from './expect-state.ts';
import type { Active, Offered, Queued, State, WrapUp } from './state.ts';

/** An agent who declined, let an offer expire, did not answer or passed it on is not asked again for this long. */
const SKIP_MS = 60_000;

type Skipped = Queued['skipped'];

function skip(skipped: Skipped, agent: AgentId, at: Timestamp): Skipped {
  const others = skipped.filter((other) => other.agent !== agent && other.until > at);
  return [...others, { agent, until: at + SKIP_MS }];
}

export function applyQueued(state: State, event: EventOf<'queued'>): Queued {
  const from = expectState(state, event, 'bot', 'active');
  return from.status === 'bot' ? queuedFromBot(from, event) : queuedFromActive(from, event);
}

function queuedFromBot(state: Extract<State, { status: 'bot' }>, event: EventOf<'queued'>): Queued {
  const { form, handover, flow, idleWarnedAt, ...rest } = state;
  if (!handover) throw impossible(event, 'no handover was requested');
  return { ...rest, ...entering(event), handover, waitingSince: event.at, skipped: [] };
}

function queuedFromActive(state: Active, event: EventOf<'queued'>): Queued {
  const { agent, acceptedAt, unansweredSince, form, preferred, ...rest } = state;
  const skipped = event.reason === 'noAnswer' ? skip(state.skipped, agent.id, event.at) : state.skipped;
  return { ...rest, ...entering(event), skipped };
}

function entering(event: EventOf<'queued'>) {
  return {
    status: 'queued',
    department: event.department,
    priority: event.priority,
    queuedAt: event.at,
    ...(event.preferred && { preferred: event.preferred }),
  } as const;
}

export function applyTransferred(state: State, event: EventOf<'transferred'>): Queued {
  const from = expectState(state, event, 'queued', 'active');
  const base = from.status === 'active' ? leftByAgent(from, event) : from;
  const { preferred, form, ...rest } = base;
  return {
    ...rest,
    status: 'queued',
    department: event.department,
    queuedAt: event.at,
    ...(event.agent && { preferred: event.agent }),
  };
}

function leftByAgent(state: Active, event: EventOf<'transferred'>): Omit<Queued, 'status' | 'queuedAt'> {
  const { agent, acceptedAt, unansweredSince, status, ...rest } = state;
  return { ...rest, skipped: skip(state.skipped, agent.id, event.at) };
}

export function applyOffered(state: State, event: EventOf<'offered'>): Offered {
  const queued = expectState(state, event, 'queued');
  return {
    ...queued,
    status: 'offered',
    offer: { agent: event.agent, name: event.name, expiresAt: event.expiresAt },
  };
}

/** Back to the queue, to the place it had (C5); who let it pass is skipped, who lost it is not. */
export function applyOfferOver(
  state: State,
  event: EventOf<'offerDeclined'> | EventOf<'offerExpired'> | EventOf<'offerRescinded'>,
): Queued {
  const { offer, ...rest } = expectState(state, event, 'offered');
  if (offer.agent !== event.agent) throw impossible(event, 'it is offered to somebody else');
  const skipped = event.type === 'offerRescinded' ? rest.skipped : skip(rest.skipped, offer.agent, event.at);
  return { ...rest, status: 'queued', skipped };
}

export function applyAccepted(state: State, event: EventOf<'accepted'>): Active {
  const from = expectState(state, event, 'queued', 'offered');
  if (!event.agent || event.name === undefined) throw impossible(event, 'it names no agent');
  if (from.status === 'offered' && from.offer.agent !== event.agent)
    throw impossible(event, 'it is offered to somebody else');
  const { queuedAt, preferred, owed, ...rest } = 'offer' in from ? withoutOffer(from) : from;
  return {
    ...rest,
    status: 'active',
    skipped: [],
    agent: { id: event.agent, name: event.name },
    lastAgent: event.agent,
    acceptedAt: event.at,
    unansweredSince: event.at,
  };
}

function withoutOffer(state: Offered): Omit<Offered, 'offer'> {
  const { offer, ...rest } = state;
  return rest;
}

/** Ends a chat; the words of a bot's or a queue's end change nothing until it is closed. */
export function applyEnded(state: State, event: EventOf<'ended'>): State {
  const from = expectState(state, event, 'bot', 'queued', 'active');
  if (from.status !== 'active') return from;
  const { acceptedAt, unansweredSince, ...rest } = from;
  return { ...rest, status: 'wrap-up', endedAt: event.at } satisfies WrapUp;
}
