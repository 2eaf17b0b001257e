import { expect, test } from 'vitest';
import { createNearest } from './baseline.ts';
import { judge, macroF1, reliability } from './score.ts';

const line = (text: string, label: string) => ({ text, label });

test('hits among the first and the first three, misses and confusions are counted', () => {
  const notes = { confused: new Map<string, number>(), sure: [] };
  const trial = {
    language: 'en',
    learnt: [],
    asked: [line('a', 'A'), line('b', 'B'), line('c', 'C'), line('d', 'D')],
    strange: ['x', 'y'],
  } as const;
  const answers: Record<string, string[]> = { a: ['A'], b: ['A', 'C', 'B'], c: ['A', 'B', 'D', 'C'], y: ['A'] };
  const listen = (text: string) => {
    const labels = answers[text] ?? [];
    return { labels, missed: labels.length === 0, confidence: 0.5 };
  };
  expect(judge([trial, trial], () => listen, notes)).toEqual({ r1: 0.25, r3: 0.5, falseMiss: 0.25, oosRecall: 0.5 });
  expect(Object.fromEntries(notes.confused)).toEqual({ 'B → A': 2, 'C → A': 2, 'D → nothing': 2 });
});

test('macro-F1 weighs the rare side as much as the common one', () => {
  expect(macroF1([])).toBe(0);
  expect(
    macroF1([
      [true, true],
      [false, false],
    ]),
  ).toBe(1);
  expect(
    macroF1([
      [true, false],
      [false, false],
      [false, false],
      [false, false],
    ]),
  ).toBeCloseTo(3 / 7);
});

test('confidence is held against what came of it, by tenths', () => {
  const sure = [0.91, 1, 0.95, 0.12].map((confidence) => ({ confidence, right: confidence > 0.93 }));
  expect(reliability(sure)).toEqual({ '0.1–': { lines: 1, right: 0 }, '0.9–': { lines: 3, right: 0.667 } });
});

test('the baseline names the label of the nearest example first', () => {
  const nearest = createNearest([
    line('where is my card', 'card'),
    line('change my pin', 'pin'),
    line('card stolen', 'lost'),
  ]);
  expect(nearest('my card was stolen')).toEqual(['lost', 'card', 'pin']);
  expect(nearest('zzz')).toEqual([]);
});
