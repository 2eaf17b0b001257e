/** Rows of files in memory. */
import type { FileRow, FileStore } from '../../app/file-rows.ts';
import { type Append, StoreError } from '../../app/store.ts';

export interface FileShelf extends FileStore {
  /** @throws StoreError when one of them is not there to be sent */
  refuseUnsendable(ids: readonly string[]): void;
  send(ids: readonly string[], conversation: NonNullable<FileRow['conversation']>): void;
}

/** @param keep takes in a visitor whom we have nothing of yet */
export function createFileShelf(keep: (newcomer: NonNullable<Append['visitor']>) => void): FileShelf {
  const rows = new Map<string, FileRow>();
  const unsent = () => [...rows.values()].filter(({ conversation }) => conversation === undefined);
  const isThere = (id: string) => rows.get(id)?.content !== undefined && rows.get(id)?.conversation === undefined;
  return {
    async addFile(row, newcomer) {
      if (newcomer) keep(newcomer);
      rows.set(row.id, row);
    },
    async completeFile(id, content) {
      const row = rows.get(id);
      if (!row || row.content) return false;
      rows.set(id, { ...row, content });
      return true;
    },
    deleteUnsent: async (id) => rows.get(id)?.conversation === undefined && rows.delete(id),
    files: async (ids) => [...rows.values()].filter(({ id }) => ids.includes(id)),
    unsentBy: async (owner) => unsent().filter((row) => row.owner === owner).length,
    unsentBefore: async (before, limit) =>
      unsent()
        .filter(({ createdAt }) => createdAt < before)
        .slice(0, limit),
    isHashNamed: async (hash) => [...rows.values()].some(({ content }) => content?.hash === hash),
    refuseUnsendable(ids) {
      const gone = ids.find((id, at) => !isThere(id) || ids.indexOf(id) < at);
      if (gone !== undefined) throw new StoreError('failed', `the file ${gone} is not there to be sent`);
    },
    send(ids, conversation) {
      for (const id of ids) {
        const row = rows.get(id);
        if (row) rows.set(id, { ...row, conversation });
      }
    },
  };
}
