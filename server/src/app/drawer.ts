/**
 * Conversations in memory: state, the newest events, and whose turn it is. A cache with a bound: what is not being
 * worked on and was used longest ago leaves first. Knows nothing of decisions or storage.
 */
import type { ConversationId } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import type { Written } from './written.ts';

const FOLDERS = 20_000;

export interface Folder {
  readonly id: ConversationId;
  state: State | undefined;
  /** The store was asked, also when it had nothing. */
  isLoaded: boolean;
  /** What was committed last: all that readers who keep up ask for. The rest comes from the store. */
  tail: readonly Written[];
  /** What of each command's id is remembered: whether one may have been stored before. Absent until somebody asked the store. */
  commands: Set<number> | undefined;
  /** Settles when the work so far is done; absent when there is none. */
  turn: Promise<unknown> | undefined;
}

export function createDrawer() {
  const folders = new Map<ConversationId, Folder>();

  function take(id: ConversationId): Folder {
    const found = folders.get(id);
    if (found) return found;
    const folder: Folder = { id, state: undefined, isLoaded: false, tail: [], commands: undefined, turn: undefined };
    folders.set(id, folder);
    if (folders.size > FOLDERS) evict();
    return folder;
  }

  function evict(): void {
    for (const { id, turn } of folders.values()) {
      if (turn === undefined) folders.delete(id);
      if (folders.size <= FOLDERS * 0.9) return;
    }
  }

  /** Moves to the young end of the map. */
  function touch(folder: Folder): void {
    folders.delete(folder.id);
    folders.set(folder.id, folder);
  }

  return {
    /** Runs the job when all earlier jobs of this conversation are done: at once when there are none. */
    inOrder<T>(id: ConversationId, job: (folder: Folder) => Promise<T>): Promise<T> {
      const folder = take(id);
      const result = folder.turn === undefined ? job(folder) : folder.turn.then(() => job(folder));
      const done = (): void => {
        if (folder.turn === turn) folder.turn = undefined;
      };
      const turn = result.then(done, done);
      folder.turn = turn;
      return result;
    },

    file(folder: Folder, state: State, added: readonly Written[]): void {
      folder.state = state;
      folder.isLoaded = true;
      folder.tail = added;
      touch(folder);
    },

    adopt(state: State): void {
      const folder = take(state.id);
      folder.state = state;
      folder.isLoaded = true;
    },

    forget(folder: Folder): void {
      folder.state = undefined;
      folder.isLoaded = false;
      folder.tail = [];
      folder.commands = undefined;
    },

    peek: (id: ConversationId): State | undefined => folders.get(id)?.state,

    recent(id: ConversationId, after: number, before: number): readonly Written[] | undefined {
      const folder = folders.get(id);
      const head = folder?.state?.head;
      if (folder === undefined || head === undefined) return undefined;
      if (after >= head) return [];
      const first = folder.tail[0]?.event.seq;
      if (first === undefined || first > after + 1) return undefined;
      return folder.tail.slice(after + 1 - first, Math.max(0, before - first));
    },

    async quiet(): Promise<void> {
      for (;;) {
        const turns = [...folders.values()].flatMap(({ turn }) => turn ?? []);
        if (turns.length === 0) return;
        await Promise.all(turns);
      }
    },
  };
}
