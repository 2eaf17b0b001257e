/**
 * The outbox in the browser's storage, one key per command: tabs of one visitor never overwrite each other's words, and what a
 * closed tab left behind is found by the others. That two tabs may send the same command is fine: its id makes it one.
 */
import type { OutboxStorage } from '@sapa/client';
import type { VisitorCommand } from '@sapa/protocol';
import type { Storage } from '../env.ts';
import type { VisitorPending } from './session.ts';

const OUTBOX = ':outbox:';

export function keptOutbox(storage: Storage): OutboxStorage<VisitorCommand> {
  /** What this tab has read or written, by key: only that is its to change. */
  let known: Record<string, string | undefined> = {};
  return {
    load: () =>
      storage.keys().flatMap((key) => {
        try {
          const text = storage.get(key);
          const pending: VisitorPending = JSON.parse(text as string);
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
