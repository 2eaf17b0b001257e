/**
 * The store's side of the thread: group commit. At most one batch of writes is in flight; writes that arrive while it
 * runs are the next one. Reads are asked at once and answered in order, between batches. Knows calls, not their meaning.
 * States: open, closing (waits for what was asked before), closed (also when the thread died).
 */
import type { Worker } from 'node:worker_threads';
import { type Appended, StoreError } from '../../app/store.ts';
import type { Cell, Failed, FailureKind, FromWorker, ReadCall, Reads, ToWorker, WriteCall, Writes } from './wire.ts';

/** Writes in one transaction; the rest makes the next ones. */
const BATCH = 1_000;
/** So many are worth a commit at once: the disk begins while the rest of the turn is still being read. */
const EARLY = 64;
/** Writes that may wait. More are refused: a disk that slow is better told than hidden in memory. */
const WAITING = 100_000;

interface Asked<Call> {
  readonly call: Call;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: StoreError) => void;
}

export interface Port {
  /** Resolves when the write is on disk. */
  write<Name extends keyof Writes>(name: Name, ...args: Parameters<Writes[Name]>): Promise<ReturnType<Writes[Name]>>;
  /** @param cells what rows.ts makes of a request */
  append(cells: readonly Cell[]): Promise<Appended>;
  ask<Name extends keyof Reads>(name: Name, ...args: Parameters<Reads[Name]>): Promise<ReturnType<Reads[Name]>>;
  /** Resolves after the last write is on disk and the file is closed. */
  close(): Promise<void>;
  /** Transactions committed so far. */
  readonly commits: number;
}

/**
 * @param onFatal told once, when nothing can be written any more
 * @param onRefused told of every write that was not kept
 */
export function createPort(
  worker: Worker,
  onFatal: (error: StoreError) => void,
  onRefused: (kind: FailureKind) => void = () => {},
): Port {
  const waiting: Asked<WriteCall>[] = [];
  let inFlight: readonly Asked<WriteCall>[] = [];
  const reads = new Map<number, Asked<ReadCall>>();
  let lastRead = 0;
  let commits = 0;
  let isScheduled = false;
  let refusal: string | undefined;
  let isClosing = false;
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  const tell = (message: ToWorker) => worker.postMessage(message);

  /** What arrives in one turn of the event loop shares a batch even when nothing is in flight. */
  function schedule(): void {
    if (isScheduled || inFlight.length > 0) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      sendNext();
    });
  }

  function sendNext(): void {
    if (inFlight.length > 0) return;
    inFlight = waiting.splice(0, BATCH);
    if (inFlight.length > 0) tell({ t: 'batch', cells: flat(inFlight) });
    else if (isClosing) tell({ t: 'close' });
  }

  function request<Call>(call: Call, take: (asked: Asked<Call>) => void): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (refusal !== undefined) reject(new StoreError('failed', refusal));
      else take({ call, resolve, reject });
    });
  }

  function takeWrite(asked: Asked<WriteCall>): void {
    if (waiting.length >= WAITING) {
      asked.reject(new StoreError('failed', `${WAITING} writes are waiting for the disk already`));
      return;
    }
    waiting.push(asked);
    if (inFlight.length === 0 && waiting.length >= EARLY) sendNext();
    else schedule();
  }

  function takeRead(asked: Asked<ReadCall>): void {
    lastRead += 1;
    reads.set(lastRead, asked);
    tell({ t: 'read', id: lastRead, call: asked.call });
  }

  function hear(message: FromWorker): void {
    if (message.t === 'batch') {
      const answered = inFlight;
      inFlight = [];
      commits = message.commits;
      sendNext();
      for (let index = 0; index < answered.length; index++) settle(answered[index], message.results[index], onRefused);
    } else if (message.t === 'read') {
      const asked = reads.get(message.id);
      reads.delete(message.id);
      settle(asked, 'value' in message.outcome ? message.outcome.value : message.outcome);
    } else if (message.t === 'broken') {
      onFatal(new StoreError('failed', message.message));
    }
  }

  function die(reason: string): void {
    const left = [...inFlight, ...waiting.splice(0), ...reads.values()];
    const isExpected = refusal !== undefined && left.length === 0;
    refusal ??= reason;
    inFlight = [];
    reads.clear();
    const error = new StoreError('failed', reason);
    for (const asked of left) asked.reject(error);
    if (!isExpected) onFatal(error);
  }

  worker.on('message', hear);
  worker.on('error', (error) => die(`the database thread died: ${error.message}`));
  worker.on('exit', () => die('the database thread ended'));

  return {
    write: (...call) => request<WriteCall>(call, takeWrite) as Promise<never>,
    append: (cells) => request<WriteCall>(['append', ...cells], takeWrite) as Promise<Appended>,
    ask: (...call) => request(call as unknown as ReadCall, takeRead) as Promise<never>,
    close() {
      isClosing = true;
      refusal ??= 'the store is closed';
      schedule();
      return ended;
    },
    get commits() {
      return commits;
    },
  };
}

/** Calls one after the other, each with its length before it. */
function flat(asked: readonly Asked<WriteCall>[]): Cell[] {
  const cells: Cell[] = [];
  for (const { call } of asked) {
    cells.push(call.length);
    for (const cell of call) cells.push(cell);
  }
  return cells;
}

function settle(asked: Asked<unknown> | undefined, result: unknown, onRefused?: (kind: FailureKind) => void): void {
  if (isFailed(result)) {
    onRefused?.(result.failure);
    asked?.reject(new StoreError(result.failure, result.message));
  } else asked?.resolve(result);
}

const isFailed = (result: unknown): result is Failed =>
  typeof result === 'object' && result !== null && 'failure' in result;
