import type { Traffic } from '@sapa/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Spending, Throttle } from './throttle.ts';

const TRAFFIC: Traffic = {
  messagesPerMinute: 60,
  messageBurst: 10,
  agentCommandsPerMinute: 1_200,
  agentCommandBurst: 100,
  socketsPerAddress: 20,
  connectsPerMinute: 120,
  conversationsPerMinute: 10,
  filesPerHour: 60,
  fileMegabytesPerHour: 500,
};
const NOON = Date.UTC(2026, 0, 5, 12);
const traffic = (part: Partial<Traffic>) => new Throttle(() => ({ ...TRAFFIC, ...part }));

/** How many in a row get through. */
function run(throttle: Throttle, kind: Spending, key: string, now: number): number {
  for (let count = 0; ; count++) if (throttle.spend(kind, key, now) > 0) return count;
}

test.each<[Spending, number, number]>([
  ['message', 10, 1_000],
  ['agent', 100, 50],
  ['signal', 60, 100],
  ['older', 50, 200],
  ['conversation', 10, 6_000],
  ['connect', 120, 500],
])('%s: %i at once, then one every %i ms', (kind, burst, gap) => {
  const throttle = traffic({});
  expect(run(throttle, kind, 'a', NOON)).toBe(burst);
  expect(throttle.spend(kind, 'a', NOON)).toBe(gap);
  expect(throttle.spend(kind, 'a', NOON + gap - 1)).toBe(1);
  expect(throttle.spend(kind, 'a', NOON + gap)).toBe(0);
  expect(throttle.spend(kind, 'a', NOON + gap)).toBe(gap);
});

test('keys and kinds do not spend each other’s tokens', () => {
  const throttle = traffic({});
  run(throttle, 'message', 'a', NOON);
  expect(run(throttle, 'message', 'b', NOON)).toBe(10);
  expect(run(throttle, 'conversation', 'a', NOON)).toBe(10);
});

test('after a quiet time all tokens are there again, and no more than that', () => {
  const throttle = traffic({});
  run(throttle, 'message', 'a', NOON);
  expect(run(throttle, 'message', 'a', NOON + 3_600_000)).toBe(10);
});

/** Asks at these times, waits as told, and looks back at when it got through. */
function keepsItsRate(messagesPerMinute: number, messageBurst: number, pauses: readonly number[]): void {
  const throttle = traffic({ messagesPerMinute, messageBurst });
  const passed: number[] = [];
  let now = NOON;
  for (const pause of pauses) {
    now += pause;
    const wait = throttle.spend('message', 'a', now);
    if (wait > 0) {
      expect(throttle.spend('message', 'a', now + wait - 1)).toBe(1);
      now += wait;
      expect(throttle.spend('message', 'a', now)).toBe(0);
    }
    passed.push(now);
  }
  for (const [index, from] of passed.entries()) {
    const after = passed[index + messageBurst];
    if (after !== undefined) expect(after - from).toBeGreaterThanOrEqual(Math.floor(60_000 / messagesPerMinute));
  }
}

test('the wait is exact and no stretch of time lets more through than burst and rate', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 200 });
  const rate = fc.integer({ min: 1, max: 100_000 });
  fc.assert(fc.property(rate, fc.integer({ min: 1, max: 50 }), pauses, keepsItsRate));
});

test('raised limits count at once; a clock that is set back stops nobody for longer than an empty bucket', () => {
  let current = TRAFFIC;
  const throttle = new Throttle(() => current);
  run(throttle, 'message', 'a', NOON);
  current = { ...TRAFFIC, messagesPerMinute: 60_000 };
  expect(throttle.spend('message', 'a', NOON)).toBe(1);
  run(throttle, 'message', 'b', NOON);
  const earlier = NOON - 3_600_000;
  expect(throttle.spend('message', 'b', earlier)).toBe(1);
  expect(throttle.spend('message', 'b', earlier + 1)).toBe(0);
});

test('who has not spent is not remembered, who is full again is forgotten, and memory is bounded whoever asks', () => {
  const throttle = traffic({});
  expect(throttle.size).toBe(0);
  for (let visitor = 0; visitor < 1_000; visitor++) throttle.spend('message', `${visitor}`, NOON);
  expect(throttle.size).toBe(1_000);
  throttle.spend('message', 'later', NOON + 10_000);
  throttle.spend('message', 'much later', NOON + 20_000);
  expect(throttle.size).toBe(2);
  for (let visitor = 0; visitor < 100_000; visitor++) throttle.spend('message', `${visitor}`, NOON + 20_001);
  expect(throttle.size).toBeLessThanOrEqual(20_000);
});

test('turning the generations gives nobody tokens early', () => {
  const throttle = traffic({});
  throttle.spend('message', 'b', NOON);
  run(throttle, 'message', 'a', NOON + 9_000);
  // Ten seconds after the first turn: the generations change, the spent bucket stays.
  expect(throttle.spend('message', 'b', NOON + 10_000)).toBe(0);
  expect(throttle.spend('message', 'a', NOON + 10_500)).toBe(0);
  expect(throttle.spend('message', 'a', NOON + 10_500)).toBe(500);
});

test('of an address, no hour has more files or megabytes than it may', () => {
  const throttle = traffic({});
  expect(run(throttle, 'fileFrom', 'a', NOON)).toBe(30);
  expect(throttle.spend('fileFrom', 'a', NOON)).toBe(2 * 60_000);
  expect(run(throttle, 'fileFrom', 'a', NOON + 3_600_000 - 1)).toBe(29);
  const megabytes = (count: number, now: number) => throttle.spend('megabytesFrom', 'a', now, count);
  expect([megabytes(100, NOON), megabytes(149.5, NOON), megabytes(0.5, NOON)]).toEqual([0, 0, 0]);
  // What is refused takes nothing.
  expect([megabytes(25, NOON), megabytes(1, NOON)]).toEqual([6 * 60_000, 14_400]);
  expect(megabytes(25, NOON + 6 * 60_000)).toBe(0);
  // More than there ever are at once: all of them, once they are there.
  expect(megabytes(1_000, NOON + 6 * 60_000)).toBe(3_600_000);
});
