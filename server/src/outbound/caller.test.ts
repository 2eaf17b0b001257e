import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { calling } from './test/calling.ts';
import { json, otherSystem } from './test/other-system.ts';

const SHIPPED = json({ data: [{ status: 'shipped' }] });
const failed = (failure: string) => ({ ok: false, failure });

test('a question is sent as configured, and its answer read by path', async () => {
  const crm = await otherSystem(
    json({ data: [{ status: ' shipped ', total: 12.5, paid: true, lines: [1], note: null }] }),
  );
  const { call } = calling(`${crm.base}/api/`, {
    connection: { headers: { 'X-Shop': 'id-{{settings.shop}}' }, settings: { shop: 'toko' } },
    request: {
      answer: {
        status: 'data.0.status',
        total: 'data[0].total',
        paid: 'data.0.paid',
        lines: 'data.0.lines',
        note: 'data.0.note',
      },
    },
  });
  expect(await call()).toEqual({ ok: true, values: { status: 'shipped', total: '12.5', paid: 'true' } });
  expect(crm.heard).toEqual([expect.objectContaining({ method: 'GET', url: '/api/orders/A-7', body: '' })]);
  expect(crm.heard[0]?.headers).toMatchObject({
    accept: 'application/json',
    'accept-encoding': 'identity',
    'idempotency-key': 'call-1',
    'x-shop': 'id-toko',
    host: `127.0.0.1:${crm.port}`,
  });
});

test('what is said goes into bodies as text, into paths as one part, into queries as one value', async () => {
  const crm = await otherSystem(SHIPPED);
  const nasty = 'x","admin":true,"y":"/../../etc?a=b&c=d#e\r\nHost: evil {{settings.secret}} \ud800';
  const { call } = calling(crm.base, {
    connection: { settings: { secret: 'do not tell' }, headers: { 'X-Name': '{{name}}|' } },
    request: {
      method: 'POST',
      path: '/find/{{name}}/end',
      query: { q: '{{ name }}', fixed: '1' },
      body: '{"who":"{{name}}","list":["{{name}}!"],"n":5,"none":"","__proto__":{"a":"{{name}}"}}',
    },
  });
  expect(await call({ name: nasty })).toMatchObject({ ok: true });
  const { url = '', body = '', headers } = crm.heard[0] ?? {};
  const seen = nasty.replace('\ud800', '\ufffd');
  const asked = new URL(url, crm.base);
  expect(asked.pathname.split('/')).toEqual(['', 'find', encodeURIComponent(seen), 'end']);
  expect([...asked.searchParams]).toEqual([
    ['q', seen],
    ['fixed', '1'],
  ]);
  const sent = JSON.parse(body);
  expect(Object.keys(sent)).toEqual(['who', 'list', 'n', 'none', '__proto__']);
  expect([sent.list, sent.n, sent.none]).toEqual([[`${sent.who}!`], 5, '']);
  expect(sent.who).toBe(seen);
  expect(headers).toMatchObject({ 'x-name': '|', 'content-type': 'application/json' });
  expect(JSON.stringify(crm.heard)).not.toContain('do not tell');
});

test.each(['..', '.', '', '  ', '%2e%2e'])('an order called "%s" leads nowhere else', async (order_number) => {
  const crm = await otherSystem(SHIPPED);
  const { call } = calling(`${crm.base}/api`);
  const answer = await call({ order_number });
  expect(crm.heard.map(({ url }) => url)).toEqual(order_number === '%2e%2e' ? ['/api/orders/%252e%252e'] : []);
  expect(answer.ok).toBe(order_number === '%2e%2e');
});

