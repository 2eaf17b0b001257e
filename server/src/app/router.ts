/**
 * Feeds the pure router with queues and agents, and commits what it answers. Runs after every event that frees or adds
 * capacity; many events in one turn are one run. A match that is lost meanwhile changes nothing and is looked at again.
 */
import type { ConversationId } from '@sapa/protocol';
import type { Queued } from '../core/conversation/state.ts';
import { match } from '../core/routing/match.ts';
import type { Candidate, Match, Waiting } from '../core/routing/types.ts';
import type { Board } from './board.ts';
import type { Desk } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Clock, Log } from './ports.ts';
import type { Presence } from './presence.ts';

export interface Router {
  /** Something changed: look again soon. */
  nudge(): void;
  stop(): void;
}

interface RouterParts {
  readonly board: Board;
  readonly desk: Desk;
  readonly facts: Facts;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly log: Log;
}

/** A commit that failed is not tried again at once. */
const AFTER_FAILURE_MS = 1_000;

export function createRouter(parts: RouterParts): Router {
  const { board, desk, clock } = parts;
  /** Being offered right now: still queued on the board until the commit is through. */
  const underway = new Set<ConversationId>();
  let isNudged = false;
  let isStopped = false;
  let cancel = () => {};

  async function offer({ conversation, agent, name }: Match): Promise<void> {
    const release = board.reserve(agent, conversation);
    underway.add(conversation);
    try {
      const outcome = await desk.execute(conversation, { by: { kind: 'system' }, do: { type: 'offer', agent, name } });
      if (!outcome.ok) throw new Error(`not offered: ${outcome.reason}`);
    } finally {
      underway.delete(conversation);
      release();
    }
  }

  function run(): void {
    isNudged = false;
    if (isStopped) return;
    cancel();
    const now = clock.now();
    const waiting = [...board.waiting()].filter((state) => !underway.has(state.id)).map(asWaiting);
    const { matches, nextAt } = match(waiting, candidates(parts), now);
    cancel = nextAt === undefined ? () => {} : clock.later(Math.max(0, nextAt - now), nudge);
    for (const each of matches) offer(each).then(nudge, (error: unknown) => postpone(each, error));
  }

  function postpone(lost: Match, error: unknown): void {
    parts.log.warn({ conversation: lost.conversation, err: error }, 'an offer could not be made');
    clock.later(AFTER_FAILURE_MS, nudge);
  }

  function nudge(): void {
    if (isNudged) return;
    isNudged = true;
    queueMicrotask(run);
  }

  return {
    nudge,
    stop() {
      isStopped = true;
      cancel();
    },
  };
}

export function asWaiting(state: Queued): Waiting {
  return {
    conversation: state.id,
    department: state.department,
    priority: state.priority,
    waitingSince: state.waitingSince,
    skipped: state.skipped,
    ...(state.preferred && { preferred: state.preferred }),
  };
}

function candidates({ facts, presence, board }: RouterParts): Candidate[] {
  return facts.settings.agents.map((agent) => ({
    id: agent.id,
    name: agent.name,
    departments: agent.departments,
    capacity: agent.capacity,
    status: presence.status(agent.id),
    connected: presence.isConnected(agent.id),
    load: board.load(agent.id),
    idleSince: board.idleSince(agent.id),
  }));
}
