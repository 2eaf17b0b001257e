/** Reads what was recorded, conversation by conversation, so that others get a turn in between. Knows not what becomes of it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ConversationId, Settings, Timestamp } from '@sapa/protocol';
import { Recording } from '../core/simulation/recorded.ts';
import type { ConversationStore } from './store.ts';

const PAGE = 200;

interface Range {
  /** Conversations that began earlier are left out. */
  readonly since: Timestamp;
  /** The newest ones, no more than so many. */
  readonly most: number;
}

/**
 * @param settings those in force: rules are not kept with what they did
 * @throws the signal's reason when it is aborted
 */
export async function readRecording(
  store: Pick<ConversationStore, 'newest' | 'read'>,
  settings: Settings,
  { since, most }: Range,
  signal?: AbortSignal,
): Promise<Recording> {
  const recording = new Recording(settings);
  let before: ConversationId | undefined;
  for (let left = most; left > 0; ) {
    const page = await store.newest({ before, limit: Math.min(PAGE, left) });
    for (const id of page) {
      const events = (await store.read(id, {})).map(({ event }) => event);
      if ((events[0]?.at ?? since) < since) return recording;
      recording.add(id, events);
      await nextTurn();
      signal?.throwIfAborted();
    }
    before = page.at(-1);
    left -= page.length;
    if (before === undefined) return recording;
  }
  return recording;
}
