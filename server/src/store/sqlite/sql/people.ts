/** SQL of agents' credentials, sessions, presence, and of a look whether there is room. */

export const PASSWORD_OF = 'SELECT password_hash FROM credentials WHERE agent = ?';

export const SET_PASSWORD = `
  INSERT INTO credentials (agent, password_hash) VALUES (?, ?)
  ON CONFLICT (agent) DO UPDATE SET password_hash = excluded.password_hash`;

export const HAS_PASSWORDS = 'SELECT EXISTS (SELECT 1 FROM credentials)';

export const SESSION = 'SELECT agent, expires_at AS expiresAt FROM sessions WHERE token_hash = ?';

export const SAVE_SESSION = `
  INSERT INTO sessions (token_hash, agent, expires_at) VALUES (?, ?, ?)
  ON CONFLICT (token_hash) DO UPDATE SET agent = excluded.agent, expires_at = excluded.expires_at`;

export const DELETE_SESSION = 'DELETE FROM sessions WHERE token_hash = ?';

export const SAVE_SETUP_TOKEN = `
  INSERT INTO setup_token (only, token_hash) VALUES (1, ?)
  ON CONFLICT (only) DO UPDATE SET token_hash = excluded.token_hash`;

export const USE_SETUP_TOKEN = 'DELETE FROM setup_token WHERE token_hash = ?';

export const PRESENCE = 'SELECT agent, status, label, auto FROM agent_presence';

export const SET_PRESENCE = `
  INSERT INTO agent_presence (agent, status, label, auto) VALUES (?, ?, ?, ?)
  ON CONFLICT (agent) DO UPDATE SET status = excluded.status, label = excluded.label, auto = excluded.auto`;

/** A session of nobody that is over, with a key of 64 KiB: taken away again in the same transaction. */
export const TAKE_ROOM = "INSERT INTO sessions (token_hash, agent, expires_at) VALUES (hex(zeroblob(32768)), '', 0)";

export const LEAVE_ROOM = 'DELETE FROM sessions WHERE token_hash = hex(zeroblob(32768))';
