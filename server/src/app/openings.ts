/**
 * Messages that were left while nobody was there are queued as their department opens: oldest first, one after the other, so
 * that live visitors are not held up. Only those left before this opening: what was left during it stays with the open tickets.
 */
import type { DepartmentId, Settings, SiteKey, Timestamp } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import { isOpen, nextOpening } from '../core/hours/hours.ts';
import { openedAt } from '../core/hours/opened-at.ts';
import type { Desk } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Clock } from './ports.ts';
import type { Store } from './store.ts';

interface OpeningsParts {
  readonly facts: Facts;
  readonly desk: Pick<Desk, 'execute' | 'peek'>;
  readonly store: Pick<Store, 'followUps'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** Looked at in one opening. */
const TICKETS = 5_000;
const NAP_MS = 24 * 60 * 60 * 1_000;
/** How soon it is noticed that a department has closed: only then is it known when it opens. */
const CLOSED_MS = 15 * 60 * 1_000;
const QUEUE_TICKET = { by: { kind: 'system' }, do: { type: 'queueTicket' } } as const;

export interface Openings {
  /** Hours may have changed: looks at what is open now, and waits for what opens next. */
  look(): void;
  stop(): void;
  /** Resolves when no ticket is being queued. */
  quiet(): Promise<void>;
}

export function createOpenings({ facts, desk, store, clock, onError }: OpeningsParts): Openings {
  let cancel = () => {};
  let isStopped = false;
  let work: Promise<void> = Promise.resolve();

  function look(): void {
    if (isStopped) return;
    cancel();
    work = work.then(queueTickets).catch(onError);
    wait();
  }

  function wait(): void {
    const now = clock.now();
    const kept = facts.settings.departments.flatMap(({ hours }) => hours ?? []);
    const opens = Math.min(now + NAP_MS, ...kept.flatMap((hours) => nextOpening(hours, now) ?? []));
    const closes = kept.some((hours) => isOpen(hours, now)) ? now + CLOSED_MS : opens;
    if (closes < opens) cancel = clock.later(CLOSED_MS, wait);
    else cancel = clock.later(Math.max(1, opens - now), look);
  }

  async function queueTickets(): Promise<void> {
    const opened = openingsOf(facts.settings, clock.now());
    if (opened.size === 0) return;
    const tickets = await store.followUps(TICKETS);
    for (const ticket of tickets.toReversed()) {
      const state = desk.peek(ticket.id) ?? ticket;
      if (!isStopped && isDue(state, opened)) await desk.execute(state.id, QUEUE_TICKET);
    }
  }

  function isDue(state: State, opened: ReadonlyMap<DepartmentId, Timestamp>): boolean {
    if (state.status !== 'closed' || !state.followUp) return false;
    const own = state.department && facts.department(state.department);
    const at = own ? opened.get(own.id) : firstOf(state.site, opened);
    return at !== undefined && state.lastWordAt < at && state.closedAt < at;
  }

  /** Before a department was chosen, or where it is no more: the first of the site that has opened. */
  function firstOf(site: SiteKey, opened: ReadonlyMap<DepartmentId, Timestamp>): Timestamp | undefined {
    const own = facts.site(site)?.departments.find((id) => opened.has(id));
    return own && opened.get(own);
  }

  return {
    look,
    stop() {
      isStopped = true;
      cancel();
    },
    quiet: () => work,
  };
}

/** When each department that is open now has opened; those without hours never do. */
function openingsOf({ departments }: Settings, now: Timestamp): Map<DepartmentId, Timestamp> {
  return new Map(
    departments.flatMap(({ id, hours }) => {
      const at = openedAt(hours, now);
      return at === undefined ? [] : [[id, at] as const];
    }),
  );
}
