/** What a failed statement means for the rest of the batch and for the store. */
import Database from 'better-sqlite3';

/**
 * `full`: no room; `broken`: the disk or the file cannot be trusted any more; `busy`: another process has the file;
 * `own`: this call's fault alone, such as a constraint.
 */
export type Failure = 'full' | 'broken' | 'busy' | 'own';

const BROKEN = /^SQLITE_(IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|NOMEM|PROTOCOL)/;

export function classify(error: unknown): Failure {
  const code = error instanceof Database.SqliteError ? error.code : '';
  if (code === 'SQLITE_FULL') return 'full';
  if (code.startsWith('SQLITE_BUSY')) return 'busy';
  return BROKEN.test(code) ? 'broken' : 'own';
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
