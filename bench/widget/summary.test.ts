import { expect, test } from 'vitest';
import { BOUNDS } from './bounds.ts';
import { type Measured, summarise } from './summary.ts';

const load = (mainThreadMs: number, requests: number, layoutShift = 0) => ({
  mainThreadMs,
  requests,
  layoutShift,
  lcpMs: 300,
});
const measured = (mainThreadMs: number): Measured => ({
  cable: {
    with: [load(mainThreadMs, 1), load(mainThreadMs + 9, 1), load(mainThreadMs, 1)],
    without: [load(100, 0, 0.1)],
  },
  slow3g: { with: [load(100, 1, 0.2)], without: [load(100, 0, 0.2)] },
  longest: [3, 4, 20],
  own: [1, 2, 9],
  openings: [{ clickToInputMs: 100, hoverToInputMs: 20, requestsToOpen: 2 }],
  openings3g: [{ clickToInputMs: 900, hoverToInputMs: 20, requestsToOpen: 2 }],
  memories: [{ idle: 0.25 * 1024 * 1024, open: 2 * 1024 * 1024 }],
});

test('what the chat adds is the difference of the medians; what the page does by itself is not its own', () => {
  const { figures, withinBounds } = summarise(measured(104));
  expect(figures).toEqual({
    mainThreadMs: 4,
    longestTaskMs: 4,
    layoutShift: 0,
    requestsAtLoad: 1,
    requestsToOpen: 2,
    clickToInputMs: 100,
    hoverToInputMs: 20,
    memoryIdleMb: 0.25,
    memoryOpenMb: 2,
  });
  expect(withinBounds).toBe(true);
});

test("the chat's own share of the main thread is a median as well", () => {
  expect(summarise(measured(104)).ownMs).toBe(2);
});

test('what was not measured is not judged', () => {
  const { verdicts } = summarise({ ...measured(104), openings: [] });
  expect(verdicts.map(({ name }) => name)).not.toContain('clickToInputMs');
  expect(verdicts.map(({ name }) => name)).toContain('longestTaskMs');
});

test('one figure over its bound, and it says which', () => {
  const { verdicts, withinBounds } = summarise(measured(106));
  expect(withinBounds).toBe(false);
  expect(verdicts.filter(({ holds }) => !holds)).toEqual([
    { name: 'mainThreadMs', figure: 6, bound: BOUNDS.mainThreadMs, holds: false },
  ]);
});
