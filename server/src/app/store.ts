/**
 * What the app needs kept. Implementations (memory, sqlite) pass one acceptance suite: `store/acceptance.ts`.
 * A promise that resolves means "on disk" (D1); one that rejects with StoreError means nothing of the request was kept.
 */
import type {
  AgentId,
  CommandId,
  ConversationEvent,
  ConversationId,
  Presence,
  Timestamp,
  VisitorId,
} from '@sapa/protocol';
import type { Deadline } from '../core/conversation/command.ts';
import type { State } from '../core/conversation/state.ts';

export interface Append {
  readonly conversation: ConversationId;
  /** Head the decision was made on: 0 for a new conversation. Another head in the store: `conflict`, nothing kept. */
  readonly expectedSeq: number;
  /** Absent for the system's own commands. The same (conversation's visitor or agent, id) is kept once (D2). */
  readonly command?: {
    readonly sender: string;
    readonly id: CommandId;
    readonly bodyHash: string;
    readonly seq: number;
  };
  /** seq expectedSeq + 1 … without gaps. May be empty when only deadlines or the snapshot change. */
  readonly events: readonly ConversationEvent[];
  /** State after the last event. */
  readonly snapshot: State;
  /** All deadlines of the conversation after this: rows not named are removed. */
  readonly deadlines: Readonly<Partial<Record<Deadline, Timestamp>>>;
  /** What must leave the system, stored with its cause (D6). */
  readonly outbound: readonly { readonly key: string; readonly kind: string; readonly body: string }[];
  /** The visitor, when this is the first thing we keep of them. */
  readonly visitor?: { readonly id: VisitorId; readonly tokenHash: string; readonly createdAt: Timestamp };
}

export type Appended = 'stored' | 'conflict';

/** A command that was stored before, for D2. */
export interface KnownCommand {
  readonly conversation: ConversationId;
  readonly bodyHash: string;
  readonly seq: number;
}

export interface DueDeadline {
  readonly conversation: ConversationId;
  readonly deadline: Deadline;
  readonly dueAt: Timestamp;
}

export interface AgentSession {
  readonly agent: AgentId;
  readonly expiresAt: Timestamp;
}

/** Why nothing was kept. `full`: no room; `failed`: anything else, also a failed fsync. */
export class StoreError extends Error {
  readonly kind: 'full' | 'failed';
  constructor(kind: 'full' | 'failed', message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.kind = kind;
  }
}

export interface ConversationStore {
  /** All or nothing, durable. Appends that arrive while a commit runs share the next one. */
  append(request: Append): Promise<Appended>;
  load(conversation: ConversationId): Promise<State | undefined>;
  /** Events with after < seq < before (before exclusive), rising. With `limit`: the first ones after `after`; with `fromEnd`, the last ones. */
  read(
    conversation: ConversationId,
    range: { readonly after?: number; readonly before?: number; readonly limit?: number; readonly fromEnd?: boolean },
  ): Promise<readonly ConversationEvent[]>;
  /** @param sender `visitor:ID` or `agent:ID` */
  findCommand(sender: string, id: CommandId): Promise<KnownCommand | undefined>;
  /** Every conversation that is not closed, as state. */
  open(): Promise<readonly State[]>;
  /** Closed ones whose ticket is open, newest first. */
  followUps(limit: number): Promise<readonly State[]>;
  /** Newest first. */
  ofVisitor(visitor: VisitorId, limit: number): Promise<readonly State[]>;
  deadlines(): Promise<readonly DueDeadline[]>;
}

export interface PeopleStore {
  visitorByToken(tokenHash: string): Promise<VisitorId | undefined>;
  passwordOf(agent: AgentId): Promise<string | undefined>;
  setPassword(agent: AgentId, hash: string): Promise<void>;
  hasPasswords(): Promise<boolean>;
  saveSession(tokenHash: string, session: AgentSession): Promise<void>;
  session(tokenHash: string): Promise<AgentSession | undefined>;
  deleteSession(tokenHash: string): Promise<void>;
  /** Replaces the one-use setup link's token. */
  saveSetupToken(tokenHash: string): Promise<void>;
  /** True once for the token that was saved last; it is used up by this. */
  useSetupToken(tokenHash: string): Promise<boolean>;
  presence(): Promise<ReadonlyMap<AgentId, Presence>>;
  setPresence(agent: AgentId, status: Presence): Promise<void>;
}

export interface Store extends ConversationStore, PeopleStore {
  /** Resolves after the last write is on disk. */
  close(): Promise<void>;
}
