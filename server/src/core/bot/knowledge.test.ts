import type { KnowledgeEntry, Language } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import {
  createKnowledge,
  explain,
  indexing,
  indexKnowledge,
  suggest,
  trainKnowledge,
  understand,
  withLearnt,
} from './knowledge.ts';
import { botOf, entryOf, knowing } from './test/bot.ts';

const entry = (id: string, language: Language, questions: string[], keywords: string[] = []): KnowledgeEntry =>
  entryOf(id, language, questions, { keywords, answer: `Answer of ${id}` });

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
const knowledge = knowing(ENTRIES, { triggers: { wish: { phrases: { id: ['panggil barista'] } } } });
const hear = (text: string, language: Language = 'id') => understand(knowledge, text, { language, earlier: [] });
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

test('a wish for a human is heard beside any answer, a question about them is none', () => {
  expect(hear('mau bicara dengan CS')).toMatchObject({ trigger: 'wish', language: 'id' });
  expect(hear('PANGGIL barista dong').trigger).toBe('wish');
  expect(answerTo('apakah CS buka hari minggu?')).toBe('jam');
  expect(hear('apakah CS buka hari minggu?').trigger).toBeUndefined();
});

test('confidence stays within 0 and 1, and the same message is always understood the same', () => {
  for (const text of ['ongkir', 'garansi kopi', 'kopi', 'barang ongkir jam', 'lorem ipsum dolor', 'a '.repeat(5_000)]) {
    expect(hear(text).confidence).toBeGreaterThanOrEqual(0);
    expect(hear(text).confidence).toBeLessThanOrEqual(1);
    expect(hear(text)).toEqual(hear(text));
  }
});

test('no knowledge at all is a miss', () => {
  const nothing = knowing([]);
  expect(understand(nothing, 'ongkir berapa?', { language: 'id', earlier: [] })).toMatchObject({
    zone: 'miss',
    confidence: 0,
  });
});

test('mood, its reasons and urgency come with every message, repetition counted', () => {
  expect(hear('berapa ongkos kirimnya')).toMatchObject({ mood: 'neutral', reasons: [], urgency: 'normal' });
  const again = understand(knowledge, 'kok belum dikirim juga', {
    language: 'id',
    earlier: ['kok belum dikirim juga'],
  });
  expect(again.reasons).toContain('repetition');
  expect(hear('URGENT tolong dibalas sekarang juga').urgency).toBe('high');
});

describe('entries that are not for who asks', () => {
  const here = entryOf('here', 'id', ['Jam buka toko?'], { answer: 'Pagi.' });
  const there = entryOf('there', 'id', ['Jam buka toko?'], { answer: 'Malam.' });
  const both = knowing([here, there, entryOf('open', 'en', ['When are you open?'])]);
  const heard = (text: string, isFor?: (each: KnowledgeEntry) => boolean) =>
    understand(both, text, { language: 'id', earlier: [] }, isFor);

  test('are never found, and do not make a question doubtful', () => {
    expect(heard('jam buka toko')).toMatchObject({ zone: 'unsure' });
    expect(heard('jam buka toko', (each) => each.id === 'here')).toMatchObject({ zone: 'answer', entry: here });
    expect(heard('buka jam berapa tokonya', (each) => each.id === 'there')).toMatchObject({ entry: there });
    expect(heard('jam buka toko', () => false)).toMatchObject({ zone: 'miss', confidence: 0 });
    expect(suggest(both, 'jam buka toko', 'id', (each) => each.id === 'there')).toEqual([there]);
  });

  test('leave the other language where it has the only ones', () => {
    expect(heard('open', (each) => each.language === 'en')).toMatchObject({ zone: 'answer', entry: { id: 'open' } });
  });
});

describe('words of one meaning', () => {
  const synonyms = {
    id: [
      ['garansi', 'jaminan toko', 'warranty'],
      ['ongkir', 'uang jalan'],
    ],
    en: [['sofa', 'couch']],
  };
  const own = knowing([...ENTRIES, entryOf('sofa', 'en', ['Do you sell a sofa?'])], { synonyms });
  const found = (text: string, language: Language = 'id') => {
    const understood = understand(own, text, { language, earlier: [] });
    return understood.zone === 'answer' ? understood.entry.id : understood.zone;
  };

  test('are read as the first of them, several words too, with endings and in questions alike', () => {
    expect(found('uang jalannya berapa')).toBe('ongkir');
    expect(found('jaminan toko wajan')).toBe('garansi-wajan');
    expect(found('is there a couch', 'en')).toBe('sofa');
  });
});

