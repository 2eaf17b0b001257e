/** Every command and route × everybody who should not: a new one without a row here fails. */
import { agentCommandSchema, visitorCommandSchema } from '@sapa/protocol/schemas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, WITH_BOSS } from './house.ts';

let house: House;
let conversation: string;
beforeAll(async () => {
  house = await openHouse({ settings: WITH_BOSS });
  await house.online('dimas');
  const owner = await house.visitor();
  const ack = await owner.do({ type: 'pickDepartment', department: 'support' });
  if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
  conversation = ack.conversation;
});
afterAll(() => house.close());

const VISITOR_COMMANDS: Record<string, object> = {
  say: { text: 'hi' },
  choose: { option: 'human' },
  fillForm: { form: 'leaveMessage', values: { email: 'a@b.example', message: 'hi' } },
  pickDepartment: { department: 'support' },
  requestAgent: {},
  end: {},
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

const types = (schema: { options: readonly { entries: { type: { literal: string } } }[] }) =>
  schema.options.map((option) => option.entries.type.literal).sort();

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
  // Of a conversation that is not theirs.
  'GET /conversations/:id/suggestions': { nobody: 401, agent: 404, boss: 200 },
};

const routesOf = (router: House['api']) =>
  router.stack
    .flatMap(({ route }) => (route ? route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`) : []))
    .sort();

test('every route has a row', () => {
  expect(routesOf(house.api)).toEqual(Object.keys(ROUTES).sort());
});

/** The way in without WebSockets: what an own page gets without a session, and a page of another origin with one. */
const EVENTS: Record<string, { query?: string; own: number; foreign: number }> = {
  'POST /visitor': { query: '?site=shop', own: 403, foreign: 403 },
  'POST /agent': { own: 401, foreign: 403 },
  // No line, no matter from where.
  'POST /': { own: 404, foreign: 404 },
};

test('every route of events has a row', () => {
  expect(routesOf(house.events)).toEqual(Object.keys(EVENTS).sort());
});

describe.each(Object.entries(EVENTS))('events: %s', (route, { query = '', own, foreign }) => {
  const call = async (headers: Record<string, string>) => {
    const path = route.split(' ')[1] ?? '';
    const body = 'guess\n{"t":"ping"}';
    const response = await fetch(`${house.base}/events${path}${query}`, { method: 'POST', headers, body });
    return [response.status, response.headers.get('access-control-allow-origin')];
  };
  test(`without a session: ${own}`, async () => {
    expect(await call({ origin: 'http://sapa.example' })).toEqual([own, null]);
  });
  test(`from a foreign origin: ${foreign}, also with a session`, async () => {
    expect(await call({ origin: 'https://evil.example', cookie: await house.cookie('rani') })).toEqual([foreign, null]);
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
