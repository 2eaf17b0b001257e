import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createShop } from './shop.ts';

const VERSION = { launcher: 'launcher-0123abcd.js', integrity: `sha384-${'a'.repeat(64)}` };
const servers: Server[] = [];
let chat = '';
let shop = '';

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const shopBeside = (server: string) =>
  listening(
    createServer(
      createShop({ server, site: 'warung-nusa', dev: false, apiToken: 'a-token', identitySecret: 'a-secret' }),
    ),
  );

beforeAll(async () => {
  chat = await listening(
    createServer((request, response) => {
      if (request.url === '/widget/version.json') response.end(JSON.stringify(VERSION));
      else response.writeHead(404).end();
    }),
  );
  shop = await shopBeside(chat);
});
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});
const read = async (path: string, at = shop) => {
  const response = await fetch(at + path);
  return { status: response.status, body: await response.text() };
};

test('every page of the list is there, asks nothing of strangers, and loads what it names', async () => {
  const { body: list } = await read('/pages');
  const paths = [...list.matchAll(/href="(\/[^"]*)"/g)].map(([, path]) => path ?? '');
  expect(paths.length).toBeGreaterThan(12);
  for (const path of paths) {
    const { status, body } = await read(path);
    expect(`${path} ${status}`).toBe(`${path} 200`);
    const named = [...body.matchAll(/src="([^"]*)"/g)].map(([, address]) => address ?? '');
    for (const own of named.filter((address) => address.startsWith('/'))) expect((await read(own)).status).toBe(200);
    expect(named.filter((address) => !address.startsWith('/') && !address.startsWith(chat))).toEqual([]);
  }
});

test.each([
  ['/bare', 0],
  ['/plain', 1],
  ['/two-tags', 2],
  ['/late', 0],
  ['/tag-manager', 0],
])('%s has the tag %i times before its scripts run', async (path, times) => {
  expect([...(await read(path)).body.matchAll(/data-site="warung-nusa"/g)]).toHaveLength(times);
});

test('the greedy page differs from the plain one in its head, its title and what stands in front', async () => {
  const bodyOf = (page: string) => page.replace(/<style>.*<\/style>/s, '').replace(/<main>.*<\/main>/s, '');
  const strip = (page: string) => bodyOf(page).replace(/<title>.*<\/title>/, '');
  expect(strip((await read('/greedy-css')).body)).toBe(strip((await read('/plain')).body));
});

test('each view of the application is a page too', async () => {
  for (const view of ['shelf', 'basket', 'checkout']) expect((await read(`/spa/${view}`)).status).toBe(200);
});

test('a pinned tag names the version that the chat server serves, with its integrity', async () => {
  const { body } = await read('/sri');
  expect(body).toContain(
    `src="${chat}/widget/${VERSION.launcher}" integrity="${VERSION.integrity}" crossorigin="anonymous"`,
  );
});

test('without a chat server there is nothing to pin', async () => {
  const lonely = await shopBeside(`${chat}/nowhere`);
  expect((await read('/sri', lonely)).status).toBe(502);
});

test('a customer is vouched for with the secret, which the page does not hold', async () => {
  const { body } = await read('/member?customer=customer-1');
  expect(body).toContain('Signed in as customer-1');
  expect(body).not.toContain('a-secret');
  const proof = JSON.parse((await read('/member/proof?customer=customer-1')).body);
  const expected = createHmac('sha256', 'a-secret').update(`customer-1.${proof.expires}`).digest('hex');
  expect(proof).toMatchObject({ id: 'customer-1', signature: expected, email: 'first@mail.example' });
});

test.each(['/member/proof', '/member/proof?customer=customer-3', '/member/proof?customer[]=customer-1'])(
  '%s vouches for nobody',
  async (path) => {
    expect((await read(path)).status).toBe(404);
  },
);

test('what is asked for is not repeated on the page', async () => {
  const { body } = await read('/member?customer=%3Cscript%3Ealert(1)%3C%2Fscript%3E');
  expect(body).not.toContain('alert(1)');
  expect(body).toContain('Signed in as nobody');
});
