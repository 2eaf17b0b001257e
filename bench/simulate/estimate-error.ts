/** How far what waiting visitors could be told was from what came, beside the wait of whoever was served last: over those who had to wait and were served. */
import type { Visited } from '../../server/src/core/simulation/visit.ts';

export interface EstimateError {
  readonly count: number;
  /** Root of the mean squared error. */
  readonly estimateMs: number;
  readonly lastServedMs: number;
  /** Of the mean squared errors: below 1 the estimate is nearer. */
  readonly ratio: number;
}

export function createEstimateError() {
  let [count, ours, theirs] = [0, 0, 0];
  return {
    watch({ outcome, guess, waitMs }: Visited): void {
      if (outcome !== 'served' || !guess || guess.estimateMs === null || guess.lastServedMs === null) return;
      count += 1;
      ours += (guess.estimateMs - waitMs) ** 2;
      theirs += (guess.lastServedMs - waitMs) ** 2;
    },
    /** Undefined where nobody had to wait. */
    result: (): EstimateError | undefined =>
      count === 0
        ? undefined
        : {
            count,
            estimateMs: Math.sqrt(ours / count),
            lastServedMs: Math.sqrt(theirs / count),
            ratio: ours / theirs,
          },
  };
}
