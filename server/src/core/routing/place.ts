/** What a waiting visitor is told: their place, and how long it may take. */
import type { ConversationId } from '@sapa/protocol';
import { inOrder } from './order.ts';
import type { Place, Waiting } from './types.ts';

/** How fast a department works. */
export interface Pace {
  /** Median time an agent spent on one conversation recently; absent when there were none. */
  readonly handleMs?: number | undefined;
  /** Conversations its agents who are online can hold at once. */
  readonly slots: number;
}

/**
 * Undefined when the conversation does not wait. With every slot taken one comes free each `handleMs / slots` on average,
 * and the n-th in the queue needs n of them. Without recent conversations or anybody online nobody can know: null.
 */
export function place(waiting: readonly Waiting[], conversation: ConversationId, pace: Pace): Place | undefined {
  const own = waiting.find((each) => each.conversation === conversation);
  if (!own) return undefined;
  let position = 1;
  for (const other of waiting) if (other.department === own.department && inOrder(other, own) < 0) position += 1;
  return { position, waitMs: waitMs(position, pace) };
}

function waitMs(position: number, { handleMs, slots }: Pace): number | null {
  if (handleMs === undefined || slots <= 0) return null;
  return Math.round((position * handleMs) / slots);
}
