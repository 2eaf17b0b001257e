/** The thread that trains: gets what the bot hears by, answers with what training found, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { type HeardBy, indexKnowledge, trainKnowledge } from '../core/bot/index.ts';

const learnt = trainKnowledge(indexKnowledge(workerData as HeardBy));
parentPort?.postMessage(
  learnt,
  Object.values(learnt).map(({ buffer }) => buffer as ArrayBuffer),
);
