import { expect, test } from 'vitest';
import { jain, Tally } from './tally.ts';
import { comes } from './test/houses.ts';
import type { Visited } from './visit.ts';

const SECOND = 1_000;
const visited = (seconds: number, over: Partial<Visited> = {}): Visited => ({
  arrival: comes(seconds),
  outcome: 'served',
  waitMs: 0,
  hadToWait: false,
  offers: 1,
  ...over,
});

test('Jain’s index is 1 for the same shares and 1/n where one has all', () => {
  expect([jain([]), jain([0, 0]), jain([0.5, 0.5, 0.5]), jain([1, 0, 0, 0])]).toEqual([
    null,
    1,
    expect.closeTo(1),
    0.25,
  ]);
});

test('p95 is the wait that 95 of 100 do not exceed', () => {
  const tally = new Tally({ from: 0, to: 1_000 * SECOND });
  for (let each = 1; each <= 100; each++) tally.add(visited(each, { waitMs: each * SECOND }));
  expect(tally.rows().overall).toMatchObject({ p95WaitMs: 95 * SECOND, oldestWaitMs: 100 * SECOND, within20s: 0.2 });
});

test('the queue’s mean length is the time of all waits over the time counted, also of those who came before', () => {
  const tally = new Tally({ from: 100 * SECOND, to: 200 * SECOND });
  tally.add(visited(90, { waitMs: 30 * SECOND }));
  tally.add(visited(150, { waitMs: 100 * SECOND }));
  expect(tally.rows().overall).toMatchObject({ conversations: 1, queueMean: 0.7 });
});

test('classes are counted apart, and together', () => {
  const tally = new Tally({ from: 0, to: 100 * SECOND });
  const of = (kind: string, over: Partial<Visited>) => visited(1, { arrival: comes(1, { kind }), ...over });
  tally.add(of('b', { outcome: 'abandoned', waitMs: 10 * SECOND, offers: 3 }));
  tally.add(of('a', { match: true }));
  tally.add(of('a', { match: false, outcome: 'missed' }));
  tally.add(of('a', { outcome: 'closed' }));
  const { overall, classes } = tally.rows();
  expect(classes.map(({ name, conversations }) => [name, conversations])).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
  expect(classes[0]).toMatchObject({ closed: 1 / 3, missed: 0.5, skillMatch: 0.5 });
  expect(overall).toMatchObject({
    conversations: 4,
    closed: 0.25,
    abandoned: 1 / 3,
    reassigned: 2 / 3,
    skillMatch: 0.5,
  });
});

test('nothing at all is said in figures, too', () => {
  const { overall, classes } = new Tally({ from: 0, to: 0 }).rows();
  expect(classes).toEqual([]);
  expect(overall).toMatchObject({
    conversations: 0,
    waited: 0,
    meanWaitMs: 0,
    p95WaitMs: 0,
    skillMatch: null,
    queueMean: 0,
  });
});
