/** Clock, ids and randomness: the only place where the server takes them from the machine. */
import { hash, randomBytes } from 'node:crypto';
import { uptime } from 'node:os';
import type { Timestamp } from '@sapa/protocol';
import type { Clock, Ids } from './app/ports.ts';

/** How much faster or slower than time our clock may go to meet the machine's, as a part of the time that passes. */
const BEND = 0.1;
/** Off by less than this, the machine has simply been asked twice. */
const SMALL_MS = 1_000;

/**
 * The machine's clock without its jumps: deadlines are times of day, and a clock that is set by an hour must not end or stretch
 * every one of them. It goes evenly, bends towards the machine's clock, and never backwards. Time asleep has passed.
 * @param wall the machine's clock, ms since 1970
 * @param steady ms that only grow, not counting sleep
 * @param uptime seconds since the machine was started, counting sleep
 */
export function evenClock(wall: () => number, steady: () => number, uptime: () => number): () => Timestamp {
  let now = wall();
  let asked = steady();
  /** When both were known to agree. */
  let agreed = { at: asked, up: uptime() * 1_000 };

  function slept(at: number): number {
    const up = uptime() * 1_000;
    const more = up - agreed.up - (at - agreed.at);
    // Uptime counts in whole seconds.
    if (more < 2 * SMALL_MS) return 0;
    agreed = { at, up };
    return more;
  }

  return () => {
    const at = steady();
    let passed = at - asked;
    asked = at;
    if (Math.abs(wall() - now - passed) > SMALL_MS) passed += slept(at);
    const off = wall() - now - passed;
    now += passed + Math.min(Math.max(off, -passed * BEND), passed * BEND);
    return Math.floor(now);
  };
}

export const systemClock: Clock = {
  now: evenClock(Date.now, () => performance.now(), uptime),
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
  hash: (text) => hash('sha256', text),
};
