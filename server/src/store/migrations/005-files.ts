/** Files that people upload: whose they are, what they hold, and the conversation they were sent in. Their bytes lie beside the database. */
export const files = `
-- \`hash\` (SHA-256, hex) and \`type\` are there once all bytes are; \`conversation\` once it was sent.
CREATE TABLE files (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  hash TEXT,
  type TEXT,
  width INTEGER,
  height INTEGER,
  conversation TEXT
) STRICT;
CREATE INDEX files_by_hash ON files (hash) WHERE hash IS NOT NULL;
CREATE INDEX files_unsent ON files (owner, created_at) WHERE conversation IS NULL;
CREATE INDEX files_of_conversation ON files (conversation) WHERE conversation IS NOT NULL;
`;
