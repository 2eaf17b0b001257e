/** Several tabs of one visitor in one browser, and a server: locks, channel and storage are shared, time and sockets are each tab's own. */
import {
  type ConversationEvent,
  type ConversationId,
  followAsVisitor,
  type VisitorCommand,
  type VisitorSnapshot,
} from '@sapa/protocol';
import { createWorld, type FakeSocket, type World } from '../../client/test/world.ts';
import type { Browser, Channel, Lock } from '../src/env.ts';
import { createSession, type VisitorLine } from '../src/session/session.ts';

export const C = 'c1' as ConversationId;

interface Tab {
  readonly world: World;
  readonly line: VisitorLine;
  readonly signals: unknown[];
  /** It is not scheduled: nothing runs, nothing is heard until it thaws. */
  isFrozen: boolean;
  isDead: boolean;
  /** What it would have heard. */
  readonly onThaw: (() => void)[];
  texts(): (string | undefined)[];
  say(text: string): void;
}
type Owner = Pick<Tab, 'isFrozen' | 'isDead' | 'onThaw'>;

/** Runs it when the tab can hear it: now, when it thaws, or never. */
function tell(owner: Owner, run: () => void): void {
  if (owner.isFrozen) owner.onThaw.push(run);
  else if (!owner.isDead) run();
}

