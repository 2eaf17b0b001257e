import { expect, test } from 'vitest';
import { type ArrivalClass, arrivalsOf } from './arrivals.ts';
import { FACTS, HELP } from './test/houses.ts';

const HOUR_MS = 3_600_000;
const visitors = (name: string, perMinute: ArrivalClass['perMinute']): ArrivalClass => ({
  name,
  perMinute,
  department: HELP,
  priority: 3,
  facts: FACTS,
  service: { kind: 'fixed', seconds: 60 },
  patience: { kind: 'never' },
});
const hoursOf = (classes: readonly ArrivalClass[], hours: number) => {
  const counts = new Array<number>(hours).fill(0);
  for (const { at } of arrivalsOf(classes, { from: 0, to: hours * HOUR_MS }, 5)) {
    const hour = Math.floor(at / HOUR_MS);
    counts[hour] = (counts[hour] ?? 0) + 1;
  }
  return counts;
};

test('as many come as the rate says, by hour and over again', () => {
  const counts = hoursOf([visitors('all', [10, 0, 40])], 6);
  const expected = [600, 0, 2_400, 600, 0, 2_400];
  counts.forEach((count, hour) => {
    expect(Math.abs(count - (expected[hour] ?? 0))).toBeLessThanOrEqual(4 * Math.sqrt(expected[hour] ?? 0));
  });
});

test('classes come mixed, in the order of time', () => {
  const all = [...arrivalsOf([visitors('a', 2), visitors('b', 2)], { from: 0, to: HOUR_MS }, 1)];
  expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => a - b));
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['a', 'b']));
});

test('what comes of a class does not depend on the others', () => {
  const ofA = (classes: readonly ArrivalClass[]) =>
    [...arrivalsOf(classes, { from: 0, to: HOUR_MS }, 1)].filter(({ kind }) => kind === 'a');
  expect(ofA([visitors('a', 2)])).toEqual(ofA([visitors('a', 2), visitors('b', 9)]));
});

test('nobody comes where the rate is nothing', () => {
  expect(hoursOf([visitors('none', [0, 0])], 2)).toEqual([0, 0]);
  expect(hoursOf([visitors('none', 0)], 2)).toEqual([0, 0]);
});
