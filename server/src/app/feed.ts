/**
 * What one connection is sent of the conversations it follows: always the events after the last one it got, so that a
 * lost or late hint can only delay (D8), and nothing is skipped or repeated (D4). Level-triggered: a hint means "look".
 */
import type { ConversationEvent, ConversationId } from '@sapa/protocol';
import { PAGE_EVENTS } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import type { Desk } from './desk.ts';
import type { Connection } from './ports.ts';
import type { ConversationStore } from './store.ts';

/** How a conversation looks to this reader. */
export interface Eyes {
  /** One event as JSON. */
  event(event: ConversationEvent, state: State): string;
  /** The snapshot as JSON. */
  snapshot(state: State): string;
}

export interface Feed {
  /** Follows a conversation after `seq`, or opens it with its last page when the client has nothing. */
  follow(conversation: ConversationId, seq: number | undefined): Promise<void>;
  /** Stops after what is already committed was sent. */
  unfollow(conversation: ConversationId): Promise<void>;
  follows(conversation: ConversationId): boolean;
  followed(): readonly ConversationId[];
  hint(conversation: ConversationId): void;
  older(conversation: ConversationId, before: number): Promise<void>;
  heads(): Record<string, number>;
  close(): void;
}

interface Thread {
  /** `seq` of the last event sent. */
  last: number;
  /** Somebody is sending; hints that arrive meanwhile are seen by the running loop. */
  isRunning: boolean;
  /** Settles when who is sending now is done. */
  done: Promise<void>;
}

export function createFeed(
  connection: Connection,
  eyes: Eyes,
  desk: Desk,
  store: ConversationStore,
  onError: (error: unknown) => void,
): Feed {
  const threads = new Map<ConversationId, Thread>();
  let isClosed = false;

  async function between(
    conversation: ConversationId,
    after: number,
    before: number,
  ): Promise<readonly ConversationEvent[]> {
    return desk.recent(conversation, after, before) ?? (await store.read(conversation, { after, before }));
  }

  function send(conversation: ConversationId, events: readonly string[], extra = ''): void {
    const list = events.join(',');
    connection.send(`{"t":"events","conversation":${JSON.stringify(conversation)},"events":[${list}]${extra}}`);
  }

  const written = (events: readonly ConversationEvent[], state: State) =>
    events.map((event) => eyes.event(event, state));

  /**
   * Sends pages until the client has everything; synchronous as long as the events are in memory.
   * `isRunning` falls in the same step as the last look at the head: a hint after it starts a new run.
   */
  async function pump(conversation: ConversationId, thread: Thread): Promise<void> {
    while (!isClosed && threads.get(conversation) === thread) {
      const state = desk.peek(conversation) ?? (await desk.load(conversation));
      if (!state || thread.last >= state.head) break;
      const before = Math.min(state.head, thread.last + PAGE_EVENTS) + 1;
      const page = desk.recent(conversation, thread.last, before) ?? (await between(conversation, thread.last, before));
      if (isClosed || threads.get(conversation) !== thread) break;
      const fitting = leading(written(page, state));
      send(conversation, fitting);
      thread.last = page[fitting.length - 1]?.seq ?? before - 1;
      // More to come: at the reader's pace, so that catching up never looks like being too slow.
      if (thread.last < state.head) await connection.drained();
    }
    thread.isRunning = false;
  }

  function run(conversation: ConversationId, thread: Thread): Promise<void> {
    if (thread.isRunning) return thread.done;
    thread.isRunning = true;
    thread.done = pump(conversation, thread).catch((error: unknown) => {
      thread.isRunning = false;
      throw error;
    });
    return thread.done;
  }

  async function open(conversation: ConversationId, thread: Thread): Promise<void> {
    const state = desk.peek(conversation) ?? (await desk.load(conversation));
    if (!state) return;
    const after = Math.max(0, state.head - PAGE_EVENTS);
    const events = await between(conversation, after, state.head + 1);
    if (isClosed || threads.get(conversation) !== thread) return;
    send(conversation, trailing(written(events, state)), `,"snapshot":${eyes.snapshot(state)}`);
    thread.last = state.head;
  }

  return {
    async follow(conversation, seq) {
      if (threads.has(conversation)) return;
      const thread: Thread = { last: seq ?? 0, isRunning: true, done: Promise.resolve() };
      threads.set(conversation, thread);
      const head = (desk.peek(conversation) ?? (await desk.load(conversation)))?.head ?? 0;
      if (seq === undefined || seq > head) await open(conversation, thread);
      thread.isRunning = false;
      await run(conversation, thread);
    },
    async unfollow(conversation) {
      const thread = threads.get(conversation);
      if (!thread) return;
      await run(conversation, thread);
      threads.delete(conversation);
    },
    follows: (conversation) => threads.has(conversation),
    followed: () => [...threads.keys()],
    hint(conversation) {
      const thread = threads.get(conversation);
      if (thread) run(conversation, thread).catch(onError);
    },
    async older(conversation, before) {
      const state = threads.has(conversation)
        ? (desk.peek(conversation) ?? (await desk.load(conversation)))
        : undefined;
      if (!state) return;
      const events = await between(conversation, Math.max(0, before - 1 - PAGE_EVENTS), before);
      if (!isClosed) send(conversation, trailing(written(events, state)), ',"older":true');
    },
    heads: () => Object.fromEntries([...threads.keys()].map((id) => [id, desk.peek(id)?.head ?? 0])),
    close() {
      isClosed = true;
      threads.clear();
    },
  };
}

/** Characters of one frame: far below the bound at which a reader counts as too slow. */
const FRAME_CHARS = 128 * 1024;

/** As many from the start as fit into a frame, at least one. */
function leading(events: readonly string[]): readonly string[] {
  let chars = 0;
  const end = events.findIndex((event, index) => {
    chars += event.length;
    return index > 0 && chars > FRAME_CHARS;
  });
  return end === -1 ? events : events.slice(0, end);
}

/** As many from the end as fit. */
function trailing(events: readonly string[]): readonly string[] {
  return leading(events.toReversed()).toReversed();
}
