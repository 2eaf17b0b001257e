/** The way in without WebSockets: who may use it, what it takes, and what happens when an answer is lost on the way. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectEvents } from './events-client.ts';
import { type House, openHouse, SETTINGS, SHOP } from './house.ts';
import { createManualClock } from './manual-clock.ts';
import { connect } from './wire-client.ts';

const OWN = 'http://sapa.example';
const EVIL = 'https://evil.example';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const refused = (path: string, headers: Record<string, string> = {}, at = house) =>
  connectEvents(at.base, path, headers).then(
    () => 'accepted',
    (error: Error) => error.message,
  );
const post = (body: string, headers: Record<string, string>) =>
  fetch(`${house.base}/events`, { method: 'POST', body, headers });

/** A line whose name and events the test sees itself. */
async function bare(path: string, headers: Record<string, string>, at = house) {
  const stop = new AbortController();
  const response = await fetch(`${at.base}/events${path}`, { method: 'POST', headers, signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  /** Reads on until the stream holds this, or ends. */
  async function until(part: string): Promise<string> {
    while (!text.includes(part)) {
      const read = await reader?.read();
      if (!read || read.done) break;
      text += read.value;
    }
    return text;
  }
  await until('event: line\n');
  const line = /event: line\ndata: (.*)\n/.exec(await until('\n\n'))?.[1] ?? '';
  return { line, response, until, close: () => stop.abort() };
}

describe('who may open a line', () => {
  test('a visitor from an origin outside the site’s list, or without one: 403; an unknown site: 404', async () => {
    expect(await refused('/visitor?site=shop', { origin: EVIL })).toBe('refused with 403');
    expect(await refused('/visitor?site=shop', { origin: `${SHOP}.evil.example` })).toBe('refused with 403');
    expect(await refused('/visitor?site=shop')).toBe('refused with 403');
    expect(await refused('/visitor?site=nowhere', { origin: SHOP })).toBe('refused with 404');
    expect(await refused('/visitor', { origin: SHOP })).toBe('refused with 404');
    expect(await refused('/visitor?site=shop&site=shop', { origin: SHOP })).toBe('refused with 404');
  });

  test('a token in the address: 400', async () => {
    expect(await refused('/visitor?site=shop&token=abc', { origin: SHOP })).toBe('refused with 400');
  });

  test('an agent from a foreign or missing origin: 403; without a session: 401', async () => {
    const cookie = await house.cookie('rani');
    expect(await refused('/agent', { origin: EVIL, cookie })).toBe('refused with 403');
    expect(await refused('/agent', { cookie })).toBe('refused with 403');
    expect(await refused('/agent', { origin: OWN })).toBe('refused with 401');
    expect(await refused('/agent', { origin: OWN, cookie: 'sapa_session=guess' })).toBe('refused with 401');
  });

  test('a page may not open one by a link or a picture: only POST', async () => {
    const response = await fetch(`${house.base}/events/visitor?site=shop`, { headers: { origin: SHOP } });
    expect(response.status).toBe(404);
  });

  test('the answer is for that one origin, without cookies, and nobody may keep or hold it back', async () => {
    const { line, response, close } = await bare('/visitor?site=shop', { origin: SHOP });
    expect(Buffer.from(line, 'base64url')).toHaveLength(32);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')).toContain('Origin');
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    close();
  });

  test('both ways in count together: who has all the lines of an address gets 429', async () => {
    const small = await openHouse({ settings: { ...SETTINGS, traffic: { socketsPerAddress: 1 } } });
    const first = await connect(`${small.ws}/ws/visitor?site=shop`, { origin: SHOP });
    expect(await refused('/visitor?site=shop', { origin: SHOP }, small)).toBe('refused with 429');
    await first.close();
    const second = await bare('/visitor?site=shop', { origin: SHOP }, small);
    await expect(connect(`${small.ws}/ws/visitor?site=shop`, { origin: SHOP })).rejects.toThrow('429');
    second.close();
    await expect.poll(() => refused('/visitor?site=shop', { origin: SHOP }, small)).toBe('accepted');
    await small.close();
  });

  test('while the server drains: 503', async () => {
    const draining = await openHouse();
    draining.stopUpgrades();
    expect(await refused('/visitor?site=shop', { origin: SHOP }, draining)).toBe('refused with 503');
    await draining.close();
  });
});

describe('who may speak on a line', () => {
  const PING = '{"t":"ping"}';

  test('a name that is guessed, or of a line that is over: 404', async () => {
    expect((await post(`guess\n${PING}`, { origin: SHOP })).status).toBe(404);
    expect((await post('', { origin: SHOP })).status).toBe(404);
    const visitor = await bare('/visitor?site=shop', { origin: SHOP });
    expect((await post(`${visitor.line}\n{"t":"hello","v":1}`, { origin: SHOP })).status).toBe(204);
    await visitor.until('"welcome"');
    for (let strike = 0; strike < 10; strike++) await post(`${visitor.line}\n?`, { origin: SHOP });
    expect(await visitor.until('event: close')).toContain('event: close\ndata: {"code":1008,');
    expect((await post(`${visitor.line}\n${PING}`, { origin: SHOP })).status).toBe(404);
  });

  test('a page of another origin: 403, also with the name of the line', async () => {
    const visitor = await bare('/visitor?site=shop', { origin: SHOP });
    expect((await post(`${visitor.line}\n${PING}`, { origin: EVIL })).status).toBe(403);
    expect((await post(`${visitor.line}\n${PING}`, {})).status).toBe(403);
    const cookie = await house.cookie('rani');
    const agent = await bare('/agent', { origin: OWN, cookie });
    const foreign = await post(`${agent.line}\n${PING}`, { origin: EVIL, cookie, 'content-type': 'text/plain' });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    visitor.close();
    agent.close();
  });

  test('an agent’s line without the session that opened it: 404', async () => {
    const agent = await bare('/agent', { origin: OWN, cookie: await house.cookie('rani') });
    const other = await house.cookie('dimas');
    expect((await post(`${agent.line}\n${PING}`, { origin: OWN })).status).toBe(404);
    expect((await post(`${agent.line}\n${PING}`, { origin: OWN, cookie: other })).status).toBe(404);
    agent.close();
  });

  test('a session that ends takes its line with it: 4401, and the next one is refused', async () => {
    const grant = await house.accounts.signIn({ email: 'sari@shop.example', password: 'a long enough password' });
    const cookie = `sapa_session=${grant?.token}`;
    const client = await connectEvents(house.base, '/agent', { origin: OWN, cookie });
    client.send({ t: 'hello', v: 1 });
    await client.next('welcome');
    await fetch(`${house.base}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
    expect(await client.closed).toBe(4401);
    expect(await refused('/agent', { origin: OWN, cookie })).toBe('refused with 401');
  });

  test('more than a frame’s worth: 413, and the line is over', async () => {
    const visitor = await bare('/visitor?site=shop', { origin: SHOP });
    const response = await post(`${visitor.line}\n"${'x'.repeat(66_000)}"`, { origin: SHOP });
    expect(response.status).toBe(413);
    expect(await visitor.until('event: close')).toContain('event: close\ndata: {"code":1009,');
    expect((await post(`${visitor.line}\n${PING}`, { origin: SHOP })).status).toBe(404);
  });
});

test('who does not say hello in 10 s is told 4401', async () => {
  const clock = createManualClock();
  const slow = await openHouse({ clock });
  const visitor = await bare('/visitor?site=shop', { origin: SHOP }, slow);
  clock.advance(10_000);
  expect(await visitor.until('event: close')).toContain('event: close\ndata: {"code":4401,');
  await slow.close();
});

test('[D2] a letter that arrived though its answer was lost: the line ends, and the same id gives the same seq', async () => {
  let isLossy = false;
  const lossy = await connectEvents(
    house.base,
    '/visitor?site=shop',
    { origin: SHOP },
    (direct) =>
      async (...asked) => {
        const response = await direct(...asked);
        if (isLossy) throw new TypeError('the answer was lost');
        return response;
      },
  );
  lossy.send({ t: 'hello', v: 1, locale: 'en' });
  const welcome = await lossy.next('welcome');
  const token = 'token' in welcome ? welcome.token : undefined;
  const id = randomUUID();
  const command = { type: 'say', text: 'only once, please' };
  isLossy = true;
  lossy.send({ t: 'do', id, command });
  expect(await lossy.closed).toBe(1006);

  const back = await connectEvents(house.base, '/visitor?site=shop', { origin: SHOP });
  back.send({ t: 'hello', v: 1, locale: 'en', token });
  const first = await back.do(command, undefined, id);
  const second = await back.do(command, undefined, id);
  expect(first).toMatchObject({ t: 'ack', id, seq: expect.any(Number) });
  expect(second).toEqual(first);
  const stored = await house.store.read((first.t === 'ack' && first.conversation) as never, {});
  expect(stored.filter((event) => JSON.stringify(event).includes(id))).toHaveLength(1);
  await back.close();
});

test('[D5] words sent at once over a slow way are stored in the order they were said', async () => {
  const house = await openHouse({ settings: { ...SETTINGS, traffic: { messageBurst: 1_000 } } });
  let letters = 0;
  const visitor = await connectEvents(
    house.base,
    '/visitor?site=shop',
    { origin: SHOP },
    (direct) => (address, init) => {
      letters += Number(address.endsWith('/events'));
      return direct(address, init);
    },
  );
  visitor.send({ t: 'hello', v: 1, locale: 'en' });
  const acks = await Promise.all(Array.from({ length: 60 }, (_, n) => visitor.do({ type: 'say', text: `word ${n}` })));
  const seqs = acks.map((ack) => (ack.t === 'ack' && ack.seq) || 0);
  expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  expect(new Set(seqs).size).toBe(60);
  // Together, not each by itself.
  expect(letters).toBeLessThan(10);
  await house.close();
});
