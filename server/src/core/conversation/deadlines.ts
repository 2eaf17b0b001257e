/**
 * When something must happen though nobody does anything. Pure: the answer follows from the state, so it survives a restart (C4).
 * Every state but `closed` has at least one.
 */
import type { Timestamp } from '@sapa/protocol';
import { nextStepAt } from '../routing/route-steps.ts';
import type { Deadline } from './command.ts';
import type { Patience } from './context.ts';
import { placeOf } from './queue-place.ts';
import type { Active, InBot, Offered, OnHold, Queued, State } from './state.ts';

/** Whoever asks another system gives up well before this: it is for calls that were lost with their process. */
const CALL_MS = 30_000;

export interface Connections {
  /** Since when the visitor has no connection; absent while they have one. */
  readonly visitorGoneSince?: Timestamp | undefined;
  /** Since when the agent who serves has no connection; absent while they have one. */
  readonly agentGoneSince?: Timestamp | undefined;
  /** Since when this process carries out calls: those of the one before it are asked again first. */
  readonly upSince?: Timestamp | undefined;
}

export type DueTimes = Partial<Record<Deadline, Timestamp>>;

export function deadlinesOf(state: State, limits: Patience, connections: Connections = {}): DueTimes {
  switch (state.status) {
    case 'bot':
      return inBot(state, limits, connections);
    case 'queued':
      return { longestWait: longestWait(state, limits), ...relax(state), ...visitorGone(state, limits, connections) };
    case 'offered':
      // The longest wait is not over while somebody is being asked; it falls due when the offer comes back.
      return { offer: state.offer.expiresAt, ...visitorGone(state, limits, connections) };
    case 'active':
      return active(state, limits, connections);
    case 'on-hold':
      return onHold(state, limits, connections);
    case 'wrap-up':
      return { wrapUp: state.endedAt + limits.wrapUpMs };
    case 'closed':
      return {};
  }
}

/** Whoever was warned late (the server was away, an owner changed the times) still gets the time they were promised. */
function inBot({ lastWordAt, idleWarnedAt, flow }: InBot, limits: Patience, { upSince = 0 }: Connections): DueTimes {
  const { idleMs, idleWarningMs = idleMs } = limits;
  const promised = idleWarnedAt === undefined ? 0 : idleWarnedAt + idleMs - idleWarningMs;
  return {
    idle: Math.max(lastWordAt + idleMs, promised),
    ...(idleWarningMs < idleMs && idleWarnedAt === undefined && { idleWarning: lastWordAt + idleWarningMs }),
    ...(flow?.call && { call: Math.max(flow.call.since, upSince) + CALL_MS }),
  };
}

/** Of this queue: whoever had been served, and lost their agent, may wait as long as anybody. */
function longestWait(state: Queued, limits: Patience): Timestamp {
  if (state.ticket) return state.queuedAt + limits.ticketWaitMs;
  const longestWaitMs = limits.longestWaits?.get(state.department) ?? limits.longestWaitMs;
  return Math.max(state.queuedAt, state.liveSince ?? 0) + longestWaitMs;
}

function relax(state: Queued): DueTimes {
  const at = nextStepAt(placeOf(state));
  return at === undefined ? {} : { relax: at };
}

/** A visitor who is there and waits for an agent who is gone is not left alone; one who has gone takes it up with their next word. */
function onHold(state: OnHold, limits: Patience, { visitorGoneSince, agentGoneSince }: Connections): DueTimes {
  const isLeftAlone = agentGoneSince !== undefined && visitorGoneSince === undefined;
  return {
    idle: Math.max(state.lastWordAt, state.heldAt) + limits.holdMs,
    ...(state.unansweredSince !== undefined && { noAnswer: state.unansweredSince + limits.noAnswerMs }),
    ...(isLeftAlone && { agentGone: Math.max(agentGoneSince, state.heldAt) + limits.agentGoneMs }),
  };
}

/** Somebody who was away long before they were queued again gets the same time to come back. */
function visitorGone(state: Queued | Offered, limits: Patience, { visitorGoneSince }: Connections): DueTimes {
  if (visitorGoneSince === undefined || state.ticket) return {};
  return { visitorGone: Math.max(visitorGoneSince, state.queuedAt) + limits.visitorGoneMs };
}

function active(state: Active, limits: Patience, { agentGoneSince }: Connections): DueTimes {
  return {
    idle: Math.max(state.lastWordAt, state.acceptedAt) + limits.activeIdleMs,
    ...(state.unansweredSince !== undefined && { noAnswer: state.unansweredSince + limits.noAnswerMs }),
    ...(agentGoneSince !== undefined && {
      agentGone: Math.max(agentGoneSince, state.acceptedAt) + limits.agentGoneMs,
    }),
  };
}
