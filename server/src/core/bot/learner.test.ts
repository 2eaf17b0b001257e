import { describe, expect, test } from 'vitest';
import { createMiddles, roundsFor, scoresBy, softmax, trainTable } from './learner.ts';
import { saidIn } from './terms.ts';
import { createSpace } from './traits.ts';
import { finished } from './work.ts';

const said = (text: string) => saidIn(text, 'en');
const TOPICS = ['card lost', 'refund money', 'open account', 'reset password'];
const lines = TOPICS.flatMap((topic, at) =>
  ['please', 'how', 'now', 'again', 'today', 'quickly', 'maybe', 'really'].map((extra) => ({
    at,
    words: said(`${extra} ${topic}`),
  })),
);
const space = finished(
  createSpace(
    lines.map(({ words }) => words),
    'en',
  ),
);
const taught = {
  vectors: space.lines,
  classes: Int32Array.from(lines, ({ at }) => at),
  classCount: TOPICS.length,
  traitCount: space.size,
};
const best = (scores: Float32Array) => scores.indexOf(Math.max(...scores));

describe('what a text looks like', () => {
  const length = (text: string) => Math.hypot(...space.vectorOf(said(text)).weights);

  test('is the same for a line that was learnt and the same words heard', () => {
    expect(space.vectorOf(lines[3]?.words ?? [])).toEqual(space.lines[3]);
    expect(length('again card lost')).toBeCloseTo(1);
  });

  test('is shorter the more of it is unknown, and nothing where all is', () => {
    expect(length('card lost yesterday abroad')).toBeLessThan(0.9);
    expect(length('qqq')).toBe(0);
    expect(length('')).toBe(0);
  });

  test('shares runs of letters with a misspelt word', () => {
    expect(space.vectorOf(said('pasword')).traits.length).toBeGreaterThan(3);
  });
});

describe.each([
  ['the middles of the lines', () => finished(createMiddles(taught))],
  ['training on them', () => scoresBy(trainTable(taught, 8), taught.classCount)],
])('entries are told apart by %s', (_name, make) => {
  const scores = make();

  test.each(TOPICS.map((topic, at) => [topic, at] as const))('%s', (topic, at) => {
    expect(best(scores(space.vectorOf(said(`hello there, ${topic}`))))).toBe(at);
  });

  test('a typo does no harm', () => {
    expect(best(scores(space.vectorOf(said('resett pasword'))))).toBe(3);
  });

  test('the same each time', () => {
    const vector = space.vectorOf(said('lost account'));
    expect(make()(vector)).toEqual(scores(vector));
  });
});

describe('training is tried', () => {
  test('where there are many lines for each entry', () => {
    expect(roundsFor(taught)).toBeGreaterThanOrEqual(4);
    expect(roundsFor({ ...taught, vectors: space.lines.slice(0, 12) })).toBe(0);
  });

  test('not for one entry, nor where it would take long', () => {
    expect(roundsFor({ ...taught, classCount: 1 })).toBe(0);
    expect(roundsFor({ ...taught, classCount: 4_000 })).toBe(0);
    const many = Array.from({ length: 100_000 }, () => space.lines[0]).flatMap((vector) => vector ?? []);
    expect(roundsFor({ ...taught, vectors: many, classCount: 250 })).toBe(0);
  });
});

test('shares add up to 1, however far apart the scores are', () => {
  const shares = softmax(Float32Array.from([1_000, 0, -1_000]));
  expect([...shares]).toEqual([1, 0, 0]);
  expect(softmax(Float32Array.from([2, 2]))[0]).toBeCloseTo(0.5);
});
