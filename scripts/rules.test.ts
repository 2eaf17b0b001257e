import { describe, expect, test } from 'vitest';
import { compareRules, declaredRules, namedRules } from './rules.mjs';

const spec = `
# Rules
- [C1] Only the transitions above happen.
- [D10] An ack is sent only after [C1] is on disk.
  - [W2] nested
A sentence that mentions [Z9] declares nothing.
`;

test('a rule is declared at the start of a list item, not where it is mentioned', () => {
  expect(declaredRules(spec)).toEqual(['C1', 'D10', 'W2']);
});

describe('a title names rules', () => {
  test.each([
    ['plain', `test('[C1] one at a time', () => {});`, ['C1']],
    ['double quotes', `it("[C1] one at a time", () => {});`, ['C1']],
    ['template', 'describe(`[C1] of many`, () => {});', ['C1']],
    ['several', `test('[C1] [D10] both', () => {});`, ['C1', 'D10']],
    ['anywhere in it', `test('the place is kept [C1]', () => {});`, ['C1']],
    ['a table of cases', `test.each([['a', 1]])(\n  '[C1] %s',\n  () => {});`, ['C1']],
    ['a title with an escaped quote', `test('[C1] doesn\\'t', () => {});`, ['C1']],
    ['a describe', `test.describe('[C1] journeys', () => {});`, ['C1']],
  ])('%s', (_name, source, ids) => {
    expect(namedRules(source)).toEqual(ids);
  });
});

describe('what is no title names nothing', () => {
  test.each([
    ['a comment', `// test('[C1] later', () => {});`],
    ['a doc comment', `/**\n * test('[C1] later')\n */`],
    ['a skipped test', `test.skip('[C1] later', () => {});`],
    ['a test still to do', `it.todo('[C1] later');`],
    ['a string in a test', `test('plain', () => { say('[C1]'); });`],
  ])('%s', (_name, source) => {
    expect(namedRules(source)).toEqual([]);
  });
});

test('a rule without a test is missing, a title without a rule is unknown', () => {
  const tests = new Map([
    ['a.test.ts', `test('[C1] a', () => {}); test('[X1] b', () => {}); test('[X1] c', () => {});`],
    ['b.test.ts', `test('[W2] a', () => {});`],
  ]);
  expect(compareRules(spec, tests)).toEqual({
    declared: ['C1', 'D10', 'W2'],
    missing: ['D10'],
    unknown: [{ id: 'X1', file: 'a.test.ts' }],
    repeated: [],
  });
});

test('a rule declared twice is reported: ids are never reused', () => {
  expect(compareRules('- [C1] a\n- [C1] b', new Map()).repeated).toEqual(['C1']);
});
