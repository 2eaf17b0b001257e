import { expect, test } from 'vitest';
import { firstFault } from './document-place.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test.each([
  ['{"headers":{"X-Key": plain-secret}}', 1, 22],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['{"a": 1,}', 1, 9],
  ['[1, 2,\n]', 2, 1],
  ['', 1, 1],
  ['{\n', 2, 1],
  ['{"a": "never ends\n}', 1, 7],
  ['{"a": "\\x"}', 1, 7],
  ['{} {}', 1, 4],
  ['[01]', 1, 3],
  ["{'a': 1}", 1, 2],
  ['\ufeff{}', 1, 1],
  ['[1}', 1, 3],
])('%j goes wrong at line %i, column %i', (text, line, column) => {
  expect(firstFault(text)).toEqual({ line, column });
  expect(isJson(text)).toBe(false);
});

test('what is JSON has no fault, and what has one is none, wherever a document is cut or a sign is put in', () => {
  const whole = ' {"a": [1, -2.5e+3, true, [], {}], "b\\u00e9\\n": {"c": null, "d": ["x", {"e": "}"}]}}\n';
  const broken = Array.from(whole, (_sign, at) =>
    [...',:]}"x\n1'].map((sign) => whole.slice(0, at) + sign + whole.slice(at)),
  );
  const cut = Array.from(whole, (_sign, at) => [whole.slice(0, at), whole.slice(at)]);
  const texts = [whole, ...broken.flat(), ...cut.flat()];
  expect(texts.filter((text) => (firstFault(text) === undefined) !== isJson(text))).toEqual([]);
  expect(texts.filter(isJson).length).toBeGreaterThan(10);
});

test('a text may be deep, and long', () => {
  expect(firstFault('['.repeat(200_000))).toEqual({ line: 1, column: 200_001 });
  expect(firstFault(`"${'\\n'.repeat(500_000)}${'x'.repeat(500_000)}`)).toEqual({ line: 1, column: 1 });
});
