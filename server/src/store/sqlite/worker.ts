/** The thread that owns the database file, so that an fsync never stops the server's event loop. Answers in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { prepareAppend } from './append.ts';
import { createBatches } from './batch.ts';
import { createCheckpoints } from './checkpoint.ts';
import { openDatabase, openToRead } from './database.ts';
import { messageOf } from './failure.ts';
import { createLedger } from './ledger.ts';
import { prepareReads } from './reads.ts';
import type { Cell, FromWorker, Outcome, ReadCall, Reads, ToWorker } from './wire.ts';
import { prepareWrites } from './writes.ts';

function serve(path: string, isReadOnly: boolean): void {
  const db = isReadOnly ? openToRead(path) : openDatabase(path);
  const ledger = createLedger(db);
  const batches = createBatches(db, ledger, prepareAppend(db, ledger), prepareWrites(db));
  const checkpointAfter = createCheckpoints(db, batches.breakFor);
  const reads = prepareReads(db);

  function runBatch(cells: readonly Cell[]): void {
    const { broken } = batches;
    const results = batches.run(cells);
    tell({ t: 'batch', results, commits: batches.commits });
    if (batches.broken === undefined) checkpointAfter(results.length);
    if (batches.broken !== broken) tell({ t: 'broken', message: batches.broken ?? '' });
  }

  parentPort?.on('message', (message: ToWorker) => {
    if (message.t === 'batch') runBatch(message.cells);
    else if (message.t === 'read') tell({ t: 'read', id: message.id, outcome: look(reads, message.call) });
    else {
      db.close();
      parentPort?.close();
    }
  });
}

function look(reads: Reads, [name, ...args]: ReadCall): Outcome {
  try {
    return { value: (reads[name] as (...args: readonly unknown[]) => unknown)(...args) };
  } catch (error) {
    return { failure: 'failed', message: messageOf(error) };
  }
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

try {
  serve(workerData.path, workerData.isReadOnly);
  tell({ t: 'open' });
} catch (error) {
  tell({ t: 'refused', message: messageOf(error) });
  parentPort?.close();
}
