/** Opens the database file: how durable it is, and which version its tables have. Knows no table. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from '../migrations/index.ts';

export type Db = Database.Database;

/** How long a write waits for another process that has the file, as in a restart where the old process still drains. */
const BUSY_MS = 5_000;

/** @throws Error when the file cannot be opened or was written by a later version. */
export function openDatabase(path: string): Db {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: BUSY_MS });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // KiB, below zero: the pages that running conversations write to, so that none is read again for every word.
    db.pragma('cache_size = -16384');
    // Checkpoints are run by hand (checkpoint.ts): SQLite hides the failures of its own.
    db.pragma('wal_autocheckpoint = 0');
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** @throws Error when there is no such file, or it was written by another version */
export function openToRead(path: string): Db {
  const db = new Database(path, { timeout: BUSY_MS, readonly: true, fileMustExist: true });
  try {
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version === migrations.length) return db;
    throw new Error(
      `it has version ${version} and this program reads ${migrations.length}: start its server with this version once`,
    );
  } catch (error) {
    db.close();
    throw error;
  }
}

function migrate(db: Db): void {
  const bringUp = db.transaction(() => {
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > migrations.length) {
      throw new Error(`it has version ${version} and this program knows only ${migrations.length}: use a newer Sapa`);
    }
    for (const migration of migrations.slice(version)) db.exec(migration);
    if (version < migrations.length) db.pragma(`user_version = ${migrations.length}`);
  });
  bringUp.immediate();
}
