/** The page around the bubble. As `env.ts`, it touches browser globals. */
// biome-ignore-all lint/style/noRestrictedGlobals: what env.ts is for the chat, this is for a page whose visitor has none yet.
import { type Strings, stringsIn } from '@sapa/client';
import type { ProactiveRulesView } from '@sapa/protocol';
import type { Dock } from '../../dock.ts';

export interface Around {
  now(): number;
  /** Returns how to call it off. */
  later(ms: number, run: () => void): () => void;
  url(): string;
  /** How far down the page is scrolled, percent of what can be. */
  scroll(): number;
  isVisible(): boolean;
  /** Kept for all tabs and visits, and for this tab alone; for as long as the page where that is forbidden. */
  readonly kept: Pick<Strings, 'get' | 'set'>;
  readonly tab: Pick<Strings, 'set'>;
  /** Calls back when the page was scrolled, moved to another address, shown, or clicked. Returns how to stop. */
  onChange(run: () => void): () => void;
  /** Rejects when there is no answer of ours. */
  rules(): Promise<ProactiveRulesView>;
  /** Counts it; nobody waits for that. */
  tell(rule: string, what: 'shown' | 'opened'): void;
}

export function createAround({ origin, site }: Pick<Dock, 'origin' | 'site'>): Around {
  const address = `${origin}/proactive/${encodeURIComponent(site)}`;
  const name = `sapa:${site}`;
  return {
    now: Date.now,
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    url: () => location.href,
    scroll() {
      const { scrollHeight, scrollTop, clientHeight } = document.scrollingElement ?? document.documentElement;
      const most = scrollHeight - clientHeight;
      return most > 0 ? Math.min(100, (scrollTop / most) * 100) : 100;
    },
    isVisible: () => !document.hidden,
    kept: stringsIn(() => localStorage, name),
    tab: stringsIn(() => sessionStorage, name),
    onChange(run) {
      const stop = new AbortController();
      const options = { signal: stop.signal, passive: true };
      // Never by patching the page's history: where nobody tells, a click may have been a move.
      const { navigation } = window as { navigation?: EventTarget };
      navigation?.addEventListener('currententrychange', run, options);
      for (const name of ['scroll', 'popstate', 'hashchange', ...(navigation ? [] : ['click'])])
        addEventListener(name, run, options);
      document.addEventListener('visibilitychange', run, options);
      return () => stop.abort();
    },
    async rules() {
      const answer = await fetch(address, { credentials: 'omit' });
      if (!answer.ok) throw new Error(`${answer.status}`);
      return (await answer.json()) as ProactiveRulesView;
    },
    tell(rule, what) {
      const body = JSON.stringify({ rule, what });
      const headers = { 'content-type': 'application/json' };
      fetch(address, { method: 'POST', keepalive: true, credentials: 'omit', headers, body }).catch(() => {
        // Off line: one that is not counted.
      });
    },
  };
}
