import type { DepartmentId } from '@sapa/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOf, type Standing, type Told, tell } from './estimate-told.ts';

const SALES = 'sales' as DepartmentId;
const SUPPORT = 'support' as DepartmentId;
const MINUTE = 60_000;

const stands = (over: Partial<Standing> = {}): Standing => ({
  department: SALES,
  position: 3,
  waitMs: 4 * MINUTE,
  slots: 4,
  at: 0,
  ...over,
});
const told = tell(undefined, stands());

describe('what a visitor is told', () => {
  test('at first is the estimate', () => {
    expect(told).toEqual(stands());
  });

  test('counts down by itself, to nothing', () => {
    expect([0, 1, 4, 9].map((minutes) => leftOf(told, minutes * MINUTE))).toEqual([4, 3, 0, 0].map((m) => m * MINUTE));
  });

  test('is not said again while the estimate keeps to it', () => {
    expect(tell(told, stands({ at: MINUTE, waitMs: 3 * MINUTE }))).toBe(told);
    expect(tell(told, stands({ at: MINUTE, waitMs: 3 * MINUTE - 4_999 }))).toBe(told);
  });

  test('is shorter as soon as it can be, and needs no reason for that', () => {
    const sooner = stands({ at: MINUTE, waitMs: 2 * MINUTE });
    expect(tell(told, sooner)).toEqual(sooner);
  });

  test('a better place is told though the time is the same', () => {
    const nearer = stands({ at: MINUTE, position: 2, waitMs: 3 * MINUTE });
    expect(tell(told, nearer)).toEqual(nearer);
  });

  test('goes on counting when the estimate grew for no reason that can be seen', () => {
    expect(tell(told, stands({ at: MINUTE, waitMs: 9 * MINUTE }))).toBe(told);
    const nearer = stands({ at: MINUTE, position: 2, waitMs: 9 * MINUTE });
    expect(tell(told, nearer)).toEqual({ ...nearer, waitMs: 3 * MINUTE });
  });

  test.each<[string, Partial<Standing>]>([
    ['overtaken', { position: 4 }],
    ['fewerAgents', { slots: 3 }],
    ['moved', { department: SUPPORT }],
    ['moved', { department: SUPPORT, position: 9, slots: 1 }],
    ['overtaken', { position: 4, slots: 1 }],
  ])('may be longer with a reason: %s', (reason, over) => {
    const now = stands({ at: MINUTE, waitMs: 5 * MINUTE, ...over });
    expect(tell(told, now)).toEqual({ ...now, reason });
  });

  test('a place further back has a reason though the time is shorter', () => {
    const now = stands({ at: MINUTE, waitMs: MINUTE, position: 5 });
    expect(tell(told, now)).toEqual({ ...now, reason: 'overtaken' });
  });

  test('is slower only when what was told has run out', () => {
    const late = stands({ waitMs: 2 * MINUTE });
    expect(tell(told, { ...late, at: 4 * MINUTE - 1 })).toBe(told);
    expect(tell(told, { ...late, at: 4 * MINUTE })).toEqual({ ...late, at: 4 * MINUTE, reason: 'slower' });
  });

  test('nobody knows any more once the last agent has gone, and knows again when somebody is back', () => {
    const unknown = tell(told, stands({ at: MINUTE, waitMs: null, slots: 0 }));
    expect(unknown).toMatchObject({ waitMs: null, reason: 'fewerAgents' });
    expect(tell(unknown, stands({ at: MINUTE, waitMs: null, slots: 0 }))).toBe(unknown);
    const again = stands({ at: 2 * MINUTE, waitMs: 8 * MINUTE });
    expect(tell(unknown, again)).toEqual(again);
  });
});

const standings = fc.array(
  fc.record({
    department: fc.constantFrom(SALES, SUPPORT),
    position: fc.integer({ min: 1, max: 5 }),
    waitMs: fc.option(fc.integer({ min: 0, max: 10 * MINUTE })),
    slots: fc.integer({ min: 0, max: 4 }),
    passed: fc.integer({ min: 0, max: 3 * MINUTE }),
  }),
  { minLength: 2, maxLength: 20 },
);

test('[R6] what is told never grows without a reason, whatever happens', () => {
  fc.assert(
    fc.property(standings, (all) => {
      let at = 0;
      let last: Told | undefined;
      for (const { passed, ...each } of all) {
        at += passed;
        const next = tell(last, { ...each, at });
        if (last && next !== last) expectNoJump(last, next, at);
        last = next;
      }
    }),
  );
});

function expectNoJump(last: Told, next: Told, at: number): void {
  const before = leftOf(last, at) ?? Number.POSITIVE_INFINITY;
  const after = leftOf(next, at) ?? Number.POSITIVE_INFINITY;
  const isWorse = after > before || next.position > last.position;
  expect(isWorse).toBe(next.reason !== undefined);
  if (next.reason === 'slower') expect(before).toBe(0);
  if (next.reason === 'moved') expect(next.department).not.toBe(last.department);
  if (next.reason === 'overtaken') expect(next.position).toBeGreaterThan(last.position);
  if (next.reason === 'fewerAgents') expect(next.slots).toBeLessThan(last.slots);
}
