/** What there is from the first version on. Published migrations never change: a later need is a later file. */
export const first = `
-- One row per conversation; \`snapshot\` is the fold of its events as JSON, the columns beside it are what is searched.
CREATE TABLE conversations (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  visitor TEXT NOT NULL,
  site TEXT NOT NULL,
  status TEXT NOT NULL,
  department TEXT,
  agent TEXT,
  follow_up INTEGER NOT NULL,
  head INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  snapshot TEXT NOT NULL
) STRICT;
CREATE INDEX conversations_by_visitor ON conversations (visitor);
CREATE INDEX conversations_open ON conversations (status) WHERE status <> 'closed';
CREATE INDEX conversations_follow_up ON conversations (updated_at) WHERE follow_up = 1;

-- The log. Rows go to the end of the table and entries of running conversations are neighbours in the index,
-- so a commit of many conversations touches few pages.
CREATE TABLE events (
  n INTEGER PRIMARY KEY,
  conversation INTEGER NOT NULL REFERENCES conversations (n),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_by_seq ON events (conversation, seq);

CREATE TABLE commands (
  sender TEXT NOT NULL,
  id TEXT NOT NULL,
  conversation INTEGER NOT NULL REFERENCES conversations (n),
  seq INTEGER NOT NULL,
  body_hash TEXT NOT NULL,
  PRIMARY KEY (sender, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE deadlines (
  conversation INTEGER NOT NULL REFERENCES conversations (n),
  deadline TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (conversation, deadline)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbound (
  n INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  conversation INTEGER NOT NULL REFERENCES conversations (n),
  kind TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE visitors (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE credentials (agent TEXT PRIMARY KEY, password_hash TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  agent TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE setup_token (only INTEGER PRIMARY KEY CHECK (only = 1), token_hash TEXT NOT NULL) STRICT;
CREATE TABLE agent_presence (agent TEXT PRIMARY KEY, status TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
