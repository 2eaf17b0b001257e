/** Rows of files in memory. */
import type { FileRow, FileStore } from '../../app/file-rows.ts';
import type { Append } from '../../app/store.ts';

export interface FileShelf extends FileStore {
  /** Whether all of them are there to be sent, each once. */
  areSendable(ids: readonly string[]): boolean;
  send(ids: readonly string[], conversation: NonNullable<FileRow['conversation']>): void;
  /** What the one has not sent is the other's. */
  handOver(from: string, to: string): void;
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
    areSendable: (ids) => ids.every((id, at) => isThere(id) && ids.indexOf(id) === at),
    handOver(from, to) {
      for (const row of unsent()) if (row.owner === from) rows.set(row.id, { ...row, owner: to });
    },
    send(ids, conversation) {
      for (const id of ids) {
        const row = rows.get(id);
        if (row) rows.set(id, { ...row, conversation });
      }
    },
  };
}
