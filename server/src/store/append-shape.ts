/** What both stores hold an append to before they look at what they have: a request of another shape is a bug of the caller. */
import type { Append } from '../app/store.ts';
import type { State } from '../core/conversation/state.ts';

/** @throws RangeError when the events do not go on from `expectedSeq` without gaps (D3), or the snapshot is of another head. */
export function assertGapless({ conversation, expectedSeq, events, snapshot }: Append): void {
  events.forEach((event, index) => {
    if (event.seq !== expectedSeq + 1 + index) {
      throw new RangeError(`conversation ${conversation}: seq ${event.seq} cannot follow ${expectedSeq + index}`);
    }
  });
  if (snapshot.head !== expectedSeq + events.length) {
    throw new RangeError(`conversation ${conversation}: a snapshot of ${snapshot.head} cannot follow these events`);
  }
}

/** Closed, but somebody still owes the visitor an answer. */
export const isFollowUp = (state: State): boolean => state.status === 'closed' && state.followUp;
