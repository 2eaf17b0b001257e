/** Takes away uploads that nobody sent, and what a crash between two steps left on the disk: at start, and every hour. */

import type { FilesParts } from './file-ports.ts';
import type { FileRow } from './file-rows.ts';

const HOUR_MS = 60 * 60 * 1_000;
/** How long an upload waits to be sent. */
const UNSENT_MS = 24 * HOUR_MS;
const AT_ONCE = 200;

interface Means {
  readonly discard: (row: FileRow) => Promise<boolean>;
  readonly release: (hash: string) => Promise<void>;
  readonly isBusy: (id: string) => boolean;
  readonly inTurn: <T>(id: string, stop: undefined, job: () => Promise<T>) => Promise<T>;
}

export function createSweeping({ store, disk, clock, log }: FilesParts, { discard, release, isBusy, inTurn }: Means) {
  async function sweepRows(): Promise<void> {
    for (;;) {
      const rows = await store.unsentBefore(clock.now() - UNSENT_MS, AT_ONCE);
      for (const row of rows) await inTurn(row.id, undefined, () => discardNow(row.id));
      if (rows.length < AT_ONCE) return;
    }
  }

  /** It may have become whole while we waited for our turn. */
  async function discardNow(id: string): Promise<void> {
    const [row] = await store.files([id]);
    if (row) await discard(row);
  }

  /** Parts whose row is whole or gone. */
  async function sweepParts(): Promise<void> {
    const parts = await disk.parts();
    for (let at = 0; at < parts.length; at += AT_ONCE) {
      const some = parts.slice(at, at + AT_ONCE);
      const begun = (await store.files(some)).flatMap(({ id, content }) => (content ? [] : id));
      for (const id of some) if (!begun.includes(id) && !isBusy(id)) await disk.drop(id);
    }
  }

  /** Contents that no row came to name: only a crash leaves some. */
  async function sweepContents(): Promise<void> {
    for await (const hash of disk.hashes()) await release(hash);
  }

  async function sweep(): Promise<void> {
    await sweepRows();
    await sweepParts();
  }

  let isStopped = false;
  let cancel = () => {};
  /** Never rejects: what could not be swept is tried again in an hour. */
  async function run(job: () => Promise<void>): Promise<void> {
    await job().catch((error: unknown) => {
      if (!isStopped) log.error({ err: error }, 'old uploads could not be swept');
    });
    if (!isStopped) cancel = clock.later(HOUR_MS, () => void run(sweep));
  }
  void run(async () => {
    await sweep();
    await sweepContents();
  });

  return {
    sweep,
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
