import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readSets, shuffle } from './data.ts';

const folder = mkdtempSync(join(tmpdir(), 'sapa-sets-'));
const write = (file: string, lines: readonly string[]) => writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
const questions = (count: number) => Array.from({ length: count }, (_, at) => `"question, ${at}",intent${at % 5}`);

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('parts are held out of the training files, and give way to test files', () => {
  write('banking77.train.csv', ['text,category', ...questions(100)]);
  const [held] = readSets(folder).bankingFull();
  expect([held?.learnt.length, held?.asked.length]).toEqual([80, 20]);
  expect(held?.asked.some((line) => held.learnt.includes(line))).toBe(false);
  expect(
    readSets(folder)
      .banking10()
      .map(({ learnt }) => learnt.length),
  ).toEqual([50, 50, 50]);

  write('banking77.test.csv', ['text,category', 'asked,intent0']);
  const [tested] = readSets(folder).bankingFull();
  expect(tested?.learnt).toHaveLength(100);
  expect(tested?.asked).toEqual([{ text: 'asked', label: 'intent0' }]);
});

test('the same seed gives the same order, another one another', () => {
  const values = Array.from({ length: 50 }, (_, at) => at);
  expect(shuffle(values, 1)).toEqual(shuffle(values, 1));
  expect(shuffle(values, 1)).not.toEqual(shuffle(values, 2));
  expect([...shuffle(values, 1)].sort((a, b) => a - b)).toEqual(values);
});
