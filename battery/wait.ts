/** Waiting for time and for things to become true. */

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns whether it became true in time */
export async function within(ms: number, isTrue: () => boolean, lookMs = 20): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; await sleep(lookMs)) if (isTrue()) return true;
  return isTrue();
}

/** @returns the value, or undefined when it took longer */
export async function inTime<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs `job` for 0 … count-1, so many at a time. */
export async function many<T>(count: number, atOnce: number, job: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let taken = 0;
  const work = async () => {
    while (taken < count) {
      const index = taken++;
      results[index] = await job(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, work));
  return results;
}

/** Nearest rank; NaN of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
