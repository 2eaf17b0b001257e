/** SQL of files that people upload. */

const COLUMNS = `id, owner, name, bytes, created_at AS createdAt, hash, type, width, height, conversation`;

/** @param ids a JSON list */
export const FILES = `SELECT ${COLUMNS} FROM files WHERE id IN (SELECT value FROM json_each(?))`;

export const UNSENT_BY = 'SELECT count(*) FROM files WHERE owner = ? AND conversation IS NULL';

export const UNSENT_BEFORE = `
  SELECT ${COLUMNS} FROM files WHERE conversation IS NULL AND created_at < ? ORDER BY n LIMIT ?`;

export const IS_HASH_NAMED = 'SELECT EXISTS (SELECT 1 FROM files WHERE hash = ?)';

export const INSERT_FILE = 'INSERT INTO files (id, owner, name, bytes, created_at) VALUES (?, ?, ?, ?, ?)';

export const COMPLETE_FILE = `
  UPDATE files SET hash = ?, type = ?, width = ?, height = ? WHERE id = ? AND hash IS NULL`;

/** By whoever signed in. */
export const HAND_OVER_UNSENT = 'UPDATE files SET owner = ? WHERE owner = ? AND conversation IS NULL';

export const DELETE_UNSENT = 'DELETE FROM files WHERE id = ? AND conversation IS NULL';

/** A file is sent once, and only when all of it is here. @param ids a JSON list */
export const SENDABLE = `
  SELECT count(*) FROM files
  WHERE id IN (SELECT value FROM json_each(?)) AND conversation IS NULL AND hash IS NOT NULL`;

export const SEND_FILE = 'UPDATE files SET conversation = ? WHERE id = ?';
