/** What both stores hold an append to before they look at what they have: a request of another shape is a bug of the caller. */

import type { CommandId } from '@sapa/protocol';
import type { Append } from '../app/store.ts';
import type { State } from '../core/conversation/state.ts';

/** @throws RangeError when there are no events, or they do not lead from `before` to `after` without gaps (D3). */
export function assertGapless({ before, after, events }: Append): void {
  let head = before?.head ?? 0;
  for (const { event } of events) {
    if (event.seq !== head + 1)
      throw new RangeError(`conversation ${after.id}: seq ${event.seq} cannot follow ${head}`);
    head += 1;
  }
  if (events.length === 0 || after.head !== head) {
    throw new RangeError(`conversation ${after.id}: a state of ${after.head} cannot follow these events`);
  }
}

/** Closed, but somebody still owes the visitor an answer. */
export const isFollowUp = (state: State): boolean => state.status === 'closed' && state.followUp;

/** What a command is kept under: ids are the sender's own. */
export const commandKey = (sender: string, id: string): string => `${id} ${sender}`;

/** Between which keys a command of this sender is found. A visitor may have been another one before they signed in. */
export function commandKeys(sender: string, id: string): readonly [from: string, to: string] {
  if (!sender.startsWith('visitor:')) return [commandKey(sender, id), commandKey(sender, id)];
  // `;` comes next after `:`.
  return [commandKey('visitor:', id), commandKey('visitor;', id)];
}

export const idOfKey = (key: string): CommandId => key.slice(0, key.indexOf(' ')) as CommandId;
