/** One append as SQL. Runs inside a batch's transaction, and answers `conflict` before it has written anything. */
import type { Db } from './database.ts';
import { type Entry, factsKey, type Ledger } from './ledger.ts';
import * as sql from './sql/conversations.ts';
import type { AppendRow, ConversationFacts, Writes } from './wire.ts';

type Deadlines = AppendRow[6];

export function prepareAppend(db: Db, ledger: Ledger): Writes['append'] {
  const insertConversation = db.prepare(sql.INSERT_CONVERSATION);
  const updateSnapshot = db.prepare(sql.UPDATE_SNAPSHOT);
  const updateFacts = db.prepare(sql.UPDATE_FACTS);
  const insertEvent = db.prepare(sql.INSERT_EVENT);
  const isCommandKnown = db.prepare(sql.IS_COMMAND_KNOWN);
  const insertCommand = db.prepare(sql.INSERT_COMMAND);
  const setDeadline = db.prepare(sql.SET_DEADLINE);
  const deleteDeadline = db.prepare(sql.DELETE_DEADLINE);
  const insertOutbound = db.prepare(sql.INSERT_OUTBOUND);
  const insertVisitor = db.prepare(sql.INSERT_VISITOR);

  function start(conversation: string, head: number, at: number | null, snapshot: string, facts: ConversationFacts) {
    const [visitor, site, status, department, agent, followUp, startedAt] = facts;
    const updatedAt = at ?? startedAt;
    const { lastInsertRowid } = insertConversation.run(
      ...[conversation, visitor, site, status, department, agent, followUp, head, updatedAt, snapshot],
    );
    const entry: Entry = { n: Number(lastInsertRowid), head, facts: factsKey(facts), deadlines: new Map() };
    ledger.note(conversation, entry);
    return entry;
  }

  function proceed(entry: Entry, head: number, at: number | null, snapshot: string, facts: ConversationFacts): void {
    updateSnapshot.run(head, at, snapshot, entry.n);
    entry.head = head;
    const key = factsKey(facts);
    if (key === entry.facts) return;
    updateFacts.run(facts[2], facts[3], facts[4], facts[5], entry.n);
    entry.facts = key;
  }

  function replaceDeadlines(entry: Entry, deadlines: Deadlines): void {
    for (const [deadline, dueAt] of deadlines) {
      if (entry.deadlines.get(deadline) !== dueAt) setDeadline.run(entry.n, deadline, dueAt);
    }
    const next = new Map(deadlines);
    for (const deadline of entry.deadlines.keys()) {
      if (!next.has(deadline)) deleteDeadline.run(entry.n, deadline);
    }
    entry.deadlines = next;
  }

  return (conversation, expectedSeq, head, snapshot, facts, events, deadlines, command, outbound, visitor) => {
    const known = ledger.of(conversation);
    if ((known?.head ?? 0) !== expectedSeq) return 'conflict';
    if (command && isCommandKnown.get(command[0], command[1])) return 'conflict';

    const at = events.at(-1)?.[1] ?? null;
    const entry = known ?? start(conversation, head, at, snapshot, facts);
    if (known) proceed(known, head, at, snapshot, facts);
    for (const [seq, eventAt, type, body] of events) insertEvent.run(entry.n, seq, eventAt, type, body);
    replaceDeadlines(entry, deadlines);
    if (command) insertCommand.run(command[0], command[1], entry.n, command[2], command[3]);
    for (const [key, kind, body] of outbound) insertOutbound.run(key, entry.n, kind, body);
    if (visitor) insertVisitor.run(...visitor);
    return 'stored';
  };
}
