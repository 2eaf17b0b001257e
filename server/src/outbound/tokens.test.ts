import type { ApiToken } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { calling, inMemory } from './test/calling.ts';
import { type Heard, json, otherSystem } from './test/other-system.ts';

const OLD: ApiToken = { token_type: 'Bearer', access_token: 'old', refresh_token: 'again', expires_in: 3_600 };
const start = Date.UTC(2026, 0, 5, 3, 0) / 1_000;
const failed = (failure: string) => ({ ok: false, failure });
const SHIPPED = { ok: true, values: { status: 'shipped' } };

/** Accepts the newest token only; gives `new-1`, `new-2` … for a renewal. */
async function crmWithTokens(
  accepts: string,
  renewal: object | null = { expires_in: '7200', refresh_token: 'again-2' },
) {
  const given = { token: accepts, count: 0 };
  const system = await otherSystem((heard, response) => {
    if (!isRenewal(heard)) {
      const isKnown = heard.headers.authorization === `Bearer ${given.token}`;
      return json({ data: [{ status: 'shipped' }] }, isKnown ? 200 : 401)(heard, response);
    }
    if (!renewal) return json({ error: 'invalid_grant' }, 400)(heard, response);
    given.count += 1;
    given.token = `new-${given.count}`;
    return json({ token_type: 'bearer', access_token: given.token, created_at: 1, ...renewal })(heard, response);
  });
  const renewals = () => system.heard.filter(isRenewal);
  return {
    ...system,
    renewals,
    /** Every token it gave so far. */
    refuse: () => (given.token = 'nothing'),
    tokensUsed: () => system.heard.filter((each) => !isRenewal(each)).map(({ headers }) => headers.authorization),
  };
}
const isRenewal = ({ method, url }: Heard) => method === 'POST' && url.endsWith('/token');

test('a token about to end is renewed first, as a form, below the base address, and the new one kept', async () => {
  const crm = await crmWithTokens('nothing', { expires_in: '7200', token_type: 'Bearer', refresh_token: 'again-2' });
  const renewed = inMemory();
  const { call } = calling(`${crm.base}/api`, {
    connection: {
      token: { ...OLD, created_at: start - 3_600 + 59 },
      settings: { client_id: 'shop', client_secret: 's3cret&=', other: 1 },
    },
    renewed,
  });
  expect(await call()).toEqual(SHIPPED);
  const [renewal] = crm.renewals();
  expect(renewal?.url).toBe('/api/oauth/token');
  expect(renewal?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded' });
  expect(renewal?.headers).not.toHaveProperty('authorization');
  expect(Object.fromEntries(new URLSearchParams(renewal?.body))).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'again',
    client_id: 'shop',
    client_secret: 's3cret&=',
  });
  const token = {
    token_type: 'Bearer',
    access_token: 'new-1',
    refresh_token: 'again-2',
    expires_in: 7_200,
    created_at: start,
  };
  const instead = { ...OLD, created_at: start - 3_600 + 59 };
  expect(renewed.of('crm')).toEqual({ origin: crm.base, instead, token });
});

test('one with a minute left is used as it is; so is one that says nothing of its end', async () => {
  const crm = await crmWithTokens('old');
  await calling(crm.base, { connection: { token: { ...OLD, created_at: start - 3_600 + 60 } } }).call();
  await calling(crm.base, { connection: { token: OLD } }).call();
  expect(crm.tokensUsed()).toEqual(['Bearer old', 'Bearer old']);
  expect(crm.renewals()).toEqual([]);
});

test('a token refused once is renewed and the question asked again, with the same key; twice is a refusal', async () => {
  const crm = await crmWithTokens('other', { token_type: 'bearer' });
  const { call } = calling(crm.base, { connection: { token: OLD, settings: { token_path: 'v2/token' } } });
  expect(await call()).toEqual(SHIPPED);
  expect(crm.heard.map(({ url }) => url)).toEqual(['/orders/A-7', '/v2/token', '/orders/A-7']);
  expect(crm.heard.filter((each) => !isRenewal(each)).map(({ headers }) => headers['idempotency-key'])).toEqual([
    'call-1',
    'call-1',
  ]);
  const never = await otherSystem((heard, response) =>
    json({ access_token: 'x' }, isRenewal(heard) ? 200 : 401)(heard, response),
  );
  expect(await calling(never.base, { connection: { token: OLD } }).call()).toEqual(failed('refused'));
  expect(never.heard).toHaveLength(3);
});

test('calls at once share one renewal', async () => {
  const crm = await crmWithTokens('nothing', { token_type: 'Bearer', expires_in: 7_200 });
  const { call } = calling(crm.base, { connection: { token: { ...OLD, created_at: 0 } } });
  expect(await Promise.all([call(), call(), call(), call()])).toEqual([SHIPPED, SHIPPED, SHIPPED, SHIPPED]);
  expect(crm.renewals()).toHaveLength(1);
  expect(new Set(crm.tokensUsed())).toEqual(new Set(['Bearer new-1']));
});

test('refused at once, calls still share one renewal, also the one that hears of it late', async () => {
  const crm = await crmWithTokens('nothing', { token_type: 'Bearer' });
  const { call } = calling(crm.base, { connection: { token: OLD } });
  expect(await Promise.all([call(), call(), call()])).toEqual([SHIPPED, SHIPPED, SHIPPED]);
  expect(crm.renewals()).toHaveLength(1);
});

