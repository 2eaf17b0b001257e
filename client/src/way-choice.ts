/**
 * Which way in to try next: a WebSocket, or server-sent events where upgrades are blocked. Pure: is told what happened.
 *
 * Two tries of one way that nobody answered make it the other way's turn, so a server that is only away costs nothing.
 * Events that worked stay for a while; a reconnect after that gives WebSockets one try, so that nobody is left on events
 * by an outage that is long over.
 */
export type Way = 'upgrade' | 'events';

export const TRIES = 2;
/** Milliseconds on events after which a reconnect tries an upgrade again. */
export const AGAIN_MS = 5 * 60_000;

export interface Choice {
  /** @param now milliseconds */
  next(now: number): Way;
  /** The way tried last works: something was heard on it. */
  heard(): void;
  /** An upgrade works while the line is on events. */
  unblocked(): void;
}

/** @param missed upgrades that failed before, in a row */
export function createChoice(missed: number): Choice {
  let way: Way = 'upgrade';
  let misses = missed;
  let since = 0;
  const turn = (to: Way, already: number, now: number) => {
    way = to;
    misses = already;
    since = now;
  };
  return {
    next(now) {
      if (misses >= TRIES) turn(way === 'upgrade' ? 'events' : 'upgrade', 0, now);
      else if (way === 'events' && misses === 0 && now - since >= AGAIN_MS) turn('upgrade', TRIES - 1, now);
      misses++;
      return way;
    },
    heard() {
      misses = 0;
    },
    unblocked: () => turn('upgrade', 0, 0),
  };
}
