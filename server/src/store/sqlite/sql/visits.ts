/** SQL of visitors' tokens and identities, of what leaves the system, and of proactive messages. */

/** One that was replaced names nobody, wherever it was kept. */
export const VISITOR_BY_TOKEN = `
  WITH asked (hash) AS (SELECT ?)
  SELECT visitor FROM asked CROSS JOIN visitor_tokens ON token_hash = hash WHERE is_over = 0
  UNION ALL
  SELECT id FROM asked CROSS JOIN visitors ON token_hash = hash
  WHERE NOT EXISTS (SELECT 1 FROM visitor_tokens WHERE token_hash = hash)`;

export const IS_TOKEN_OVER = 'SELECT EXISTS (SELECT 1 FROM visitor_tokens WHERE token_hash = ? AND is_over = 1)';

export const VISITOR_BY_IDENTITY = 'SELECT visitor FROM identities WHERE site = ? AND external = ?';

export const IS_IDENTIFIED = 'SELECT EXISTS (SELECT 1 FROM identities WHERE visitor = ?)';

/** Of two devices that are told of the same new person at once, the first one's visitor stays. */
export const INSERT_IDENTITY =
  'INSERT INTO identities (site, external, visitor) VALUES (?, ?, ?) ON CONFLICT (site, external) DO NOTHING';

export const INSERT_TOKEN = 'INSERT INTO visitor_tokens (token_hash, visitor) VALUES (?, ?)';

export const END_TOKEN = `
  INSERT INTO visitor_tokens (token_hash, visitor, is_over) VALUES (?, ?, 1)
  ON CONFLICT (token_hash) DO UPDATE SET is_over = 1`;

/** All but the newest ones of a visitor. */
export const FORGET_TOKENS = `
  DELETE FROM visitor_tokens WHERE n IN (
    SELECT n FROM visitor_tokens WHERE visitor = ? AND is_over = 0 ORDER BY n DESC LIMIT -1 OFFSET ?)`;

export const UNSETTLED = `
  SELECT outbound.key, outbound.kind, outbound.body, conversations.id AS conversation
  FROM outbound JOIN conversations ON conversations.n = outbound.conversation
  WHERE outbound.settled_at IS NULL AND outbound.kind IN (SELECT value FROM json_each(?))
  ORDER BY outbound.n LIMIT ?`;

export const SETTLE = `UPDATE outbound SET settled_at = ?, failure = ?, body = '' WHERE key = ?`;

const COUNT_PROACTIVE = (what: string) => `
  INSERT INTO proactive_counts (site, rule, day, ${what}) VALUES (?, ?, ?, 1)
  ON CONFLICT (site, rule, day) DO UPDATE SET ${what} = ${what} + 1`;

export const COUNT_SHOWN = COUNT_PROACTIVE('shown');
export const COUNT_OPENED = COUNT_PROACTIVE('opened');
export const COUNT_ANSWERED = COUNT_PROACTIVE('answered');

export const PROACTIVE_COUNTS = `
  SELECT site, rule, sum(shown) AS shown, sum(opened) AS opened, sum(answered) AS answered
  FROM proactive_counts WHERE day >= ? GROUP BY site, rule ORDER BY site, rule`;
