/** The order of a queue: urgency, then the length of the wait, then the id so that it is the same for everybody. */
import type { Waiting } from './types.ts';

export function inOrder(a: Waiting, b: Waiting): number {
  return a.priority - b.priority || a.waitingSince - b.waitingSince || compareIds(a.conversation, b.conversation);
}

export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
