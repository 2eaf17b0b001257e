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

/** Whoever enters a queue late (after a transfer, a lost agent) is still given this long before it counts as missed. */
const FAIR_WAIT_MS = 60_000;

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
      return { idle: heldUntil(state, limits) };
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

function longestWait(state: Queued, limits: Patience): Timestamp {
  if (state.ticket) return state.queuedAt + limits.ticketWaitMs;
  const longestWaitMs = limits.longestWaits?.[state.department] ?? limits.longestWaitMs;
  const since = Math.max(state.waitingSince, state.liveSince ?? 0);
  return Math.max(since + longestWaitMs, state.queuedAt + Math.min(FAIR_WAIT_MS, longestWaitMs));
}

function relax(state: Queued): DueTimes {
  const at = nextStepAt(placeOf(state));
  return at === undefined ? {} : { relax: at };
}

function heldUntil({ lastWordAt, heldAt }: OnHold, { holdMs }: Patience): Timestamp {
  return Math.max(lastWordAt, heldAt) + holdMs;
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