test('what is not known does not widen the question: nothing is asked', async () => {
  const crm = await otherSystem(SHIPPED);
  const byEmail = calling(crm.base, { request: { path: '/orders', query: { email: '{{visitor.email}}' } } });
  expect(await byEmail.call({})).toEqual(failed('notFound'));
  expect(await calling(crm.base, { request: { path: '/{{constructor}}' } }).call({})).toEqual(failed('notFound'));
  expect(await calling(crm.base, { request: { path: '/{{settings.toString}}' } }).call({})).toEqual(failed('notFound'));
  const inBody = (body: string) => calling(crm.base, { request: { method: 'POST', path: '/search', body } });
  expect(await inBody('{"email":"{{visitor.email}}"}').call({})).toEqual(failed('notFound'));
  expect(await inBody('{"q":[{"is":"mail:{{ visitor.email }}"}]}').call({ 'visitor.email': ' ' })).toEqual(
    failed('notFound'),
  );
  expect(crm.heard).toEqual([]);
});

test.each(['//evil.example/x', '/\\evil.example', '/@evil.example'])('the path %s stays on its host', async (path) => {
  const crm = await otherSystem(SHIPPED);
  expect(await calling(crm.base, { request: { path } }).call()).toMatchObject({ ok: true });
});

test.each([
  ['a status that is missing in a list of none', { data: [] }, 'notFound'],
  ['nothing wanted', { error: 'x' }, 'notFound'],
  ['fields of every object', { data: { constructor: 1 } }, 'notFound'],
  ['null', null, 'notFound'],
  ['an empty text', { data: [{ status: '  ' }] }, 'notFound'],
])('%s is not found', async (_name, answer, failure) => {
  const crm = await otherSystem(json(answer));
  expect(await calling(crm.base).call()).toEqual(failed(failure));
});

test('paths through prototypes lead nowhere', async () => {
  const crm = await otherSystem(json({ data: [{ status: 'shipped' }] }));
  const answer = { a: '__proto__.polluted', b: 'constructor.name', c: 'data.0.status.length', d: 'toString.name' };
  expect(await calling(crm.base, { request: { answer } }).call()).toEqual(failed('notFound'));
});

test('values are cut to 500 characters, none of them in half', async () => {
  const crm = await otherSystem(json({ data: [{ status: `${'x'.repeat(499)}😀` }] }));
  const answer = await calling(crm.base).call();
  expect(answer).toEqual({ ok: true, values: { status: `${'x'.repeat(499)}\ufffd` } });
});

test('where nothing is wanted of the answer, that it was accepted is enough', async () => {
  const crm = await otherSystem((_heard, response) => response.writeHead(204).end());
  expect(await calling(crm.base, { request: { answer: {} } }).call()).toEqual({ ok: true, values: {} });
  expect(await calling(crm.base).call()).toEqual(failed('notFound'));
});

test.each([
  [404, 'notFound'],
  [400, 'refused'],
  [401, 'refused'],
  [403, 'refused'],
  [500, 'refused'],
  [503, 'refused'],
  [304, 'refused'],
])('%i is told as %s', async (status, failure) => {
  const crm = await otherSystem((_heard, response) => response.writeHead(status).end());
  expect(await calling(crm.base).call()).toEqual(failed(failure));
});

