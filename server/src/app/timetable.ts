/**
 * Deadlines in order of time: which is next, and one timer that says it is due. Mirrors the store's rows; owns no truth.
 * A heap with lazy deletion: replaced deadlines stay in it until they surface.
 */
import type { ConversationId, Timestamp } from '@sapa/protocol';
import type { Deadline } from '../core/conversation/command.ts';
import type { Clock } from './ports.ts';

export type Deadlines = Readonly<Partial<Record<Deadline, Timestamp>>>;
export interface Due {
  readonly conversation: ConversationId;
  readonly deadline: Deadline;
  readonly dueAt: Timestamp;
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
  const current = new Map<ConversationId, Deadlines>();
  const heap = createHeap();
  let cancel = () => {};
  let armedFor = Number.POSITIVE_INFINITY;

  const isCurrent = (due: Due) => current.get(due.conversation)?.[due.deadline] === due.dueAt;

  function arm(): void {
    let next = heap.peek();
    while (next && !isCurrent(next)) {
      heap.pop();
      next = heap.peek();
    }
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
      if (isCurrent(due)) fire(due);
    }
    arm();
  }

  return {
    of: (conversation) => current.get(conversation) ?? {},
    set(conversation, deadlines) {
      const before = current.get(conversation) ?? {};
      if (Object.keys(deadlines).length === 0) current.delete(conversation);
      else current.set(conversation, deadlines);
      for (const [deadline, dueAt] of Object.entries(deadlines) as [Deadline, Timestamp][]) {
        if (before[deadline] !== dueAt) heap.push({ conversation, deadline, dueAt });
      }
      arm();
    },
    stop() {
      cancel();
      armedFor = Number.NaN;
    },
  };
}

function createHeap() {
  const items: Due[] = [];
  const at = (index: number) => items[index] as Due;
  const swap = (a: number, b: number) => {
    [items[a], items[b]] = [at(b), at(a)];
  };
  return {
    peek: (): Due | undefined => items[0],
    push(item: Due): void {
      let index = items.push(item) - 1;
      for (let parent = (index - 1) >> 1; index > 0 && at(parent).dueAt > at(index).dueAt; parent = (index - 1) >> 1) {
        swap(index, parent);
        index = parent;
      }
    },
    pop(): void {
      const last = items.pop();
      if (!last || items.length === 0) return;
      items[0] = last;
      for (let index = 0; ; ) {
        let least = index;
        for (const child of [2 * index + 1, 2 * index + 2]) {
          if (child < items.length && at(child).dueAt < at(least).dueAt) least = child;
        }
        if (least === index) return;
        swap(index, least);
        index = least;
      }
    },
  };
}
