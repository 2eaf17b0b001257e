/**
 * The client half of delivery (SPEC §4), used by widget and console: outbox, resume, backoff, heartbeat.
 * Knows frames, not screens; knows time, sockets and storage only through `LineEnv`.
 *
 * States of the line: `idle` (not opened) → `connecting` → `online` (welcomed) → `offline` (waits to try again) → `connecting` …;
 * `refused` when the server will not have us (signed out, origin, version): it does not try again by itself, unless it was
 * never heard at all (see `onUnheard`).
 */
import type {
  Bye,
  CommandId,
  ConversationEvent,
  ConversationId,
  Hello,
  Reject,
  Signal,
  VisitorSnapshot,
} from '@sapa/protocol';

export type LineStatus = 'idle' | 'connecting' | 'online' | 'offline' | 'refused';

/** A command in the outbox: composed, kept until acked, sent in order, one in flight at a time per conversation. */
export interface Pending<Command> {
  readonly id: CommandId;
  /** Absent: the visitor's open conversation, or a new one. */
  readonly conversation?: ConversationId;
  readonly command: Command;
  /** When it was composed. */
  readonly at: number;
  /** Set when the server refused it for good: it stays, with its text, until retried or dropped. */
  readonly refused?: Reject;
}

export interface Followed<Snapshot> {
  readonly snapshot: Snapshot;
  /** What of the log is here, rising by 1 and ending at `snapshot.head`; starts at 1 only when everything was loaded. */
  readonly events: readonly ConversationEvent[];
}

/** Immutable; a new object for every change. */
export interface LineState<Welcome, Snapshot, Command> {
  readonly status: LineStatus;
  readonly welcome?: Welcome;
  readonly conversations: ReadonlyMap<ConversationId, Followed<Snapshot>>;
  readonly outbox: readonly Pending<Command>[];
}

export interface Line<Welcome, Snapshot, Command> {
  readonly state: LineState<Welcome, Snapshot, Command>;
  /** Connects, and keeps connecting until closed. */
  open(): void;
  /** Composes a command: into the outbox first, then out. A `setPresence` and the like go the same way. */
  do(command: Command, conversation?: ConversationId): CommandId;
  /** Takes a refused command out of the outbox. */
  drop(id: CommandId): void;
  /** Takes in what others have left in storage; at every welcome a line does so by itself. */
  gather(): void;
  /** Hands a frame on as it is, for somebody who has no socket. Returns false when the line is not up; nothing was sent. */
  send(frame: object): boolean;
  typing(conversation: ConversationId, on: boolean): void;
  read(conversation: ConversationId, seq: number): void;
  /** Asks for the page before the oldest event that is here. */
  older(conversation: ConversationId): void;
  /** Closes the socket and every timer; the outbox stays in storage. */
  close(): void;
}

/** The part of WebSocket that a line uses; tests bring their own. */
export interface Socket {
  send(text: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: ((event: { readonly code: number; readonly reason?: string }) => void) | null;
}

export interface LineEnv {
  connect(): Socket;
  now(): number;
  /** [0, 1) */
  random(): number;
  uuid(): string;
  later(ms: number, run: () => void): () => void;
  /** Calls back when trying again at once is worth it (`online`, page visible). Returns how to stop. */
  onWake(run: () => void): () => void;
}

/** Where the outbox survives a reload; others may write there as well. Never throws. */
export interface OutboxStorage<Command> {
  /** All that is there now, in any order. Asked again whenever the line is up, and at `gather`. */
  load(): readonly Pending<Command>[];
  /** What is new is handed to the browser before this returns. */
  save(outbox: readonly Pending<Command>[]): void;
}

export interface LineOptions<Welcome, Snapshot extends VisitorSnapshot, Command> {
  readonly env: LineEnv;
  readonly outbox: OutboxStorage<Command>;
  /** Fields of `hello` beside `t`, `v` and `resume`. */
  hello(): Omit<Hello, 't' | 'v' | 'resume'>;
  follow(before: Snapshot, event: ConversationEvent): Snapshot;
  onChange(state: LineState<Welcome, Snapshot, Command>): void;
  onSignal(signal: Signal): void;
  onReject?(reject: Reject): void;
  onBye?(bye: Bye): void;
  /** Every frame, after the line has done with it what it says. */
  onFrame?(frame: { readonly t: string }): void;
  /**
   * The first tries have failed and none was ever welcomed: a browser does not say why, but most likely we are not wanted.
   * Who listens gets a line that is `refused` from here until a welcome, and tries slowly; else it is `offline` as always.
   */
  readonly onUnheard?: (() => void) | undefined;
}
