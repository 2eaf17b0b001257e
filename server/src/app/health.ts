/**
 * Whether what is said can be kept. Red from the first write that was refused; green when a write of usual size works again,
 * which is tried while it is red, so that nobody has to speak for it. Knows no database: it is told, and asks by `probe`.
 */
import type { Clock, Log } from './ports.ts';
import { StoreError } from './store.ts';

/** Between two looks while it is red. */
const LOOK_MS = 2_000;

type Trouble = 'storage_full' | 'storage_failed';
const wordFor = (kind: StoreError['kind']): Trouble => (kind === 'full' ? 'storage_full' : 'storage_failed');

export interface Health {
  /** Why nothing can be kept now. */
  readonly trouble: Trouble | undefined;
  /** A write was refused. */
  refused(kind: StoreError['kind']): void;
  stop(): void;
}

export interface HealthParts {
  readonly clock: Clock;
  readonly log: Log;
  /** A write that keeps nothing. @throws StoreError */
  readonly probe: () => Promise<void>;
}

export function createHealth({ clock, log, probe }: HealthParts): Health {
  let trouble: Trouble | undefined;
  let isStopped = false;
  let cancel = () => {};

  function turn(next: Trouble | undefined): void {
    if (next === trouble) return;
    trouble = next;
    if (next) log.error({ reason: next }, 'nothing can be stored now: not ready');
    else log.info({}, 'storing works again: ready');
  }

  async function look(): Promise<void> {
    try {
      await probe();
      turn(undefined);
    } catch (error) {
      turn(wordFor(error instanceof StoreError ? error.kind : 'failed'));
      if (!isStopped) cancel = clock.later(LOOK_MS, () => void look());
    }
  }

  return {
    get trouble() {
      return trouble;
    },
    refused(kind) {
      if (trouble !== undefined || isStopped) return;
      turn(wordFor(kind));
      // At once: one write's own fault does not turn visitors away.
      void look();
    },
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
