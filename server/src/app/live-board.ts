/**
 * The live board of supervisors: a view of the open conversations and of who is there, made anew once a second at most while
 * somebody watches, and told where it changed. Owns no truth.
 */
import type { AgentRow, BoardView, DepartmentId, DepartmentRow, Timestamp } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import { isOpen } from '../core/hours/hours.ts';
import { loadOf } from '../core/routing/room.ts';
import type { Board } from './board.ts';
import type { Facts } from './facts.ts';
import type { Clock } from './ports.ts';
import type { Presence } from './presence.ts';

export interface LiveBoard {
  /** Tells now and from now on, until the returned function is called. @param tell gets the frame as JSON */
  watch(tell: (frame: string) => void): () => void;
  /** Something changed: those who watch are told soon. */
  renew(): void;
  stop(): void;
}

interface Sources {
  readonly board: Board;
  readonly facts: Facts;
  readonly presence: Presence;
  readonly clock: Clock;
}

const SOON_MS = 300;
/** A wait becomes late without an event. */
const AGAIN_MS = 1_000;

export function createLiveBoard(sources: Sources): LiveBoard {
  const { clock } = sources;
  const watchers = new Set<(frame: string) => void>();
  let told = '';
  let cancel = () => {};
  let dueAt = Number.POSITIVE_INFINITY;

  function frame(): string {
    return JSON.stringify({ t: 'signal', type: 'board', board: boardView(sources) });
  }

  function look(): void {
    dueAt = Number.POSITIVE_INFINITY;
    if (watchers.size === 0) return;
    const now = frame();
    if (now !== told) for (const tell of watchers) tell(now);
    told = now;
    schedule(AGAIN_MS);
  }

  function schedule(ms: number): void {
    const at = clock.now() + ms;
    if (at >= dueAt) return;
    cancel();
    dueAt = at;
    cancel = clock.later(ms, look);
  }

  return {
    watch(tell) {
      const now = frame();
      // Those who watch already are told of what has changed since then too.
      if (watchers.size === 0) told = now;
      watchers.add(tell);
      tell(now);
      schedule(AGAIN_MS);
      return () => void watchers.delete(tell);
    },
    renew() {
      if (watchers.size > 0) schedule(SOON_MS);
    },
    stop() {
      watchers.clear();
      cancel();
    },
  };
}

type Row = { -readonly [Key in keyof DepartmentRow]: DepartmentRow[Key] } & { channels: Record<string, number> };
type Held = { -readonly [Key in 'offered' | 'active' | 'onHold' | 'wrapUp']: AgentRow[Key] };

export function boardView({ board, facts, presence, clock }: Sources): BoardView {
  const now = clock.now();
  const { departments, agents } = facts.settings;
  const late = new Map(departments.map(({ id, queue }) => [id, queue.lateSeconds * 1_000]));
  const rows = new Map<DepartmentId, Row>(departments.map(({ id, hours }) => [id, emptyRow(id, isOpen(hours, now))]));
  const held = new Map<string, Held>();
  for (const state of board.all()) {
    const row = state.department && rows.get(state.department);
    if (row) count(row, state, now, late.get(row.id) ?? 0);
    countHeld(held, state);
  }
  const people = agents.map((agent): AgentRow => {
    const load = loadOf(board.held(agent.id), facts.settings.routing.weights);
    const { id, departments: teams, capacity, skills } = agent;
    return { id, skills, ...presence.stand(id), departments: teams, load, capacity, ...(held.get(id) ?? NOTHING) };
  });
  for (const person of people) countPerson(rows, person, presence.isOnline(person.id));
  return { departments: [...rows.values()], agents: people };
}

const NOTHING: Held = { offered: 0, active: 0, onHold: 0, wrapUp: 0 };

function emptyRow(id: DepartmentId, open: boolean): Row {
  const none = { waiting: 0, tickets: 0, late: 0, inService: 0, onHold: 0, online: 0, away: 0, freeSlots: 0, slots: 0 };
  return { id, open, channels: Object.create(null), ...none };
}

function count(row: Row, state: State, now: Timestamp, lateMs: number): void {
  switch (state.status) {
    case 'queued':
    case 'offered':
      if (state.ticket) row.tickets += 1;
      else countWaiting(row, state.channel, state.waitingSince, now - state.waitingSince > lateMs);
      break;
    case 'active':
      row.inService += 1;
      break;
    case 'on-hold':
      row.onHold += 1;
      break;
    default:
      break;
  }
}

function countWaiting(row: Row, channel: string, since: Timestamp, isLate: boolean): void {
  row.waiting += 1;
  row.channels[channel] = (row.channels[channel] ?? 0) + 1;
  row.longestSince = Math.min(row.longestSince ?? since, since);
  if (isLate) row.late += 1;
}

function countHeld(held: Map<string, Held>, state: State): void {
  const found = holding(state);
  if (!found) return;
  const mine = held.get(found.agent) ?? { ...NOTHING };
  mine[found.as] += 1;
  held.set(found.agent, mine);
}

function holding(state: State): { readonly agent: string; readonly as: keyof Held } | undefined {
  switch (state.status) {
    case 'offered':
      return { agent: state.offer.agent, as: 'offered' };
    case 'active':
      return { agent: state.agent.id, as: 'active' };
    case 'on-hold':
      return { agent: state.agent.id, as: 'onHold' };
    case 'wrap-up':
      return { agent: state.agent.id, as: 'wrapUp' };
    default:
      return undefined;
  }
}

/** Whoever is in two departments is counted in both: their slots are free for either. */
function countPerson(rows: ReadonlyMap<DepartmentId, Row>, person: AgentRow, isOnline: boolean): void {
  for (const id of person.departments) {
    const row = rows.get(id);
    if (!row) continue;
    if (person.status === 'away') row.away += 1;
    if (!isOnline) continue;
    row.online += 1;
    row.slots += person.capacity;
    row.freeSlots += Math.max(0, person.capacity - person.load);
  }
}
