/**
 * The rival: the same relay, told after the commit of SQLite with `synchronous=FULL`. What it keeps can be read back by conversation
 * and `seq`; it knows no command twice, no state, no deadlines. Tried, one run each: text instead of integer keys −13 %, a clustered
 * key (WITHOUT ROWID) −23 %, a worker thread ±0 and −20 % with slow fsync, one write per agent and commit +12 % (kept), fewer
 * checkpoints ±0. Without the index over (conversation, seq) it is some 40 % faster, and a conversation could not be read back.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { corked, type Heard, serve, tell } from './relay.ts';

const db = new Database(join(process.env.DATA_DIR ?? '.', 'durable.sqlite'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.pragma('cache_size = -16384');
db.exec(`
  CREATE TABLE IF NOT EXISTS conversations (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS messages (
    n INTEGER PRIMARY KEY, conversation INTEGER NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
    UNIQUE (conversation, seq)
  );
`);
const insertConversation = db.prepare('INSERT INTO conversations (id) VALUES (?)');
const insert = db.prepare('INSERT INTO messages (conversation, seq, id, at, body) VALUES (?, ?, ?, ?, ?)');
const conversations = new Map<string, { readonly n: number; head: number }>();
let waiting: Heard[] = [];

function conversationOf(id: string): { readonly n: number; head: number } {
  const known = conversations.get(id);
  if (known) return known;
  const made = { n: Number(insertConversation.run(id).lastInsertRowid), head: 0 };
  conversations.set(id, made);
  return made;
}

const keep = db.transaction((batch: readonly Heard[]) =>
  batch.map(({ conversation, id, at, text }) => {
    const to = conversationOf(conversation);
    to.head += 1;
    insert.run(to.n, to.head, id, at, text);
    return to.head;
  }),
);

/** Everything that one turn of the event loop brought is one commit; what comes meanwhile waits in the sockets for the next. */
function commit(): void {
  const batch = waiting;
  waiting = [];
  const seqs = keep(batch);
  corked(batch, () => {
    for (const [index, message] of batch.entries()) tell(message, seqs[index] ?? 0);
  });
}

serve((message) => {
  if (waiting.push(message) === 1) setImmediate(commit);
});
