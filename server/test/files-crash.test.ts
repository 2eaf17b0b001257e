/** The server is killed with SIGKILL in the middle of an upload and started again: the upload goes on where it was. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { BegunView, UploadView } from '@sapa/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dial } from './dial.ts';
import { bearerOf, fileClient } from './file-client.ts';
import { SETTINGS, SHOP } from './house.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const SIZE = 3_000_000;
let folder: string;
let port: number;
let child: ChildProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sapa-files-crash-'));
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(SETTINGS));
  port = await freePort();
  child = await start();
}, 60_000);
afterAll(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function start(): Promise<ChildProcess> {
  const started = spawn(process.execPath, ['--conditions=sapa-source', '--import', 'tsx', MAIN], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: folder, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(started.stdout)) if (line.includes('"msg":"ready"')) break;
  started.stdout.resume();
  return started;
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const filesIn = (path: string) => (existsSync(join(folder, path)) ? readdirSync(join(folder, path)) : []);

test('kill -9: what came is kept, of a visitor who has said nothing yet, too; what a crash left behind is swept', async () => {
  const base = `http://127.0.0.1:${port}`;
  const line = await dial(base, '/visitor?site=shop', { origin: SHOP });
  line.send({ t: 'hello', v: 1, locale: 'en' });
  const client = fileClient(base, await bearerOf(line));
  const bytes = randomBytes(SIZE);
  const { id } = (await (await client.begin('film.bin', SIZE)).json()) as BegunView;
  const part = join(folder, 'files/incoming', `${id}.part`);

  const cut = await client.stream(id, 0, async (send) => {
    await send(bytes.subarray(0, 2_000_000));
    await expect.poll(() => statSync(part, { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(1_000_000);
    await kill();
  });
  expect(cut).toBe('cut');

  // As a crash leaves them: an upload that was cancelled, and contents that no row came to name.
  writeFileSync(join(folder, 'files/incoming/ffff.part'), 'cancelled');
  const lost = createHash('sha256').update('lost').digest('hex');
  mkdirSync(join(folder, 'files', lost.slice(0, 2)), { recursive: true });
  writeFileSync(join(folder, 'files', lost.slice(0, 2), lost.slice(2)), 'lost');
  child = await start();

  const { offset } = (await (await client.offset(id)).json()) as UploadView;
  expect(offset).toBeGreaterThan(1_000_000);
  expect(offset).toBeLessThanOrEqual(2_000_000);
  const rest = await client.write(id, offset, bytes.subarray(offset));
  expect(await rest.json()).toMatchObject({ offset: SIZE, attachment: { id, bytes: SIZE } });
  const given = await fetch(base + (await client.link(id)));
  expect(Buffer.from(await given.arrayBuffer()).equals(bytes)).toBe(true);
  await expect.poll(() => filesIn('files/incoming')).toEqual([]);
  await expect.poll(() => filesIn(`files/${lost.slice(0, 2)}`)).not.toContain(lost.slice(2));
}, 60_000);
