/**
 * What the console remembers on this device: language, sound, drafts, how far was read, and whether anybody ever came.
 * A browser that keeps nothing (private mode, full) costs memory across reloads, never the work at hand.
 */
import type { AgentId } from '@sapa/protocol';

export interface Shelf {
  get<Value>(key: string, fallback: Value): Value;
  set(key: string, value: unknown): void;
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/** @param storage where it survives a reload; absent when the browser has none */
export function createShelf(storage: Kept | undefined): Shelf {
  const memory = new Map<string, unknown>();
  return {
    get<Value>(key: string, fallback: Value): Value {
      if (!memory.has(key)) memory.set(key, load(storage, key) ?? fallback);
      return memory.get(key) as Value;
    },
    set(key, value) {
      memory.set(key, value);
      save(storage, key, value);
    },
  };
}

/** Keys kept by one agent are not read by another who signs in on the same device. */
export function shelfOf(shelf: Shelf, agent: AgentId): Shelf {
  return {
    get: (key, fallback) => shelf.get(`${agent}.${key}`, fallback),
    set: (key, value) => shelf.set(`${agent}.${key}`, value),
  };
}

export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // The browser forbids storage to this page.
    return undefined;
  }
}

function load(storage: Kept | undefined, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(`sapa.${key}`) ?? 'null');
  } catch {
    // Somebody else's value under our key: as if there were none.
    return null;
  }
}

function save(storage: Kept | undefined, key: string, value: unknown): void {
  try {
    storage?.setItem(`sapa.${key}`, JSON.stringify(value));
  } catch {
    // Full or forbidden: memory still has it until the page goes.
  }
}
