/** The browser as the chat sees it. With the launcher, the only place that touches browser globals. */
import type { LineEnv, Socket } from '@sapa/client';
import type { Page } from '@sapa/protocol';

/** A string by key, also where the browser forbids storage: then it lasts as long as the page. */
export interface Storage {
  get(key: string): string | undefined;
  /** `undefined` takes the key away. */
  set(key: string, value: string | undefined): void;
  /** All of this site; after longer site keys that begin like ours, also names that nobody has. */
  keys(): readonly string[];
}

export interface Browser extends LineEnv {
  readonly storage: Storage;
  page(): Page;
  /** Tells the site's owner what is probably wrong, where developers look. */
  reportUnheard(): void;
  isVisible(): boolean;
  isPhone(): boolean;
  /** The part of the page that the keyboard leaves, in CSS pixels. Returns how to stop. */
  onViewport(run: (top: number, height: number) => void): () => void;
}

export function createBrowser(origin: string, site: string): Browser {
  return {
    storage: createStorage(`sapa:${site}`),
    connect: () =>
      new WebSocket(`${origin.replace(/^http/, 'ws')}/ws/visitor?site=${encodeURIComponent(site)}`) as Socket,
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

function createStorage(prefix: string): Storage {
  const memory: Record<string, string> = {};
  const kept = (): Record<string, string> => {
    try {
      return localStorage || memory;
    } catch {
      // Forbidden by the browser: the memory of this page is all there is.
      return memory;
    }
  };
  return {
    get: (key) => kept()[prefix + key],
    set(key, value) {
      try {
        if (value === undefined) delete kept()[prefix + key];
        else kept()[prefix + key] = value;
      } catch {
        // Full: what is on the page lasts as long as the page.
      }
    },
    keys: () => Object.keys(kept()).flatMap((key) => key.split(prefix)[1] ?? []),
  };
}

function listen(run: () => void, ...names: [EventTarget, string][]): () => void {
  const stop = new AbortController();
  for (const [target, name] of names) target.addEventListener(name, run, stop);
  return () => stop.abort();
}
