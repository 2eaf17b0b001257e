/**
 * The outbox in the browser's storage, one record per command: tabs of one visitor never overwrite each other's words, and what a
 * closed tab left behind is found by the others. That two tabs may send the same command is fine: its id makes it one.
 *
 * Two copies, because neither is enough (measured in Chromium 150, killed right after typing): `localStorage` is written before
 * the call returns and outlives a dead tab, but reaches the disk up to 5 s later, so that a killed browser forgets it; IndexedDB
 * (`second.ts`) outlives both, but is there only once it is open. Where both fail, the outbox itself is the last place.
 */
import type { OutboxStorage, Pending } from './types.ts';

/** A string by key, at once. `set` never throws; `undefined` takes the key away. */
export interface Strings {
  get(key: string): string | undefined;
  set(key: string, text: string | undefined): void;
  keys(): readonly string[];
}

export const OUTBOX = ':outbox:';

export function keptOutbox<Command>(storage: Strings): OutboxStorage<Command> {
  /** What this tab has read or written, by key: only that is its to change. */
  let known: Record<string, string | undefined> = {};
  return {
    load: () =>
      storage.keys().flatMap((key) => {
        try {
          const text = storage.get(key);
          const pending: Pending<Command> = JSON.parse(text as string);
          if (OUTBOX + pending.id !== key) return [];
          known[key] = text;
          return pending;
        } catch {
          // What somebody else wrote under our key is not a command.
          return [];
        }
      }),
    save(outbox) {
      const before = known;
      known = {};
      for (const pending of outbox) {
        const key = OUTBOX + pending.id;
        const text = JSON.stringify(pending);
        if (before[key] !== text) storage.set(key, text);
        known[key] = text;
      }
      for (const key in before) known[key] || storage.set(key, undefined);
    },
  };
}