test('what is not JSON, not HTTP or squeezed is a bad answer; half of one is none', async () => {
  const broken = await otherSystem((_heard, response) => response.end('{"data": [{"status"'));
  expect(await calling(broken.base).call()).toEqual(failed('badAnswer'));
  const squeezed = await otherSystem((_heard, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{}')),
  );
  expect(await calling(squeezed.base).call()).toEqual(failed('badAnswer'));
  const other = await otherSystem((_heard, response) => response.socket?.end('SSH-2.0-x\r\n\r\n'));
  expect(await calling(other.base).call()).toEqual(failed('badAnswer'));
  const half = await otherSystem((_heard, response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('{', () => response.socket?.destroy());
  });
  expect(await calling(half.base).call()).toEqual(failed('unreachable'));
});

test('a system that never answers is not asked for a while; one whose settings were changed is asked at once', async () => {
  const crm = await otherSystem(() => {});
  const { call, clock, settings, connection } = calling(crm.base);
  const calls = Array.from({ length: 5 }, () => call());
  await crm.asked(5);
  // Nothing is asked of it here, and nothing learnt.
  expect(await call({})).toEqual(failed('notFound'));
  clock.advance(5_000);
  expect(await Promise.all(calls)).toEqual(Array(5).fill(failed('timeout')));
  expect(await call()).toEqual(failed('timeout'));
  expect(crm.heard).toHaveLength(5);
  settings.connections = [{ ...connection, baseUrl: (await otherSystem(SHIPPED)).base }];
  expect(await call()).toMatchObject({ ok: true });
});

test('a closed port is unreachable, and so is a name nobody has', async () => {
  expect(await calling('http://127.0.0.1:1').call()).toEqual(failed('unreachable'));
  const resolve = () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
  expect(await calling('http://nobody.example', { resolve }).call()).toEqual(failed('unreachable'));
});

test('an answer of 1 MB is read, one byte more is too large, whether it says so or not', async () => {
  const wrap = '{"data":[{"status":"ok"}],"x":""}';
  const fitting = wrap.replace('""', `"${'x'.repeat(1_000_000 - wrap.length)}"`);
  const exact = await otherSystem((_heard, response) => response.end(fitting));
  expect(await calling(exact.base).call()).toEqual({ ok: true, values: { status: 'ok' } });
  const told = await otherSystem((_heard, response) =>
    response.writeHead(200, { 'content-length': 1_000_001 }).end(`${fitting} `),
  );
  expect(await calling(told.base).call()).toEqual(failed('tooLarge'));
  const untold = await otherSystem((_heard, response) => {
    response.write(fitting);
    response.end(' ');
  });
  expect(await calling(untold.base).call()).toEqual(failed('tooLarge'));
});

test.each([
  ['that never answers', () => {}],
  [
    'that stops after its headers',
    (_heard: unknown, response: { write(text: string): void }) => response.write('{"data":'),
  ],
])('a system %s is given up after the time, and let go', async (_name, answer) => {
  let hangUp = () => {};
  const gone = new Promise<void>((resolve) => (hangUp = resolve));
  const crm = await otherSystem((heard, response) => {
    response.on('close', hangUp);
    answer(heard, response);
  });
  const { call, clock } = calling(crm.base);
  const answered = call();
  await crm.asked(1);
  clock.advance(5_000);
  expect(await answered).toEqual(failed('timeout'));
  await gone;
});

test('time spent looking for a name counts', async () => {
  let begun: (value: string) => void = () => {};
  const looking = new Promise<string>((resolve) => (begun = resolve));
  const resolve = (host: string) => new Promise<never>(() => begun(host));
  const { call, clock } = calling('http://slow.example', { resolve });
  const answered = call();
  expect(await looking).toBe('slow.example');
  clock.advance(5_000);
  expect(await answered).toEqual(failed('timeout'));
});

test('redirects are followed within the origin, three at most, and carry what 307 says', async () => {
  const crm = await otherSystem((heard, response) => {
    const hop = Number(heard.url.split('/').pop());
    if (hop >= 3) return SHIPPED(heard, response);
    return response.writeHead(hop === 1 ? 303 : 307, { location: `/hop/${hop + 1}` }).end();
  });
  const request = { method: 'POST' as const, path: '/hop/{{from}}', body: '{"a":1}' };
  const { call } = calling(crm.base, { request });
  expect(await call({ from: '0' })).toMatchObject({ ok: true });
  expect(crm.heard.map(({ method, body }) => `${method} ${body}`)).toEqual([
    'POST {"a":1}',
    'POST {"a":1}',
    'GET ',
    'GET ',
  ]);
  expect(await call({ from: '-1' })).toEqual(failed('blocked'));
});

test('a redirect to another origin, or into the house, is not followed', async () => {
  const inside = await otherSystem(SHIPPED);
  for (const location of [
    inside.base,
    'https://127.0.0.1/',
    'http://169.254.169.254/latest',
    '//evil.example/',
    'file:///etc/passwd',
  ]) {
    const crm = await otherSystem((_heard, response) => response.writeHead(302, { location }).end());
    expect(await calling(crm.base).call()).toEqual(failed('blocked'));
  }
  expect(inside.heard).toEqual([]);
});

test('a name that turns inwards between a redirect and the next connection is refused', async () => {
  const crm = await otherSystem((_heard, response) => response.writeHead(307, { location: '/again' }).end());
  const answers = ['127.0.0.1', '127.0.0.2'];
  const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
  const { call } = calling(`http://crm.example:${crm.port}`, { resolve, allow: '127.0.0.1' });
  expect(await call()).toEqual(failed('blocked'));
  expect(crm.heard).toHaveLength(1);
});

test('without an entry in the allow-list the machine itself is not asked', async () => {
  const crm = await otherSystem(SHIPPED);
  for (const host of ['127.0.0.1', '127.1', '0x7f.1', '2130706433', 'localhost', '[::ffff:7f00:1]'])
    expect(await calling(`http://${host}:${crm.port}`, { allow: '' }).call()).toEqual(failed('blocked'));
  expect(crm.heard).toEqual([]);
});

test('https connects to the judged address and asks for the name', async () => {
  const hello = await new Promise<{ port: number; first: Promise<string> }>((resolve) => {
    let got = (_text: string) => {};
    const first = new Promise<string>((done) => (got = done));
    const server = createServer((socket) =>
      socket
        .on('error', () => {})
        .once('data', (data) => {
          got(data.toString('latin1'));
          socket.end('no');
        }),
    );
    onTestFinished(() => void server.close());
    server.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as { port: number }).port, first }));
  });
  const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
  const { call } = calling(`https://crm.example:${hello.port}`, { resolve });
  expect(await call()).toEqual(failed('unreachable'));
  expect(await hello.first).toContain('crm.example');
  const closed = calling(`https://crm.example:${hello.port}`, { resolve, allow: '' });
  expect(await closed.call()).toEqual(failed('blocked'));
});

