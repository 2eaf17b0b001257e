import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFileDisk } from './disk.ts';
import { png } from './test/samples.ts';

function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, disk: openFileDisk(folder) };
}

async function* stream(...chunks: Uint8Array[]) {
  yield* chunks;
}

test('an upload is as long as its part, wherever it was cut', async () => {
  const { folder, disk } = scratch();
  expect(await disk.size('a')).toBe(0);
  expect(await disk.append('a', 0, stream(Buffer.from('one '), Buffer.from('two ')), 11)).toBe(true);
  expect(await openFileDisk(folder).size('a')).toBe(8);
  expect(await disk.append('a', 8, stream(Buffer.from('end')), 11)).toBe(true);
  expect(readFileSync(join(folder, 'incoming/a.part'), 'utf8')).toBe('one two end');
  expect(await disk.parts()).toEqual(['a']);
});

test('room is asked after again every few megabytes', async () => {
  const MB = 1024 * 1024;
  let asked = 0;
  const free = async () => (++asked < 3 ? 300 * MB : 0);
  const disk = openFileDisk(scratch().folder, free);
  const chunks = Array.from({ length: 40 }, () => Buffer.alloc(256 * 1024));
  await expect(disk.append('a', 0, stream(...chunks), 100 * MB)).rejects.toMatchObject({ kind: 'full' });
  expect(await disk.size('a')).toBe(8 * MB);
});

test('more than may come is not taken', async () => {
  const { disk } = scratch();
  expect(await disk.append('a', 0, stream(Buffer.alloc(6), Buffer.alloc(6)), 10)).toBe(false);
  expect(await disk.size('a')).toBe(6);
});

test('what came before the line broke is kept, and the sender’s trouble is told as it is', async () => {
  const { disk } = scratch();
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('gone');
  }
  await expect(disk.append('a', 0, broken(), 10)).rejects.toThrow('gone');
  expect(await disk.size('a')).toBe(4);
});

test('equal contents lie there once, under their hash, and are found again', async () => {
  const { folder, disk } = scratch();
  const bytes = png(3, 2);
  const hash = createHash('sha256').update(bytes).digest('hex');
  for (const id of ['a', 'b']) {
    await disk.append(id, 0, stream(bytes), bytes.length);
    expect(await disk.look(id)).toEqual({ hash, type: 'image/png', width: 3, height: 2 });
    await disk.keep(id, hash);
    expect(await disk.parts()).toEqual([id]);
    await disk.drop(id);
  }
  expect(await disk.parts()).toEqual([]);
  expect(disk.placeOf(hash)).toBe(join(hash.slice(0, 2), hash.slice(2)));
  expect(readFileSync(join(folder, disk.placeOf(hash)))).toEqual(bytes);
  expect(readdirSync(join(folder, hash.slice(0, 2)))).toHaveLength(1);
  const hashes: string[] = [];
  for await (const each of disk.hashes()) hashes.push(each);
  expect(hashes).toEqual([hash]);
  await disk.remove(hash);
  await disk.remove(hash);
  expect(existsSync(join(folder, disk.placeOf(hash)))).toBe(false);
});

test('contents that a failing disk left too short are put there again', async () => {
  const { folder, disk } = scratch();
  await disk.append('short', 0, stream(Buffer.from('ab')), 2);
  await disk.keep('short', 'ff'.repeat(32));
  await disk.append('whole', 0, stream(Buffer.from('abcd')), 4);
  await disk.keep('whole', 'ff'.repeat(32));
  expect(readFileSync(join(folder, disk.placeOf('ff'.repeat(32))), 'utf8')).toBe('abcd');
});

// Everything that is written to this device finds no room.
test.runIf(existsSync('/dev/full'))('a full disk is told as one', async () => {
  const { folder, disk } = scratch();
  symlinkSync('/dev/full', join(folder, 'incoming/a.part'));
  await expect(disk.append('a', 0, stream(Buffer.from('x')), 10)).rejects.toMatchObject({
    name: 'StoreError',
    kind: 'full',
  });
});

test('there is room for a file, and none for one that would take what conversations need', async () => {
  const { disk } = scratch();
  expect(await disk.hasRoomFor(1)).toBe(true);
  expect(await disk.hasRoomFor(Number.MAX_SAFE_INTEGER)).toBe(false);
});

test('a folder that cannot be made is told at once', () => {
  expect(() => openFileDisk('/dev/null/files')).toThrow();
});
