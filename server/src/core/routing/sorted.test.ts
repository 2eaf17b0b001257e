import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Order, Sorted } from './sorted.ts';

/** Ties on purpose: a key for three numbers each. */
const order: Order<number> = { key: (item) => Math.floor(item / 3), tie: (a, b) => a - b };
const ascending = (a: number, b: number) => a - b;
const sortedOf = (items: Iterable<number>) => {
  const sorted = new Sorted(order);
  for (const item of items) sorted.add(item);
  return sorted;
};

/** What all its answers must be: a plain array that is sorted. */
function expectSame(sorted: Sorted<number>, plain: readonly number[]): void {
  expect([...sorted]).toEqual(plain);
  expect(sorted.size).toBe(plain.length);
  expect(sorted.first).toBe(plain[0]);
  expect(plain.map((item) => sorted.indexOf(item))).toEqual(plain.map((_, index) => index));
  expect(plain.map((_, index) => sorted.at(index))).toEqual(plain);
}

test('nothing is in what is new', () => {
  const sorted = new Sorted(order);
  expectSame(sorted, []);
  expect([sorted.shift(), sorted.at(0), sorted.indexOf(1), sorted.delete(1)]).toEqual([
    undefined,
    undefined,
    undefined,
    false,
  ]);
});

test('what is equal is in once', () => {
  const sorted = sortedOf([2, 1]);
  expect(sorted.add(2)).toBe(false);
  expectSame(sorted, [1, 2]);
});

test('there is nothing before the first and after the last', () => {
  const sorted = sortedOf([1, 2]);
  expect([sorted.at(-1), sorted.at(2), sorted.indexOf(0), sorted.indexOf(1.5), sorted.indexOf(3)]).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

describe('of many', () => {
  const COUNT = 5_000;
  const upwards = Array.from({ length: COUNT }, (_, index) => index);
  /** A prime step visits each once, all over. */
  const scattered = upwards.map((index) => (index * 2_503) % COUNT);

  test.each([
    ['one after the other', upwards],
    ['from behind', upwards.toReversed()],
    ['all over', scattered],
  ])('put in %s, all are found', (_how, items) => {
    expectSame(sortedOf(items), upwards);
  });

  test.each([
    ['from the front', upwards],
    ['from behind', upwards.toReversed()],
    ['all over', scattered],
  ])('taken out %s, the rest is found', (_how, items) => {
    const sorted = sortedOf(upwards);
    const gone = new Set(items.slice(0, COUNT - 50));
    for (const item of gone) expect(sorted.delete(item)).toBe(true);
    expectSame(
      sorted,
      upwards.filter((item) => !gone.has(item)),
    );
    for (const item of items.slice(COUNT - 50)) sorted.delete(item);
    expectSame(sorted, []);
    sorted.add(1);
    expectSame(sorted, [1]);
  });

  test('shifted, they come in order', () => {
    const sorted = sortedOf(scattered);
    expect(upwards.map(() => sorted.shift())).toEqual(upwards);
    expect(sorted.size).toBe(0);
  });
});

type Step = readonly ['add' | 'delete', number] | readonly ['shift' | 'clear', 0];
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constant('add' as const), fc.nat(2_000)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('delete' as const), fc.nat(2_000)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('shift' as const), fc.constant(0 as const)) },
);

function taken(plain: number[], [what, item]: Step): unknown {
  const at = what === 'shift' ? 0 : plain.indexOf(item);
  if (what === 'shift') return plain.shift();
  if (what === 'delete') return at >= 0 && plain.splice(at, 1).length === 1;
  if (at >= 0) return false;
  plain.push(item);
  plain.sort(ascending);
  return true;
}

test('whatever is added and taken out, it is as a plain array that is sorted', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(2_000), { maxLength: 1_200 }),
      fc.array(step, { maxLength: 300 }),
      (start, steps) => {
        const sorted = sortedOf(start);
        const plain = start.toSorted(ascending);
        for (const each of steps) {
          const [what, item] = each;
          expect(what === 'shift' ? sorted.shift() : sorted[what === 'add' ? 'add' : 'delete'](item)).toEqual(
            taken(plain, each),
          );
        }
        expectSame(sorted, plain);
      },
    ),
    { numRuns: 60 },
  );
});
