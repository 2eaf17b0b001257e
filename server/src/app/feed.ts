/**
 * What one connection is sent of the conversations it follows: always the events after the last one it got, so that a
 * lost or late hint can only delay (D8), and nothing is skipped or repeated (D4). Level-triggered: a hint means "look".
 * A class: there is one for every visitor of every page.
 */
import { type ConversationId, PAGE_EVENTS } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import type { Desk } from './desk.ts';
import { eventsFrame, leading, opening, trailing } from './frames.ts';
import type { Connection } from './ports.ts';
import type { ConversationStore } from './store.ts';
import type { Written } from './written.ts';

/** How a conversation looks to this reader. */
export interface Eyes {
  /** One event as JSON. */
  event(event: Written, state: State): string;
  /** The snapshot as JSON. */
  snapshot(state: State): string;
}

/** What all feeds of one kind share. */
export interface FeedParts {
  readonly eyes: Eyes;
  readonly desk: Desk;
  readonly store: ConversationStore;
  readonly onError: (error: unknown) => void;
}

interface Thread {
  readonly conversation: ConversationId;
  /** How its frames begin. */
  readonly opening: string;
  /** `seq` of the last event sent. */
  last: number;
  /** Settles when what is being sent is through; hints that arrive meanwhile are seen before it does. */
  waits: Promise<void> | undefined;
}

/** Nothing is followed: most visitors of a page. */
const NONE: ReadonlyMap<ConversationId, Thread> = new Map();

export class Feed {
  readonly #parts: FeedParts;
  readonly #connection: Connection;
  #threads = NONE;
  #isClosed = false;

  constructor(parts: FeedParts, connection: Connection) {
    this.#parts = parts;
    this.#connection = connection;
  }

  /** Follows a conversation after `seq`, or opens it with its last page when the client has nothing. */
  async follow(conversation: ConversationId, seq: number | undefined): Promise<void> {
    if (this.#threads.has(conversation)) return;
    const thread: Thread = { conversation, opening: opening(conversation), last: seq ?? 0, waits: undefined };
    this.#threads = new Map(this.#threads).set(conversation, thread);
    thread.waits = this.#goOn(thread, this.#begin(thread, seq));
    await thread.waits;
  }

  /** Stops after what is already committed was sent. */
  async unfollow(conversation: ConversationId): Promise<void> {
    const thread = this.#threads.get(conversation);
    if (!thread) return;
    await this.#run(thread);
    this.#forget(conversation);
  }

  follows(conversation: ConversationId): boolean {
    return this.#threads.has(conversation);
  }

  followed(): Iterable<ConversationId> {
    return this.#threads.keys();
  }

  hint(conversation: ConversationId): void {
    const thread = this.#threads.get(conversation);
    if (thread) this.#run(thread)?.catch(this.#parts.onError);
  }

  /** The page before `before`. */
  async older(conversation: ConversationId, before: number): Promise<void> {
    const thread = this.#threads.get(conversation);
    const state = thread && (await this.#state(conversation));
    if (!state) return;
    const end = Math.min(before, state.head + 1);
    const page = await this.#between(conversation, Math.max(0, end - 1 - PAGE_EVENTS), end);
    if (!this.#isClosed) this.#send(thread, trailing(this.#read(page, state)), ',"older":true');
  }

  /** Undefined when nothing is followed. */
  heads(): Record<string, number> | undefined {
    if (this.#threads === NONE) return undefined;
    const heads: Record<string, number> = {};
    for (const id of this.#threads.keys()) heads[id] = this.#parts.desk.peek(id)?.head ?? 0;
    return heads;
  }

  close(): void {
    this.#isClosed = true;
    this.#threads = NONE;
  }

  #forget(conversation: ConversationId): void {
    const left = new Map(this.#threads);
    left.delete(conversation);
    this.#threads = left;
  }

  /** Sends what is missing: at once when it is in memory, else when it has been read. */
  #run(thread: Thread): Promise<void> | undefined {
    if (thread.waits !== undefined) return thread.waits;
    const first = this.#pump(thread);
    if (first === undefined) return undefined;
    thread.waits = this.#goOn(thread, first);
    return thread.waits;
  }

  /** `waits` falls in the same step as the last look at the head: a hint after it starts anew. */
  async #goOn(thread: Thread, first: Promise<void>): Promise<void> {
    try {
      for (let waits: Promise<void> | undefined = first; waits !== undefined; waits = this.#pump(thread)) await waits;
    } finally {
      thread.waits = undefined;
    }
  }

  async #begin(thread: Thread, seq: number | undefined): Promise<void> {
    const head = (await this.#state(thread.conversation))?.head ?? 0;
    if (seq === undefined || seq > head) await this.#open(thread);
  }

  async #open(thread: Thread): Promise<void> {
    const { conversation } = thread;
    const state = await this.#state(conversation);
    if (!state) return;
    const page = await this.#between(conversation, Math.max(0, state.head - PAGE_EVENTS), state.head + 1);
    if (!this.#isCurrent(thread)) return;
    const snapshot = `,"snapshot":${this.#parts.eyes.snapshot(state)}`;
    this.#send(thread, trailing(this.#read(page, state)), snapshot);
    thread.last = state.head;
    // Whoever opens many at once is not cut for what we send.
    await this.#connection.drained();
  }

  /**
   * Sends pages until the client has everything, as far as that can be done at once.
   * @returns what must be waited for before the rest
   */
  #pump(thread: Thread): Promise<void> | undefined {
    const { desk } = this.#parts;
    if (!this.#isCurrent(thread)) return undefined;
    const state = desk.peek(thread.conversation);
    if (!state) return this.#load(thread);
    if (thread.last >= state.head) return undefined;
    const before = Math.min(state.head, thread.last + PAGE_EVENTS) + 1;
    const page = desk.recent(thread.conversation, thread.last, before);
    if (!page) return this.#fetch(thread, before, state);
    return this.#tell(thread, page, before, state);
  }

  /** What nobody ever stored is not followed. */
  async #load({ conversation }: Thread): Promise<void> {
    const state = await this.#parts.desk.load(conversation);
    if (!state) this.#forget(conversation);
  }

  async #fetch(thread: Thread, before: number, state: State): Promise<void> {
    const page = await this.#parts.store.read(thread.conversation, { after: thread.last, before });
    await this.#tell(thread, page, before, state);
  }

  /** More to come goes at the reader's pace, so that catching up never looks like being too slow. */
  #tell(thread: Thread, page: readonly Written[], before: number, state: State): Promise<void> | undefined {
    if (!this.#isCurrent(thread)) return undefined;
    const fitting = leading(this.#read(page, state));
    this.#send(thread, fitting);
    thread.last = page[fitting.length - 1]?.event.seq ?? before - 1;
    return thread.last < state.head ? this.#connection.drained() : undefined;
  }

  #isCurrent(thread: Thread): boolean {
    return !this.#isClosed && this.#threads.get(thread.conversation) === thread;
  }

  async #state(conversation: ConversationId): Promise<State | undefined> {
    return this.#parts.desk.peek(conversation) ?? this.#parts.desk.load(conversation);
  }

  async #between(conversation: ConversationId, after: number, before: number): Promise<readonly Written[]> {
    return (
      this.#parts.desk.recent(conversation, after, before) ?? this.#parts.store.read(conversation, { after, before })
    );
  }

  #read(page: readonly Written[], state: State): string[] {
    return page.map((event) => this.#parts.eyes.event(event, state));
  }

  #send(thread: Thread, events: readonly string[], extra?: string): void {
    this.#connection.send(eventsFrame(thread.opening, events, extra));
  }
}
