/** How a chat is filed: tags as people type them, and the time left to do it. Pure. */
import type { ConversationEvent, Timestamp } from '@sapa/protocol';

const TAG_CHARS = 40;
const MOST_TAGS = 20;
/** The usual length of the wrap-up; the server decides, this is only the number shown. */
const WRAP_UP_MS = 60_000;

/** "a, b,, a" → ["a", "b"]; within the limits of the wire. */
export function tagsIn(text: string): string[] {
  const words = text
    .split(',')
    .map((tag) => tag.trim().slice(0, TAG_CHARS))
    .filter((tag) => tag !== '');
  return [...new Set(words)].slice(0, MOST_TAGS);
}

export function wrapUpLeft(events: readonly ConversationEvent[], now: Timestamp): number | undefined {
  const ended = events.findLast((event) => event.type === 'ended');
  return ended && Math.min(WRAP_UP_MS, Math.max(0, ended.at + WRAP_UP_MS - now));
}
