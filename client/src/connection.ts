/**
 * One socket at a time, kept alive and brought back: hello, heartbeat, backoff. States: see `LineStatus`.
 * Does not know what the frames between `welcome` and the end mean.
 */
import { type Bye, type CLOSE, PING_MS, type Reject, SILENCE_MS } from '@sapa/protocol';
import { BACKOFF_CAP_MS, backoffMs } from './backoff.ts';
import type { Timers } from './timers.ts';
import type { LineEnv, LineStatus, Socket } from './types.ts';

/** After the device wakes, a line that does not answer by then is given up: phones keep dead sockets open. */
export const WAKE_MS = 5_000;

/** Tries that may fail before the first welcome until nobody is thought to hear us. */
export const UNHEARD_TRIES = 3;

/** By type the contract's number, by value our own: the table of all of them is not shipped. */
const UNAUTHORIZED: (typeof CLOSE)['unauthorized'] = 4401;

export interface Connection {
  open(): void;
  close(): void;
  /** @returns false when the line is not up; nothing was sent */
  send(frame: object): boolean;
  /** Comes back with a new hello, which says what is here. */
  reconnect(): void;
}

export interface ConnectionEvents<Frame> {
  hello(): object;
  onStatus(status: LineStatus): void;
  onFrame(frame: Frame): void;
  readonly onUnheard: (() => void) | undefined;
}

export function createConnection<Frame extends { readonly t: string }>(
  env: LineEnv,
  timers: Timers,
  events: ConnectionEvents<Frame | Reject | Bye>,
): Connection {
  let socket: Socket | undefined;
  let online = false;
  let failures = 0;
  /** Pings since something was heard. */
  let missed = 0;
  /** Until the first welcome. */
  let { onUnheard } = events;
  let byeMs: number | undefined;
  let unwake: (() => void) | undefined;

  const isUnheard = () => onUnheard && failures >= UNHEARD_TRIES;
  function connect() {
    const mine = env.connect();
    socket = mine;
    online = false;
    events.onStatus(isUnheard() ? 'refused' : 'connecting');
    // Nothing is heard of an upgrade that a proxy swallowed: the next try, or the other way in, should not wait for long.
    watch(PING_MS);
    mine.onopen = () => mine.send(JSON.stringify({ t: 'hello', ...events.hello() }));
    mine.onmessage = ({ data }) => receive(JSON.parse(String(data)) as Frame | Reject | Bye);
    // A hello that only came too late, as when the page was frozen meanwhile, is worth another try.
    mine.onclose = ({ code, reason }) => (code === UNAUTHORIZED && reason !== 'no hello' ? refuse() : reconnect());
  }
  function receive(frame: Frame | Reject | Bye) {
    const known = frame as Reject | Bye | { readonly t: 'welcome' };
    watch();
    missed = 0;
    if (known.t === 'welcome') {
      online = true;
      failures = 0;
      onUnheard = undefined;
      timers.set('ping', PING_MS, beat);
    } else if (known.t === 'bye') byeMs = known.retryAfterMs;
    else if (known.t === 'reject' && !online && !known.retryable) refuse();
    events.onFrame(frame);
  }
  /** Anything heard is a sign of life. Long: hidden pages run their timers once a minute, and would find every line silent. */
  function watch(ms = 3 * SILENCE_MS) {
    timers.set('silence', ms, reconnect);
  }
  function beat() {
    if (missed++ > 1) return reconnect();
    send({ t: 'ping' });
    timers.set('ping', PING_MS, beat);
  }
  function send(frame: object) {
    if (online) socket?.send(JSON.stringify(frame));
    return online;
  }
  function cut(status: LineStatus) {
    const old = socket;
    socket = undefined;
    online = false;
    timers.clear();
    if (old) {
      old.onopen = old.onmessage = old.onclose = null;
      old.close();
    }
    events.onStatus(status);
  }
  function reconnect() {
    const waitMs = backoffMs(failures++, env.random());
    cut(isUnheard() ? 'refused' : 'offline');
    if (failures === UNHEARD_TRIES) onUnheard?.();
    timers.set('retry', byeMs ?? (isUnheard() ? BACKOFF_CAP_MS : waitMs), connect);
    byeMs = undefined;
  }
  function refuse() {
    unwake?.();
    unwake = undefined;
    cut('refused');
  }
  function wake() {
    if (online) {
      send({ t: 'ping' });
      watch(WAKE_MS);
    } else if (timers.has('retry')) {
      timers.clear();
      connect();
    }
  }

  return {
    open() {
      if (unwake) return;
      unwake = env.onWake(wake);
      connect();
    },
    close() {
      unwake?.();
      unwake = undefined;
      cut('idle');
    },
    send,
    reconnect,
  };
}
