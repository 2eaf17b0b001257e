/**
 * Moves the write-ahead log into the database file now and then, between batches. SQLite would do it by itself and hide
 * a failure, also a failed fsync, after which the log may be overwritten: so it is done here, where a failure is seen.
 */
import type { Db } from './database.ts';
import { classify, messageOf } from './failure.ts';

/** Writes between two checkpoints: some 10 MB of log. */
const EVERY_WRITES = 2_000;

/** @returns to be told how many writes were just committed */
export function createCheckpoints(db: Db, breakFor: (reason: string) => void): (writes: number) => void {
  const checkpoint = db.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  let since = 0;
  return (writes) => {
    since += writes;
    if (since < EVERY_WRITES) return;
    since = 0;
    try {
      checkpoint.all();
    } catch (error) {
      // Without room, or while another process has the file, the log simply grows until the next try.
      if (classify(error) === 'broken') breakFor(messageOf(error));
    }
  };
}
