/** How long to wait before the next try: full jitter, so that clients of a restarted server do not return together. */

export const BACKOFF_BASE_MS = 500;
export const BACKOFF_CAP_MS = 30_000;

/**
 * @param failures tries that failed since the last one that worked, from 0
 * @param random [0, 1)
 */
export const backoffMs = (failures: number, random: number): number =>
  random * Math.min(BACKOFF_CAP_MS, BACKOFF_BASE_MS * 2 ** failures);
