import type { ProactiveView } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { countVisit, type Here, holds, matches, nextSecond, ruleFor, textFor } from './rules.ts';

const here: Here = {
  url: 'https://shop.example/cart?item=3#top',
  seconds: 10,
  scroll: 40,
  visits: 2,
  language: 'en',
  isOpen: true,
};
const rule = (id: string, when: ProactiveView['when'] = {}): ProactiveView => ({ id, text: { en: id }, when });

test.each([
  ['/cart', true],
  ['/CART?', true],
  ['shop.example/*item=', true],
  ['*cart*', true],
  ['', true],
  ['/checkout', false],
  ['item=*/cart', false],
  ['cart*cart', false],
])('%j as part of the address: %s', (pattern, result) => {
  expect(matches(pattern, here.url)).toBe(result);
});

test.each<[ProactiveView['when'], boolean]>([
  [{}, true],
  [{ url: '/cart', seconds: 10, scroll: 40, visits: { from: 2, to: 2 }, languages: ['en'], hours: 'open' }, true],
  [{ url: '/home' }, false],
  [{ seconds: 11 }, false],
  [{ scroll: 41 }, false],
  [{ visits: { from: 3 } }, false],
  [{ visits: { to: 1 } }, false],
  [{ languages: ['id'] }, false],
  [{ hours: 'closed' }, false],
])('%j holds here: %s', (when, result) => {
  expect(holds(when, here)).toBe(result);
});

test('the first that holds speaks, unless it had its turn', () => {
  const rules = [rule('late', { seconds: 60 }), rule('cart', { url: '/cart' }), rule('any')];
  expect(ruleFor(rules, here, new Set())?.id).toBe('cart');
  expect(ruleFor(rules, here, new Set(['cart']))?.id).toBe('any');
  expect(ruleFor(rules, here, new Set(['cart', 'any']))).toBeUndefined();
});

test('time may make another rule hold as long as one lies ahead', () => {
  const rules = [rule('a', { seconds: 5 }), rule('b', { seconds: 30 }), rule('c')];
  expect(nextSecond(rules, 0)).toBe(5);
  expect(nextSecond(rules, 5)).toBe(25);
  expect(nextSecond(rules, 30)).toBeUndefined();
});

test('what is not written in their language is said in the other', () => {
  expect(textFor({ id: 'Halo', en: 'Hello' }, 'id')).toBe('Halo');
  expect(textFor({ id: 'Halo' }, 'en')).toBe('Halo');
  expect(textFor({ en: 'Hello' }, 'id')).toBe('Hello');
});

describe('visits', () => {
  const HALF_HOUR = 30 * 60_000;
  test('a visit lasts while there is a page within half an hour', () => {
    const first = countVisit(undefined, 1_000_000_000);
    expect(first).toBe('1 1000000000');
    const same = countVisit(first, 1_000_000_000 + HALF_HOUR - 1);
    expect(Number.parseInt(same, 10)).toBe(1);
    expect(Number.parseInt(countVisit(same, 1_000_000_000 + 2 * HALF_HOUR - 2), 10)).toBe(1);
    expect(Number.parseInt(countVisit(same, 1_000_000_000 + 2 * HALF_HOUR), 10)).toBe(2);
  });
  test('what is no count begins anew', () => {
    expect(countVisit('nonsense', 5_000_000_000)).toMatch(/^1 /);
  });
});
