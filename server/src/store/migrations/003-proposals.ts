/** Ways to ask that people showed, for an admin to look through: a view of the log, written with the events it is of. */
export const proposals = `
CREATE TABLE proposals (
  n INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  entry TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  count INTEGER NOT NULL DEFAULT 0,
  dismissed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX proposals_open ON proposals (count, at) WHERE dismissed = 0;
CREATE INDEX proposals_of_entry ON proposals (entry, count, at) WHERE dismissed = 0;

CREATE TABLE proposal_conversations (
  proposal INTEGER NOT NULL REFERENCES proposals (n) ON DELETE CASCADE,
  conversation INTEGER NOT NULL,
  PRIMARY KEY (proposal, conversation)
) STRICT, WITHOUT ROWID;
`;
