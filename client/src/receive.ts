/** What an `events` frame does to what is here of its conversation (D4). Pure. */
import type { ConversationEvent, EventsFrame, VisitorSnapshot } from '@sapa/protocol';
import type { Followed } from './types.ts';

/** @returns undefined when events are missing before these: the client must ask again */
export function receive<Snapshot extends VisitorSnapshot>(
  before: Followed<Snapshot> | undefined,
  frame: EventsFrame<Snapshot>,
  follow: (before: Snapshot, event: ConversationEvent) => Snapshot,
): Followed<Snapshot> | undefined {
  const { snapshot: opening, events: incoming, older } = frame;
  if (opening) return { snapshot: opening, events: incoming };
  if (!before) return;
  if (older) return prepend(before, incoming);
  let { snapshot } = before;
  const events = [...before.events];
  for (const event of incoming) {
    if (event.seq <= snapshot.head) continue;
    if (event.seq > snapshot.head + 1) return;
    // The head is moved here, not left to `follow`: the rule must hold whatever the screen makes of the event.
    snapshot = { ...follow(snapshot, event), head: event.seq };
    events.push(event);
  }
  return { snapshot, events };
}

/** An answer that was asked for twice, or no longer fits, changes nothing. */
function prepend<Snapshot extends VisitorSnapshot>(
  before: Followed<Snapshot>,
  page: readonly ConversationEvent[],
): Followed<Snapshot> {
  const first = firstSeq(before);
  return page.at(-1)?.seq === first - 1 ? { ...before, events: [...page, ...before.events] } : before;
}

/** `seq` of the oldest event that is here; one past the head when none is. */
export const firstSeq = (followed: Followed<VisitorSnapshot>): number =>
  followed.events[0]?.seq ?? followed.snapshot.head + 1;
