import type { EntryId, KnowledgeEntry, Language } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { createKnowledge, understand } from './knowledge.ts';

const entry = (id: string, language: Language, questions: string[], keywords: string[] = []): KnowledgeEntry => ({
  id: id as EntryId,
  language,
  questions,
  keywords,
  answer: `Answer of ${id}`,
  quickReplies: [],
  smallTalk: false,
});

const ENTRIES = [
  entry('ongkir', 'id', ['Berapa ongkos kirimnya?'], ['ongkir']),
  entry('retur', 'id', ['Bagaimana cara mengembalikan barang?'], ['retur']),
  entry('garansi-kopi', 'id', ['Garansi gilingan kopi berapa lama?']),
  entry('garansi-panci', 'id', ['Garansi panci berapa lama?']),
  entry('garansi-wajan', 'id', ['Garansi wajan berapa lama?']),
  entry('garansi-pisau', 'id', ['Garansi pisau berapa lama?']),
  entry('jam', 'id', ['Jam buka toko?', 'Apakah CS buka hari Minggu?']),
  entry('halo', 'id', ['Halo']),
  entry('shipping', 'en', ['How much is shipping?'], ['shipping cost']),
  entry('warranty', 'en', ['Is there a warranty on the grinder?'], ['warranty']),
];
const knowledge = createKnowledge(ENTRIES, { id: ['panggil barista'], en: [] });
const hear = (text: string, language: Language = 'id') => understand(knowledge, text, language);
const answerTo = (text: string, language: Language = 'id') => {
  const understood = hear(text, language);
  return understood.zone === 'answer' ? understood.entry.id : understood.zone;
};

describe('an answer is found', () => {
  test.each([
    ['Berapa ongkos kirimnya?', 'ongkir'],
    ['ONGKIR', 'ongkir'],
    ['brp ongkirnya kak', 'ongkir'],
    ['ongkri brp', 'ongkir'],
    ['halo kak, mau tanya ongkir ke Solo berapa', 'ongkir'],
    ['barangnya bisa dikembalikan gimana', 'retur'],
    ['mengembalikan barang', 'retur'],
    ['halo', 'halo'],
  ])('%s', (text, id) => expect(answerTo(text)).toBe(id));

  test('with full confidence for the very words of a question', () => {
    expect(hear('berapa ongkos kirimnya')).toMatchObject({ zone: 'answer', confidence: 1 });
  });

  test('among several sentences', () => {
    expect(answerTo('Kemarin adik saya datang dari Solo. Berapa ongkos kirimnya? Terima kasih')).toBe('ongkir');
  });

  test('in the language of the message, not of the conversation so far', () => {
    expect(hear('how much is the shipping cost?', 'id')).toMatchObject({ zone: 'answer', language: 'en' });
    expect(answerTo('how much is the shipping cost?', 'id')).toBe('shipping');
  });

  test('in the other language only where the own one has none', () => {
    expect(answerTo('warranty', 'id')).toBe('warranty');
    expect(answerTo('ongkir', 'en')).toBe('ongkir');
  });
});

test('the bot asks "did you mean" with at most three distinct entries when several fit alike', () => {
  const understood = hear('garansi berapa lama');
  expect(understood.zone).toBe('unsure');
  const ids = understood.zone === 'unsure' ? understood.entries.map((each) => each.id) : [];
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^garansi-/);
});

test.each(['', '???', 'siapa presiden perancis', 'xkcd', '12345', 'who won the match', '🙂'])(
  '"%s" is missed',
  (text) => {
    expect(hear(text).zone).toBe('miss');
  },
);

test('a wish for a human comes before any answer, a question about them does not', () => {
  expect(hear('mau bicara dengan CS')).toEqual({ zone: 'human', confidence: 1, language: 'id' });
  expect(hear('PANGGIL barista dong').zone).toBe('human');
  expect(answerTo('apakah CS buka hari minggu?')).toBe('jam');
});

test('confidence stays within 0 and 1, and the same message is always understood the same', () => {
  for (const text of ['ongkir', 'garansi kopi', 'kopi', 'barang ongkir jam', 'lorem ipsum dolor', 'a '.repeat(5_000)]) {
    expect(hear(text).confidence).toBeGreaterThanOrEqual(0);
    expect(hear(text).confidence).toBeLessThanOrEqual(1);
    expect(hear(text)).toEqual(hear(text));
  }
});

test('no knowledge at all is a miss', () => {
  const nothing = createKnowledge([], { id: [], en: [] });
  expect(understand(nothing, 'ongkir berapa?', 'id')).toMatchObject({ zone: 'miss', confidence: 0 });
});
