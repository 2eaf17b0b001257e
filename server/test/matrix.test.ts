/** Every command and route × everybody who should not: a new one without a row here fails. */
import { agentCommandSchema, visitorCommandSchema } from '@sapa/protocol/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png } from '../src/files/test/samples.ts';
import { agentHeaders, bearerOf, fileClient } from './file-client.ts';
import { type House, openHouse, SHOP, WITH_BOSS } from './house.ts';

let house: House;
let conversation: string;
/** Of somebody else: sent in that conversation, and not sent yet. */
let file: string;
let unsent: string;
beforeAll(async () => {
  house = await openHouse({ settings: WITH_BOSS });
  await house.online('dimas');
  const owner = await house.visitor();
  const ack = await owner.do({ type: 'pickDepartment', department: 'support' });
  if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
  conversation = ack.conversation;
  const ofOwner = fileClient(house.base, await bearerOf(owner));
  file = (await ofOwner.upload('receipt.png', png(3, 2))).id;
  await owner.do({ type: 'say', text: '', attachments: [file] }, conversation);
  unsent = (await ofOwner.upload('other.png', png(2, 3))).id;
});
afterAll(() => house.close());

const VISITOR_COMMANDS: Record<string, object> = {
  say: { text: 'hi' },
  choose: { option: 'human' },
  fillForm: { form: 'leaveMessage', values: { email: 'a@b.example', message: 'hi' } },
  pickDepartment: { department: 'support' },
  requestAgent: {},
  end: {},
  mailTranscript: { email: 'a@b.example' },
  rate: { score: 1 },
};
const AGENT_COMMANDS: Record<string, object> = {
  acceptOffer: {},
  declineOffer: {},
  take: {},
  say: { text: 'hi' },
  note: { text: 'hi' },
  transfer: { department: 'sales' },
  assign: { agent: 'rani' },
  hold: {},
  resume: {},
  end: {},
  finishWrapUp: {},
  tag: { tags: ['x'] },
  setPriority: { priority: 1 },
  editContact: { name: 'x' },
};
/** Belongs to no conversation. */
const OWN = ['setPresence'];

type Option = { readonly entries: { readonly type: { readonly literal: string } } };
/** One command may have several forms. */
const types = (schema: { readonly options: readonly (Option | { readonly options: readonly Option[] })[] }) => [
  ...new Set(
    schema.options
      .flatMap((option) => ('options' in option ? option.options : [option]))
      .map(({ entries }) => entries.type.literal)
      .sort(),
  ),
];

test('every command has a row', () => {
  expect(Object.keys(VISITOR_COMMANDS).sort()).toEqual(types(visitorCommandSchema));
  expect([...Object.keys(AGENT_COMMANDS), ...OWN].sort()).toEqual(types(agentCommandSchema));
});

describe('somebody else’s conversation is not found', () => {
  test.each(Object.entries(VISITOR_COMMANDS))('by a stranger: %s', async (type, fields) => {
    const stranger = await house.visitor();
    expect(await stranger.do({ type, ...fields }, conversation)).toMatchObject({ t: 'reject', reason: 'not_found' });
    await stranger.close();
  });
  test.each(Object.entries(AGENT_COMMANDS))('by an agent of another department: %s', async (type, fields) => {
    const rani = await house.agent('rani');
    expect(await rani.do({ type, ...fields }, conversation)).toMatchObject({ t: 'reject', reason: 'not_found' });
    await rani.close();
  });
});

test('the live board is for supervisors: an agent who asks for it is refused', async () => {
  const rani = await house.agent('rani');
  rani.send({ t: 'watch', board: true });
  expect(await rani.next('reject')).toMatchObject({ reason: 'not_allowed' });
  await rani.close();
});

/**
 * What somebody without a session gets, what an agent gets who is no administrator (absent: the route is not about roles), and
 * what a page of another origin gets in anybody's name.
 */
