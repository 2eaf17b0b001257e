/**
 * One file on its way to the server, piece by piece: what is cut goes on where it was cut (protocol: `http-files.ts`).
 * Knows no screen; the network, time and chance are given.
 *
 * States: on its way → (waiting ⇄ on its way) → done, or refused. What `failed` can be tried again, from where it was.
 */
import type { Attachment, BegunView, ConflictView, RefusalView, UploadView } from '@sapa/protocol';

export const PIECE_BYTES = 512 * 1024;
/** A piece that is not answered by then is sent again: 35 kbit/s are enough. */
const STALLED_MS = 120_000;
/** Times in a row that nothing came of it. */
const TRIES = 7;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

export interface UploadEnv {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The server's. */
  readonly origin: string;
  /** Public key of the site. */
  readonly site: string;
  /** The visitor's, as it is now. */
  readonly token: () => string | undefined;
  readonly later: (ms: number, run: () => void) => () => void;
  /** [0, 1) */
  readonly random: () => number;
  /** Nobody waits for it any more. */
  readonly isGone: () => boolean;
}

export type Why = 'tooLarge' | 'unsupported' | 'full' | 'refused' | 'failed';
export type Progress =
  | { readonly is: 'sending' | 'waiting'; readonly sent: number }
  | { readonly is: 'done'; readonly attachment: Attachment; readonly sent: number }
  | { readonly is: 'refused'; readonly why: Why };

export interface Sending {
  /** The line is back, or somebody wants to try again: at once. */
  again(): void;
  /** Also once it is done: the server need not keep it. */
  cancel(): void;
}

const FINAL: Readonly<Record<number, Why>> = {
  400: 'refused',
  403: 'refused',
  413: 'tooLarge',
  415: 'unsupported',
  507: 'full',
};

export function sendFile(env: UploadEnv, file: File, tell: (progress: Progress) => void): Sending {
  let id: string | undefined;
  let sent = 0;
  /** The server may have more or less of it than we know. */
  let isSure = true;
  let failures = 0;
  let isOver = false;
  let isRunning = false;
  let request: AbortController | undefined;
  let wake: (() => void) | undefined;

  async function run() {
    isRunning = true;
    while (!isOver && !env.isGone()) {
      tell({ is: 'sending', sent });
      const waitMs = await next().catch(lost);
      if (waitMs && !isOver) await pause(waitMs);
    }
    isRunning = false;
  }
  /** @returns how long to wait before what comes next; rejects when the network fails */
  async function next(): Promise<number> {
    const asked = id;
    const response = asked ? await (isSure ? sendPiece(asked) : call(`/${asked}/offset`)) : await begin();
    if (response.ok) took(await response.json());
    else if (response.status === 409 && id) {
      sent = ((await response.json()) as ConflictView).offset;
      return lost();
    } else if (response.status === 404 && id) {
      // Not kept any longer: from the start.
      id = undefined;
      sent = 0;
      return lost();
    } else if (response.status === 429) return ((await response.json()) as RefusalView).retryAfterMs ?? LONGEST_WAIT_MS;
    else if (FINAL[response.status]) end({ is: 'refused', why: FINAL[response.status] as Why });
    else return lost();
    return 0;
  }
  function took(body: BegunView | UploadView) {
    if (body.offset > sent) failures = 0;
    isSure = true;
    if ('id' in body) id = body.id;
    sent = body.offset;
    if ('attachment' in body && body.attachment) end({ is: 'done', attachment: body.attachment, sent });
    // The server has every byte, and makes nothing of it.
    else if (sent >= file.size) end({ is: 'refused', why: 'failed' });
  }
  const begin = () =>
    call(`?site=${encodeURIComponent(env.site)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: file.name, bytes: file.size }),
    });
  const sendPiece = (of: string) =>
    call(`/${of}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/octet-stream', 'upload-offset': `${sent}` },
      body: file.slice(sent, sent + PIECE_BYTES),
    });

  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const stop = new AbortController();
    request = stop;
    const cancelStall = env.later(STALLED_MS, () => stop.abort());
    const headers = { ...init.headers, authorization: `Bearer ${env.token()}` };
    try {
      return await env.fetch(`${env.origin}/files${path}`, { ...init, headers, signal: stop.signal });
    } finally {
      cancelStall();
    }
  }
  /** @returns how long to wait: twice as long every time, and not all at the same moment */
  function lost(): number {
    isSure = false;
    if (++failures >= TRIES) end({ is: 'refused', why: 'failed' });
    return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)) * (0.5 + env.random() / 2);
  }
  function pause(ms: number): Promise<void> {
    tell({ is: 'waiting', sent });
    return new Promise((go) => {
      const cancel = env.later(ms, go);
      wake = () => {
        cancel();
        go();
      };
    });
  }
  function end(progress: Progress) {
    if (isOver) return;
    isOver = true;
    tell(progress);
  }
  // Whoever called has what is returned when they are told of it.
  queueMicrotask(run);
  return {
    again() {
      failures = 0;
      isOver = false;
      if (isRunning) wake?.();
      else void run();
    },
    cancel() {
      isOver = true;
      request?.abort();
      wake?.();
      // What nobody sends is thrown away some day anyway.
      if (id) call(`/${id}`, { method: 'DELETE' }).catch(() => {});
    },
  };
}
