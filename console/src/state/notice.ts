/** When to make a sound, and what the tab's title says. Pure. */
import { attentionCount, type Lists } from './lists.ts';

export type Sound = 'offer' | 'message';

const offerIds = (lists: Lists) => new Set(lists.offers.items.map((item) => item.snapshot.id));
const unreadOf = (lists: Lists) => lists.mine.items.reduce((sum, item) => sum + item.unread, 0);

/** @returns the sound for what `after` has and `before` had not */
export function soundFor(before: Lists, after: Lists): Sound | undefined {
  const known = offerIds(before);
  if ([...offerIds(after)].some((id) => !known.has(id))) return 'offer';
  return unreadOf(after) > unreadOf(before) ? 'message' : undefined;
}

export function titleFor(lists: Lists | undefined, product: string): string {
  const count = lists ? attentionCount(lists) : 0;
  return count > 0 ? `(${count}) ${product}` : product;
}
