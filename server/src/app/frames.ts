/** The frames that are sent most, as text put together from what is JSON already; how much of a page fits into one. */
import type { CommandId, ConversationId } from '@sapa/protocol';

/** Characters of one frame: far below the bound at which a reader counts as too slow. */
const FRAME_CHARS = 128 * 1024;

/** How each `events` frame of a conversation begins. */
export const opening = (conversation: ConversationId): string =>
  `{"t":"events","conversation":${JSON.stringify(conversation)},"events":[`;

/** @param extra further fields, each with a comma before it */
export const eventsFrame = (start: string, events: readonly string[], extra = ''): string =>
  `${start}${events.length === 1 ? events[0] : events.join(',')}]${extra}}`;

/** As many from the start as fit into a frame, at least one. */
export function leading(events: readonly string[]): readonly string[] {
  if (events.length === 1) return events;
  let chars = 0;
  for (let count = 0; count < events.length; count++) {
    chars += (events[count] as string).length;
    if (count > 0 && chars > FRAME_CHARS) return events.slice(0, count);
  }
  return events;
}

/** As many from the end as fit. */
export function trailing(events: readonly string[]): readonly string[] {
  return leading(events.toReversed()).toReversed();
}

/** Ids are made of what needs no escaping: a command's is a UUID, a conversation's is ours. */
export const ackFrame = (id: CommandId, conversation: ConversationId, seq: number): string =>
  `{"t":"ack","id":"${id}","conversation":"${conversation}","seq":${seq}}`;

const QUIET_PONG = '{"t":"pong","heads":{}}';

/** @param heads absent for who follows nothing: most who ping */
export const pongFrame = (heads: Readonly<Record<string, number>> | undefined): string =>
  heads ? JSON.stringify({ t: 'pong', heads }) : QUIET_PONG;
