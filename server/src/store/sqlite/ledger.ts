/**
 * What the worker remembers of conversations it wrote lately, so that an append need not ask the database what it said
 * itself. Bounded. True only inside a transaction after `refresh`, and only until a rollback.
 */

import type { Db } from './database.ts';
import { DEADLINES_OF, FIND_CONVERSATION } from './sql/conversations.ts';
import type { ConversationFacts } from './wire.ts';

export interface Entry {
  readonly n: number;
  head: number;
  facts: string;
  deadlines: Map<string, number>;
}

interface Row {
  readonly n: number;
  readonly head: number;
  readonly status: string;
  readonly department: string | null;
  readonly agent: string | null;
  readonly followUp: 0 | 1;
}

const ENTRIES = 50_000;

/** Facts that can change, in a form that compares. */
export const factsKey = ([, , status, department, agent, followUp]: ConversationFacts): string =>
  `${status}\n${department}\n${agent}\n${followUp}`;

export type Ledger = ReturnType<typeof createLedger>;

export function createLedger(db: Db) {
  const find = db.prepare<[string], Row>(FIND_CONVERSATION);
  const deadlinesOf = db.prepare<[number], [string, number]>(DEADLINES_OF).raw();
  const dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck();
  const entries = new Map<string, Entry>();
  let version: number | undefined;

  function lookUp(conversation: string): Entry | undefined {
    const row = find.get(conversation);
    if (!row) return undefined;
    const { n, head, status, department, agent, followUp } = row;
    const facts = factsKey(['', '', status, department, agent, followUp, 0]);
    return { n, head, facts, deadlines: new Map(deadlinesOf.all(n)) };
  }

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
      const found = lookUp(conversation);
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
