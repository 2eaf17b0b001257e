/**
 * Uploads, from their announcement to the last byte. An upload is a row and a part on disk; its offset is the part's size, so a
 * killed process loses nothing. States: begun, whole (its row names contents), sent (not ours any more), gone.
 */
import type { Readable } from 'node:stream';
import { mostOf } from './file-limits.ts';
import { safeName } from './file-names.ts';
import type { Announced, FilesParts, Owner, Progress, Refusal } from './file-ports.ts';
import { createRoom } from './file-room.ts';
import { attachmentOf, type FileRow } from './file-rows.ts';
import { StoreError } from './store.ts';
import { createSweeping } from './sweeping.ts';
import { Throttle } from './throttle.ts';
import { createTurns } from './turns.ts';

/** Of one person, not sent yet. */
const UNSENT = 20;
/** Something of theirs has to be sent or cancelled first: nobody knows when. */
const FULL_MS = 60_000;
const MEGABYTE = 1024 * 1024;

export interface Uploading {
  begin(owner: Owner, announced: Announced): Promise<{ readonly ok: true; readonly id: string } | Refusal>;
  /** Takes bytes from `offset` on. One at a time per upload: a later one ends an earlier one, whose line may be dead. */
  write(owner: Owner, id: string, offset: number, bytes: Readable): Promise<Progress | Refusal>;
  /** How many bytes were announced; undefined where there is no such upload of theirs. */
  announced(owner: Owner, id: string): Promise<number | undefined>;
  /** Ends what is being written, so that what it says stays true. */
  offset(owner: Owner, id: string): Promise<Progress | Refusal>;
  /** False where there is nothing of theirs that was not sent. */
  cancel(owner: Owner, id: string): Promise<boolean>;
  /** Counts one request for files of this person. @returns 0, or ms to wait */
  spend(owner: Owner): number;
  /** Takes away what nobody sent for a day, and what a crash left. */
  sweep(): Promise<void>;
  /** Ends what is under way; uploads go on where they were after the next start. */
  close(): Promise<void>;
}

