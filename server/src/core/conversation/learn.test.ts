import { describe, expect, test } from 'vitest';
import { knownOf } from './known.ts';
import { Chat, reach } from './test/chat.ts';

const claim = (chat: Chat, known: object) => chat.system({ type: 'learn', known, isVouched: false });
const vouch = (chat: Chat, known: object) => chat.system({ type: 'learn', known, isVouched: true });
const attributesOf = (chat: Chat) => chat.state?.attributes ?? {};
const fields = (from: number, count: number, value = 'x') =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${from + at}`, value]));

describe('how much a conversation has room for', () => {
  test('fifty fields; those that are there may still change', () => {
    const chat = reach.active();
    for (let from = 0; from < 60; from += 20) claim(chat, { attributes: fields(from, 20) });
    expect(Object.keys(attributesOf(chat))).toHaveLength(50);
    expect(claim(chat, { attributes: { f49: 'y', f50: 'y' } })).toEqual(['attributeSet']);
    expect(attributesOf(chat)).toMatchObject({ f49: { value: 'y' } });
  });

  test('8,000 characters of values, whoever says them and however they change', () => {
    const chat = reach.active();
    claim(chat, { attributes: fields(0, 15, 'x'.repeat(500)) });
    vouch(chat, { attributes: { ...fields(15, 5, 'y'.repeat(500)), small: 'z' } });
    claim(chat, { attributes: { small: 'z'.repeat(500) } });
    const chars = Object.values(attributesOf(chat)).reduce((sum, { value }) => sum + value.length, 0);
    expect(chars).toBe(8_000);
    expect(claim(chat, { attributes: { f0: 'short' } })).toEqual(['attributeSet']);
    expect(vouch(chat, { attributes: { small: 'z'.repeat(400) } })).toEqual(['attributeSet']);
  });

  test('also of what earlier conversations knew', () => {
    const chat = reach.bot({ visitor: { language: 'en', known: { attributes: fields(0, 60) } } });
    expect(Object.keys(attributesOf(chat))).toHaveLength(50);
  });

  test('names that every object has are fields as others', () => {
    const chat = reach.active();
    expect(claim(chat, { attributes: { constructor: 'a' } })).toEqual(['attributeSet']);
    expect(claim(chat, { attributes: { constructor: 'a' } })).toEqual([]);
  });
});

describe('what a page claims', () => {
  const mine = { name: 'Zed', email: 'zed@x.example', attributes: { plan: 'gold' } };
  const theirs = { name: 'Al', email: 'al@x.example', attributes: { plan: 'free' } };

  test('yields to what the site vouches for, before and after, without flapping', () => {
    const chat = reach.active();
    claim(chat, mine);
    expect(vouch(chat, theirs)).toEqual(['contactEdited', 'attributeSet']);
    expect(claim(chat, mine)).toEqual([]);
    expect(vouch(chat, theirs)).toEqual([]);
    expect(chat.state?.visitor).toMatchObject({ name: 'Al', email: 'al@x.example' });
    expect(attributesOf(chat)).toEqual({ plan: { value: 'free', keep: 'contact' } });
  });

  test('goes on as a claim to the next conversation, apart from what is known', () => {
    const chat = reach.active();
    vouch(chat, { name: 'Al', attributes: { plan: 'free' } });
    claim(chat, { ...mine, attributes: { plan: 'gold', size: 'L' } });
    const known = chat.state && knownOf(chat.state);
    const claimed = { email: 'zed@x.example', attributes: { size: 'L' } };
    expect(known).toEqual({ name: 'Al', attributes: { plan: 'free' }, claimed });
    const next = reach.bot({ visitor: { language: 'en', known } });
    expect(next.state && knownOf(next.state)).toEqual(known);
    expect(claim(next, { name: 'Zed', email: 'new@x.example' })).toEqual(['contactEdited']);
    expect(next.state?.visitor).toMatchObject({ name: 'Al', email: 'new@x.example' });
  });
});

describe('H10: a VIP', () => {
  const vip = [
    ['a segment', { attributes: { segment: 'vip' } }],
    ['an address', { email: 'vip@firm.example' }],
  ] as const;

  test.each(vip)('%s that only the page claims makes nobody one, also in the next conversation', (_name, known) => {
    const chat = reach.bot();
    claim(chat, known);
    chat.say('good day');
    expect(chat.status).toBe('bot');
    const next = new Chat({ visitor: { language: 'en', known: chat.state && knownOf(chat.state) } });
    next.say('good day');
    expect(next.status).toBe('bot');
  });

  test.each(vip)('%s that is vouched for does, though it was claimed before', (_name, known) => {
    const chat = reach.bot();
    claim(chat, known);
    vouch(chat, known);
    chat.say('good day');
    expect(chat.state).toMatchObject({ status: 'queued', handover: { trigger: 'vip' } });
  });
});

test('visits: two hundred are noted, and no more', () => {
  const chat = reach.active();
  for (let at = 0; at < 205; at++) chat.system({ type: 'noteVisit', page: { url: `https://shop.example/${at}` } });
  expect(chat.log.filter(({ type }) => type === 'pageVisited')).toHaveLength(200);
});
