/** The bus of a single process: a hint is a function call. */
import type { Bus } from '../app/ports.ts';

export function createLocalBus(): Bus {
  const listeners = new Set<Parameters<Bus['subscribe']>[0]>();
  return {
    publish(conversation, head) {
      for (const listener of listeners) listener(conversation, head);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
