import type { AgentId } from '@sapa/protocol';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { written } from '../../app/written.ts';
import { describeStore } from '../acceptance.ts';
import { command, commandOf, idOf, inBot, said, visitorOf, words } from '../fixtures.ts';
import { scratchFile } from './scratch.ts';
import { openSqliteStore } from './sqlite-store.ts';

const fresh = async () => openSqliteStore({ path: await scratchFile() });

async function openHere(path: string) {
  const store = await openSqliteStore({ path });
  onTestFinished(() => store.close());
  return store;
}

describeStore('the store on SQLite', fresh);

test('[D1] everything is there after the store was closed and opened again', async () => {
  const path = await scratchFile();
  const first = await openHere(path);
  await first.append(
    words('c1', 0, 2, {
      command: command('visitor:v', 1, 1),
      visitor: { id: visitorOf('v'), tokenHash: 't', createdAt: 1 },
    }),
  );
  await first.setPassword('sari' as AgentId, 'hash');
  await first.setPresence('sari' as AgentId, { status: 'online' });
  await first.saveSetupToken('setup');
  await first.close();

  const store = await openHere(path);
  expect(await store.load(idOf('c1'))).toEqual(inBot('c1', 2));
  expect(await store.read(idOf('c1'), {})).toEqual([said(1), said(2)].map(written));
  expect((await store.findCommand({ conversation: idOf('c1') }, 'visitor:v', commandOf(1)))?.seq).toBe(1);
  expect(await store.visitorByToken('t')).toBe('v');
  expect(await store.passwordOf('sari' as AgentId)).toBe('hash');
  expect((await store.presence()).get('sari' as AgentId)).toEqual({ status: 'online' });
  expect(await store.useSetupToken('setup')).toBe(true);
  expect(await store.append(words('c1', 1, 1))).toBe('conflict');
  expect(await store.append(words('c1', 2, 1))).toBe('stored');
});

test('one that only looks sees what another one writes, and writes nothing itself', async () => {
  const path = await scratchFile();
  const store = await openHere(path);
  const reader = await openSqliteStore({ path, isReadOnly: true });
  onTestFinished(() => reader.close());
  await store.append(words('c1', 0, 2));
  expect(await reader.read(idOf('c1'), {})).toEqual([said(1), said(2)].map(written));
  await expect(reader.append(words('c2', 0, 1))).rejects.toMatchObject({ name: 'StoreError' });
  expect(await store.load(idOf('c2'))).toBeUndefined();
});

test('one that only looks makes no file and brings none up to date', async () => {
  const path = await scratchFile();
  await expect(openSqliteStore({ path, isReadOnly: true })).rejects.toMatchObject({ kind: 'failed' });
  const old = new Database(path);
  old.pragma('user_version = 1');
  old.close();
  await expect(openSqliteStore({ path, isReadOnly: true })).rejects.toThrow('it has version 1');
});

test('[D1] a commit is on disk before it is told: write-ahead log with a full sync', async () => {
  const store = await openHere(await scratchFile());
  expect(await store.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(await store.pragma('synchronous')).toEqual([{ synchronous: 2 }]);
  expect(await store.pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
});

test('[D1] closing waits for what was asked before it, and refuses what comes after', async () => {
  const path = await scratchFile();
  const store = await openHere(path);
  const asked = ['c1', 'c2', 'c3'].map((id) => store.append(words(id, 0, 1)));
  const closing = store.close();
  await expect(store.append(words('c4', 0, 1))).rejects.toMatchObject({ name: 'StoreError', kind: 'failed' });
  expect(await Promise.all(asked)).toEqual(['stored', 'stored', 'stored']);
  await closing;
  await expect(store.open()).rejects.toMatchObject({ name: 'StoreError', kind: 'failed' });
  expect(await (await openHere(path)).open()).toHaveLength(3);
});

test('[D6] what leaves is a row beside the event that caused it', async () => {
  const path = await scratchFile();
  const store = await openHere(path);
  await store.append(words('c1', 0, 1, { outbound: [{ key: 'c1:1', kind: 'webhook', body: '{"a":1}' }] }));
  const db = new Database(path, { readonly: true });
  onTestFinished(() => void db.close());
  const rows = db.prepare('SELECT key, kind, body, id FROM outbound JOIN conversations c ON c.n = conversation').all();
  expect(rows).toEqual([{ key: 'c1:1', kind: 'webhook', body: '{"a":1}', id: 'c1' }]);
});

test('appends that arrive while a commit runs share the next one', async () => {
  const store = await openHere(await scratchFile());
  const before = store.stats().commits;
  const appends = Array.from({ length: 500 }, (_, index) => store.append(words(`c${index}`, 0, 1)));
  expect(new Set(await Promise.all(appends))).toEqual(new Set(['stored']));
  expect(store.stats().commits - before).toBeLessThan(10);
  expect(await store.open()).toHaveLength(500);
});

test('[D3] appends to one conversation that share a commit follow each other', async () => {
  const store = await openHere(await scratchFile());
  const appends = Array.from({ length: 50 }, (_, index) => store.append(words('c1', index, 1)));
  expect(new Set(await Promise.all(appends))).toEqual(new Set(['stored']));
  expect((await store.read(idOf('c1'), {})).map(({ event }) => event.seq)).toEqual(
    Array.from({ length: 50 }, (_, i) => i + 1),
  );
});

test('what another process wrote meanwhile is seen: its head conflicts', async () => {
  const path = await scratchFile();
  const [one, other] = [await openHere(path), await openHere(path)];
  expect(await one.append(words('c1', 0, 1))).toBe('stored');
  expect(await other.append(words('c1', 1, 1))).toBe('stored');
  expect(await one.append(words('c1', 1, 1))).toBe('conflict');
  expect(await one.append(words('c1', 2, 1))).toBe('stored');
});

test('a rolled back batch leaves no trace in what the thread remembers', async () => {
  const store = await openHere(await scratchFile());
  const outbound = [{ key: 'taken', kind: 'webhook', body: '' }];
  await store.append(words('c0', 0, 1, { outbound }));
  const both = [store.append(words('c1', 0, 1)), store.append(words('c1', 1, 1, { outbound }))];
  expect(await Promise.allSettled(both)).toMatchObject([{ value: 'stored' }, { status: 'rejected' }]);
  expect(await store.append(words('c1', 1, 1))).toBe('stored');
});

test('a database of a later version is refused with its path', async () => {
  const path = await scratchFile();
  await (await openHere(path)).close();
  const db = new Database(path);
  db.pragma('user_version = 99');
  db.close();
  await expect(openSqliteStore({ path })).rejects.toThrow(`cannot open the database ${path}: it has version 99`);
});

test('a file that is no database is refused, and so is a folder that cannot be', async () => {
  await expect(openSqliteStore({ path: import.meta.filename })).rejects.toThrow('not a database');
  await expect(openSqliteStore({ path: `${import.meta.filename}/x` })).rejects.toMatchObject({ kind: 'failed' });
});
