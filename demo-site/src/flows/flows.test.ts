/** When the shop's flows start, and that everything they may say is said in both languages. */
import { describe, expect, test } from 'vitest';
import { LABELLED_LINES } from '../knowledge/lines.fixture.ts';
import { FLOWS } from './index.ts';
import { startedBy } from './test/started-by.ts';

test.each([
  ['id', 'Lacak pesanan', 'track-order'],
  ['id', 'kak tolong lacakin paket saya dong', 'track-order'],
  ['id', 'no resi saya mana ya', 'track-order'],
  ['en', 'Track my order', 'track-order'],
  ['en', 'where is my order?!', 'track-order'],
  ['id', 'Ajukan retur', 'return'],
  ['en', 'Start a return', 'return'],
  ['en', 'I would like to request a return please', 'return'],
  ['id', 'Retur', undefined],
  ['en', 'Returns', undefined],
  ['id', 'berapa hari batas retur', undefined],
  ['en', 'whats the return policy', undefined],
  ['id', 'berapa ongkir ke bandung?', undefined],
] as const)('%s: "%s" starts %s', (language, words, flow) => {
  expect(startedBy(words, language)).toBe(flow);
});

test('of what visitors type, only questions after an order start a flow', () => {
  const about = ['id-lacak', 'id-terlambat', 'en-tracking', 'en-late'];
  const started = LABELLED_LINES.filter(({ text, language }) => startedBy(text, language) !== undefined);
  expect(started.length).toBeGreaterThan(0);
  expect(started.filter(({ answeredBy }) => !about.includes(answeredBy ?? '-'))).toEqual([]);
});

describe.each(FLOWS)('$id', ({ steps }) => {
  test('says everything in both languages', () => {
    const texts = steps.flatMap((step) => [
      ...('text' in step && step.text ? [step.text] : []),
      ...(step.do === 'ask' ? (step.choices ?? []).map(({ label }) => label) : []),
    ]);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(({ id, en }) => !id || !en)).toEqual([]);
  });
});