test('of a short life only its last quarter counts as the end', async () => {
  const crm = await crmWithTokens('old');
  const aged = (seconds: number) => ({ token: { ...OLD, expires_in: 40, created_at: start - seconds } });
  await calling(crm.base, { connection: aged(30) }).call();
  expect(crm.renewals()).toEqual([]);
  await calling(crm.base, { connection: aged(31) }).call();
  expect(crm.renewals()).toHaveLength(1);
});

test('the new token is used until somebody writes another, and nowhere else', async () => {
  const crm = await crmWithTokens('nothing', { token_type: 'Bearer', expires_in: 7_200 });
  const other = await otherSystem(json({ data: [{ status: 'shipped' }] }));
  const written = { ...OLD, created_at: start - 3_600 };
  const { call, settings, connection } = calling(crm.base, { connection: { token: written } });
  await call();
  await call();
  settings.connections = [{ ...connection, baseUrl: other.base, token: { ...written, created_at: start } }];
  await call();
  expect(other.heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer old']);
  settings.connections = [{ ...connection, token: { token_type: 'Bearer', access_token: 'by-hand' } }];
  expect(await call()).toEqual(failed('refused'));
  expect(crm.tokensUsed()).toEqual(['Bearer new-1', 'Bearer new-1', 'Bearer by-hand']);
  expect(crm.renewals()).toHaveLength(1);
});

/** Refuses every question, and gives tokens gladly. */
const neverContent = () =>
  otherSystem((heard, response) =>
    json({ access_token: `for-${heard.headers['idempotency-key'] ?? 'renewal'}` }, isRenewal(heard) ? 200 : 401)(
      heard,
      response,
    ),
  );

test('a system that refuses what it gave is left alone for a minute, then tried once more', async () => {
  const crm = await neverContent();
  const { call, clock, settings, connection } = calling(crm.base, { connection: { token: OLD } });
  for (let times = 0; times < 20; times++) expect(await call()).toEqual(failed('refused'));
  expect(crm.heard.map(({ url }) => url)).toEqual(['/orders/A-7', '/oauth/token', '/orders/A-7']);
  clock.advance(60_000);
  for (let times = 0; times < 20; times++) expect(await call()).toEqual(failed('refused'));
  expect(crm.heard.filter(isRenewal)).toHaveLength(2);
  expect(crm.heard).toHaveLength(6);
  settings.connections = [{ ...connection, token: { token_type: 'Bearer', access_token: 'by-hand' } }];
  await call();
  expect(crm.heard.at(-1)?.headers.authorization).toBe('Bearer by-hand');
});

test('a token that is accepted for a moment only is renewed once a minute', async () => {
  const crm = await crmWithTokens('nothing', { token_type: 'Bearer' });
  const { call, clock } = calling(crm.base, { connection: { token: OLD } });
  expect(await call()).toEqual(SHIPPED);
  crm.refuse();
  clock.advance(30_000);
  expect([await call(), await call()]).toEqual([failed('refused'), failed('refused')]);
  expect(crm.renewals()).toHaveLength(1);
  clock.advance(60_000);
  expect(await call()).toEqual(SHIPPED);
  expect(crm.renewals()).toHaveLength(2);
});

test('a renewal that fails is a refusal, and is tried again after a minute', async () => {
  const crm = await crmWithTokens('nothing', null);
  const { call, clock } = calling(crm.base, { connection: { token: { ...OLD, created_at: 0 } } });
  expect([await call(), await call()]).toEqual([failed('refused'), failed('refused')]);
  expect(crm.renewals()).toHaveLength(1);
  clock.advance(60_000);
  await call();
  expect(crm.renewals()).toHaveLength(2);
  expect(crm.tokensUsed()).toEqual([]);
});

test('one that cannot be renewed early is used to its end', async () => {
  const crm = await crmWithTokens('old', null);
  const { call, clock } = calling(crm.base, { connection: { token: { ...OLD, created_at: start - 3_600 + 30 } } });
  expect([await call(), await call()]).toEqual([SHIPPED, SHIPPED]);
  expect(crm.renewals()).toHaveLength(1);
  clock.advance(30_000);
  expect(await call()).toEqual(failed('refused'));
});

test.each([{ access_token: '' }, { access_token: 'a\nb' }, { access_token: 7 }, [], null])(
  'a renewal that says %j brings no token',
  async (answer) => {
    const crm = await otherSystem(json(answer));
    const { call } = calling(crm.base, { connection: { token: { ...OLD, created_at: 0 } } });
    expect(await call()).toEqual(failed('refused'));
  },
);

test('a renewal is not carried elsewhere, and not into the house', async () => {
  const other = await otherSystem(json({ access_token: 'x' }));
  const crm = await otherSystem((_heard, response) =>
    response.writeHead(307, { location: `${other.base}/oauth/token` }).end(),
  );
  const { call } = calling(crm.base, { connection: { token: { ...OLD, created_at: 0 } } });
  expect(await call()).toEqual(failed('refused'));
  expect(other.heard).toEqual([]);
});

test('a renewal that takes too long ends the call in time', async () => {
  const crm = await otherSystem(() => {});
  const { call, clock } = calling(crm.base, { connection: { token: { ...OLD, created_at: 0 } } });
  const answered = call();
  await crm.asked(1);
  clock.advance(5_000);
  expect(await answered).toMatchObject({ ok: false });
});
