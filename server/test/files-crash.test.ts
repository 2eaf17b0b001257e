/** The server is killed with SIGKILL in the middle of an upload and started again: the upload goes on where it was. */
import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BegunView, UploadView } from '@sapa/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dial } from './dial.ts';
import { bearerOf, fileClient } from './file-client.ts';
import { SHOP } from './house.ts';
import { dataFolder, endServer, freePort, startServer } from './real-server.ts';

const SIZE = 3_000_000;
let folder: string;
let port: number;
let child: ChildProcess;

beforeAll(async () => {
  folder = dataFolder();
  port = await freePort();
  child = await startServer(folder, port);
}, 60_000);
afterAll(async () => {
  await endServer(child);
  rmSync(folder, { recursive: true, force: true });
});

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
    await endServer(child);
  });
  expect(cut).toBe('cut');

  // As a crash leaves them: an upload that was cancelled, and contents that no row came to name.
  writeFileSync(join(folder, 'files/incoming/ffff.part'), 'cancelled');
  const lost = createHash('sha256').update('lost').digest('hex');
  mkdirSync(join(folder, 'files', lost.slice(0, 2)), { recursive: true });
  writeFileSync(join(folder, 'files', lost.slice(0, 2), lost.slice(2)), 'lost');
  child = await startServer(folder, port);

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
