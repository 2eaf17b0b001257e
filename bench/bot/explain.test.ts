import { expect, test } from 'vitest';
import { createBot, explained } from './explain.ts';

const CSV = [
  'text,label',
  'where is my parcel,track',
  'track my order,track',
  'i want my money back,refund',
  'refund please,refund',
];
const SETTINGS = JSON.stringify({
  version: 1,
  name: 'Shop',
  sites: [{ key: 'shop', name: 'Shop', departments: ['general'] }],
  departments: [{ id: 'general', name: { id: 'Umum', en: 'General' } }],
  bot: {
    knowledge: [{ id: 'ongkir', language: 'id', questions: ['Berapa ongkos kirimnya?'], answer: 'Rp 10.000' }],
    triggers: {
      wish: { phrases: { en: ['call the barista'] }, target: { department: 'general' } },
      fault: { on: false },
    },
  },
});

test('a labelled set answers with its labels', () => {
  const bot = createBot(undefined, CSV.join('\n'));
  expect(explained(bot, 'track my order')).toMatchObject({
    text: 'track my order',
    language: 'en',
    intent: 'track',
    confidence: 1,
    zone: 'answer',
    mood: 'neutral',
    trigger: null,
    target: null,
  });
  expect(explained(bot, 'track my order').candidates[0]?.id).toBe('track');
  expect(explained(bot, 'who won the match')).toMatchObject({ intent: null, zone: 'miss' });
});

test('settings bring their knowledge, their phrases and where a wish for a human leads', () => {
  const bot = createBot(SETTINGS, undefined);
  expect(explained(bot, 'ongkir brp')).toMatchObject({ intent: 'ongkir', zone: 'answer', language: 'id' });
  expect(explained(bot, 'call the barista')).toMatchObject({
    zone: 'human',
    trigger: 'H3',
    target: { department: 'general' },
  });
  expect(explained(bot, 'the app crashed when I paid')).toMatchObject({ trigger: null, target: null });
});

test('a labelled set takes the place of the knowledge in the settings, not of the rest', () => {
  const bot = createBot(SETTINGS, CSV.join('\n'));
  expect(explained(bot, 'berapa ongkos kirimnya').intent).toBeNull();
  expect(explained(bot, 'call the barista').trigger).toBe('H3');
});

test('rows that cannot be used are told of, and the rest is known', () => {
  const told: number[] = [];
  const bot = createBot(undefined, [CSV[0], ',track', ...CSV.slice(1), 'alone'].join('\n'), (line) => told.push(line));
  expect(told).toEqual([2, 7]);
  expect(explained(bot, 'track my order').intent).toBe('track');
});

test('the language is the one the bot answers in, or other', () => {
  const indonesian = createBot(SETTINGS);
  expect(indonesian.language).toBe('id');
  expect(explained(indonesian, 'refund')).toMatchObject({ language: 'id' });
  expect(explained(indonesian, 'I want a refund')).toMatchObject({ language: 'en' });
  expect(explained(createBot(undefined, CSV.join('\n')), 'refund')).toMatchObject({ language: 'en' });
  expect(explained(indonesian, '我的订单在哪里')).toMatchObject({ language: 'other' });
});

test('without either, everything is missed', () => {
  expect(explained(createBot(undefined, undefined), 'hello')).toMatchObject({ zone: 'miss', candidates: [] });
});

test.each([
  ['mau bicara dengan CS', 'H3'],
  ['saya minta kompensasi karena telat 5 hari', 'H4'],
  ['aplikasinya error terus', 'H6'],
  ['mau ganti email akun saya', 'H8'],
  ['DASAR PENIPU!!! GOBLOK', 'H2'],
])('every trigger has its code: %s', (text, code) => {
  expect(explained(createBot(undefined, undefined), text)).toMatchObject({
    trigger: code,
    zone: 'human',
    target: 'ask',
  });
});

test.each(['{', '{"version":1}'])('settings that are not settings are refused: %s', (text) => {
  expect(() => createBot(text, undefined)).toThrow();
});
