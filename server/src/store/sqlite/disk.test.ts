/** What happens when the disk is full or fails, and when the process is killed. Real files, real limits. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { idOf, said, words } from '../fixtures.ts';
import { scratchFile } from './scratch.ts';
import { openSqliteStore, type SqliteStore } from './sqlite-store.ts';

const big = (id: string, from: number) => words(id, from, 1, { events: [said(from + 1, 'x'.repeat(8_000))] });

async function fill(store: SqliteStore): Promise<number> {
  for (let head = 0; ; head += 1) {
    const failure = await store.append(big('c1', head)).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failure) {
      expect(failure).toMatchObject({ name: 'StoreError', kind: 'full' });
      return head;
    }
  }
}

async function openSmall(): Promise<SqliteStore> {
  const store = await openSqliteStore({ path: await scratchFile() });
  onTestFinished(() => store.close());
  await store.pragma('max_page_count = 100');
  return store;
}

test('a full disk refuses writes and keeps nothing of them, reads go on', async () => {
  const store = await openSmall();
  const head = await fill(store);
  expect(head).toBeGreaterThan(5);
  expect((await store.load(idOf('c1')))?.head).toBe(head);
  expect(await store.read(idOf('c1'), {})).toHaveLength(head);
  const together = [store.append(big('c2', 0)), store.append(big('c3', 0))];
  expect(await Promise.allSettled(together)).toMatchObject([
    { reason: { kind: 'full' } },
    { reason: { kind: 'full' } },
  ]);
  expect(await store.load(idOf('c2'))).toBeUndefined();
});

test('when there is room again, the store goes on', async () => {
  const store = await openSmall();
  const head = await fill(store);
  await store.pragma('max_page_count = 1000');
  expect(await store.append(big('c1', head))).toBe('stored');
  expect(await store.append(big('c2', 0))).toBe('stored');
  expect((await store.read(idOf('c1'), {})).map(({ event }) => event.seq)).toEqual(
    Array.from({ length: head + 1 }, (_, index) => index + 1),
  );
});

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** Runs writer-process.ts; `prefix` is shell before it. */
function startWriter(path: string, prefix: string): { child: Child; lines: AsyncIterator<string> } {
  const script = new URL('./writer-process.ts', import.meta.url).pathname;
  const run = `${prefix} exec "$0" --conditions=sapa-source --import tsx "$1" "$2"`;
  const child = spawn('/bin/sh', ['-c', run, process.execPath, script, path], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: import.meta.dirname,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
}

test('[D1] what was told as stored is there after the process is killed', async () => {
  const path = await scratchFile();
  const { child, lines } = startWriter(path, '');
  let acked = 0;
  while (acked < 200) acked = Number((await lines.next()).value);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;

  const store = await openSqliteStore({ path });
  onTestFinished(() => store.close());
  const seqs = (await store.read(idOf('c1'), {})).map(({ event }) => event.seq);
  expect(seqs.length).toBeGreaterThanOrEqual(acked);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  expect((await store.load(idOf('c1')))?.head).toBe(seqs.length);
});

// A limit on file sizes makes write() fail with an I/O error that is not "disk full".
test('[D1] after an I/O error nothing is told as stored again, the owner hears of it, reads go on', async () => {
  const path = await scratchFile();
  const { lines } = startWriter(path, 'trap "" XFSZ; ulimit -f 400;');
  const told: string[] = [];
  for (let line = await lines.next(); !line.done; line = await lines.next()) told.push(line.value);
  const acked = Number(told.findLast((line) => /^\d+$/.test(line)));
  expect(acked).toBeGreaterThan(0);
  expect(told.slice(-4)).toEqual(['failed', 'fatal', 'failed', `head ${acked}`]);

  const store = await openSqliteStore({ path });
  onTestFinished(() => store.close());
  expect((await store.load(idOf('c1')))?.head).toBe(acked);
  expect(await store.append(words('c1', acked, 1))).toBe('stored');
});
