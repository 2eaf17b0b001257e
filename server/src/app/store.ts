/**
 * What the app needs kept. Implementations (memory, sqlite) pass one acceptance suite: `store/acceptance.ts`.
 * A promise that resolves means "on disk" (D1); one that rejects with StoreError means nothing of the request was kept.
 */
import type {
  AgentId,
  CommandId,
  ConversationId,
  EntryId,
  ProposalView,
  Stand,
  Timestamp,
  VisitorId,
} from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import type { Written } from './written.ts';

export interface Append {
  /** What the decision was made on: undefined for a new conversation. Another head in the store: `conflict`, nothing kept. */
  readonly before: State | undefined;
  /** After the last event. */
  readonly after: State;
  /** At least one; seq from the head before + 1 without gaps. What they propose (`proposedIn`) is kept with them. */
  readonly events: readonly Written[];
  /** Absent for the system's own commands. Whoever decides has made sure that it is new (D2): `before` includes all earlier ones. */
  readonly command?:
    | { readonly sender: string; readonly id: CommandId; readonly bodyHash: string; readonly seq: number }
    | undefined;
  /** What must leave the system, stored with its cause (D6). */
  readonly outbound: readonly { readonly key: string; readonly kind: string; readonly body: string }[];
  /** The visitor, when this is the first thing we keep of them. */
  readonly visitor?: { readonly id: VisitorId; readonly tokenHash: string; readonly createdAt: Timestamp } | undefined;
}

export type Appended = 'stored' | 'conflict';

/** A command that was stored before, for D2. */
export interface KnownCommand {
  readonly conversation: ConversationId;
  readonly bodyHash: string;
  readonly seq: number;
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
  ): Promise<readonly Written[]>;
  /** Ids of all commands that the conversation has stored, whosever they were. */
  commandsOf(conversation: ConversationId): Promise<readonly CommandId[]>;
  /** @param sender `visitor:ID` or `agent:ID` */
  findCommand(
    where: { readonly conversation: ConversationId } | { readonly visitor: VisitorId },
    sender: string,
    id: CommandId,
  ): Promise<KnownCommand | undefined>;
  /** Every conversation that is not closed, as state. */
  open(): Promise<readonly State[]>;
  /** Closed ones whose ticket is open, newest first. */
  followUps(limit: number): Promise<readonly State[]>;
  /** Ids of all conversations, those that began last first; from the one that began before `before` on. */
  newest(range: {
    readonly before?: ConversationId | undefined;
    readonly limit: number;
  }): Promise<readonly ConversationId[]>;
  /** Newest first. */
  ofVisitor(visitor: VisitorId, limit: number): Promise<readonly State[]>;
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
  presence(): Promise<ReadonlyMap<AgentId, Stand>>;
  setPresence(agent: AgentId, stand: Stand): Promise<void>;
}

export interface ProposalStore {
  /**
   * Those about these entries that nobody has dismissed: from most conversations first, then those said last. Of each entry
   * no more than `KEPT_PER_ENTRY` are kept; the least counted and oldest go.
   */
  proposals(range: {
    readonly entries: readonly EntryId[];
    readonly limit: number;
    readonly offset?: number;
  }): Promise<readonly ProposalView[]>;
  /** True once for one that was there; it never comes back. */
  dismissProposal(id: string): Promise<boolean>;
}

export interface Store extends ConversationStore, PeopleStore, ProposalStore {
  /** Writes as much as a long message takes and keeps nothing of it. @throws StoreError when there is no room, or writing fails */
  probe(): Promise<void>;
  /** Resolves after the last write is on disk. */
  close(): Promise<void>;
}