interface Wish {
  readonly owner: Owner;
  run(): Promise<unknown> | undefined;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Web Locks: one holder, a queue, `ifAvailable`, `steal`, `signal`; a tab that is gone holds nothing. */
function createLocks() {
  const held = new Map<string, Wish>();
  const queues = new Map<string, Wish[]>();
  const queueOf = (name: string) => queues.get(name) ?? queues.set(name, []).get(name) ?? [];
  function next(name: string) {
    if (held.has(name)) return;
    const wish = queueOf(name).shift();
    if (!wish) return;
    if (wish.owner.isDead) return next(name);
    held.set(name, wish);
    const end = (settle: () => void) => {
      settle();
      if (held.get(name) !== wish) return;
      held.delete(name);
      next(name);
    };
    Promise.resolve(wish.run()).then(
      (value) => end(() => wish.resolve(value)),
      (error) => end(() => wish.reject(error)),
    );
  }
  const request =
    (owner: Owner): Lock =>
    (name, options, run) =>
      new Promise((resolve, reject) => {
        const wish: Wish = { owner, run: () => run({}), resolve, reject };
        const queue = queueOf(name);
        if (options.ifAvailable && held.has(name)) {
          return void Promise.resolve(run(null)).then(resolve, reject);
        }
        if (options.steal) {
          const loser = held.get(name);
          held.delete(name);
          queue.unshift(wish);
          if (loser) tell(loser.owner, () => loser.reject(new Error('stolen')));
        } else queue.push(wish);
        options.signal?.addEventListener('abort', () => {
          const at = queue.indexOf(wish);
          if (at < 0) return;
          queue.splice(at, 1);
          reject(new Error('aborted'));
        });
        queueMicrotask(() => next(name));
      });
  return {
    request,
    release(owner: Owner) {
      for (const [name, wish] of [...held]) {
        if (wish.owner !== owner) continue;
        held.delete(name);
        next(name);
      }
    },
  };
}

function createChannels() {
  const open: { channel: Channel; owner: Owner }[] = [];
  return (owner: Owner): Channel => {
    const mine = {
      owner,
      channel: {
        onmessage: null,
        postMessage(message: unknown) {
          if (owner.isFrozen) throw new Error('a frozen tab says nothing');
          const data = structuredClone(message);
          for (const other of open.filter((each) => each !== mine)) {
            queueMicrotask(() => tell(other.owner, () => other.channel.onmessage?.({ data })));
          }
        },
        close: () => void open.splice(open.indexOf(mine), 1),
      } as Channel,
    };
    open.push(mine);
    return mine.channel;
  };
}

interface Peer {
  readonly owner: Owner;
  read: number;
  isWelcomed: boolean;
}

/** One conversation; ids are kept once. Everybody who is welcomed hears everything. */
function createServer() {
  const log: (ConversationEvent & { text: string })[] = [];
  const peers = new Map<FakeSocket, Peer>();
  const server = { log, isUp: true, pings: 0, refuse: '', step, publish };
  const snapshot = () =>
    log.reduce(followAsVisitor, { id: C, head: 0, status: 'bot', language: 'en', startedAt: 0 } as VisitorSnapshot);
  function publish(text: string, command?: string) {
    const event = { seq: log.length + 1, at: log.length, type: 'messageSent', by: { kind: 'bot' }, text, command };
    log.push(JSON.parse(JSON.stringify(event)));
    const events = log.slice(-1);
    for (const [socket, peer] of peers) {
      const first = log.length === 1 && { snapshot: snapshot() };
      if (!peer.isWelcomed || socket.isClosed) continue;
      tell(peer.owner, () => socket.deliver({ t: 'events', conversation: C, events, ...first }));
    }
    return log.length;
  }
  function answer(socket: FakeSocket, frame: Record<string, unknown>) {
    if (frame.t === 'hello') {
      const has = (frame.resume as Record<string, number>)[C];
      socket.deliver({ t: 'welcome', v: 1, token: 'T', conversations: log.length ? [snapshot()] : [] });
      const more = has ? { events: log.slice(has) } : { events: log, snapshot: snapshot() };
      if (log.length) socket.deliver({ t: 'events', conversation: C, ...more });
    } else if (frame.t === 'ping') {
      server.pings += 1;
      socket.deliver({ t: 'pong', heads: log.length ? { [C]: log.length } : {} });
    } else if (frame.t === 'do') take(socket, String(frame.id), (frame.command as { text: string }).text);
  }
  function take(socket: FakeSocket, id: string, text: string) {
    if (server.refuse === text) {
      socket.deliver({ t: 'reject', id, reason: 'not_allowed', message: 'No.', retryable: false });
      return;
    }
    const seq = log.find(({ command }) => command === id)?.seq ?? publish(text, id);
    socket.deliver({ t: 'ack', id, conversation: C, seq });
  }
  /** Takes up new sockets and reads what was sent. */
  function step(owner: Owner & { readonly world: World }) {
    for (const socket of owner.world.sockets.filter(({ isClosed }) => !isClosed)) {
      if (!server.isUp) {
        peers.delete(socket);
        socket.lose();
        continue;
      }
      const peer = peers.get(socket) ?? { owner, read: 0, isWelcomed: false };
      if (!peers.has(socket)) {
        peers.set(socket, peer);
        socket.accept();
      }
      for (const frame of socket.sent.slice(peer.read)) {
        peer.read += 1;
        if (frame.t === 'hello') peer.isWelcomed = true;
        answer(socket, frame);
      }
    }
  }
  return server;
}

export function createTabs() {
  const locks = createLocks();
  const channels = createChannels();
  const server = createServer();
  const stored = new Map<string, string>();
  const tabs: Tab[] = [];
  let clock = 0;

  function open(): Tab {
    const world = createWorld();
    const owner: Owner = { isFrozen: false, isDead: false, onThaw: [] };
    const browser: Browser = {
      ...world.env,
      storage: {
        get: (key) => stored.get(key),
        set: (key, text) => void (text === undefined ? stored.delete(key) : stored.set(key, text)),
        keys: () => [...stored.keys()],
      },
      drafts: { get: () => undefined, set() {}, keys: () => [] },
      keepTwice() {},
      lock: locks.request(owner),
      channel: () => channels(owner),
      onStorage: () => () => {},
      uuid: () => crypto.randomUUID(),
      now: () => ++clock,
      reportUnheard() {},
      page: () => ({ url: 'https://shop.example/' }),
      isVisible: () => true,
      isPhone: () => false,
      onViewport: () => () => {},
    };
    const signals: unknown[] = [];
    const line = createSession(browser, 'en')({ onChange() {}, onSignal: (signal) => void signals.push(signal) });
    const tab: Tab = Object.assign(owner, {
      world,
      line,
      signals,
      say: (text: string) => void line.do({ type: 'say', text } satisfies VisitorCommand),
      texts: () => (line.state.conversations.get(C)?.events ?? []).map((event) => (event as { text?: string }).text),
    });
    tabs.push(tab);
    line.open();
    return tab;
  }
  /** The browser takes the tab away: nothing of its own runs any more. */
  function kill(tab: Tab) {
    tab.isDead = true;
    for (const socket of tab.world.sockets) socket.isClosed = true;
    locks.release(tab);
  }
  const awake = () => tabs.filter(({ isFrozen, isDead }) => !isFrozen && !isDead);
  /** Lets the server answer and time pass, until it is so. */
  async function until(isSo: () => boolean, ms = 20): Promise<void> {
    for (let rounds = 0; !isSo(); rounds += 1) {
      if (rounds > 3_000) throw new Error('it never came to that');
      for (const tab of awake()) {
        for (const run of tab.onThaw.splice(0)) run();
        server.step(tab);
        tab.world.advance(ms);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const sockets = () => tabs.flatMap(({ world }) => world.sockets).filter(({ isClosed }) => !isClosed).length;
  const allOnline = () => awake().every(({ line }) => line.state.status === 'online');
  return { server, stored, open, kill, until, sockets, allOnline };
}
