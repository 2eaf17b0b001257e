/** Bad input → the stated answer. The rows of docs/security.md that need a running server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, PASSWORD, SETTINGS, SHOP } from './house.ts';
import { connect } from './wire-client.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${house.base}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('who may open a socket', () => {
  const refused = (path: string, headers: Record<string, string> = {}) =>
    connect(`${house.ws}${path}`, headers).then(
      () => 'accepted',
      (error: Error) => error.message,
    );

  test('a visitor from an origin outside the site’s list, or without one: 403', async () => {
    expect(await refused('/ws/visitor?site=shop', { origin: 'https://evil.example' })).toBe('refused with 403');
    expect(await refused('/ws/visitor?site=shop', { origin: `${SHOP}.evil.example` })).toBe('refused with 403');
    expect(await refused('/ws/visitor?site=shop')).toBe('refused with 403');
  });

  test('an unknown site: 404; a token in the address: 400', async () => {
    expect(await refused('/ws/visitor?site=nowhere', { origin: SHOP })).toBe('refused with 404');
    expect(await refused('/ws/visitor?site=shop&token=abc', { origin: SHOP })).toBe('refused with 400');
    expect(await refused('/ws/other', { origin: SHOP })).toBe('refused with 404');
  });

  test('an agent from a foreign or missing origin: 403; without a session: 401', async () => {
    const cookie = await house.cookie('rani');
    expect(await refused('/ws/agent', { origin: 'https://evil.example', cookie })).toBe('refused with 403');
    expect(await refused('/ws/agent', { cookie })).toBe('refused with 403');
    expect(await refused('/ws/agent', { origin: 'http://sapa.example' })).toBe('refused with 401');
    expect(await refused('/ws/agent', { origin: 'http://sapa.example', cookie: 'sapa_session=guess' })).toBe(
      'refused with 401',
    );
  });

  test('a token chosen by the client is ignored: it gets one of ours', async () => {
    const visitor = await house.visitor({ token: 'chosen-by-me' });
    const welcome = await visitor.next('welcome');
    expect('token' in welcome && welcome.token).not.toBe('chosen-by-me');
    expect('token' in welcome && welcome.token).toMatch(/^[\w-]{43}$/);
    await visitor.close();
  });
});

describe('signing in', () => {
  test('gives an opaque cookie out of reach of scripts, and the agent', async () => {
    const response = await post('/session', { email: 'Dimas@shop.example', password: PASSWORD });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ agent: { id: 'dimas', role: 'agent', departments: ['support'] } });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^sapa_session=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('on https the cookie is Secure and carries the __Host- prefix', async () => {
    const safe = await openHouse({ publicUrl: 'https://chat.example' });
    const response = await fetch(`${safe.base}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'rani@shop.example', password: PASSWORD }),
    });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-sapa_session=.*Path=\/.*Secure/);
    await safe.close();
  });

  test('a wrong password and an unknown person get the same answer; the sixth try in 15 minutes is 429', async () => {
    const wrong = await post('/session', { email: 'sari@shop.example', password: 'not this one' });
    const unknown = await post('/session', { email: 'nobody@shop.example', password: 'not this one' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
    for (let attempt = 2; attempt <= 5; attempt++)
      expect((await post('/session', { email: 'sari@shop.example', password: 'no' })).status).toBe(401);
    const rest = await post('/session', { email: 'sari@shop.example', password: PASSWORD });
    expect(rest.status).toBe(429);
    expect(await rest.json()).toMatchObject({ reason: 'rate_limited', retryAfterMs: expect.any(Number) });
  });

  test.each([
    ['an object where a string belongs', { email: { $ne: 1 }, password: 'x' }],
    ['an unknown field', { email: 'a@b.example', password: 'x', role: 'admin' }],
    ['a prototype', '{"email":"a@b.example","password":"x","__proto__":{"admin":true}}'],
    ['no JSON', '{'],
  ])('%s is 400 invalid_body', async (_name, body) => {
    const response = await post('/session', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ reason: 'invalid_body' });
  });

  test('a foreign Origin or a body that a plain form can send is 403', async () => {
    const body = { email: 'rani@shop.example', password: PASSWORD };
    expect((await post('/session', body, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/session', JSON.stringify(body), { 'content-type': 'text/plain' })).status).toBe(403);
  });

  test('signing out ends the session and closes its sockets', async () => {
    const signedIn = await post('/session', { email: 'rani@shop.example', password: PASSWORD });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const client = await connect(`${house.ws}/ws/agent`, { origin: 'http://sapa.example', cookie });
    client.send({ t: 'hello', v: 1 });
    await client.next('welcome');
    const response = await fetch(`${house.base}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
    expect(response.status).toBe(204);
    expect(await client.closed).toBe(4401);
    expect((await fetch(`${house.base}/api/v1/session`, { headers: { cookie } })).status).toBe(401);
  });
});

describe('the first run', () => {
  test('has no password; its link works once and makes an administrator of the new settings', async () => {
    const fresh = await openHouse({ settings: { ...SETTINGS, agents: [] } });
    const call = (body: object) =>
      fetch(`${fresh.base}/api/v1/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const person = {
      name: 'Owner',
      email: 'owner@shop.example',
      password: 'a fine long password',
      website: 'https://toko.example/beranda',
    };
    expect(await (await fetch(`${fresh.base}/api/v1/setup`)).json()).toEqual({ needed: true });
    expect((await call({ ...person, token: 'guessed' })).status).toBe(401);
    const token = await fresh.accounts.newSetupToken();
    expect((await call({ ...person, password: 'short', token })).status).toBe(400);
    const done = await call({ ...person, token });
    expect(done.status).toBe(201);
    expect(await done.json()).toMatchObject({ agent: { role: 'admin', email: 'owner@shop.example' } });
    expect(fresh.settings.current.sites[0]?.origins).toContain('https://toko.example');
    expect((await call({ ...person, token })).status).toBe(401);
    expect(await (await fetch(`${fresh.base}/api/v1/setup`)).json()).toEqual({ needed: false });
    await fresh.close();
  });
});

describe('what the console may load', () => {
  test('scripts of its own only, in no frame, with trusted types', async () => {
    const policy = (await fetch(`${house.base}/console/`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });
});

describe('what agents may reach', () => {
  test('another department’s conversation is not found, for every command', async () => {
    const dimas = await house.online('dimas');
    const rani = await house.online('rani');
    const visitor = await house.visitor();
    const ack = await visitor.do({ type: 'pickDepartment', department: 'support' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    await dimas.event('offered');
    for (const command of [
      { type: 'acceptOffer' },
      { type: 'declineOffer' },
      { type: 'take' },
      { type: 'say', text: 'hi' },
      { type: 'note', text: 'hi' },
      { type: 'transfer', department: 'sales' },
      { type: 'end' },
      { type: 'finishWrapUp' },
      { type: 'tag', tags: ['x'] },
      { type: 'setPriority', priority: 1 },
      { type: 'editContact', name: 'x' },
    ]) {
      expect(await rani.do(command, ack.conversation), command.type).toMatchObject({
        t: 'reject',
        reason: 'not_found',
      });
    }
    rani.send({ t: 'typing', conversation: ack.conversation, on: true });
    expect(await rani.next('reject')).toMatchObject({ reason: 'not_found' });
    for (const client of [dimas, rani, visitor]) await client.close();
  });
});
