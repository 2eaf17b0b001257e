/**
 * What the worker remembers of conversations it wrote lately, so that an append need not ask the database what it said
 * itself. Bounded. True only inside a transaction after `refresh`, and only until a rollback.
 */

import type { Db } from './database.ts';
import { FIND_CONVERSATION } from './sql/conversations.ts';

export interface Entry {
  readonly n: number;
  head: number;
}

const ENTRIES = 50_000;

export type Ledger = ReturnType<typeof createLedger>;

export function createLedger(db: Db) {
  const find = db.prepare<[string], Entry>(FIND_CONVERSATION);
  const dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
  const entries = new Map<string, Entry>();
  let version: number | undefined;

  return {
    /** To be called when a transaction has begun: another process may have written meanwhile. */
    refresh(): void {
      const now = dataVersion.get();
      if (now !== version) entries.clear();
      version = now;
    },

    of(conversation: string): Entry | undefined {
      const known = entries.get(conversation);
      if (known) return known;
      const found = find.get(conversation);
      if (found) this.note(conversation, found);
      return found;
    },

    note(conversation: string, entry: Entry): void {
      if (entries.size >= ENTRIES) entries.clear();
      entries.set(conversation, entry);
    },

    forget: (): void => entries.clear(),
  };
}
