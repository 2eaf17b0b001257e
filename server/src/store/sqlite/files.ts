/** What changes and reads the rows of files, prepared once. */
import type { Db } from './database.ts';
import { INSERT_VISITOR } from './sql/conversations.ts';
import * as sql from './sql/files.ts';
import type { FileCells, Reads, Writes } from './wire.ts';

export function prepareFileWrites(db: Db): Pick<Writes, 'addFile' | 'completeFile' | 'deleteUnsent' | 'keepVisitor'> {
  const insert = db.prepare(sql.INSERT_FILE);
  const complete = db.prepare(sql.COMPLETE_FILE);
  const remove = db.prepare(sql.DELETE_UNSENT);
  const insertVisitor = db.prepare(INSERT_VISITOR);
  return {
    addFile: (...row) => void insert.run(...row),
    completeFile: (...row) => complete.run(...row).changes > 0,
    deleteUnsent: (id) => remove.run(id).changes > 0,
    keepVisitor: (...row) => void insertVisitor.run(...row),
  };
}

export function prepareFileReads(db: Db): Pick<Reads, 'files' | 'unsentBy' | 'unsentBefore' | 'isHashNamed'> {
  const files = db.prepare<[string], FileCells>(sql.FILES);
  const unsentBy = db.prepare<[string], number>(sql.UNSENT_BY).pluck();
  const unsentBefore = db.prepare<[number, number], FileCells>(sql.UNSENT_BEFORE);
  const isHashNamed = db.prepare<[string], number>(sql.IS_HASH_NAMED).pluck();
  return {
    files: (ids) => files.all(ids),
    unsentBy: (owner) => unsentBy.get(owner) ?? 0,
    unsentBefore: (before, limit) => unsentBefore.all(before, limit),
    isHashNamed: (hash) => isHashNamed.get(hash) === 1,
  };
}

/** Inside an append's transaction: whether these are there to be sent, each once; and that one is sent in this conversation. */
export function prepareSend(db: Db) {
  const sendable = db.prepare<[string], number>(sql.SENDABLE).pluck();
  const send = db.prepare(sql.SEND_FILE);
  return {
    areSendable: (ids: readonly string[]): boolean => sendable.get(JSON.stringify(ids)) === ids.length,
    send: (id: string, conversation: string): void => void send.run(conversation, id),
  };
}
