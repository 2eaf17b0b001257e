/**
 * Tells waiting visitors their place and how long it may take, each time it changes: a department's whole queue at once, at most
 * twice a second, so that a long queue costs no more than a walk along it. Learns how long chats take and how long people wait.
 */
import type { ConversationId, DepartmentId, Timestamp } from '@sapa/protocol';
import { waitingOf } from '../core/conversation/queue-place.ts';
import type { State } from '../core/conversation/state.ts';
import { isWaiting } from '../core/conversation/statuses.ts';
import { Experience, waitMs } from '../core/routing/estimate.ts';
import { leftOf, type Told, tell } from '../core/routing/estimate-told.ts';
import { isBefore, type Rank, rankOf } from '../core/routing/order.ts';
import type { Board } from './board.ts';
import type { Facts } from './facts.ts';
import type { Hub } from './hub.ts';
import type { Clock } from './ports.ts';
import type { Router } from './router.ts';
import { ageingMsOf } from './staff.ts';

export interface Queue {
  /** What was committed: who waits, and what is learnt from it. */
  notice(before: State | undefined, state: State): void;
  /** Who is there, or the settings, changed. */
  renew(): void;
  /** Tells the place again, to somebody who has just come back. */
  tell(conversation: ConversationId): void;
  stop(): void;
}

interface QueueParts {
  readonly board: Pick<Board, 'of'>;
  readonly router: Pick<Router, 'waitingIn'>;
  readonly facts: Pick<Facts, 'settings' | 'isOnline'>;
  readonly hub: Pick<Hub, 'signal'>;
  readonly clock: Clock;
}

/** Before everybody, until it is known where it went. */
const GONE = { key: Number.NEGATIVE_INFINITY };
const BETWEEN_MS = 500;
/** Times that were told run out: looked at again this often while anybody waits. */
const AGAIN_MS = 10_000;

export function createQueue({ board, router, facts, hub, clock }: QueueParts): Queue {
  const told = new Map<ConversationId, Told>();
  const experiences = new Map<DepartmentId, Experience>();
  const dirty = new Set<DepartmentId>();
  /** Being asked about right now, by department. */
  const offered = new Map<DepartmentId, Set<ConversationId>>();
  let cancel: (() => void) | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let walkedAt = Number.NEGATIVE_INFINITY;

  function experience(department: DepartmentId): Experience {
    const known = experiences.get(department) ?? new Experience();
    experiences.set(department, known);
    return known;
  }

  function asked(department: DepartmentId): Set<ConversationId> {
    const known = offered.get(department) ?? new Set();
    offered.set(department, known);
    return known;
  }

  function slots(department: DepartmentId): number {
    let sum = 0;
    for (const { id, departments, capacity } of facts.settings.agents)
      if (departments.includes(department) && facts.isOnline(id)) sum += capacity;
    return sum;
  }

  /** Whoever is being offered keeps their place among those who wait. */
  function* inOrder(department: DepartmentId): Iterable<ConversationId> {
    const asked = [...(offered.get(department) ?? [])].map(rank).sort((a, b) => (isBefore(a, b) ? -1 : 1));
    let next = asked.shift();
    for (const conversation of router.waitingIn(department)) {
      const own = next && rank(conversation);
      for (; next && own && isBefore(next, own); next = asked.shift()) yield next.conversation;
      yield conversation;
    }
    for (; next; next = asked.shift()) yield next.conversation;
  }

  function rank(conversation: ConversationId): Rank & { readonly conversation: ConversationId } {
    const state = board.of(conversation);
    const { key } = isWaiting(state) ? rankOf(waitingOf(state), ageingMsOf(facts.settings)) : GONE;
    return { conversation, key };
  }

  function walk(department: DepartmentId, now: Timestamp): void {
    const pace = experience(department).pace(slots(department));
    let position = 0;
    for (const conversation of inOrder(department)) {
      if (isTicket(board.of(conversation))) continue;
      position += 1;
      const standing = { department, position, waitMs: waitMs(position, pace), slots: pace.slots, at: now };
      const before = told.get(conversation);
      const next = tell(before, standing);
      if (next === before) continue;
      told.set(conversation, next);
      send(conversation, next);
    }
  }

  function send(conversation: ConversationId, { position, waitMs: ms, reason }: Told): void {
    const signal = { t: 'signal', type: 'queue', conversation, position, waitMs: ms } as const;
    hub.signal(conversation, { ...signal, ...(reason && { reason }) }, 'visitor');
  }

  function run(): void {
    cancel = undefined;
    dueAt = Number.POSITIVE_INFINITY;
    const now = clock.now();
    walkedAt = now;
    for (const department of dirty) walk(department, now);
    dirty.clear();
    if (told.size === 0) return;
    for (const { department } of told.values()) dirty.add(department);
    schedule(AGAIN_MS);
  }

  function schedule(ms: number): void {
    const at = clock.now() + ms;
    if (at >= dueAt) return;
    cancel?.();
    dueAt = at;
    cancel = clock.later(ms, run);
  }

  function touch(department: DepartmentId, ms = BETWEEN_MS): void {
    dirty.add(department);
    schedule(ms);
  }

  function untilNextWalk(): number {
    return Math.max(0, walkedAt + BETWEEN_MS - clock.now());
  }

  function learn(before: State | undefined, state: State): void {
    if (before?.status === 'active' && state.status === 'wrap-up') served.set(state.id, before.acceptedAt);
    if (before?.status === 'wrap-up') {
      const since = served.get(before.id);
      served.delete(before.id);
      if (since !== undefined) experience(before.department).handled(clock.now() - since);
    }
    if (!isWaiting(before) || isWaiting(state) || before.ticket) return;
    // Whoever was still there when their wait ended some other way has not given up.
    const hasLeft = state.status === 'closed' && state.outcome === 'abandoned';
    experience(before.department).waited(clock.now() - before.queuedAt, hasLeft ? 'abandoned' : 'served');
  }

  /** Since when chats that are being filed were served. */
  const served = new Map<ConversationId, Timestamp>();

  return {
    notice(before, state) {
      learn(before, state);
      if (before?.status === 'offered') offered.get(before.department)?.delete(before.id);
      if (state.status === 'offered') asked(state.department).add(state.id);
      if (!isWaiting(before) && !isWaiting(state)) return;
      if (!isWaiting(state)) told.delete(state.id);
      if (isWaiting(before)) touch(before.department);
      // Whoever has just come is told at once, or with all the others who come in the same half second.
      if (isWaiting(state)) touch(state.department, told.has(state.id) ? BETWEEN_MS : untilNextWalk());
    },
    renew() {
      for (const { department } of told.values()) touch(department);
    },
    tell(conversation) {
      const known = told.get(conversation);
      if (known) send(conversation, { ...known, waitMs: leftOf(known, clock.now()) });
    },
    stop() {
      cancel?.();
    },
  };
}

/** Nobody waits at the other end. */
function isTicket(state: State | undefined): boolean {
  return isWaiting(state) && state.ticket === true;
}
