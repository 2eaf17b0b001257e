import { describe, expect, test } from 'vitest';
import { confidenceOf, isNear } from './confidence.ts';
import type { Candidate } from './ranking.ts';
import { entryOf } from './test/bot.ts';

const entry = entryOf('one', 'en', ['?']);
const candidate = (signs: Partial<Candidate>): Candidate => ({
  entry,
  fit: 0.5,
  likeness: 0.3,
  score: 0,
  learnt: undefined,
  ...signs,
});

test('nothing found is no confidence', () => {
  expect(confidenceOf([])).toBe(0);
});

describe('a candidate without another beside it', () => {
  const alone = (signs: Partial<Candidate>) => confidenceOf([candidate({ learnt: 0.3, score: -3.7, ...signs })]);

  test('is no surer than it was met, however far the lead', () => {
    expect(alone({ fit: 0, likeness: 0.02 })).toBeLessThan(0.2);
    expect(alone({ fit: 0, likeness: 0.1 })).toBeLessThan(0.2);
    expect(alone({ fit: 1, likeness: 0.2 })).toBeGreaterThan(0.9);
    expect(confidenceOf([candidate({ fit: 0, likeness: 0.02, score: 0.02 })])).toBeLessThan(0.2);
  });
});

describe.each([
  ['trained', 1, 3],
  ['untrained', undefined, 0.3],
])('confidence where entries are %s', (_name, learnt, lead) => {
  const sure = (signs: Partial<Candidate>, ahead: number) =>
    confidenceOf([candidate({ learnt, score: 1, ...signs }), candidate({ learnt, score: 1 - ahead })]);

  test('grows with likeness and with the lead', () => {
    expect(sure({ likeness: 0.6 }, lead)).toBeGreaterThan(sure({ likeness: 0.2 }, lead));
    expect(sure({}, lead)).toBeGreaterThan(sure({}, lead / 3));
  });

  test('is a half at most when two are level, however well both fit', () => {
    expect(sure({ fit: 1, likeness: 1 }, 0)).toBeLessThanOrEqual(0.5);
  });

  test('stays between 0 and 1', () => {
    for (const signs of [
      { fit: 0, likeness: 0 },
      { fit: 1, likeness: 1 },
    ])
      for (const ahead of [0, 100]) {
        expect(sure(signs, ahead)).toBeGreaterThan(0);
        expect(sure(signs, ahead)).toBeLessThanOrEqual(1);
      }
  });
});

test('only a candidate close behind the best one may be meant as well', () => {
  const far = (score: number, learnt?: number) => candidate({ score, learnt });
  expect(isNear(far(0.9), far(0.6))).toBe(true);
  expect(isNear(far(0.9), far(0.5))).toBe(false);
  expect(isNear(far(-0.1, 5), far(-4, 1))).toBe(true);
  expect(isNear(far(-0.1, 5), far(-4.2, 1))).toBe(false);
});