test('what is not there, not JSON or not a header is unconfigured', async () => {
  const crm = await otherSystem(SHIPPED);
  const { caller } = calling(crm.base);
  const asked = { connection: 'crm', request: 'order', key: 'k', fields: {} };
  expect(await caller.call({ ...asked, connection: 'other' })).toEqual(failed('unconfigured'));
  expect(await caller.call({ ...asked, request: 'other' })).toEqual(failed('unconfigured'));
  const body = calling(crm.base, { request: { method: 'POST', body: '{"n": {{order_number}}}' } });
  expect(await body.call()).toEqual(failed('unconfigured'));
  const header = calling(crm.base, { connection: { headers: { 'X-A': 'a\r\nX-B: b' } } });
  expect(await header.call()).toEqual(failed('unconfigured'));
  expect(crm.heard).toEqual([]);
});

test('a secret that cannot be opened stops the call; the log names it once', async () => {
  const crm = await otherSystem(SHIPPED);
  const { call, logged } = calling(crm.base, { closed: ['crm/headers/X-Key'] });
  expect([await call(), await call()]).toEqual([failed('unconfigured'), failed('unconfigured')]);
  const named = logged.filter((each) => JSON.stringify(each).includes('crm/headers/X-Key'));
  expect(named).toHaveLength(1);
  expect(crm.heard).toEqual([]);
});

test('headers that frame the message or name its host are ours', async () => {
  const crm = await otherSystem(SHIPPED);
  const headers = {
    Host: 'evil.example',
    'Content-Length': '3',
    'Transfer-Encoding': 'chunked',
    'Idempotency-Key': 'x',
    ACCEPT: 'a/b',
  };
  await calling(crm.base, { connection: { headers } }).call();
  expect(crm.heard[0]?.headers).toMatchObject({
    host: `127.0.0.1:${crm.port}`,
    'idempotency-key': 'call-1',
    accept: 'a/b',
  });
  expect(crm.heard[0]?.headers).not.toHaveProperty('transfer-encoding');
});

test('neither the log nor the failure holds secrets, words or addresses', async () => {
  const crm = await otherSystem((_heard, response) => response.writeHead(500).end('token-of-the-shop'));
  const { call, logged } = calling(crm.base, {
    connection: {
      headers: { 'X-Key': 'key-of-the-shop' },
      token: { token_type: 'Bearer', access_token: 'token-of-the-shop' },
    },
  });
  await call({ order_number: 'what-they-said' });
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toMatch(/of-the-shop|what-they-said|127\.0\.0\.1/);
});
