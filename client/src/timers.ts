/** Timers by name: setting a name again replaces its timer, so that nothing is ever left running by accident. */
import type { LineEnv } from './types.ts';

export interface Timers {
  set(name: string, ms: number, run: () => void): void;
  has(name: string): boolean;
  clear(): void;
}

export function createTimers(later: LineEnv['later']): Timers {
  const running = new Map<string, () => void>();
  return {
    set(name, ms, run) {
      running.get(name)?.();
      running.set(
        name,
        later(ms, () => {
          running.delete(name);
          run();
        }),
      );
    },
    has: (name) => running.has(name),
    clear() {
      for (const cancel of running.values()) cancel();
      running.clear();
    },
  };
}
