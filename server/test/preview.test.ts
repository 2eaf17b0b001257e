/** The page that the console frames to show a site's widget. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { connect } from './wire-client.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const get = (query: string) => fetch(`${house.base}/preview?${query}`);

test('holds the snippet with what may stand in it, escaped', async () => {
  const evil = encodeURIComponent(`"><script src=https://evil.example></script>'&`);
  const text = await (await get(`site=shop&accent=%23112233&label=${evil}&onload=alert(1)&lang=a&lang=b`)).text();
  expect(text).toContain(
    '<script async src="/widget.js" data-site="shop" data-accent="#112233" data-label="&quot;&gt;',
  );
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(text).not.toMatch(/onload|data-lang/);
});

test('runs our scripts only, and is framed by our pages only', async () => {
  const { headers } = await get('site=shop');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; script-src 'self'; connect-src 'self' ws://sapa.example;");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toContain('unsafe');
  const ours = await fetch(`${house.base}/console/`);
  expect(ours.headers.get('content-security-policy')).toContain("frame-src 'self'");
});

test('of no site there is none', async () => {
  expect((await get('site=nowhere')).status).toBe(404);
  expect((await get('site=__proto__')).status).toBe(404);
  expect((await get('site[x]=shop')).status).toBe(404);
});

test('a page of ours may talk to every site; one that only looks like it may not', async () => {
  const client = await connect(`${house.ws}/ws/visitor?site=shop`, { origin: 'http://sapa.example' });
  client.send({ t: 'hello', v: 1 });
  await client.next('welcome');
  await client.close();
  const close = connect(`${house.ws}/ws/visitor?site=shop`, { origin: 'http://sapa.example.evil.example' });
  await expect(close).rejects.toThrow('403');
});
