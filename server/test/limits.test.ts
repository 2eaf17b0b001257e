/** How much one visitor, agent or address may ask, and what they are told when it is too much. Row 15 of docs/security.md. */
import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import type { ConversationEvent, SettingsInput, VisitorCommand, VisitorSnapshot, VisitorWelcome } from '@sapa/protocol';
import { followAsVisitor } from '@sapa/protocol';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { createLine } from '../../client/src/line.ts';
import type { Line, LineEnv, LineState } from '../../client/src/types.ts';
import { type House, type HouseOptions, openHouse, SETTINGS, SHOP } from './house.ts';
import { createManualClock } from './manual-clock.ts';
import type { WireClient } from './wire-client.ts';

/** What of these the visitor said. */
const wordsOf = (events: readonly ConversationEvent[] = []): string[] =>
  events.flatMap((event) => (event.type === 'messageSent' && event.by.kind === 'visitor' ? event.text : []));

const MANY = 1_000_000;
const FEW: NonNullable<SettingsInput['traffic']> = { messagesPerMinute: 60, messageBurst: 10 };

/** A house with the limits of a new workspace, but for those given. */
async function opened(traffic: SettingsInput['traffic'] = {}, options: HouseOptions = {}) {
  const house = await openHouse({ ...options, settings: { ...SETTINGS, traffic } });
  onTestFinished(() => house.close());
  return house;
}

