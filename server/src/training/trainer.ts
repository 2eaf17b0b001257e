/** Trains in a thread of its own: knowledge with many questions takes seconds, and the server has visitors to listen to. */
import { Worker } from 'node:worker_threads';
import type { Trainer } from '../app/ports.ts';
import type { HeardBy, Learnt } from '../core/bot/index.ts';

/** One training at a time: whoever asks for another one has no use for the one before, which is ended. None begins once it is closed. */
export function createTrainer(): Trainer & { close(): Promise<void> } {
  let end: () => Promise<unknown> = () => Promise.resolve();
  let isClosed = false;
  return {
    train(bot) {
      if (isClosed) return Promise.resolve(undefined);
      void end();
      const worker = new Worker(...entryOf(import.meta.url, bot));
      end = () => worker.terminate();
      return new Promise((resolve, reject) => {
        worker.once('message', (learnt: Learnt) => resolve(learnt));
        worker.once('error', reject);
        worker.once('exit', () => resolve(undefined));
      });
    },
    async close() {
      isClosed = true;
      await end();
    },
  };
}

function entryOf(here: string, workerData: HeardBy): ConstructorParameters<typeof Worker> {
  return here.endsWith('.ts')
    ? [new URL('./worker-from-source.mjs', here), { workerData, execArgv: ['--conditions=sapa-source'] }]
    : [new URL('./worker.js', here), { workerData }];
}
