/**
 * Runs a batch of writes in one transaction and says what became of each call. States: working, broken (for good).
 *
 * Only the transaction's own COMMIT makes anything true: a call's result is told after it returned. Failures:
 * - a call's own fault (a constraint): the batch is rolled back and run again call by call, so that it hurts nobody else;
 * - no room: all calls of the batch fail, the next batch tries again;
 * - the disk failed: nobody knows what is on it, and a second try could report what was lost as kept. Broken: the
 *   process has to be started again, which recovers from the log.
 */
import type { Db } from './database.ts';
import { classify, messageOf } from './failure.ts';
import type { Ledger } from './ledger.ts';
import type { Outcome, WriteCall, Writes } from './wire.ts';

export interface Batches {
  run(calls: readonly WriteCall[]): Outcome[];
  /** Transactions that were committed so far. */
  readonly commits: number;
  /** Why nothing can be written any more. */
  readonly broken: string | undefined;
  /** Nothing is written from now on. */
  breakFor(reason: string): void;
}

export function createBatches(db: Db, ledger: Ledger, writes: Writes): Batches {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  let commits = 0;
  let broken: string | undefined;

  function commitAll(calls: readonly WriteCall[]): Outcome[] {
    begin.run();
    ledger.refresh();
    const outcomes = calls.map((call) => ({ value: perform(writes, call) }));
    commit.run();
    commits += 1;
    return outcomes;
  }

  function undo(): void {
    ledger.forget();
    // Some failures roll back by themselves.
    if (db.inTransaction) rollback.run();
  }

  function recover(calls: readonly WriteCall[], error: unknown): Outcome[] {
    const failure = classify(error);
    if (failure === 'broken') broken = messageOf(error);
    if (failure === 'own' && calls.length > 1) return calls.flatMap((call) => run([call]));
    return calls.map(() => ({ failure: failure === 'full' ? 'full' : 'failed', message: messageOf(error) }));
  }

  function run(calls: readonly WriteCall[]): Outcome[] {
    if (broken !== undefined) {
      const message = `the store has failed and must be started again: ${broken}`;
      return calls.map(() => ({ failure: 'failed', message }));
    }
    try {
      return commitAll(calls);
    } catch (error) {
      try {
        undo();
      } catch (second) {
        broken = messageOf(second);
      }
      return recover(calls, error);
    }
  }

  return {
    run,
    get commits() {
      return commits;
    },
    get broken() {
      return broken;
    },
    breakFor(reason) {
      broken ??= reason;
    },
  };
}

/** The types of a call's name and arguments agree (WriteCall); a union of functions cannot say so. */
function perform(writes: Writes, [name, ...args]: WriteCall): unknown {
  return (writes[name] as (...args: readonly unknown[]) => unknown)(...args);
}
