import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LANGUAGES } from '@sapa/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATEGORIES, PRODUCTS } from './catalogue.ts';
import { aboutPath, cataloguePath, categoryPath, contactPath, homePath, productPath, shippingPath } from './paths.ts';
import { createShop } from './shop.ts';
import { TEXTS } from './texts/texts.ts';

const embed = { server: 'https://chat.example', site: 'warung-nusa', dev: false };
const SNIPPET = '<script async src="https://chat.example/widget.js" data-site="warung-nusa"></script>';
const paths = [
  homePath,
  cataloguePath,
  shippingPath,
  aboutPath,
  contactPath,
  ...CATEGORIES.map(categoryPath),
  ...PRODUCTS.map(productPath),
];

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer(createShop({ ...embed, apiToken: 'a-token', identitySecret: 'a-secret' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers, redirect: 'manual' });

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(paths.map((path) => path(language)))(
    '%s is a whole page with the snippet as an owner pastes it',
    async (path) => {
      const response = await get(path);
      const body = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(body).toContain(`<html lang="${language}">`);
      expect(body.match(/<h1>/g)).toHaveLength(1);
      expect(body).toContain(SNIPPET);
      expect(body).not.toMatch(/undefined|\[object|NaN/);
    },
  );

  test('every link of the shop leads to a page', async () => {
    const seen = new Set<string>([homePath(language)]);
    for (const path of seen) {
      const response = await get(path);
      expect(`${path} ${response.status}`).toBe(`${path} 200`);
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      for (const [, link] of (await response.text()).matchAll(/(?:href|src)="(\/[^"#]*)"/g)) if (link) seen.add(link);
    }
    expect(seen.size).toBeGreaterThan(paths.length);
  });

  test('a page asks nothing of strangers', async () => {
    for (const path of paths) {
      const body = await (await get(path(language))).text();
      const foreign = [...body.matchAll(/(?:href|src)="(https?:[^"]*)"/g)].map(([, url]) => url);
      expect(foreign).toEqual(['https://chat.example/widget.js']);
    }
  });

  test('a page that is not there says so in the language of its address', async () => {
    for (const path of [
      `/${language}/x`,
      `${cataloguePath(language)}/x`,
      productPath({ ...PRODUCTS[0], slug: 'x' } as never)(language),
    ]) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(TEXTS[language].notFound.title);
    }
  });

  test('ids of a page are its own', async () => {
    for (const path of paths) {
      const body = await (await get(path(language))).text();
      const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

test.each([
  ['id-ID,id;q=0.9,en;q=0.5', '/id/'],
  ['en-GB,en;q=0.9', '/en/'],
  ['fr', '/id/'],
  ['', '/id/'],
])('the front door with Accept-Language "%s" leads to %s', async (accept, location) => {
  const response = await get('/', { 'Accept-Language': accept });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe(location);
  expect(response.headers.get('vary')).toContain('Accept-Language');
});

test('each page of the shop can be had without the chat, to compare with, and is the same otherwise', async () => {
  const [withChat, without] = await Promise.all(
    ['/en/', '/en/?chat=off'].map(async (path) => (await get(path)).text()),
  );
  expect(withChat?.replace(SNIPPET, '')).toBe(without);
});

test('an address with markup in it is not repeated', async () => {
  const body = await (await get('/id/produk/%3Cscript%3Ealert(1)%3C%2Fscript%3E')).text();
  expect(body).not.toContain('alert(1)');
});

test('both languages sell the same things under different words', () => {
  const { id, en } = TEXTS;
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
      : typeof value;
  expect(shape(id)).toEqual(shape(en));
  for (const { texts } of PRODUCTS) expect(texts.id.story).not.toBe(texts.en.story);
  expect(new Set(PRODUCTS.map(({ slug }) => slug)).size).toBe(PRODUCTS.length);
});

test('the strict page allows the chat server and nothing else', async () => {
  const response = await get('/strict-csp');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('script-src https://chat.example;');
  expect(policy).toContain('connect-src https://chat.example wss://chat.example;');
  expect(policy).toContain('img-src https://chat.example;');
  expect(policy).not.toContain('unsafe');
  expect(await response.text()).toContain(SNIPPET);
});
