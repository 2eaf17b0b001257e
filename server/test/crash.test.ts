/** The server is killed with SIGKILL in the middle of a chat and started again; both sides go on and nothing acked is lost. */
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dial } from './dial.ts';
import { PASSWORD, SETTINGS, SHOP } from './house.ts';
import { dataFolder, endServer, freePort, startServer } from './real-server.ts';
import type { WireClient } from './wire-client.ts';

const SEEDS = JSON.stringify((SETTINGS.agents ?? []).map(({ id }) => ({ id, password: PASSWORD })));
let folder: string;
let port: number;
let child: ChildProcess;

beforeAll(async () => {
  folder = dataFolder();
  port = await freePort();
  child = await start();
}, 60_000);
afterAll(async () => {
  await kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const start = () => startServer(folder, port, { SAPA_SEED_AGENTS: SEEDS });
const kill = (signal: NodeJS.Signals) => endServer(child, signal);

async function signIn(): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'rani@shop.example', password: PASSWORD }),
  });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const visitorLine = async (hello: object): Promise<WireClient> => {
  const client = await dial(`http://127.0.0.1:${port}`, '/visitor?site=shop', { origin: SHOP });
  client.send({ t: 'hello', v: 1, locale: 'en', ...hello });
  return client;
};
const agentLine = async (cookie: string): Promise<WireClient> => {
  const client = await dial(`http://127.0.0.1:${port}`, '/agent', { origin: `http://127.0.0.1:${port}`, cookie });
  client.send({ t: 'hello', v: 1 });
  await client.next('welcome');
  return client;
};

test('[D1] [D2] [D4] kill -9 in the middle of a chat: what was acked is there, what was not is sent again once', async () => {
  const cookie = await signIn();
  const rani = await agentLine(cookie);
  await rani.do({ type: 'setPresence', status: 'online' });
  const visitor = await visitorLine({});
  const welcome = await visitor.next('welcome');
  const token = 'token' in welcome ? welcome.token : undefined;
  const asked = await visitor.do({ type: 'pickDepartment', department: 'sales' });
  if (asked.t !== 'ack' || !asked.conversation) throw new Error('no ack');
  const { conversation } = asked;
  await rani.event('offered');
  await rani.do({ type: 'acceptOffer' }, conversation);

  const acked = new Map<string, number>();
  const unknown: { id: string; text: string }[] = [];
  const talk = (async () => {
    for (let number = 0; ; number++) {
      const word = { id: randomUUID(), text: `word ${number}` };
      unknown.push(word);
      const ack = await visitor.do({ type: 'say', text: word.text }, conversation, word.id);
      if (ack.t !== 'ack' || !ack.seq) throw new Error('refused');
      acked.set(word.id, ack.seq);
      unknown.pop();
      if (number === 20) child.kill('SIGKILL');
    }
  })();
  await expect(talk).rejects.toThrow();
  await kill('SIGKILL');
  expect(acked.size).toBeGreaterThan(20);

  child = await start();
  const back = await visitorLine({ token, resume: { [conversation]: 0 } });
  for (const word of unknown)
    expect(await back.do({ type: 'say', text: word.text }, conversation, word.id)).toMatchObject({ t: 'ack' });
  const raniBack = await agentLine(cookie);
  expect(await raniBack.do({ type: 'say', text: 'I am back' }, conversation)).toMatchObject({ t: 'ack' });
  await back.event('messageSent', (event) => event.text === 'I am back');

  const events = back.frames.flatMap((frame) =>
    frame.t === 'events' && frame.conversation === conversation ? [...frame.events] : [],
  );
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  for (const [id, seq] of acked) expect(events.find((event) => event.seq === seq)).toMatchObject({ command: id });
  for (const { id } of unknown) expect(events.filter((event) => event.command === id)).toHaveLength(1);
  await back.close();
  await raniBack.close();
}, 60_000);

test('SIGTERM: everybody is told goodbye, and the process ends with 0', async () => {
  const visitor = await visitorLine({});
  await visitor.next('welcome');
  const ended = kill('SIGTERM');
  expect(await visitor.next('bye')).toMatchObject({ reason: 'draining', retryAfterMs: expect.any(Number) });
  expect(await visitor.closed).toBe(1012);
  expect(await ended).toBe(0);
}, 60_000);
