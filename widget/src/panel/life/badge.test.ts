import { afterEach, expect, test } from 'vitest';
import { createBadge } from './badge.ts';

afterEach(() => {
  document.head.innerHTML = '';
});

test('what is unread stands before the title, and the title is back as it was written', () => {
  document.head.innerHTML = '<title>\n  Toko Contoh\n</title>';
  const node = document.querySelector('title')?.firstChild;
  const badge = createBadge(document);
  badge.set(2);
  expect(document.title).toBe('(2) Toko Contoh');
  badge.set(3);
  expect([document.title, badge.title()]).toEqual(['(3) Toko Contoh', 'Toko Contoh']);
  badge.set(0);
  expect(document.head.innerHTML).toBe('<title>\n  Toko Contoh\n</title>');
  expect(document.querySelector('title')?.firstChild).toBe(node);
});

test('a page that changes its title keeps the change', () => {
  document.title = 'Cart';
  const badge = createBadge(document);
  badge.set(1);
  document.title = 'Checkout';
  expect(badge.title()).toBe('Checkout');
  badge.look();
  expect(document.title).toBe('(1) Checkout');
  // Reads it, and writes it back with more.
  document.title = `${document.title} – paid`;
  badge.look();
  expect(document.title).toBe('(1) Checkout – paid');
  document.title = 'Thank you';
  badge.set(0);
  expect(document.title).toBe('Thank you');
});

test('what the page has written last stays, also when nothing is unread any more', () => {
  document.title = 'One';
  const badge = createBadge(document);
  badge.set(1);
  badge.set(0);
  document.title = 'Two';
  badge.look();
  expect([document.title, badge.title()]).toEqual(['Two', 'Two']);
});

test('a page without a title has none afterwards', () => {
  const badge = createBadge(document);
  badge.set(1);
  expect(document.title).toBe('(1)');
  badge.set(0);
  expect(document.querySelector('title')).toBeNull();
});
