import type { AgentId, ConversationId, DepartmentId, Settings, Signal } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import type { Queued } from '../core/conversation/state.ts';
import { reach } from '../core/conversation/test/chat.ts';
import { createBoard } from './board.ts';
import { createQueue } from './queue.ts';

const SALES = 'sales' as DepartmentId;
const RANI = 'rani' as AgentId;

/** A queue with all that it looks at, which counts how often it does. */
function counted() {
  const clock = createManualClock();
  const board = createBoard();
  const line: ConversationId[] = [];
  const seen = { steps: 0, told: [] as Signal[] };
  const queue = createQueue({
    board,
    clock,
    facts: {
      settings: { agents: [{ id: RANI, departments: [SALES], capacity: 4 }] } as unknown as Settings,
      isOnline: () => true,
    },
    hub: { signal: (_conversation, signal) => void seen.told.push(signal) },
    router: {
      *waitingIn() {
        for (const each of line) {
          seen.steps += 1;
          yield each;
        }
      },
    },
  });
  const state = reach.queued().state as Queued;
  return {
    clock,
    queue,
    seen,
    come(number: number): Queued {
      const next: Queued = { ...state, id: `c${number}` as ConversationId, department: SALES };
      board.put(next, clock.now());
      line.push(next.id);
      queue.notice(undefined, next);
      return next;
    },
    leave(one: Queued): void {
      line.splice(line.indexOf(one.id), 1);
      board.put({ ...reach.closed().state, id: one.id } as never, clock.now());
      queue.notice(one, { ...reach.closed().state, id: one.id } as never);
    },
  };
}

const MANY = 10_000;
/** Walks along the whole line that a minute has room for. */
const WALKS = 121;

test('ten thousand who come in a minute cost a walk along the line each half second, not each time', () => {
  const { clock, come, seen } = counted();
  for (let each = 0; each < MANY; each++) {
    come(each);
    clock.advance(60_000 / MANY);
  }
  clock.advance(500);
  expect(seen.steps).toBeLessThanOrEqual(WALKS * MANY);
  expect(new Set(seen.told.map((signal) => 'conversation' in signal && signal.conversation)).size).toBe(MANY);
});

test('ten thousand who wait and are not disturbed are told once', () => {
  const { clock, come, seen } = counted();
  for (let each = 0; each < MANY; each++) come(each);
  clock.advance(500);
  expect([seen.steps, seen.told.length]).toEqual([MANY, MANY]);
  clock.advance(60_000);
  expect(seen.told.length).toBe(MANY);
  expect(seen.steps).toBeLessThanOrEqual(8 * MANY);
});

test('one after the other leaves the head of a long line: everybody moves up, in few walks', () => {
  const { clock, come, leave, seen } = counted();
  const all = Array.from({ length: 1_000 }, (_, each) => come(each));
  clock.advance(500);
  seen.steps = 0;
  for (const one of all.slice(0, 100)) {
    leave(one);
    clock.advance(10);
  }
  clock.advance(500);
  expect(seen.steps).toBeLessThanOrEqual(4 * 1_000);
  expect(seen.told.at(-1)).toMatchObject({ conversation: 'c999', position: 900 });
});

test('nobody is told anything after the end', () => {
  const { clock, come, queue, seen } = counted();
  come(1);
  queue.stop();
  clock.advance(60_000);
  expect(seen.told).toEqual([]);
});
