/**
 * Who may open another line, whatever carries it: how often an address asks, how many lines of visitors it has open, and how
 * many one agent's session has. Knows addresses and counts, not sockets.
 */
import type { Traffic } from '@sapa/protocol';
import type { Clock, Log } from '../app/ports.ts';
import type { Throttle } from '../app/throttle.ts';
import { createAddressOf, type Origin } from './address.ts';

/** Nobody knows when a line closes; after this it is worth another try. */
const FULL_MS = 10_000;
/** Tabs and devices of one sign-in. Agents are not counted by address: a whole office may share one. */
const LINES_PER_SESSION = 20;

export type Entry =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly retryAfterMs: number };

export interface Admission {
  /** What the requester is counted under. */
  addressOf(request: Origin): string;
  /** Somebody asks for a line: to be called first, before anything is looked up for them. @returns 0, or ms to wait */
  knock(address: string): number;
  /** A visitor's line, after `knock`. */
  enter(address: string): Entry;
  /** An agent's line, after `knock`. @param session what names their sign-in */
  enterSession(session: string): Entry;
}

export interface AdmissionParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly throttle: Throttle;
  readonly traffic: () => Traffic;
  /** Networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
}

export function createAdmission({ clock, log, throttle, traffic, trustedProxies }: AdmissionParts): Admission {
  const visitors = createCounter();
  const sessions = createCounter();
  let isWarned = false;

  function warnOnce(peer: string): void {
    if (isWarned) return;
    isWarned = true;
    log.warn(
      { peer },
      'requests come with X-Forwarded-For from a peer that TRUST_PROXY does not name: everybody behind it counts as one address',
    );
  }

  return {
    addressOf: createAddressOf(trustedProxies, warnOnce),
    knock: (address) => throttle.spend('connect', address, clock.now()),
    enter: (address) => visitors.enter(address, traffic().socketsPerAddress),
    enterSession: (session) => sessions.enter(session, LINES_PER_SESSION),
  };
}

/** One line's place among those of its key. A class: there is one for every line. */
export class Place {
  readonly #counts: Map<string, number>;
  readonly #key: string;

  constructor(counts: Map<string, number>, key: string) {
    this.#counts = counts;
    this.#key = key;
  }

  /** To be called exactly once, when the line is gone or was not opened after all. */
  leave(): void {
    const left = (this.#counts.get(this.#key) ?? 0) - 1;
    if (left > 0) this.#counts.set(this.#key, left);
    else this.#counts.delete(this.#key);
  }
}

/** How many there are of each; who has none is not remembered. */
function createCounter() {
  const counts = new Map<string, number>();
  return {
    enter(key: string, most: number): Entry {
      const count = counts.get(key) ?? 0;
      if (count >= most) return { ok: false, retryAfterMs: FULL_MS };
      counts.set(key, count + 1);
      return { ok: true, place: new Place(counts, key) };
    },
  };
}
