/** Looks over the widget's shoulder: what it leaves on a page, and what of the page it touches. Put in before anything else runs. */
import type { BrowserContext, Page } from '@playwright/test';
import type { Demo } from './demo.ts';
import { type Visitor, visitorOn } from './people.ts';

export interface Traces {
  /** `target event`, one for each listener outside the widget that is still there. */
  readonly listeners: readonly string[];
  /** Timers that are still to come. */
  readonly timers: number;
  /** WebSockets that are not closed. */
  readonly sockets: number;
  /** BroadcastChannels that are not closed. */
  readonly channels: number;
  readonly observers: number;
}

interface Watched {
  traces(): Traces;
  /** Globals that are there now and were not before. */
  globals(): string[];
  /** What of the browser's own objects is no longer what it was. */
  patched(): string[];
  readonly violations: string[];
}
declare global {
  interface Window {
    __watched: Watched;
  }
}

/** Counts are of the whole page: take them before and after. Not for pages whose own scripts patch the browser. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const live = new Map<string, string>();
    const ids = new WeakMap<object, number>();
    let last = 0;
    const idOf = (thing: object) => {
      const id = ids.get(thing) ?? ++last;
      ids.set(thing, id);
      return id;
    };
    const nameOf = (target: EventTarget) => {
      if (target === window) return 'window';
      if (target === document) return 'document';
      // Listeners on elements go with them.
      return target instanceof Node ? undefined : target.constructor.name;
    };
    const keyOf = (target: EventTarget, type: string, run: object, options?: boolean | EventListenerOptions) =>
      [idOf(target), type, idOf(run), typeof options === 'object' ? !!options.capture : !!options].join();

    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type, run, options) {
      const target = this ?? window;
      const name = nameOf(target);
      if (name && run) {
        const key = keyOf(target, type, run, options);
        live.set(key, `${name} ${type}`);
        const signal = typeof options === 'object' ? options.signal : undefined;
        if (signal) add.call(signal, 'abort', () => live.delete(key));
      }
      return add.call(target, type, run, options);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type, run, options) {
      const target = this ?? window;
      if (run) live.delete(keyOf(target, type, run, options));
      return remove.call(target, type, run, options);
    };

    const timers = new Set<number>();
    const { setTimeout: later, clearTimeout: never, setInterval: often, clearInterval: stop } = window;
    const timed =
      (start: (run: () => void, ms?: number) => number, isOnce: boolean) =>
      (run: TimerHandler, ms?: number, ...given: unknown[]) => {
        const id = start(() => {
          if (isOnce) timers.delete(id);
          if (typeof run === 'function') run(...given);
        }, ms);
        timers.add(id);
        return id;
      };
    window.setTimeout = timed((run, ms) => later(run, ms), true) as typeof setTimeout;
    window.setInterval = timed((run, ms) => often(run, ms), false) as typeof setInterval;
    window.clearTimeout = (id) => {
      timers.delete(Number(id));
      never(id);
    };
    window.clearInterval = (id) => {
      timers.delete(Number(id));
      stop(id);
    };

    const sockets: WebSocket[] = [];
    window.WebSocket = class extends WebSocket {
      constructor(...given: ConstructorParameters<typeof WebSocket>) {
        super(...given);
        sockets.push(this);
      }
    };
    const channels = new Set<BroadcastChannel>();
    window.BroadcastChannel = class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels.add(this);
      }
      override close() {
        channels.delete(this);
        super.close();
      }
    };
    const observers = new Set<object>();
    const watching = <T extends new (...given: never[]) => { disconnect(): void }>(kind: T): T =>
      class extends (kind as unknown as new (...given: unknown[]) => { disconnect(): void }) {
        constructor(...given: unknown[]) {
          super(...given);
          observers.add(this);
        }
        override disconnect() {
          observers.delete(this);
          super.disconnect();
        }
      } as unknown as T;
    window.MutationObserver = watching(MutationObserver);
    window.ResizeObserver = watching(ResizeObserver);
    window.IntersectionObserver = watching(IntersectionObserver);

    const violations: string[] = [];
    add.call(document, 'securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sample } = event as SecurityPolicyViolationEvent;
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });

    /** Every property of every prototype and of the objects that pages share, as it is now. */
    const owned = () => {
      const found = new Map<string, unknown>();
      const note = (name: string, owner: object) => {
        for (const key of Reflect.ownKeys(owner)) {
          const { value, get, set } = Object.getOwnPropertyDescriptor(owner, key) ?? {};
          if (typeof value === 'function') found.set(`${name}.${String(key)}`, value);
          if (get) found.set(`${name}.${String(key)} get`, get);
          if (set) found.set(`${name}.${String(key)} set`, set);
        }
      };
      for (const name of Object.getOwnPropertyNames(window)) {
        const value = Object.getOwnPropertyDescriptor(window, name)?.value;
        if (typeof value !== 'function') continue;
        note(name, value);
        if (typeof value.prototype === 'object' && value.prototype) note(`${name}.prototype`, value.prototype);
      }
      note('window', window);
      for (const [name, shared] of Object.entries({
        document,
        history,
        location,
        navigator,
        console,
        localStorage,
        JSON,
        Math,
      }))
        note(name, shared);
      return found;
    };
    const handlersOf = (target: object) => {
      const set: string[] = [];
      for (const key in target) {
        if (key.startsWith('on') && (target as Record<string, unknown>)[key]) set.push(key);
      }
      return set;
    };
    Object.defineProperty(window, '__watched', {
      enumerable: false,
      value: {
        violations,
        traces: () => ({
          listeners: [...live.values()].sort(),
          timers: timers.size,
          sockets: sockets.filter(({ readyState }) => readyState !== WebSocket.CLOSED).length,
          channels: channels.size,
          observers: observers.size,
        }),
        globals: () => Object.getOwnPropertyNames(window).filter((name) => !globals.has(name)),
        patched: () => {
          const now = owned();
          const changed = [...before].filter(([name, value]) => now.get(name) !== value).map(([name]) => name);
          const added = [...now.keys()].filter((name) => !before.has(name) && !name.startsWith('window.Sapa'));
          return [...changed, ...added, ...handlersOf(window), ...handlersOf(document)];
        },
      } satisfies Watched,
    });
    const globals = new Set(Object.getOwnPropertyNames(window));
    const before = owned();
  });
}

export const watched = {
  traces: (page: Page) => page.evaluate(() => window.__watched.traces()),
  globals: (page: Page) => page.evaluate(() => window.__watched.globals()),
  patched: (page: Page) => page.evaluate(() => window.__watched.patched()),
  violations: (page: Page) => page.evaluate(() => window.__watched.violations),
};

/** What is kept in this browser by names that are the chat's own. */
export const keptBySapa = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
    return [...keys, ...databases].filter((name) => /sapa/i.test(name));
  });

/** A visitor at one of the shop's pages, watched from its first line on. */
export async function visitTo(context: BrowserContext, demo: Demo, path: string): Promise<Visitor> {
  const page = await context.newPage();
  await watch(page);
  await page.goto(demo.shop + path);
  return visitorOn(page, 'en');
}

/** Something that the bot knows. */
export async function ask(visitor: Visitor): Promise<void> {
  await visitor.say('How much is shipping?');
  await visitor.sees(/from Rp9,000 per kilogram/);
}
