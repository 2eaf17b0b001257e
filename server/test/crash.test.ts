/** The server is killed with SIGKILL in the middle of a chat and started again; both sides go on and nothing acked is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dial } from './dial.ts';
import { PASSWORD, SETTINGS, SHOP } from './house.ts';
import type { WireClient } from './wire-client.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
let folder: string;
let port: number;
let child: ChildProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sapa-crash-'));
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(SETTINGS));
  port = await freePort();
  child = await start();
}, 60_000);
afterAll(async () => {
  await kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function start(): Promise<ChildProcess> {
  const started = spawn(process.execPath, ['--conditions=sapa-source', '--import', 'tsx', MAIN], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: folder,
      NODE_ENV: 'production',
      SAPA_SEED_AGENTS: JSON.stringify((SETTINGS.agents ?? []).map(({ id }) => ({ id, password: PASSWORD }))),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const hear = (data: Buffer) => {
      output += data.toString();
      if (output.includes('"msg":"ready"')) resolve(started);
    };
    started.stdout?.on('data', hear);
    started.stderr?.on('data', hear);
    started.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}

function kill(signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

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
