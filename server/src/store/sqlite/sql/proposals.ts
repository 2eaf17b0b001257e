/** SQL of proposals: counted once for each conversation, shown as it was said last. */

/** Answers with the number of the proposal; with nothing when it was dismissed. */
export const PROPOSE = `
  INSERT INTO proposals (key, text, entry, by, at) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (key) DO UPDATE SET text = excluded.text, by = excluded.by, at = excluded.at WHERE dismissed = 0
  RETURNING n`;

export const SAID_IN =
  'INSERT INTO proposal_conversations (proposal, conversation) VALUES (?, ?) ON CONFLICT DO NOTHING';

export const COUNT_PROPOSAL = 'UPDATE proposals SET count = count + 1 WHERE n = ?';

/** Of one entry's, all but so many: the least counted and oldest. The one that was said just now stays. */
export const FORGET_PROPOSALS = `
  DELETE FROM proposals WHERE n IN (
    SELECT n FROM proposals WHERE entry = ? AND dismissed = 0 AND n <> ?
    ORDER BY count DESC, at DESC, n DESC LIMIT -1 OFFSET ?)`;

/** @see ProposalStore.proposals: entries come as a JSON list */
export const PROPOSALS = `
  SELECT CAST(n AS TEXT) AS id, text, entry, by, at, count FROM proposals
  WHERE dismissed = 0 AND entry IN (SELECT value FROM json_each(?))
  ORDER BY count DESC, at DESC, n DESC LIMIT ? OFFSET ?`;

export const DISMISS_PROPOSAL = 'UPDATE proposals SET dismissed = 1 WHERE CAST(n AS TEXT) = ? AND dismissed = 0';
