/** SQL of conversations, their logs and what hangs on them. */

export const FIND_CONVERSATION = `
  SELECT n, (SELECT max(seq) FROM events WHERE events.conversation = conversations.n) AS head FROM conversations WHERE id = ?`;

export const INSERT_CONVERSATION = `
  INSERT INTO conversations (id, updated_at, visitor, site, status, department, agent, follow_up, head, snapshot)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export const UPDATE_SNAPSHOT = `
  UPDATE conversations SET updated_at = ?, visitor = ?, status = ?, department = ?, agent = ?, follow_up = ?, head = ?, snapshot = ?
  WHERE n = ?`;

export const INSERT_EVENT = `
  INSERT INTO events (conversation, seq, at, type, body, command, body_hash) VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** Whoever decides about a conversation asks once for all that it has seen; an index would be a second page to write per message. */
export const COMMANDS_OF = `
  SELECT command FROM events
  WHERE conversation = (SELECT n FROM conversations WHERE id = ?) AND command IS NOT NULL`;

const FOUND_COMMAND = `
  SELECT conversations.id AS conversation, events.seq, events.body_hash AS bodyHash
  FROM conversations JOIN events ON events.conversation = conversations.n`;

export const FIND_COMMAND = `${FOUND_COMMAND} WHERE conversations.id = ? AND events.command BETWEEN ? AND ?`;

export const FIND_COMMAND_OF = `${FOUND_COMMAND} WHERE conversations.visitor = ? AND events.command BETWEEN ? AND ?`;

export const INSERT_OUTBOUND = 'INSERT INTO outbound (conversation, key, kind, body) VALUES (?, ?, ?, ?)';

/** A visitor who starts two conversations at once is kept once; somebody else's token still fails. */
export const INSERT_VISITOR = `
  INSERT INTO visitors (id, token_hash, created_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING`;

export const LOAD = 'SELECT n, head, snapshot FROM conversations WHERE id = ?';

export const TAIL = 'SELECT body FROM events WHERE conversation = ? AND seq > ? ORDER BY seq';

export const READ_FROM_START = `
  SELECT body FROM events
  WHERE conversation = (SELECT n FROM conversations WHERE id = ?) AND seq > ? AND seq < ?
  ORDER BY seq LIMIT ?`;

export const READ_FROM_END = `
  SELECT body FROM events
  WHERE conversation = (SELECT n FROM conversations WHERE id = ?) AND seq > ? AND seq < ?
  ORDER BY seq DESC LIMIT ?`;

export const OPEN = "SELECT n, head, snapshot FROM conversations WHERE status <> 'closed' ORDER BY n";

export const FOLLOW_UPS = `
  SELECT n, head, snapshot FROM conversations WHERE follow_up = 1 ORDER BY updated_at DESC, n DESC LIMIT ?`;

/** Conversations are numbered in the order they began. */
export const NEWEST = `
  SELECT id FROM conversations
  WHERE n < coalesce((SELECT n FROM conversations WHERE id = ?), 9223372036854775807) ORDER BY n DESC LIMIT ?`;

export const OF_VISITOR = 'SELECT n, head, snapshot FROM conversations WHERE visitor = ? ORDER BY n DESC LIMIT ?';
