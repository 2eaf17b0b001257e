/** SQL of proposals: what was said again counts, and shows as it was said last. */

export const PROPOSE = `
  INSERT INTO proposals (key, text, entry, by, at, conversation) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (key) DO UPDATE SET
    text = excluded.text, by = excluded.by, at = excluded.at, conversation = excluded.conversation, count = count + 1`;

export const PROPOSALS = `
  SELECT CAST(n AS TEXT) AS id, text, entry, by, at, count FROM proposals
  WHERE dismissed = 0 ORDER BY at DESC, n DESC LIMIT ?`;

export const DISMISS_PROPOSAL = 'UPDATE proposals SET dismissed = 1 WHERE CAST(n AS TEXT) = ? AND dismissed = 0';
