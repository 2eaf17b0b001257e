/**
 * Room that uploads will need: what was announced and is not here yet counts as taken, so that many small promises do not add up to
 * more than there is. In memory alone: after a restart each upload asks for room as it comes. Knows no disk.
 */
import type { Timestamp } from '@sapa/protocol';

/** Who sends nothing for so long gives their room back. */
const KEPT_MS = 60 * 60 * 1_000;

interface Due {
  /** Bytes still to come. */
  readonly bytes: number;
  readonly at: Timestamp;
}

export function createRoom(now: () => Timestamp) {
  const due = new Map<string, Due>();
  return {
    /** This upload has so many bytes to come. */
    expect(id: string, bytes: number): void {
      due.delete(id);
      if (bytes > 0) due.set(id, { bytes, at: now() });
    },
    forget: (id: string): void => void due.delete(id),
    /** Bytes that are still to come, of all uploads. */
    total(): number {
      let sum = 0;
      for (const [id, { bytes, at }] of due) {
        if (now() - at >= KEPT_MS) due.delete(id);
        else sum += bytes;
      }
      return sum;
    },
  };
}
