/** Strings by key in what a browser keeps, also where it forbids that or is full: then they last as long as the page. */
import type { Strings } from './kept.ts';

/**
 * @param records such as `() => localStorage`: reading it may throw where storage is forbidden
 * @param prefix of our keys. After longer prefixes that begin like ours, `keys` also gives names that nobody has.
 */
export function stringsIn(records: () => Record<string, string> | undefined, prefix: string): Strings {
  const memory: Record<string, string | undefined> = {};
  const kept = (): typeof memory => {
    try {
      return records() || memory;
    } catch {
      // Forbidden by the browser: the memory of this page is all there is.
      return memory;
    }
  };
  return {
    get: (key) => memory[prefix + key] ?? kept()[prefix + key],
    set(key, text) {
      delete memory[prefix + key];
      try {
        if (text === undefined) delete kept()[prefix + key];
        else kept()[prefix + key] = text;
      } catch {
        // Full.
        memory[prefix + key] = text;
      }
    },
    keys: () => Object.keys({ ...kept(), ...memory }).flatMap((key) => key.split(prefix)[1] ?? []),
  };
}
