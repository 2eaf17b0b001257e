/** A world moved by hand: time passes when a test says so, frames arrive when a test delivers them. */
import type { LineEnv, Socket } from '../src/types.ts';

export interface FakeSocket extends Socket {
  /** Frames the client sent, oldest first. */
  readonly sent: Record<string, unknown>[];
  isClosed: boolean;
  accept(): void;
  deliver(frame: object): void;
  /** The other end, or the network, ends it. */
  lose(code?: number, reason?: string): void;
}

export interface World {
  readonly env: LineEnv;
  readonly sockets: FakeSocket[];
  readonly pending: number;
  last(): FakeSocket;
  advance(ms: number): void;
  wake(): void;
  /** Time passes while nothing runs; then all that fell due runs at one moment, once, as in a hidden page. */
  late(ms: number): void;
}

/** mulberry32: the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function createSocket(): FakeSocket {
  const socket: FakeSocket = {
    sent: [],
    isClosed: false,
    onopen: null,
    onmessage: null,
    onclose: null,
    send: (text) => void socket.sent.push(JSON.parse(text)),
    close: () => {
      socket.isClosed = true;
    },
    accept: () => socket.onopen?.(),
    deliver: (frame) => socket.onmessage?.({ data: JSON.stringify(frame) }),
    lose(code = 1006, reason = '') {
      socket.isClosed = true;
      socket.onclose?.({ code, reason });
    },
  };
  return socket;
}

export function createWorld(random: () => number = () => 0.5): World {
  let now = 0;
  let ids = 0;
  let timers: { at: number; run: () => void }[] = [];
  const wakers = new Set<() => void>();
  const sockets: FakeSocket[] = [];
  const world: World = {
    sockets,
    get pending() {
      return timers.length + wakers.size;
    },
    last() {
      const socket = sockets.at(-1);
      if (!socket) throw new Error('nothing connected yet');
      return socket;
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
    late(ms) {
      now += ms;
      const due = timers.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
      timers = timers.filter((timer) => !due.includes(timer));
      for (const { run } of due) run();
    },
    wake() {
      for (const run of [...wakers]) run();
    },
    env: {
      connect() {
        const socket = createSocket();
        sockets.push(socket);
        return socket;
      },
      now: () => now,
      random,
      uuid: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
      later(ms, run) {
        const timer = { at: now + ms, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((each) => each !== timer);
        };
      },
      onWake(run) {
        wakers.add(run);
        return () => void wakers.delete(run);
      },
    },
  };
  return world;
}
