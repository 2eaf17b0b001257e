import type { SettingsInput } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { parseSettings } from '../settings/parse.ts';
import { createBox } from './box.ts';
import { keepMasked, mask, maskConnections, openConnection, sealConnections } from './connections.ts';

const box = createBox(new Uint8Array(32).fill(7));
const other = createBox(new Uint8Array(32).fill(8));
const SECRETS = ['key-of-the-shop-1234', 'eyJ-access-token-5678', 'refresh-token-9012', 'client-secret-3456'];

const crm = {
  id: 'crm',
  name: 'CRM',
  description: 'Customers and orders',
  code: 'SHOP_CRM',
  baseUrl: 'https://crm.shop.example/api',
  settings: { client_secret: 'client-secret-3456', page_size: 20, is_live: true },
  headers: { 'X-Key': 'key-of-the-shop-1234' },
  token: { access_token: 'eyJ-access-token-5678', refresh_token: 'refresh-token-9012', expires_in: 3_600 },
} satisfies NonNullable<SettingsInput['connections']>[number];
const first = <T>(list: readonly T[]): T => list[0] as T;
const sealed = () => first(sealConnections([crm], box));

function document(connection: object) {
  return parseSettings({
    version: 1,
    name: 'Shop',
    sites: [{ key: 'shop', name: 'Shop', departments: ['cs'] }],
    departments: [{ id: 'cs', name: { id: 'CS', en: 'CS' } }],
    connections: [connection],
  });
}

test('a sealed connection holds none of its secrets in readable form, and opens to what it was', () => {
  const text = JSON.stringify(sealed());
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  expect(sealed()).toMatchObject({ settings: { page_size: 20, is_live: true }, token: { expires_in: 3_600 } });
  expect(openConnection(sealed(), box)).toEqual({ connection: crm, closed: [] });
  expect(document(sealed())).toMatchObject({ ok: true });
});

test('sealing again changes nothing; the same text is sealed differently each time', () => {
  const once = sealed();
  expect(sealConnections([once], box)).toEqual([once]);
  expect(sealed().token.access_token).not.toBe(once.token.access_token);
});

test('a secret moved to another field or connection does not open', () => {
  const once = sealed();
  const moved = { ...once, headers: { 'X-Key': once.token.access_token } };
  expect(openConnection(moved, box).closed).toEqual(['crm/headers/X-Key']);
  expect(openConnection({ ...once, id: 'evil' }, box).closed).toHaveLength(4);
});

test('another key opens nothing, and a changed or short text neither', () => {
  expect(openConnection(sealed(), other).closed).toEqual([
    'crm/settings/client_secret',
    'crm/headers/X-Key',
    'crm/token/access_token',
    'crm/token/refresh_token',
  ]);
  const text = box.seal('secret', 'here');
  const bytes = Buffer.from(text.slice(7), 'base64');
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  expect(box.open(`enc:v1:${bytes.toString('base64')}`, 'here')).toBeUndefined();
  expect(box.open('enc:v1:abcd', 'here')).toBeUndefined();
});

test('what is shown are the last four characters, of short ones none', () => {
  const shown = first(maskConnections([sealed()], box));
  expect(shown.headers).toEqual({ 'X-Key': '••••1234' });
  expect(shown.token).toEqual({ access_token: '••••5678', refresh_token: '••••9012', expires_in: 3_600 });
  expect(shown.settings).toEqual({ client_secret: '••••3456', page_size: 20, is_live: true });
  expect([mask('elevenchars'), mask(''), mask(undefined)]).toEqual(['••••', '', '••••']);
});

test('an edited document keeps the secrets it shows as masks, and takes new ones', () => {
  const kept = sealed();
  const shown = first(maskConnections([kept], box));
  const edited = { ...shown, name: 'New name', headers: { 'X-Key': 'a-new-key-of-the-shop' } };
  const stored = first(keepMasked([edited], [kept]));
  expect(stored).toEqual({ ...kept, name: 'New name', headers: { 'X-Key': 'a-new-key-of-the-shop' } });
});

test.each([
  ['another origin', { baseUrl: 'https://evil.example/api' }],
  ['another connection', { id: 'crm2' }],
])('a mask is not kept for %s: the document is refused and says where', (_name, change) => {
  const kept = sealed();
  const edited = { ...first(maskConnections([kept], box)), ...change };
  const stored = first(keepMasked([edited], [kept]));
  expect(document(stored)).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([
      { path: 'connections[0].headers.X-Key', message: expect.stringContaining('write it in full') },
      { path: 'connections[0].token.access_token', message: expect.stringContaining('write it in full') },
      { path: 'connections[0].settings.client_secret', message: expect.stringContaining('write it in full') },
    ]),
  });
});

test('a secret of the greatest length fits its place sealed, whatever it is written in', () => {
  const long = { ...crm, headers: { 'X-Key': '漢'.repeat(8_000) } };
  expect(document(long)).toMatchObject({ ok: true });
  expect(document(first(sealConnections([long], box)))).toMatchObject({ ok: true });
  expect(document({ ...crm, headers: { 'X-Key': 'x'.repeat(8_001) } })).toMatchObject({ ok: false });
});

test('a password in the address is refused: addresses are not secrets', () => {
  expect(document({ ...crm, baseUrl: 'https://shop:secret@crm.shop.example' })).toMatchObject({
    ok: false,
    problems: [{ path: 'connections[0].baseUrl', message: 'must hold no password: use headers' }],
  });
});
