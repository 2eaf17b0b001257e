/** When a site speaks first: what pages are told, what is counted, and what an answer becomes. A whole server. */
import type { ProactiveCountsView, SettingsInput } from '@sapa/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asking } from './admin.ts';
import { type House, openHouse, SETTINGS, SHOP, WITH_BOSS } from './house.ts';

const [shop, ...others] = SETTINGS.sites;
if (!shop) throw new Error('no site');
const rule = {
  id: 'cart',
  name: 'Cart',
  text: { en: 'Need help paying?', id: 'Butuh bantuan?' },
  when: { url: '/cart*' },
};
const proactive = [rule, { ...rule, id: 'off', enabled: false }];
const SPEAKING: SettingsInput = { ...WITH_BOSS, sites: [{ ...shop, proactive }, ...others] };

let house: House;
beforeAll(async () => {
  house = await openHouse({ settings: SPEAKING });
});
afterAll(() => house.close());

const ask = (method: string, path: string, body?: object, origin = SHOP) =>
  fetch(`${house.base}/proactive/${path}`, {
    method,
    headers: { origin, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

test('a page of the site is told the rules that are on, and may keep them for a minute', async () => {
  const response = await ask('GET', 'shop');
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, SHOP]);
  expect(response.headers.get('cache-control')).toBe('public, max-age=60');
  expect(response.headers.get('vary')).toContain('Origin');
  const { id, text, when } = rule;
  expect(await response.json()).toEqual({ rules: [{ id, text, when }], open: false });
  expect((await ask('GET', 'nowhere')).status).toBe(404);
});

test.each<[string, string, object, number]>([
  ['a rule that is on', 'shop', { rule: 'cart', what: 'shown' }, 204],
  ['one that is off', 'shop', { rule: 'off', what: 'shown' }, 404],
  ['one that is not there', 'shop', { rule: 'other', what: 'shown' }, 404],
  ['no such site', 'nowhere', { rule: 'cart', what: 'shown' }, 404],
  ['answers are not for pages to count', 'shop', { rule: 'cart', what: 'answered' }, 400],
  ['more than asked for', 'shop', { rule: 'cart', what: 'shown', count: 100 }, 400],
  ['another type', 'shop', { rule: ['cart'], what: 'shown' }, 400],
])('%s', async (_name, site, body, status) => {
  expect((await ask('POST', site, body)).status).toBe(status);
});

test('what was shown, opened and answered is counted, for administrators', async () => {
  const counts = async (days = 1) =>
    (await asking(house)<ProactiveCountsView>('GET', `/proactive/counts?days=${days}`)).body.counts;
  await ask('POST', 'shop', { rule: 'cart', what: 'shown' });
  await ask('POST', 'shop', { rule: 'cart', what: 'opened' });
  const [before] = await counts();
  const visitor = await house.visitor({ proactive: 'cart' });
  const first = await visitor.do({ type: 'say', text: 'Yes please' });
  if (first.t !== 'ack' || !first.conversation) throw new Error('no ack');
  await visitor.event('messageSent', (event) => event.text === 'Need help paying?');
  const [begun] = await house.store.read(first.conversation, { limit: 1 });
  expect(begun?.event).toMatchObject({ type: 'conversationStarted', proactive: 'cart' });
  const [after] = await counts(366);
  expect(after).toEqual({ ...before, answered: (before?.answered ?? 0) + 1 });
  expect(after).toMatchObject({ site: 'shop', rule: 'cart', opened: 1 });
  await visitor.close();
});

test('an answer to what the site does not say is none', async () => {
  const visitor = await house.visitor({ proactive: 'off' });
  const first = await visitor.do({ type: 'say', text: 'Hello' });
  if (first.t !== 'ack' || !first.conversation) throw new Error('no ack');
  const [begun] = await house.store.read(first.conversation, { limit: 1 });
  expect(begun?.event).not.toHaveProperty('proactive');
  await visitor.close();
});

test('one address tells so much and no more', async () => {
  const told = await Promise.all(
    Array.from({ length: 60 }, () => ask('POST', 'shop', { rule: 'cart', what: 'shown' })),
  );
  const refused = told.find(({ status }) => status === 429);
  expect(refused?.headers.get('retry-after')).toMatch(/^\d+$/);
});
