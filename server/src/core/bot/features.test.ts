import { expect, test } from 'vitest';
import { eachRun, hashOf, unpacked } from './features.ts';

const runsOf = (word: string, from: number, to: number) => {
  const runs: number[] = [];
  eachRun(word, from, to, (hash) => runs.push(hash));
  return runs;
};

test('runs of letters count the edges of a word as letters', () => {
  expect(runsOf('ab', 1, 2)).toHaveLength(4 + 3);
  expect(runsOf('ab', 2, 2)).toHaveLength(3);
  expect(runsOf('', 1, 3)).toHaveLength(2 + 1);
});

test('words that share letters share runs; equal texts of different kinds stay apart', () => {
  const shared = runsOf('kirim', 3, 4).filter((run) => runsOf('kiriman', 3, 4).includes(run));
  expect(shared.length).toBeGreaterThan(3);
  expect(hashOf('kirim', 1)).not.toBe(hashOf('kirim', 2));
  expect(hashOf('kirim', 1)).toBe(hashOf('kirim', 1));
});

test('weights come out of their text signed', () => {
  expect([...unpacked('AX+A/w==')]).toEqual([1, 127, -128, -1]);
});
