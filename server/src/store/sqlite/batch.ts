/**
 * Runs a batch of writes in one transaction and says what became of each call. States: working, broken (for good).
 *
 * Only the transaction's own COMMIT makes anything true: a call's result is told after it returned. Failures:
 * - a call's own fault (a constraint): the batch is rolled back and run again call by call, so that it hurts nobody else;
 * - no room: all calls of the batch fail, the next batch tries again;
 * - the disk failed: nobody knows what is on it, and a second try could report what was lost as kept. Broken: the
 *   process has to be started again, which recovers from the log.
 */

import type { TakeAppend } from './append.ts';
import { Cells } from './cells.ts';
import type { Db } from './database.ts';
import { classify, messageOf } from './failure.ts';
import type { Ledger } from './ledger.ts';
import type { Cell, Result, Writes } from './wire.ts';

export interface Batches {
  /** @param cells calls one after the other, each with the number of its cells before it */
  run(cells: readonly Cell[]): Result[];
  /** Transactions that were committed so far. */
  readonly commits: number;
  /** Why nothing can be written any more. */
  readonly broken: string | undefined;
  /** Nothing is written from now on. */
  breakFor(reason: string): void;
}

export function createBatches(db: Db, ledger: Ledger, append: TakeAppend, writes: Writes): Batches {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  let commits = 0;
  let broken: string | undefined;

  function commitAll(calls: readonly Call[]): Result[] {
    begin.run();
    ledger.refresh();
    const results = calls.map(perform);
    commit.run();
    commits += 1;
    return results;
  }

  function perform({ cells, from, to }: Call): Result {
    const name = cells[from] as 'append' | keyof Writes;
    if (name === 'append') return append(new Cells(cells, from + 1));
    // Names and arguments agree: port.ts only sends what `Writes` takes.
    return (writes[name] as (...args: readonly Cell[]) => Result)(...cells.slice(from + 1, to));
  }

  function undo(): void {
    ledger.forget();
    // Some failures roll back by themselves.
    if (db.inTransaction) rollback.run();
  }

  function recover(calls: readonly Call[], error: unknown): Result[] {
    const failure = classify(error);
    if (failure === 'broken') broken = messageOf(error);
    if (failure === 'own' && calls.length > 1) return calls.flatMap((call) => runCalls([call]));
    return calls.map(() => ({ failure: failure === 'full' ? 'full' : 'failed', message: messageOf(error) }));
  }

  function runCalls(calls: readonly Call[]): Result[] {
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
    run: (cells) => runCalls([...callsIn(cells)]),
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

/** Where a call lies among the cells: its name and its arguments. */
interface Call {
  readonly cells: readonly Cell[];
  readonly from: number;
  readonly to: number;
}

function* callsIn(cells: readonly Cell[]): Iterable<Call> {
  for (let at = 0; at < cells.length; ) {
    const from = at + 1;
    at = from + (cells[at] as number);
    yield { cells, from, to: at };
  }
}
