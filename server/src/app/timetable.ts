/**
 * Deadlines in order of time: which is next, and one timer that says it is due. A view of the states (C4); owns no truth.
 * A deadline that is only moved later, as most are with every word, is left where it lies and looked at again when it surfaces.
 */
import type { ConversationId, Timestamp } from '@sapa/protocol';
import type { Deadline } from '../core/conversation/command.ts';
import { createHeap } from './heap.ts';
import type { Clock } from './ports.ts';

export type Deadlines = Readonly<Partial<Record<Deadline, Timestamp>>>;
export interface Due {
  readonly conversation: ConversationId;
  readonly deadline: Deadline;
  readonly dueAt: Timestamp;
}
interface Kept {
  deadlines: Deadlines;
  /** Where each lies in the heap: at its time or before. Absent once it was carried out. */
  readonly lies: Partial<Record<Deadline, Timestamp>>;
}

/** Longest a timer may sleep: setTimeout overflows past 2^31 ms. */
const NAP_MS = 24 * 60 * 60 * 1_000;

export interface Timetable {
  of(conversation: ConversationId): Deadlines;
  /** Replaces all deadlines of a conversation. */
  set(conversation: ConversationId, deadlines: Deadlines): void;
  stop(): void;
}

export function createTimetable(clock: Clock, fire: (due: Due) => void): Timetable {
  const kept = new Map<ConversationId, Kept>();
  const heap = createHeap<Due>();
  let cancel = () => {};
  let armedFor = Number.POSITIVE_INFINITY;
  let isStopped = false;

  function arm(): void {
    if (isStopped) return;
    const next = heap.peek();
    const at = next?.dueAt ?? Number.POSITIVE_INFINITY;
    if (at === armedFor) return;
    cancel();
    armedFor = at;
    if (next) cancel = clock.later(Math.min(Math.max(0, at - clock.now()), NAP_MS), ring);
  }

  function ring(): void {
    armedFor = Number.POSITIVE_INFINITY;
    const now = clock.now();
    for (let due = heap.peek(); due && due.dueAt <= now; due = heap.peek()) {
      heap.pop();
      surface(due);
    }
    arm();
  }

  function surface(due: Due): void {
    const entry = kept.get(due.conversation);
    if (entry?.lies[due.deadline] !== due.dueAt) return;
    delete entry.lies[due.deadline];
    const dueAt = entry.deadlines[due.deadline];
    if (dueAt === due.dueAt) fire(due);
    else if (dueAt !== undefined) lay(entry, due.conversation, due.deadline, dueAt);
  }

  function lay(entry: Kept, conversation: ConversationId, deadline: Deadline, dueAt: Timestamp): void {
    entry.lies[deadline] = dueAt;
    heap.push({ conversation, deadline, dueAt });
  }

  function place(entry: Kept, conversation: ConversationId, before: Deadlines): void {
    for (const deadline in entry.deadlines) {
      const name = deadline as Deadline;
      const dueAt = entry.deadlines[name] as Timestamp;
      const lies = entry.lies[name];
      const isHandled = lies === undefined ? before[name] === dueAt : lies <= dueAt;
      if (!isHandled) lay(entry, conversation, name, dueAt);
    }
  }

  return {
    of: (conversation) => kept.get(conversation)?.deadlines ?? {},
    set(conversation, deadlines) {
      const entry = kept.get(conversation) ?? { deadlines: {}, lies: {} };
      const before = entry.deadlines;
      entry.deadlines = deadlines;
      if (Object.keys(deadlines).length === 0) kept.delete(conversation);
      else kept.set(conversation, entry);
      place(entry, conversation, before);
      arm();
    },
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
