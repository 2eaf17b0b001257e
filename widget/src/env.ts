/** The browser as the chat sees it. With the launcher, the only place that touches browser globals. */
import { type keepTwice, type LineEnv, type Socket, type Strings, stringsIn } from '@sapa/client';
import type { Page } from '@sapa/protocol';

/** What tabs of one visitor say to one another. */
export interface Channel {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/**
 * Runs with the lock when it is free, and keeps it until the promise ends; with `ifAvailable` at once, maybe without it.
 * Rejects when somebody steals it.
 * @param name beside the site's own; empty: whose tab has the socket
 */
export type Lock = (
  name: string,
  options: LockOptions,
  run: (lock: object | null) => Promise<unknown> | undefined,
) => Promise<unknown>;

export interface Browser extends LineEnv {
  readonly storage: Strings;
  /** From here on `storage` is kept a second time, see `client/src/second.ts`; asked for again, it tries again if it has to. */
  keepTwice(line: Parameters<typeof keepTwice>[0]): void;
  /** Absent where tabs cannot find one another: old browsers, and pages without https. */
  readonly lock?: Lock | undefined;
  channel(): Channel;
  /** What is half written, in this tab, by field. */
  readonly drafts: Strings;
  /** Calls back when another tab has changed what is in storage under a key, not when all is cleared. Returns how to stop. */
  onStorage(run: (key: string) => void): () => void;
  page(): Page;
  /** Tells the site's owner what is probably wrong, where developers look. */
  reportUnheard(): void;
  isVisible(): boolean;
  isPhone(): boolean;
  /** The part of the page that the keyboard leaves, in CSS pixels. Returns how to stop. */
  onViewport(run: (top: number, height: number) => void): () => void;
}

export function createBrowser(origin: string, site: string): Browser {
  let connect = () => {
    const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/ws/visitor?site=${encodeURIComponent(site)}`);
    // Upgrades may be blocked: what to try next is decided there, as soon as it is here.
    socket.onerror = () =>
      void import('./blocked.ts').then(
        ({ wayAround }) => {
          connect = wayAround(socket.url);
        },
        // Off line: then that is what is wrong.
        () => {},
      );
    return socket as Socket;
  };
  const name = `sapa:${site}`;
  const storage = stringsIn(() => localStorage, name);
  const { locks } = navigator;
  return {
    storage,
    drafts: stringsIn(() => sessionStorage, name),
    keepTwice: (line) =>
      void import('./session/more.ts')
        .then(({ keepTwice }) => keepTwice(line, storage, () => indexedDB, name))
        // Off line, forbidden or broken: the first copy has everything.
        .catch(() => {}),
    lock: locks && ((part, options, run) => locks.request(name + part, options, run)),
    channel: () => new BroadcastChannel(name) as Channel,
    onStorage: (run) => listen(({ key }) => key && run(key), [window, 'storage']),
    connect: () => connect(),
    now: Date.now,
    random: Math.random,
    uuid,
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    onWake(run) {
      const wake = () => document.hidden || run();
      return listen(wake, [window, 'online'], [window, 'pageshow'], [document, 'visibilitychange']);
    },
    page: () => ({
      url: location.href.slice(0, 2_000),
      title: document.title.slice(0, 300),
      referrer: document.referrer.slice(0, 2_000),
    }),
    reportUnheard: () =>
      void import('./unheard.ts').then(
        ({ report }) => report(origin, site),
        // Off line: then that is what is wrong.
        () => {},
      ),
    isVisible: () => !document.hidden,
    isPhone: () => matchMedia('(max-width:479px)').matches,
    onViewport(run) {
      const view = visualViewport;
      if (!view) return () => {};
      const changed = () => run(view.offsetTop, view.height);
      return listen(changed, [view, 'resize'], [view, 'scroll']);
    },
  };
}

/** A random UUID; `crypto.randomUUID` is missing on pages without https. */
const uuid = () =>
  '00000000-0000-4000-8000-000000000000'.replace(/0/g, () =>
    (+crypto.getRandomValues(new Uint8Array(1)) & 15).toString(16),
  );

function listen(run: (event: StorageEvent) => void, ...names: [EventTarget, string][]): () => void {
  const stop = new AbortController();
  for (const [target, name] of names) target.addEventListener(name, run as (event: Event) => void, stop);
  return () => stop.abort();
}
