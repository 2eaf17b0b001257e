/** One at a time for each key. Whoever comes later asks who is at it to stop, and waits until they have. */

interface Turn {
  readonly stop: (() => void) | undefined;
  readonly done: Promise<unknown>;
}

export function createTurns() {
  const turns = new Map<string, Turn>();

  function begin<T>(key: string, stop: Turn['stop'], job: () => Promise<T>): Promise<T> {
    const result = job();
    const leave = (): void => {
      if (turns.get(key) === turn) turns.delete(key);
    };
    const turn: Turn = { stop, done: result.then(leave, leave) };
    turns.set(key, turn);
    return result;
  }

  return {
    /** @param stop asks this job to end early; absent: it is waited for */
    async take<T>(key: string, stop: Turn['stop'], job: () => Promise<T>): Promise<T> {
      for (let turn = turns.get(key); turn; turn = turns.get(key)) {
        turn.stop?.();
        await turn.done;
      }
      return begin(key, stop, job);
    },
    isBusy: (key: string): boolean => turns.has(key),
    /** Asks all to stop; resolves when they have. */
    async stop(): Promise<void> {
      for (const { stop } of turns.values()) stop?.();
      await Promise.all([...turns.values()].map(({ done }) => done));
    },
  };
}
