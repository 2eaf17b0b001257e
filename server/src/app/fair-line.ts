/** A line with a lane for each of those who are waited for: they are taken in turn, so that a slow one holds up nobody else. Pure. */

export interface FairLine<One> {
  join(lane: string, one: One): void;
  /** The next one there is room for; `leave` makes its room free again. */
  take(): { readonly one: One; readonly leave: () => void } | undefined;
}

/** @param atOnce how many of one lane may be taken and not have left */
export function createLine<One>(atOnce: number): FairLine<One> {
  /** In the order of their turns. */
  const waiting = new Map<string, One[]>();
  const taken = new Map<string, number>();
  const count = (lane: string) => taken.get(lane) ?? 0;

  function leave(lane: string): void {
    if (count(lane) > 1) taken.set(lane, count(lane) - 1);
    else taken.delete(lane);
  }

  /** Goes to the end of the turns, or away when nobody waits in it any more. */
  function turned(lane: string, line: One[]): void {
    waiting.delete(lane);
    if (line.length > 0) waiting.set(lane, line);
  }

  return {
    join(lane, one) {
      const line = waiting.get(lane) ?? [];
      line.push(one);
      waiting.set(lane, line);
    },
    take() {
      for (const [lane, line] of waiting) {
        const one = count(lane) < atOnce ? line.shift() : undefined;
        if (one === undefined) continue;
        turned(lane, line);
        taken.set(lane, count(lane) + 1);
        return { one, leave: () => leave(lane) };
      }
      return undefined;
    },
  };
}
