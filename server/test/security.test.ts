/** Bad input → the stated answer. The rows of docs/security.md that need a running server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, PASSWORD, SETTINGS, SHOP, WITH_BOSS } from './house.ts';
import { connect } from './wire-client.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse({ settings: WITH_BOSS });
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

  test('what is no address of ours: 404', async () => {
    expect(await refused('//', { origin: SHOP })).toBe('refused with 404');
  });

  test('two tabs before the first word are one visitor', async () => {
    const first = await house.visitor();
    const welcome = await first.next('welcome');
    const token = 'token' in welcome ? welcome.token : undefined;
    const second = await house.visitor({ token });
    const again = await second.next('welcome');
    expect(again).not.toHaveProperty('token');
    expect('visitor' in again && 'visitor' in welcome && again.visitor.id === welcome.visitor.id).toBe(true);
    const said = await first.do({ type: 'say', text: 'hello there' });
    const also = await second.do({ type: 'say', text: 'hello again' });
    expect('conversation' in said && 'conversation' in also && said.conversation === also.conversation).toBe(true);
    await first.close();
    await second.close();
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

describe('a session that is over', () => {
  const signIn = async (cookie = '') => {
    const response = await post('/session', { email: 'rani@shop.example', password: PASSWORD }, { cookie });
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };
  const open = (cookie: string) => connect(`${house.ws}/ws/agent`, { origin: 'http://sapa.example', cookie });

  test('lets nobody in on a socket that was opened before', async () => {
    const cookie = await signIn();
    const silent = await open(cookie);
    await fetch(`${house.base}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
    silent.send({ t: 'hello', v: 1 });
    expect(await silent.next('reject')).toMatchObject({ reason: 'unauthorized' });
    expect(await silent.do({ type: 'setPresence', status: 'online' })).toMatchObject({ reason: 'unauthorized' });
    await silent.close();
  });

  test('signing in again ends the one before, and its sockets, but not other devices', async () => {
    const other = await open(await signIn());
    other.send({ t: 'hello', v: 1 });
    await other.next('welcome');
    const before = await signIn();
    const old = await open(before);
    old.send({ t: 'hello', v: 1 });
    await old.next('welcome');
    await signIn(before);
    expect(await old.closed).toBe(4401);
    expect((await fetch(`${house.base}/api/v1/session`, { headers: { cookie: before } })).status).toBe(401);
    other.send({ t: 'ping' });
    await other.next('pong');
    await other.close();
  });
});

describe('changing the settings', () => {
  const put = async (agent: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${house.base}/api/v1/settings`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie: await house.cookie(agent), ...headers },
      body,
    });
  const promoted = () => {
    const agents = house.settings.current.agents.map((agent) => ({ ...agent, role: 'admin' }));
    return JSON.stringify({ revision: 'x', changes: { agents } });
  };

  test.each(['rani', 'sari'])('nobody makes themselves an administrator: %s gets 403', async (agent) => {
    const response = await put(agent, promoted());
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ reason: 'not_allowed' });
    expect(house.settings.current.agents.filter(({ role }) => role === 'admin')).toHaveLength(1);
  });

  test('in an administrator’s name only by a page of ours, and never by a form', async () => {
    expect((await put('boss', promoted(), { origin: 'https://evil.example' })).status).toBe(403);
    expect((await put('boss', promoted(), { 'content-type': 'text/plain' })).status).toBe(403);
  });

  test('an old session of an administrator is none', async () => {
    const grant = await house.accounts.signIn({ email: 'boss@shop.example', password: PASSWORD });
    const cookie = `sapa_session=${grant?.token}`;
    const ask = () => fetch(`${house.base}/api/v1/settings`, { headers: { cookie } });
    expect((await ask()).status).toBe(200);
    await fetch(`${house.base}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
    expect((await ask()).status).toBe(401);
  });

  test('nobody’s 8 MB are read', async () => {
    const response = await fetch(`${house.base}/api/v1/settings`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: `"${'x'.repeat(100_000)}"`,
    });
    expect(response.status).toBe(401);
  });
});

describe('the log', () => {
  test('holds no token, no password, no e-mail and nothing that was said', async () => {
    const lines: string[] = [];
    const keep = (fields: object, message: string) => void lines.push(JSON.stringify(fields) + message);
    const watched = await openHouse({ log: { info: keep, warn: keep, error: keep } });
    const visitor = await watched.visitor();
    const welcome = await visitor.next('welcome');
    const values = { email: 'secret@mail.example', message: 'a sentinel nobody should log' };
    await visitor.do({ type: 'say', text: values.message });
    await visitor.do({ type: 'fillForm', form: 'leaveMessage', values });
    visitor.raw(JSON.stringify({ t: 'do', text: values.message }));
    await visitor.next('reject');
    await watched.cookie('rani');
    await visitor.close();
    await watched.close();
    const token = ('token' in welcome && welcome.token) || 'no token';
    for (const secret of [token, PASSWORD, values.email, values.message])
      expect(lines.join('\n')).not.toContain(secret);
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
