/**
 * Carries one file to the server in pieces. A piece that did not arrive is sent again, from where the server says it has
 * come; what is kept between two attempts is the file's id. Knows no screens and no conversations.
 */
import type { Attachment, SiteKey } from '@sapa/protocol';
import type { Fetch } from './api.ts';

/** `unreachable`, `busy`: the network, or a server that has no time; worth another try. */
export type UploadFailure =
  | 'empty'
  | 'cancelled'
  | 'tooLarge'
  | 'unsupported'
  | 'storageFull'
  | 'notAllowed'
  | 'unreachable'
  | 'busy'
  | 'failed';
export type UploadEnd =
  | { readonly ok: true; readonly attachment: Attachment }
  | { readonly ok: false; readonly reason: UploadFailure };

export interface UploadEnv {
  readonly fetch: Fetch;
  later(ms: number, run: () => void): () => void;
}

export interface Upload {
  /** Goes on where it stopped. Never throws. @param onProgress is told the bytes that have arrived */
  run(onProgress: (sent: number) => void): Promise<UploadEnd>;
  /** Nothing of it is kept, here or there. */
  cancel(): void;
}

/** Bytes. Small enough for a slow line to show that it moves. */
export const PIECE = 256 * 1024;
/** In a row, before the person is asked. */
const RETRIES = 4;
const WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A piece that is not answered by then is sent again: 20 kbit/s are enough. */
const STALLED_MS = 120_000;

const FINAL: Readonly<Record<number, UploadFailure>> = {
  400: 'failed',
  401: 'notAllowed',
  403: 'notAllowed',
  413: 'tooLarge',
  415: 'unsupported',
  507: 'storageFull',
};

interface Body {
  readonly id?: string;
  readonly offset?: number;
  readonly attachment?: Attachment;
  readonly retryAfterMs?: number;
}
interface Again {
  readonly again: 'unreachable' | 'busy';
  /** As the server says; absent: twice as long every time. */
  readonly waitMs?: number;
}
type Step = UploadEnd | 'on' | Again;
const CANCELLED: UploadEnd = { ok: false, reason: 'cancelled' };
const LOST: Again = { again: 'unreachable' };

/** @param site whose visitor it is for: the site says how large a file may be */
export function createUpload({ fetch, later }: UploadEnv, file: File, site: SiteKey): Upload {
  const way = new AbortController();
  let id: string | undefined;
  let offset = 0;
  /** The server may have more, or less, than we know of. */
  let isUnsure = false;

  const path = () => `/files/${encodeURIComponent(id ?? '')}`;
  const pause = (ms: number) =>
    new Promise<void>((done) => {
      const stop = later(ms, done);
      const end = () => {
        stop();
        done();
      };
      way.signal.addEventListener('abort', end, { once: true });
    });

  function ask(signal: AbortSignal): Promise<Response> {
    const common = { credentials: 'same-origin', signal } as const;
    if (id === undefined) return fetch(`/files?site=${encodeURIComponent(site)}`, { ...common, ...announced(file) });
    if (isUnsure) return fetch(`${path()}/offset`, common);
    const headers = { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) };
    return fetch(path(), { ...common, method: 'PATCH', headers, body: file.slice(offset, offset + PIECE) });
  }
  async function inTime(): Promise<Response> {
    const stalled = new AbortController();
    const stop = later(STALLED_MS, () => stalled.abort());
    try {
      return await ask(AbortSignal.any([way.signal, stalled.signal]));
    } finally {
      stop();
    }
  }
  async function step(): Promise<Step> {
    const isPiece = id !== undefined && !isUnsure;
    const response = await inTime();
    const final = FINAL[response.status];
    if (final) return { ok: false, reason: final };
    if (response.status === 404) return begunAnew();
    const body = (await response.json()) as Body;
    if (response.status === 429) return { again: 'busy', waitMs: body.retryAfterMs ?? LONGEST_WAIT_MS };
    if (!response.ok && response.status !== 409) return LOST;
    const before = offset;
    id ??= body.id;
    offset = body.offset ?? offset;
    isUnsure = false;
    if (body.attachment) return { ok: true, attachment: body.attachment };
    return id === undefined || (isPiece && offset === before) ? LOST : 'on';
  }
  function begunAnew(): Step {
    if (id === undefined) return { ok: false, reason: 'failed' };
    // It has been forgotten there.
    id = undefined;
    offset = 0;
    return LOST;
  }
  const tried = () =>
    step().catch((): Step => {
      isUnsure = true;
      return LOST;
    });

  async function run(onProgress: (sent: number) => void): Promise<UploadEnd> {
    if (file.size === 0) return { ok: false, reason: 'empty' };
    for (let failures = 0; !way.signal.aborted; ) {
      const before = offset;
      const next = await tried();
      if (offset > before) failures = 0;
      onProgress(offset);
      if (next === 'on') continue;
      if ('ok' in next) return way.signal.aborted ? CANCELLED : next;
      if (failures === RETRIES) return { ok: false, reason: next.again };
      await pause(Math.min(LONGEST_WAIT_MS, next.waitMs ?? WAIT_MS * 2 ** failures));
      failures += 1;
    }
    return CANCELLED;
  }
  return {
    run,
    cancel() {
      way.abort();
      // When this is lost too, the server lets go of it by itself.
      if (id !== undefined) fetch(path(), { method: 'DELETE', credentials: 'same-origin' }).catch(() => {});
    },
  };
}

function announced({ name, size }: File): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ name, bytes: size }),
  };
}
