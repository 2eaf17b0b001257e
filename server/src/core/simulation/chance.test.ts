import { describe, expect, test } from 'vitest';
import { type Chance, createChance, type Duration, draw } from './chance.ts';

const DRAWS = 200_000;
const mean = (of: () => number) => Array.from({ length: DRAWS }, of).reduce((sum, value) => sum + value, 0) / DRAWS;

describe('the generator', () => {
  const first = (chance: Chance) => [chance(), chance(), chance()];

  test('gives the same numbers for a seed and a stream, and others for others', () => {
    expect(first(createChance(1))).toEqual(first(createChance(1)));
    expect(new Set([[1], [2], [1, 1], [1, 2]].map(([seed = 0, stream]) => createChance(seed, stream)())).size).toBe(4);
  });

  test('fills [0, 1) evenly', () => {
    const chance = createChance(11);
    const tenths = new Array<number>(10).fill(0);
    for (let draws = 0; draws < DRAWS; draws++) {
      const tenth = Math.floor(chance() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // χ² with 9 degrees of freedom is below 27.9 in 999 of 1,000 cases.
    const expected = DRAWS / 10;
    expect(tenths.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(27.9);
  });

  test('neighbouring numbers have nothing to do with one another', () => {
    const chance = createChance(12);
    let last = chance();
    const product = mean(() => {
      const [before, now] = [last, chance()];
      last = now;
      return (before - 0.5) * (now - 0.5);
    });
    expect(Math.abs(product)).toBeLessThan((4 * (1 / 12)) / Math.sqrt(DRAWS));
  });
});

describe('times', () => {
  test.each<[string, Duration, number, number]>([
    ['exponential', { kind: 'exponential', meanSeconds: 90 }, 90, 90],
    ['lognormal', { kind: 'lognormal', meanSeconds: 90, sigma: 0.8 }, 90, 90 * Math.sqrt(Math.exp(0.64) - 1)],
    ['fixed', { kind: 'fixed', seconds: 90 }, 90, 0],
    ['recorded', { kind: 'recorded', seconds: [30, 60, 180] }, 90, 65],
  ])('%s has its mean', (_kind, duration, expected, deviation) => {
    const chance = createChance(13);
    const found = mean(() => draw(duration, chance)) / 1_000;
    expect(Math.abs(found - expected)).toBeLessThanOrEqual((4 * deviation) / Math.sqrt(DRAWS));
  });

  test('never is never', () => {
    expect(draw({ kind: 'never' }, createChance(1))).toBe(Number.POSITIVE_INFINITY);
  });
});
