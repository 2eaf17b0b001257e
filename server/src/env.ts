/** Clock, ids and randomness: the only place where the server takes them from the machine. */
import { createHash, randomBytes } from 'node:crypto';
import type { Clock, Ids } from './app/ports.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  later(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export const random = (): number => Math.random();

/** Six bytes of time, ten of chance: rows of one conversation lie together, and nobody can guess the next id. */
export const systemIds: Ids = {
  next() {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(Date.now(), 0, 6);
    return bytes.toString('hex');
  },
  token: () => randomBytes(32).toString('base64url'),
  hash: (text) => createHash('sha256').update(text).digest('hex'),
};
