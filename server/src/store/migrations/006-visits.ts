/**
 * People who are known by their site, and their devices: a visitor has a token for each. What left the system is told from what
 * still has to. How often proactive messages were shown, opened and answered.
 */
export const visits = `
-- Tokens beside the first one, which stays in \`visitors\`. \`is_over\`: it was replaced, and is refused from then on.
CREATE TABLE visitor_tokens (
  n INTEGER PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  visitor TEXT NOT NULL,
  is_over INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX visitor_tokens_of_visitor ON visitor_tokens (visitor, n) WHERE is_over = 0;

-- \`external\`: what the site calls this person.
CREATE TABLE identities (
  site TEXT NOT NULL,
  external TEXT NOT NULL,
  visitor TEXT NOT NULL,
  PRIMARY KEY (site, external)
) STRICT, WITHOUT ROWID;
CREATE INDEX identities_of_visitor ON identities (visitor);

-- When it left, or was given up and why; then its body is empty.
ALTER TABLE outbound ADD COLUMN settled_at INTEGER;
ALTER TABLE outbound ADD COLUMN failure TEXT;
CREATE INDEX outbound_unsettled ON outbound (n) WHERE settled_at IS NULL;

-- \`day\`: days since 1970, UTC.
CREATE TABLE proactive_counts (
  site TEXT NOT NULL,
  rule TEXT NOT NULL,
  day INTEGER NOT NULL,
  shown INTEGER NOT NULL DEFAULT 0,
  opened INTEGER NOT NULL DEFAULT 0,
  answered INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (site, rule, day)
) STRICT, WITHOUT ROWID;
`;