const ROUTES: Record<string, { nobody: number; agent?: number; boss?: number; body?: object }> = {
  'POST /session': { nobody: 401, body: { email: 'nobody@shop.example', password: 'x' } },
  'GET /session': { nobody: 401 },
  'DELETE /session': { nobody: 204 },
  'GET /setup': { nobody: 200 },
  'POST /setup': {
    nobody: 401,
    body: { token: 'x', name: 'x', email: 'x@shop.example', password: 'long enough to be one' },
  },
  'GET /settings': { nobody: 401, agent: 403, boss: 200 },
  'PUT /settings': { nobody: 401, agent: 403, boss: 409, body: { revision: 'old', changes: { name: 'Taken over' } } },
  'POST /bot/explain': { nobody: 401, agent: 403, boss: 200, body: { text: 'hello' } },
  'POST /bot/preview': { nobody: 401, agent: 403, boss: 200, body: { language: 'en', commands: [] } },
  'POST /routing/simulate': { nobody: 401, agent: 403, boss: 200, body: { changes: {} } },
  'GET /proposals': { nobody: 401, agent: 403, boss: 200 },
  'DELETE /proposals/:id': { nobody: 401, agent: 403, boss: 404 },
  'GET /proactive/counts': { nobody: 401, agent: 403, boss: 200 },
  // Of a conversation that is not theirs.
  'GET /conversations/:id/suggestions': { nobody: 401, agent: 404, boss: 200 },
};