describe('lines per address', () => {
  /** What an upgrade is answered with: 101, or the status and how many seconds to wait. */
  function knock(house: House, headers: Record<string, string> = {}, path = '/ws/visitor?site=shop') {
    const socket = new WebSocket(`${house.ws}${path}`, { headers: { origin: SHOP, ...headers } });
    socket.on('error', () => {});
    return new Promise<{ status?: number; wait?: string; close(): void }>((resolve) => {
      const close = () => socket.terminate();
      socket.once('open', () => resolve({ status: 101, close }));
      socket.once('unexpected-response', (_request, { statusCode: status = 0, headers: { 'retry-after': wait } }) => {
        resolve({ status, ...(wait && { wait }), close });
        close();
      });
    });
  }
  /** A handshake with a key that is none, after everything else was good. */
  const mangled = (house: House) =>
    new Promise<number | undefined>((resolve) => {
      const headers = { origin: SHOP, connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'short' };
      get(`${house.base}/ws/visitor?site=shop`, { headers: { ...headers, 'sec-websocket-version': '13' } })
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', () => resolve(undefined));
    });
  const statuses = async (house: House, count: number, headers?: Record<string, string>, path?: string) => {
    const answers: (number | undefined)[] = [];
    for (let each = 0; each < count; each++) answers.push((await knock(house, headers, path)).status);
    return answers;
  };
  const yes = (count: number) => new Array(count).fill(101);

  test('20 of visitors, then 429 with Retry-After; who leaves makes room', async () => {
    const house = await opened({ connectsPerMinute: MANY });
    const first = await knock(house);
    expect(await statuses(house, 19)).toEqual(yes(19));
    expect(await knock(house)).toMatchObject({ status: 429, wait: '10' });
    first.close();
    let next = await knock(house);
    while (next.status === 429) next = await knock(house);
    expect(next.status).toBe(101);
    expect((await knock(house)).status).toBe(429);
  });

  test('a handshake that fails, and one that is refused, take no place', async () => {
    const house = await opened({ socketsPerAddress: 1 });
    for (let each = 0; each < 2; each++) expect(await mangled(house)).toBe(400);
    expect(await statuses(house, 2, { origin: 'https://evil.example' })).toEqual([403, 403]);
    let next = await knock(house);
    while (next.status === 429) next = await knock(house);
    expect(next.status).toBe(101);
  });

  test('120 tries a minute whatever becomes of them, then one every half second', async () => {
    const clock = createManualClock();
    const house = await opened({ socketsPerAddress: MANY }, { clock });
    expect(await statuses(house, 119)).toEqual(yes(119));
    expect((await knock(house, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await knock(house)).toMatchObject({ status: 429, wait: '1' });
    expect((await knock(house, {}, '/ws/agent')).status).toBe(429);
    clock.advance(500);
    expect(await statuses(house, 2)).toEqual([101, 429]);
  });

  test('agents are counted by session, not by address: an office may share one', async () => {
    const house = await opened({ socketsPerAddress: 1 });
    const as = async (agent: string) => ({ origin: 'http://sapa.example', cookie: await house.cookie(agent) });
    expect(await statuses(house, 1)).toEqual(yes(1));
    expect(await statuses(house, 21, await as('rani'), '/ws/agent')).toEqual([...yes(20), 429]);
    expect(await statuses(house, 1, await as('dimas'), '/ws/agent')).toEqual(yes(1));
  });

  test('X-Forwarded-For of a peer nobody trusts is ignored, and the log says so once', async () => {
    const warnings: string[] = [];
    const log = { info() {}, error() {}, warn: (_fields: object, sentence: string) => void warnings.push(sentence) };
    const house = await opened({ socketsPerAddress: 1 }, { log });
    expect(await statuses(house, 1, { 'x-forwarded-for': '203.0.113.1' })).toEqual(yes(1));
    expect(await statuses(house, 1, { 'x-forwarded-for': '203.0.113.2' })).toEqual([429]);
    expect(warnings).toEqual([expect.stringContaining('TRUST_PROXY')]);
  });

  test('behind a trusted proxy everybody has an address of their own, and cannot make one up', async () => {
    const house = await opened({ socketsPerAddress: 1 }, { trustedProxies: ['127.0.0.0/8'] });
    const from = (list: string) => ({ 'x-forwarded-for': list });
    expect(await statuses(house, 2, from('203.0.113.1'))).toEqual([101, 429]);
    expect(await statuses(house, 1, from('203.0.113.2'))).toEqual(yes(1));
    expect(await statuses(house, 1, from('198.51.100.9, 203.0.113.2'))).toEqual([429]);
  });
});

describe('commands of a visitor', () => {
  const say = (client: WireClient, text: string, id?: string) => client.do({ type: 'say', text }, undefined, id);
  async function tenSaid(house: House): Promise<WireClient> {
    const visitor = await house.visitor();
    for (let each = 1; each <= 10; each++) expect((await say(visitor, `word ${each}`)).t).toBe('ack');
    return visitor;
  }

  test('[D7] ten at once, then one a second: what is over is refused with the exact wait, and nothing of it is kept', async () => {
    const clock = createManualClock();
    const house = await opened(FEW, { clock });
    const visitor = await tenSaid(house);
    const id = randomUUID();
    const refused = { t: 'reject', id, reason: 'rate_limited', retryable: true };
    expect(await say(visitor, 'too fast', id)).toMatchObject({ ...refused, retryAfterMs: 1_000 });
    clock.advance(999);
    expect(await say(visitor, 'too fast', id)).toMatchObject({ ...refused, retryAfterMs: 1 });
    clock.advance(1);
    const ack = await say(visitor, 'now', id);
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    const texts = wordsOf((await house.store.read(ack.conversation, {})).map(({ event }) => event));
    expect(texts.slice(-2)).toEqual(['word 10', 'now']);
    expect(texts).toHaveLength(11);
  });

  test('every command counts, in all tabs of the visitor together; others are not slowed', async () => {
    const house = await opened(FEW, { clock: createManualClock() });
    const visitor = await tenSaid(house);
    expect(await visitor.do({ type: 'requestAgent' })).toMatchObject({ reason: 'rate_limited' });
    expect(await visitor.do({ type: 'end' })).toMatchObject({ reason: 'rate_limited' });
    const welcome = await visitor.next('welcome');
    const tab = await house.visitor({ token: 'token' in welcome && welcome.token });
    expect(await say(tab, 'from another tab')).toMatchObject({ reason: 'rate_limited' });
    const other = await house.visitor();
    expect((await say(other, 'hello')).t).toBe('ack');
  });

  test('[D2] thirty messages pasted at once all arrive, in order, once', async () => {
    const house = await opened({ messagesPerMinute: 600, messageBurst: 10 });
    const texts = Array.from({ length: 30 }, (_, index) => `pasted ${index + 1}`);
    const { line, said } = visitorLine(house, texts.length);
    line.open();
    for (const text of texts) line.do({ type: 'say', text });
    const { conversation, refusals } = await said;
    line.close();
    expect(wordsOf((await house.store.read(conversation, {})).map(({ event }) => event))).toEqual(texts);
    expect(refusals).toBeGreaterThan(0);
  });
});

describe('what else is bounded', () => {
  test('signs of typing and reading beyond what a person does are dropped without a word', async () => {
    const clock = createManualClock();
    const house = await opened({}, { clock });
    const agent = await house.online('rani');
    const visitor = await house.visitor();
    const ack = await visitor.do({ type: 'pickDepartment', department: 'sales' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    await agent.event('offered');
    await agent.do({ type: 'acceptOffer' }, ack.conversation);
    for (let each = 0; each < 200; each++) visitor.send({ t: 'typing', conversation: ack.conversation, on: true });
    // Frames are handled in order: the answer to a command means that all before it were.
    expect((await visitor.do({ type: 'say', text: 'here' })).t).toBe('ack');
    await agent.event('messageSent', (event) => event.text === 'here');
    const signals = agent.frames.filter((frame) => frame.t === 'signal' && frame.type === 'typing');
    expect(signals.length).toBeGreaterThan(0);
    expect(signals.length).toBeLessThanOrEqual(60);
    expect(visitor.frames.filter((frame) => frame.t === 'reject')).toEqual([]);
  });

  test('what a page says of its visitor: ten at once, thirty a minute, on new lines too; what is over is not written', async () => {
    const clock = createManualClock();
    const house = await opened({}, { clock });
    const visitor = await house.visitor();
    const welcome = await visitor.next('welcome');
    const ack = await visitor.do({ type: 'say', text: 'hello' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    const { conversation } = ack;
    const noted = async () =>
      (await house.store.read(conversation, {})).filter(({ event }) => event.type === 'pageVisited').length;
    const walk = async (steps: number, place: string) => {
      for (let step = 0; step < steps; step++)
        visitor.send({ t: 'update', page: { url: `http://shop.example/${place}/${step}` } });
      // Said in order: its answer means that what came before was noted, or was not.
      expect((await visitor.do({ type: 'say', text: `at ${place}` }, conversation)).t).toBe('ack');
    };
    await walk(6, 'shop');
    expect(await noted()).toBe(6);
    const token = 'token' in welcome && welcome.token;
    for (let time = 0; time < 6; time++) {
      const tab = await house.visitor({ token, page: { url: `http://shop.example/tab/${time}` } });
      await tab.next('welcome');
      tab.send({ t: 'ping' });
      await tab.next('pong');
    }
    expect(await noted()).toBe(10);
    clock.advance(4_000);
    await walk(20, 'later');
    expect(await noted()).toBe(12);
    expect(visitor.frames.filter((frame) => frame.t === 'reject')).toEqual([]);
  });

  test('older pages: fifty at once, then refused for a moment', async () => {
    const house = await opened({}, { clock: createManualClock() });
    const visitor = await house.visitor();
    const ack = await visitor.do({ type: 'say', text: 'hello' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    for (let each = 0; each < 51; each++) visitor.send({ t: 'older', conversation: ack.conversation, before: 2 });
    expect(await visitor.next('reject')).toMatchObject({ reason: 'rate_limited', retryAfterMs: 200 });
    expect((await visitor.do({ type: 'say', text: 'still here' })).t).toBe('ack');
  });

  test('agents: a bucket of their own, a large one', async () => {
    const house = await opened({ agentCommandBurst: 3 }, { clock: createManualClock() });
    const agent = await house.agent('rani');
    const toggle = () => agent.do({ type: 'setPresence', status: 'online' });
    for (let each = 0; each < 3; each++) expect((await toggle()).t).toBe('ack');
    expect(await toggle()).toMatchObject({ reason: 'rate_limited', retryable: true, retryAfterMs: 50 });
  });

  test('ten new conversations a minute from one address; those that go on are not slowed', async () => {
    const clock = createManualClock();
    const house = await opened({}, { clock });
    const first = await house.visitor();
    expect((await first.do({ type: 'say', text: 'hello' })).t).toBe('ack');
    for (let each = 0; each < 9; each++) {
      const visitor = await house.visitor();
      expect((await visitor.do({ type: 'say', text: 'hello' })).t).toBe('ack');
    }
    const late = await house.visitor();
    const refused = { reason: 'rate_limited', retryable: true, retryAfterMs: 6_000 };
    expect(await late.do({ type: 'say', text: 'hello' })).toMatchObject(refused);
    expect((await first.do({ type: 'say', text: 'again' })).t).toBe('ack');
    clock.advance(6_000);
    expect((await late.do({ type: 'say', text: 'hello' })).t).toBe('ack');
  });
});

type VisitorLine = Line<VisitorWelcome, VisitorSnapshot, VisitorCommand>;
type State = LineState<VisitorWelcome, VisitorSnapshot, VisitorCommand>;

/** The widget's own half of delivery over a real socket. @param count words of the visitor to wait for */
function visitorLine(house: House, count: number) {
  let refusals = 0;
  let line: VisitorLine | undefined;
  const said = new Promise<{ conversation: VisitorSnapshot['id']; refusals: number }>((resolve) => {
    const look = ({ conversations, outbox }: State) => {
      const [followed] = conversations.values();
      if (followed && outbox.length === 0 && wordsOf(followed.events).length >= count)
        resolve({ conversation: followed.snapshot.id, refusals });
    };
    line = createLine<VisitorWelcome, VisitorSnapshot, VisitorCommand>({
      env: lineEnv(`${house.ws}/ws/visitor?site=shop`),
      outbox: { load: () => [], save() {} },
      hello: () => ({}),
      follow: followAsVisitor,
      onChange: look,
      onSignal() {},
      onReject: () => void refusals++,
    });
  });
  if (!line) throw new Error('no line');
  return { line, said };
}

function lineEnv(url: string): LineEnv {
  return {
    connect: () => new WebSocket(url, { headers: { origin: SHOP } }) as ReturnType<LineEnv['connect']>,
    now: Date.now,
    random: Math.random,
    uuid: randomUUID,
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    onWake: () => () => {},
  };
}
