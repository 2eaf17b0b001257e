/** Starts the worker thread, compiled or from sources, and waits until the database is open. */
import { Worker } from 'node:worker_threads';
import { StoreError } from '../../app/store.ts';
import type { FromWorker } from './wire.ts';

/** @throws StoreError when the database cannot be opened */
export async function startThread(path: string, isReadOnly = false): Promise<Worker> {
  const worker = new Worker(...entryOf(import.meta.url, { path, isReadOnly }));
  const answer = await new Promise<FromWorker>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`its thread ended with code ${code}`)));
  }).catch((cause: unknown) => {
    throw new StoreError('failed', `cannot start the database thread: ${String(cause)}`, { cause });
  });
  // All at once would take away the listeners that Node itself relies on.
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  if (answer.t === 'refused') throw new StoreError('failed', `cannot open the database ${path}: ${answer.message}`);
  return worker;
}

function entryOf(
  here: string,
  workerData: { readonly path: string; readonly isReadOnly: boolean },
): ConstructorParameters<typeof Worker> {
  return here.endsWith('.ts')
    ? [new URL('./worker-from-source.mjs', here), { workerData, execArgv: ['--conditions=sapa-source'] }]
    : [new URL('./worker.js', here), { workerData }];
}