export function createUploading(parts: FilesParts): Uploading {
  const { store, disk, settings, clock, ids } = parts;
  const throttle = new Throttle(() => settings.current.traffic);
  const room = createRoom(clock.now);
  const uploads = createTurns();
  const contents = createTurns();
  const sweeping = createSweeping(parts, { discard, release, isBusy: uploads.isBusy, inTurn: uploads.take });

  const unsent = async (owner: Owner, id: string): Promise<FileRow | undefined> =>
    (await store.files([id])).find((row) => row.owner === owner && row.conversation === undefined);

  /** The largest that these sites take; 0: none. */
  function most({ site, origin }: Announced): number {
    const all = settings.current.sites;
    const own = origin === undefined ? all : all.filter(({ origins }) => origins.includes(origin));
    const meant = site === undefined ? own : all.filter(({ key }) => key === site);
    return mostOf(meant);
  }

  async function refusal(owner: Owner, announced: Announced): Promise<Refusal | undefined> {
    const retryAfterMs = throttle.spend('upload', owner, clock.now());
    if (retryAfterMs > 0) return { ok: false, reason: 'rate_limited', retryAfterMs };
    const limit = most(announced);
    if (limit === 0) return { ok: false, reason: 'not_allowed' };
    if (announced.bytes > limit) return { ok: false, reason: 'too_large' };
    if ((await store.unsentBy(owner)) >= UNSENT) return { ok: false, reason: 'rate_limited', retryAfterMs: FULL_MS };
    return overQuota(announced);
  }

  /** Visitors' alone: a whole office may share an address. */
  function overQuota({ address, bytes }: Announced): Refusal | undefined {
    if (address === undefined) return undefined;
    const now = clock.now();
    const retryAfterMs =
      throttle.spend('fileFrom', address, now) || throttle.spend('megabytesFrom', address, now, bytes / MEGABYTE);
    return retryAfterMs > 0 ? { ok: false, reason: 'rate_limited', retryAfterMs } : undefined;
  }

  /** Room for this one beside all that was promised before. */
  async function reserve(id: string, bytes: number): Promise<boolean> {
    room.expect(id, bytes);
    if (await disk.hasRoomFor(room.total())) return true;
    room.forget(id);
    return false;
  }

  /** Runs alone for this upload, on what it is by then. */
  async function onUpload<T>(
    owner: Owner,
    id: string,
    stop: () => void,
    job: (row: FileRow) => Promise<T>,
  ): Promise<T | undefined> {
    // Nobody ends another person's upload.
    if (!(await unsent(owner, id))) return undefined;
    return uploads.take(id, stop, async () => {
      const row = await unsent(owner, id);
      return row && job(row);
    });
  }

  async function write(row: FileRow, offset: number, bytes: Readable): Promise<Progress | Refusal> {
    const size = await sizeOf(row);
    if (offset !== size) return { ok: false, reason: 'conflict', offset: size };
    if (row.content) return progress(row);
    // By default, leaving the loop would end the request before it is answered.
    const chunks = bytes.iterator({ destroyOnReturn: false });
    let isTaken = false;
    try {
      isTaken = await disk.append(row.id, offset, chunks, row.bytes);
    } finally {
      room.expect(row.id, row.bytes - (await disk.size(row.id)));
    }
    if (isTaken) return progress(row);
    await discard(row);
    return { ok: false, reason: 'too_large' };
  }

  const sizeOf = async (row: FileRow) => (row.content ? row.bytes : disk.size(row.id));

  async function progress(row: FileRow): Promise<Progress | Refusal> {
    const offset = await sizeOf(row);
    if (offset < row.bytes) return { ok: true, offset };
    const whole = row.content ? row : await finished(row);
    if (!whole) return { ok: false, reason: 'unsupported' };
    return { ok: true, offset, attachment: attachmentOf(whole) };
  }

  /** All bytes are here. @returns undefined when they are nothing that anybody should get */
  async function finished(row: FileRow): Promise<FileRow | undefined> {
    const content = await disk.look(row.id);
    if (!content) {
      await discard(row);
      return undefined;
    }
    // Nobody takes these contents away before the row names them.
    await contents.take(content.hash, undefined, async () => {
      await disk.keep(row.id, content.hash);
      await store.completeFile(row.id, content);
    });
    await disk.drop(row.id);
    return { ...row, content };
  }

  async function discard({ id, content }: FileRow): Promise<boolean> {
    const isGone = await store.deleteUnsent(id);
    if (!isGone) return false;
    room.forget(id);
    await disk.drop(id);
    if (content) await release(content.hash);
    return true;
  }

  /** Contents go when no file has them. */
  async function release(hash: string): Promise<void> {
    await contents.take(hash, undefined, async () => {
      if (!(await store.isHashNamed(hash))) await disk.remove(hash);
    });
  }

  return {
    async begin(owner, announced) {
      const refused = await refusal(owner, announced);
      if (refused) return refused;
      const { bytes, newcomer } = announced;
      const id = ids.next();
      if (!(await reserve(id, bytes))) return { ok: false, reason: 'storage_full' };
      await store.addFile({ id, owner, bytes, name: safeName(announced.name), createdAt: clock.now() }, newcomer);
      return { ok: true, id };
    },

    async write(owner, id, offset, bytes) {
      const stop = () => void bytes.destroy();
      try {
        return (await onUpload(owner, id, stop, (row) => write(row, offset, bytes))) ?? GONE;
      } catch (error) {
        if (error instanceof StoreError || !bytes.destroyed) throw error;
        return { ok: false, reason: 'cut' };
      }
    },

    announced: async (owner, id) => (await unsent(owner, id))?.bytes,
    offset: async (owner, id) => (await onUpload(owner, id, NOTHING, progress)) ?? GONE,
    cancel: async (owner, id) => (await onUpload(owner, id, NOTHING, discard)) ?? false,
    spend: (owner) => throttle.spend('signal', owner, clock.now()),
    sweep: sweeping.sweep,
    async close() {
      sweeping.stop();
      await uploads.stop();
    },
  };
}

const GONE: Refusal = { ok: false, reason: 'not_found' };
/** What cannot be ended early is waited for. */
const NOTHING = (): void => {};
