/**
 * Conversations in memory: state, the newest events, and whose turn it is. A cache with a bound: what is not being
 * worked on and was used longest ago leaves first. Knows nothing of decisions or storage.
 */
import type { ConversationEvent, ConversationId } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';

/** Newest events kept of each conversation: enough for live readers, older ones come from the store. */
const TAIL_EVENTS = 128;
const FOLDERS = 20_000;

export interface Folder {
  readonly id: ConversationId;
  state: State | undefined;
  /** The store was asked, also when it had nothing. */
  isLoaded: boolean;
  tail: ConversationEvent[];
  /** Settles when the work so far is done. */
  turn: Promise<unknown>;
  /** Jobs waiting or running. */
  busy: number;
}

export function createDrawer() {
  const folders = new Map<ConversationId, Folder>();

  function take(id: ConversationId): Folder {
    const found = folders.get(id);
    if (found) return found;
    const folder: Folder = { id, state: undefined, isLoaded: false, tail: [], turn: Promise.resolve(), busy: 0 };
    folders.set(id, folder);
    if (folders.size > FOLDERS) evict();
    return folder;
  }

  function evict(): void {
    for (const [id, folder] of folders) {
      if (folder.busy === 0) folders.delete(id);
      if (folders.size <= FOLDERS * 0.9) return;
    }
  }

  /** Moves to the young end of the map. */
  function touch(folder: Folder): void {
    folders.delete(folder.id);
    folders.set(folder.id, folder);
  }

  return {
    /** Runs the job when all earlier jobs of this conversation are done. */
    inOrder<T>(id: ConversationId, job: (folder: Folder) => Promise<T>): Promise<T> {
      const folder = take(id);
      folder.busy += 1;
      const result = folder.turn.then(() => job(folder));
      folder.turn = result.then(done, done);
      function done(): void {
        folder.busy -= 1;
      }
      return result;
    },

    file(folder: Folder, state: State, events: readonly ConversationEvent[]): void {
      folder.state = state;
      folder.isLoaded = true;
      folder.tail.push(...events);
      if (folder.tail.length > TAIL_EVENTS * 2) folder.tail = folder.tail.slice(-TAIL_EVENTS);
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
    },

    peek: (id: ConversationId): State | undefined => folders.get(id)?.state,

    recent(id: ConversationId, after: number, before: number): readonly ConversationEvent[] | undefined {
      const folder = folders.get(id);
      const head = folder?.state?.head;
      if (folder === undefined || head === undefined) return undefined;
      if (after >= head) return [];
      const first = folder.tail[0]?.seq;
      if (first === undefined || first > after + 1) return undefined;
      return folder.tail.slice(after + 1 - first, Math.max(0, before - first));
    },

    async quiet(): Promise<void> {
      while ([...folders.values()].some((folder) => folder.busy > 0)) {
        await Promise.all([...folders.values()].map((folder) => folder.turn));
      }
    },
  };
}
