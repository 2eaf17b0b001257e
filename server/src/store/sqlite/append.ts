/** One append as SQL. Runs inside a batch's transaction, and answers `conflict` or `gone` before it has written anything. */
import type { Appended } from '../../app/store.ts';
import type { Cells } from './cells.ts';
import type { Db } from './database.ts';
import { prepareSend } from './files.ts';
import type { Entry, Ledger } from './ledger.ts';
import { preparePropose } from './propose.ts';
import * as sql from './sql/conversations.ts';

interface Key {
  readonly seq: number;
  readonly key: string | null;
  readonly bodyHash: string | null;
}

export type TakeAppend = (cells: Cells) => Appended;

/** Takes its arguments from the cells, in the order of rows.ts. */
export function prepareAppend(db: Db, ledger: Ledger): TakeAppend {
  const insertConversation = db.prepare(sql.INSERT_CONVERSATION);
  const updateSnapshot = db.prepare(sql.UPDATE_SNAPSHOT);
  const insertEvent = db.prepare(sql.INSERT_EVENT);
  const insertOutbound = db.prepare(sql.INSERT_OUTBOUND);
  const insertVisitor = db.prepare(sql.INSERT_VISITOR);
  const propose = preparePropose(db);
  const { areSendable, send } = prepareSend(db);

  function start(conversation: string, after: readonly (string | number | null)[], at: number): Entry {
    const { lastInsertRowid } = insertConversation.run(conversation, at, ...after);
    const entry = { n: Number(lastInsertRowid), head: 0 };
    ledger.note(conversation, entry);
    return entry;
  }

  return (cells) => {
    const conversation = cells.text();
    const expectedSeq = cells.number();
    const count = cells.number();
    const first = cells.skip(3 * count);
    const command = takeKey(cells);
    const files = cells.take(cells.number()) as string[];
    const snapshot = cells.maybeText();
    const facts = snapshot === null ? [] : cells.take(6);

    const known = ledger.of(conversation);
    if ((known?.head ?? 0) !== expectedSeq) return 'conflict';
    if (files.length > 0 && !areSendable(files)) return 'gone';
    const head = expectedSeq + count;
    const at = cells.at(first + 3 * (count - 1)) as number;
    const entry = known ?? start(conversation, [...facts, head, snapshot], at);
    for (let index = 0; index < count; index++) {
      const from = first + 3 * index;
      const seq = expectedSeq + 1 + index;
      const [key, hash] = seq === command.seq ? [command.key, command.bodyHash] : [null, null];
      insertEvent.run(entry.n, seq, cells.at(from), cells.at(from + 1), cells.at(from + 2), key, hash);
    }
    if (known && snapshot !== null) updateSnapshot.run(at, facts[0], ...facts.slice(2), head, snapshot, entry.n);
    entry.head = head;
    for (let left = cells.number(); left > 0; left--) insertOutbound.run(entry.n, ...cells.take(3));
    for (let left = cells.number(); left > 0; left--) propose(cells.take(5), entry.n);
    const visitor = cells.maybeText();
    if (visitor !== null) insertVisitor.run(visitor, ...cells.take(2));
    for (const file of files) send(file, conversation);
    return 'stored';
  };
}

function takeKey(cells: Cells): Key {
  const seq = cells.number();
  return seq === 0 ? { seq, key: null, bodyHash: null } : { seq, key: cells.text(), bodyHash: cells.text() };
}
