/** How a conversation moves between queue, offer, agent, hold and wrap-up. */
import type { AgentId, DepartmentId, Route, SkillNeed, Timestamp } from '@sapa/protocol';
import { type EventOf, expectState, impossible } from './expect-state.ts';
import type { Active, Needs, Offered, OnHold, Queued, State, WrapUp } from './state.ts';

/** An agent who declined, let an offer expire, did not answer or passed it on is not asked again for this long. */
export const SKIP_MS = 60_000;

type Skipped = Queued['skipped'];

function skip(skipped: Skipped, agent: AgentId, at: Timestamp): Skipped {
  const others = skipped.filter((other) => other.agent !== agent && other.until > at);
  return [...others, { agent, until: at + SKIP_MS }];
}

export function applyQueued(state: State, event: EventOf<'queued'>): Queued {
  const from = expectState(state, event, 'bot', 'active', 'on-hold');
  return from.status === 'bot' ? queuedFromBot(from, event) : queuedFromAgent(from, event);
}

function queuedFromBot(state: Extract<State, { status: 'bot' }>, event: EventOf<'queued'>): Queued {
  const { form, handover, flow, idleWarnedAt, ...rest } = state;
  if (!handover) throw impossible(event, 'no handover was requested');
  const { since, ticket } = event;
  return {
    ...rest,
    ...entering(event),
    handover,
    needs: needsOf(event),
    waitingSince: since ?? event.at,
    skipped: [],
    ...(ticket && { ticket }),
  };
}

/** What it needs stays as relaxed as it was, unless the event says how it is routed from here. */
function queuedFromAgent(state: Active | OnHold, event: EventOf<'queued'>): Queued {
  const { agent, form, preferred, ...rest } = withoutTimes(state);
  const skipped = event.reason === 'noAnswer' ? skip(state.skipped, agent.id, event.at) : state.skipped;
  return { ...rest, ...entering(event), skipped, needs: event.route ? needsOf(event) : state.needs };
}

function entering(event: EventOf<'queued'>) {
  const { department, priority, preferred, only, front } = event;
  return {
    status: 'queued',
    department,
    priority,
    queuedAt: event.at,
    ...(preferred && { preferred }),
    ...(only && { only }),
    ...(front && { front }),
  } as const;
}

/** Logs from before routes have none. */
function needsOf({ skills, route }: { skills?: readonly SkillNeed[]; route?: Route }): Needs {
  return { skills: skills ?? [], also: [], route: route ?? DIRECT, done: 0 };
}

const DIRECT: Route = { preferred: [], steps: [] };

/** Where a route goes from here. Back at whoever sent it, it has just come to them: they are asked, and given time. */
export function applyRelaxed(state: State, event: EventOf<'relaxed'>): Queued {
  const { only, needs, ...rest } = expectState(state, event, 'queued');
  const { department, skills, step } = event;
  const also = department && !isAmong(rest, needs, department) ? [...needs.also, department] : needs.also;
  const relaxed = { ...rest, needs: { ...needs, skills, also, done: step }, ...(event.only && { only: event.only }) };
  if (event.reason !== 'back') return relaxed;
  return { ...relaxed, queuedAt: event.at, skipped: rest.skipped.filter(({ agent }) => agent !== event.only) };
}

function isAmong(state: { readonly department: DepartmentId }, needs: Needs, department: DepartmentId): boolean {
  return state.department === department || needs.also.includes(department);
}

export function applyTransferred(state: State, event: EventOf<'transferred'>): Queued {
  const from = expectState(state, event, 'queued', 'active', 'on-hold');
  const base = from.status === 'queued' ? from : leftByAgent(from, event);
  const { preferred, form, only, giver, front, ...rest } = base;
  return {
    ...rest,
    status: 'queued',
    department: event.department,
    queuedAt: event.at,
    needs: needsOf({ route: event.route ?? DIRECT, skills: event.skills ?? [] }),
    ...(event.agent && aimedAt(event.agent, event)),
  };
}

/** Logs from before routes say no step that would open it to others: there it is a first choice. */
function aimedAt(agent: AgentId, { route, by }: EventOf<'transferred'>) {
  return route ? { only: agent, ...(by && { giver: by }) } : { preferred: agent };
}

function leftByAgent(state: Active | OnHold, event: EventOf<'transferred'>): Omit<Queued, 'status' | 'queuedAt'> {
  const { agent, status, ...rest } = withoutTimes(state);
  return { ...rest, skipped: skip(state.skipped, agent.id, event.at) };
}

function withoutTimes(state: Active | OnHold) {
  if (state.status === 'on-hold') {
    const { heldAt, unansweredSince, acceptedAt, ...rest } = state;
    return rest;
  }
  const { unansweredSince, acceptedAt, ...rest } = state;
  return rest;
}

export function applyHeld(state: State, event: EventOf<'held'>): OnHold {
  return { ...expectState(state, event, 'active'), status: 'on-hold', heldAt: event.at };
}

/** Back in the same hands. */
export function applyResumed(state: State, event: EventOf<'resumed'>): Active {
  const { heldAt, ...held } = expectState(state, event, 'on-hold');
  return { ...held, status: 'active' };
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
  const { queuedAt, preferred, owed, only, giver, front, ...rest } = 'offer' in from ? withoutOffer(from) : from;
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
  const from = expectState(state, event, 'bot', 'queued', 'active', 'on-hold');
  if (from.status === 'bot' || from.status === 'queued') return from;
  const rest = withoutTimes(from);
  return { ...rest, status: 'wrap-up', endedAt: event.at } satisfies WrapUp;
}
