/**
 * Where the bytes of files lie: what is on its way as `incoming/ID.part`, what is complete by its SHA-256 as `ab/cdef…`, so that
 * equal contents lie there once. Knows no owners; callers see to it that nobody writes to one upload twice at once.
 */
import { createHash } from 'node:crypto';
import { constants, createReadStream, mkdirSync } from 'node:fs';
import { copyFile, type FileHandle, link, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileDisk } from '../app/file-ports.ts';
import { StoreError } from '../app/store.ts';
import { HEAD_BYTES, sniff } from './sniff.ts';

/** Room that files leave free: the conversations need it more. */
const SPARE_BYTES = 256 * 1024 * 1024;
/** An upload asks after room again before each of these. */
const STEP_BYTES = 4 * 1024 * 1024;
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const IS_HASH = /^[\da-f]{64}$/;

/**
 * @param freeBytes what is left of the disk
 * @throws Error when the folder cannot be made
 */
export function openFileDisk(folder: string, freeBytes: () => Promise<number> = () => freeOn(folder)): FileDisk {
  const incoming = join(folder, 'incoming');
  mkdirSync(incoming, { recursive: true });
  const partOf = (id: string) => join(incoming, `${id}.part`);
  const hasRoomFor = async (bytes: number) => (await freeBytes()) - bytes >= SPARE_BYTES;
  const placeOf = (hash: string) => join(hash.slice(0, 2), hash.slice(2));

  return {
    folder,
    placeOf,
    size: (id) => sizeOf(partOf(id)),
    append: (id, offset, bytes, most) => kept(() => append(partOf(id), offset, withRoom(bytes, hasRoomFor), most)),
    async look(id) {
      const path = partOf(id);
      const sniffed = await sniff(await headOf(path));
      return sniffed && { hash: await hashOf(path), ...sniffed };
    },
    keep: (id, hash) => kept(() => keep(partOf(id), join(folder, placeOf(hash)))),
    drop: (id) => rm(partOf(id), { force: true }),
    remove: (hash) => rm(join(folder, placeOf(hash)), { force: true }),
    hasRoomFor,
    async parts() {
      return (await readdir(incoming)).flatMap((name) => (name.endsWith('.part') ? [name.slice(0, -5)] : []));
    },
    hashes: () => hashesIn(folder),
  };
}

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** What was announced long ago may find less room than there was. @throws StoreError where there is none for the next ones */
async function* withRoom(
  bytes: AsyncIterable<Uint8Array>,
  hasRoomFor: FileDisk['hasRoomFor'],
): AsyncIterable<Uint8Array> {
  let left = 0;
  for await (const chunk of bytes) {
    if (left < chunk.length) {
      left = Math.max(STEP_BYTES, chunk.length);
      if (!(await hasRoomFor(chunk.length))) throw new StoreError('full', 'files have no more room');
    }
    left -= chunk.length;
    yield chunk;
  }
}

async function append(path: string, offset: number, bytes: AsyncIterable<Uint8Array>, most: number): Promise<boolean> {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const isWhole = await writeAll(handle, offset, bytes, most);
    await handle.datasync();
    return isWhole;
  } finally {
    await handle.close();
  }
}

async function writeAll(
  handle: FileHandle,
  offset: number,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<boolean> {
  let at = offset;
  for await (const chunk of bytes) {
    if (at + chunk.length > most) return false;
    for (let done = 0; done < chunk.length; ) {
      const { bytesWritten } = await handle.write(chunk, done, chunk.length - done, at + done);
      done += bytesWritten;
    }
    at += chunk.length;
  }
  return true;
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(Math.min(HEAD_BYTES, (await handle.stat()).size));
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The same bytes under a second name, on disk before this resolves. The first name stays: until the row says so nothing is done. */
async function keep(part: string, place: string): Promise<void> {
  if ((await sizeOf(place)) === (await sizeOf(part))) return;
  await synced(part);
  const isNew = await mkdir(dirname(place), { recursive: true });
  await rm(place, { force: true });
  // Some network and container disks know no second names.
  await link(part, place).catch(() => copy(part, place));
  await synced(dirname(place));
  if (isNew) await synced(dirname(dirname(place)));
}

async function copy(part: string, place: string): Promise<void> {
  const fresh = part.replace(/part$/, 'copy.part');
  await copyFile(part, fresh);
  await synced(fresh);
  await rename(fresh, place);
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** 0 where there is none. */
const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0;
      throw error;
    },
  );

async function* hashesIn(folder: string): AsyncIterable<string> {
  for (const start of await readdir(folder)) {
    if (start.length !== 2) continue;
    for (const rest of await readdir(join(folder, start))) if (IS_HASH.test(start + rest)) yield start + rest;
  }
}

/** @throws StoreError where the disk is to blame; what the sender did is thrown as it is */
async function kept<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined || syscall === 'read') throw error;
    throw new StoreError(NO_ROOM.includes(code) ? 'full' : 'failed', (error as Error).message, { cause: error });
  }
}
