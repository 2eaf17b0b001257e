/** Reads the log out of a database file that nobody has open any more. Knows three columns of two tables, nothing else. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ConversationEvent } from '@sapa/protocol';
import Database from 'better-sqlite3';
import type { Stored } from '../checker/history.ts';

const ROWS = `
  SELECT conversations.id AS conversation, events.seq, events.body
  FROM events JOIN conversations ON conversations.n = events.conversation
  ORDER BY conversations.n, events.seq`;

export const databaseIn = (folder: string): string => join(folder, 'db', 'sapa.sqlite');

export function readStored(folder: string): Stored[] {
  const path = databaseIn(folder);
  if (!existsSync(path)) return [];
  const db = new Database(path);
  try {
    const rows = db.prepare(ROWS).all() as { conversation: string; seq: number; body: string }[];
    return rows.map(({ conversation, seq, body }) => ({
      conversation,
      seq,
      event: JSON.parse(body) as ConversationEvent,
    }));
  } finally {
    db.close();
  }
}