describe('entries of one topic', () => {
  const pair = [
    entryOf('buka', 'id', ['Jam buka toko?'], { topic: 'hours' }),
    entryOf('open', 'en', ['When are you open?', 'opening hours'], { topic: 'hours' }),
    entryOf('parking', 'en', ['Is there parking?']),
    entryOf('kopi', 'id', ['Kopi apa yang dijual?']),
  ];
  const topics = knowing(pair);

  test('answer in the language of the visitor, whichever was found', () => {
    const asked = (text: string) => understand(topics, text, { language: 'id', earlier: [] });
    expect(asked('opening')).toMatchObject({ zone: 'answer', language: 'id', entry: { id: 'buka' } });
    expect(asked('is there parking')).toMatchObject({ zone: 'answer', entry: { id: 'parking' } });
    expect(suggest(topics, 'opening hours', 'id').map(({ id }) => id)).toEqual(['buka']);
  });

  test('stay as they are where the other one is for somebody else', () => {
    const understood = understand(topics, 'opening', { language: 'id', earlier: [] }, ({ id }) => id !== 'buka');
    expect(understood).toMatchObject({ entry: { id: 'open' } });
  });
});

describe('suggestions for an agent', () => {
  test('are at most three, best first, and none where nothing is near', () => {
    const suggested = suggest(knowledge, 'garansi berapa lama', 'id');
    expect(suggested).toHaveLength(3);
    for (const { id } of suggested) expect(id).toMatch(/^garansi-/);
    expect(suggest(knowledge, 'ongkir ke Solo berapa', 'id')[0]?.id).toBe('ongkir');
    expect(suggest(knowledge, 'siapa presiden perancis', 'id')).toEqual([]);
  });
});

describe('knowledge with many lines per entry', () => {
  const things = ['coffee', 'kettle', 'grinder', 'filter'];
  const asked = [
    'price of the',
    'where is my',
    'do you sell a',
    'how big is the',
    'clean the',
    'return a',
    'gift a',
    'broken',
  ];
  const many = things.map((thing) =>
    entryOf(
      thing,
      'en',
      asked.map((words) => `${words} ${thing}`),
    ),
  );
  const bot = { ...botOf(), knowledge: many };
  const answer = (knowledge: ReturnType<typeof createKnowledge>, text: string) =>
    understand(knowledge, text, { language: 'en', earlier: [] });

  test('answers at once, and as trained once what another thread learnt has come', () => {
    const index = indexKnowledge(bot);
    expect(answer(index, 'price of the kettle')).toMatchObject({ zone: 'answer', entry: { id: 'kettle' } });
    const learnt = structuredClone(trainKnowledge(indexKnowledge(bot)));
    expect(learnt.en).toBeInstanceOf(Float32Array);
    expect(learnt.id).toBeUndefined();
    for (const text of ['how much is a grinder', 'my filter is broken', 'gift'])
      expect(answer(withLearnt(index, learnt), text)).toEqual(answer(createKnowledge(bot), text));
  });
});

test('indexed in pieces it is the same, and other knowledge may be indexed in between', () => {
  const manyOf = (word: string) => ({
    ...botOf(),
    knowledge: Array.from({ length: 150 }, (_, at) =>
      entry(`${word}-${at}`, at % 2 ? 'en' : 'id', [`${word}${at} please`, `where is ${word}${at % 7} of ${at}`]),
    ),
  });
  const [one, other] = [indexing(manyOf('parcel')), indexing(manyOf('refund'))];
  let pieces = 0;
  let step = one.next();
  for (; !step.done; step = one.next()) {
    pieces++;
    other.next();
  }
  expect(pieces).toBeGreaterThan(10);
  const atOnce = indexKnowledge(manyOf('parcel'));
  for (const text of ['parcel8 please', 'where is parcel3', 'parcle11 pleese', 'refund 4']) {
    const asked = (knowledge: typeof atOnce) => explain(knowledge, text, { language: 'en', earlier: [] });
    expect(asked(step.value), text).toEqual(asked(atOnce));
  }
});
