import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { productOf } from '../catalogue.ts';
import { createShop } from '../shop.ts';
import { BREAKS, ORDERS, STATUS_TEXTS } from './orders.ts';

const shop = {
  server: 'https://chat.example',
  site: 'warung-nusa',
  dev: false,
  apiToken: 'a-token',
  identitySecret: 'a-secret',
};
let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer(createShop(shop));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const ask = (path: string, authorization = 'Bearer a-token') =>
  fetch(`${origin}/api${path}`, { headers: authorization ? { authorization } : {} });

test.each(ORDERS)('$number is told, in both languages', async ({ number, status, items }) => {
  const response = await ask(`/orders/${number}`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ data: { number, status, status_text: STATUS_TEXTS[status], items } });
});

test('an order is found however its number is written', async () => {
  const order = await (await ask('/orders/wn-10231')).json();
  expect(order).toMatchObject({ data: { number: 'WN-10231', courier: 'JNE', tracking: 'JNE0823417756' } });
});

test('orders are of things the shop sells', () => {
  expect(ORDERS.flatMap(({ items }) => items).filter((slug) => !productOf(slug))).toEqual([]);
  expect(new Set(ORDERS.map(({ number }) => number)).size).toBe(ORDERS.length);
});

describe('nothing is told', () => {
  test.each(['', 'Bearer', 'Bearer another', 'Bearer a-token-and-more', 'Basic a-token'])(
    'to whoever says "%s"',
    async (authorization) => {
      const response = await ask('/orders/WN-10231', authorization);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.json()).toEqual({ error: 'unauthorized' });
    },
  );

  test.each([
    ['/orders/WN-99999', 404],
    ['/orders/%00', 404],
    ['/orders', 404],
    ['/customers', 404],
    [`/orders/${BREAKS}`, 500],
  ])('of %s: %i', async (path, status) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