/** A route may have several handlers. */
const routesOf = (router: House['api']) => [
  ...new Set(
    router.stack
      .flatMap(({ route }) => (route ? route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`) : []))
      .sort(),
  ),
];

test('every route has a row', () => {
  expect(routesOf(house.api)).toEqual(Object.keys(ROUTES).sort());
});

/** The way in without WebSockets: what an own page gets without a session, and a page of another origin with one. */
const EVENTS: Record<string, { query?: string; own: number; foreign: number; readable?: string }> = {
  // A page of ours: the owner tries a site's widget.
  'POST /visitor': { query: '?site=shop', own: 200, foreign: 403, readable: 'http://sapa.example' },
  'POST /agent': { own: 401, foreign: 403 },
  // No line, no matter from where.
  'POST /': { own: 404, foreign: 404 },
};

test('every route of events has a row', () => {
  expect(routesOf(house.events)).toEqual(Object.keys(EVENTS).sort());
});

describe.each(Object.entries(EVENTS))('events: %s', (route, { query = '', own, foreign, readable = null }) => {
  const call = async (headers: Record<string, string>) => {
    const path = route.split(' ')[1] ?? '';
    const body = 'guess\n{"t":"ping"}';
    const response = await fetch(`${house.base}/events${path}${query}`, { method: 'POST', headers, body });
    await response.body?.cancel();
    return [response.status, response.headers.get('access-control-allow-origin')];
  };
  test(`without a session: ${own}`, async () => {
    expect(await call({ origin: 'http://sapa.example' })).toEqual([own, readable]);
  });
  test(`from a foreign origin: ${foreign}, also with a session`, async () => {
    expect(await call({ origin: 'https://evil.example', cookie: await house.cookie('rani') })).toEqual([foreign, null]);
  });
});

/**
 * What visitors' pages ask beside their line: what nobody in particular gets, somebody else (a visitor, an agent of another
 * department), and a page that no site lists.
 */
const VISITS: Record<string, { nobody: number; others: number; foreign: number; body?: object }> = {
  'GET /transcript/:conversation': { nobody: 401, others: 404, foreign: 403 },
  // For everybody who sees the site.
  'GET /proactive/:site': { nobody: 200, others: 200, foreign: 403 },
  'POST /proactive/:site': { nobody: 404, others: 404, foreign: 403, body: { rule: 'none', what: 'shown' } },
};

test('every route of visits has a row', () => {
  const { transcripts, proactive } = house.visits;
  const under = (prefix: string, routes: string[]) => routes.map((each) => each.replace(' /', ` ${prefix}/`));
  const all = [...under('/transcript', routesOf(transcripts)), ...under('/proactive', routesOf(proactive))];
  expect(all.sort()).toEqual(Object.keys(VISITS).sort());
});

describe.each(Object.entries(VISITS))('visits: %s', (route, { nobody, others, foreign, body }) => {
  const [method = '', path = ''] = route.split(' ');
  async function call(headers: Record<string, string>): Promise<number> {
    const response = await fetch(house.base + path.replace(':conversation', conversation).replace(':site', 'shop'), {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    return response.status;
  }
  test(`by nobody: ${nobody}, also with a wrong token`, async () => {
    expect(await call({})).toBe(nobody);
    expect(await call({ authorization: 'Bearer guess' })).toBe(nobody);
  });
  test(`by somebody else: ${others}`, async () => {
    const stranger = await house.visitor();
    const welcome = await stranger.next('welcome');
    const token = 'token' in welcome ? welcome.token : undefined;
    expect(await call({ authorization: `Bearer ${token}`, origin: SHOP })).toBe(others);
    expect(await call({ cookie: await house.cookie('rani') })).toBe(others);
    await stranger.close();
  });
  test(`from a foreign origin: ${foreign}, also with a session`, async () => {
    expect(await call({ origin: 'https://evil.example', cookie: await house.cookie('dimas') })).toBe(foreign);
  });
});

/**
 * What somebody gets who is nobody, what a visitor gets and an agent of another department on somebody else's file, and what a
 * page of a foreign origin gets in anybody's name.
 */
const FILES: Record<string, { nobody: number; stranger: number; body?: object }> = {
  'POST /': { nobody: 401, stranger: 201, body: { name: 'a', bytes: 1 } },
  'POST /links': { nobody: 401, stranger: 200, body: { ids: [] } },
  'PATCH /:id': { nobody: 401, stranger: 404 },
  'GET /:id/offset': { nobody: 401, stranger: 404 },
  'DELETE /:id': { nobody: 401, stranger: 404 },
  // By a link: whoever has none gets nothing, whoever they are.
  'GET /:id/:name': { nobody: 404, stranger: 404 },
  'GET /:id': { nobody: 401, stranger: 404 },
};

test('every route of files has a row', () => {
  expect(routesOf(house.attachments)).toEqual(Object.keys(FILES).sort());
});

describe.each(Object.entries(FILES))('files: %s', (route, { nobody, stranger, body }) => {
  const [method = '', path = ''] = route.split(' ');
  const call = async (headers: Record<string, string>, id: string) => {
    const type = body ? 'application/json' : 'application/octet-stream';
    const response = await fetch(`${house.base}/files${path.replace(':id', id).replace(':name', 'receipt.png')}`, {
      method,
      headers: { ...headers, ...(method !== 'GET' && { 'content-type': type, 'upload-offset': '0' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    return response.status;
  };

  test(`by nobody: ${nobody}`, async () => {
    expect(await call({}, file)).toBe(nobody);
    expect(await call({ cookie: 'sapa_session=guess' }, file)).toBe(nobody);
    expect(await call({ authorization: 'Bearer guess' }, file)).toBe(nobody);
  });
  test(`on somebody else’s file, by a visitor and by an agent of another department: ${stranger}`, async () => {
    const visitor = await house.visitor();
    const [theirs, rani] = [await bearerOf(visitor), await agentHeaders(house, 'rani')];
    for (const id of [file, unsent])
      expect([await call(theirs, id), await call(rani, id)], id).toEqual([stranger, stranger]);
    await visitor.close();
  });
  test('from a foreign origin: 403, also with a session or a token', async () => {
    const visitor = await house.visitor();
    const people = [await agentHeaders(house, 'dimas'), await bearerOf(visitor)];
    for (const each of people) expect(await call({ ...each, origin: 'https://evil.example' }, file)).toBe(403);
    await visitor.close();
  });
});

async function status(route: string, headers: Record<string, string>): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const body = ROUTES[route]?.body;
  const response = await fetch(`${house.base}/api/v1${path.replace(':id', conversation)}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.status;
}

describe.each(Object.entries(ROUTES))('%s', (route, { nobody }) => {
  test(`without a session: ${nobody}`, async () => {
    expect(await status(route, {})).toBe(nobody);
    expect(await status(route, { cookie: 'sapa_session=guess' })).toBe(nobody);
  });
  test.each(['rani', 'boss'])('from a foreign origin: 403, also with the session of %s', async (agent) => {
    const cookie = await house.cookie(agent);
    expect(await status(route, { origin: 'https://evil.example', cookie })).toBe(403);
  });
});

test.each(
  Object.entries(ROUTES).flatMap(([route, { agent, boss }]) => (agent && boss ? [{ route, agent, boss }] : [])),
)('$route: by an agent $agent, by an administrator $boss', async ({ route, agent, boss }) => {
  expect(await status(route, { cookie: await house.cookie('rani') })).toBe(agent);
  expect(await status(route, { cookie: await house.cookie('boss') })).toBe(boss);
});

test('a wrong setup token does not use up the right one', async () => {
  const token = await house.accounts.newSetupToken();
  const post = (given: string) =>
    fetch(`${house.base}/api/v1/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token: given,
        name: 'Owner',
        email: 'owner@shop.example',
        password: 'long enough to be one',
      }),
    });
  expect((await post('wrong')).status).toBe(401);
  expect((await post(token)).status).toBe(201);
});
