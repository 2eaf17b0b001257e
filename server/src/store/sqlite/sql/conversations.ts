/** SQL of conversations, their logs and what hangs on them. */

export const FIND_CONVERSATION = `
  SELECT n, head, status, department, agent, follow_up AS followUp
  FROM conversations WHERE id = ?`;

export const INSERT_CONVERSATION = `
  INSERT INTO conversations (id, visitor, site, status, department, agent, follow_up, head, updated_at, snapshot)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Leaves the indexed columns alone: naming them would rewrite their index entries with every message. */
export const UPDATE_SNAPSHOT = `
  UPDATE conversations SET head = ?, updated_at = coalesce(?, updated_at), snapshot = ? WHERE n = ?`;

export const UPDATE_FACTS = `
  UPDATE conversations SET status = ?, department = ?, agent = ?, follow_up = ? WHERE n = ?`;

export const INSERT_EVENT = 'INSERT INTO events (conversation, seq, at, type, body) VALUES (?, ?, ?, ?, ?)';

export const IS_COMMAND_KNOWN = 'SELECT 1 FROM commands WHERE sender = ? AND id = ?';

export const INSERT_COMMAND = `
  INSERT INTO commands (sender, id, conversation, seq, body_hash) VALUES (?, ?, ?, ?, ?)`;

export const FIND_COMMAND = `
  SELECT conversations.id AS conversation, commands.seq, commands.body_hash AS bodyHash
  FROM commands JOIN conversations ON conversations.n = commands.conversation
  WHERE commands.sender = ? AND commands.id = ?`;

export const DEADLINES_OF = 'SELECT deadline, due_at FROM deadlines WHERE conversation = ?';

export const SET_DEADLINE = `
  INSERT INTO deadlines (conversation, deadline, due_at) VALUES (?, ?, ?)
  ON CONFLICT (conversation, deadline) DO UPDATE SET due_at = excluded.due_at`;

export const DELETE_DEADLINE = 'DELETE FROM deadlines WHERE conversation = ? AND deadline = ?';

export const INSERT_OUTBOUND = 'INSERT INTO outbound (key, conversation, kind, body) VALUES (?, ?, ?, ?)';

/** A visitor who starts two conversations at once is kept once; somebody else's token still fails. */
export const INSERT_VISITOR = `
  INSERT INTO visitors (id, token_hash, created_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING`;

export const LOAD = 'SELECT snapshot FROM conversations WHERE id = ?';

export const READ_FROM_START = `
  SELECT body FROM events
  WHERE conversation = (SELECT n FROM conversations WHERE id = ?) AND seq > ? AND seq < ?
  ORDER BY seq LIMIT ?`;

export const READ_FROM_END = `
  SELECT body FROM events
  WHERE conversation = (SELECT n FROM conversations WHERE id = ?) AND seq > ? AND seq < ?
  ORDER BY seq DESC LIMIT ?`;

export const OPEN = "SELECT snapshot FROM conversations WHERE status <> 'closed' ORDER BY n";

export const FOLLOW_UPS = `
  SELECT snapshot FROM conversations WHERE follow_up = 1 ORDER BY updated_at DESC, n DESC LIMIT ?`;

export const OF_VISITOR = 'SELECT snapshot FROM conversations WHERE visitor = ? ORDER BY n DESC LIMIT ?';

export const ALL_DEADLINES = `
  SELECT conversations.id AS conversation, deadlines.deadline, deadlines.due_at AS dueAt
  FROM deadlines JOIN conversations ON conversations.n = deadlines.conversation
  ORDER BY deadlines.due_at`;
