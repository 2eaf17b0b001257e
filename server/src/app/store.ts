/**
 * What the app needs kept. Implementations (memory, sqlite) pass one acceptance suite: `store/acceptance.ts`.
 * A promise that resolves means "on disk" (D1); one that rejects with StoreError means nothing of the request was kept.
 */
import type {
  AgentId,
  CommandId,
  ConversationId,
  EntryId,
  ProactiveCount,
  ProposalView,
  SiteKey,
  Stand,
  Timestamp,
  VisitorId,
} from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import type { FileStore } from './file-rows.ts';
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
  /** Ids of the files it sends: complete and not sent before, or nothing of the append is kept: `gone`. They are this conversation's from then on. */
  readonly attachments?: readonly string[] | undefined;
  /** The visitor, when this is the first thing we keep of them. */
  readonly visitor?: { readonly id: VisitorId; readonly tokenHash: string; readonly createdAt: Timestamp } | undefined;
}

/** `gone`: a file that it sends is not there to be sent any more; somebody was faster. */
export type Appended = 'stored' | 'conflict' | 'gone';

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
  /** @param sender `agent:ID`; or `visitor:ID`, which finds what was sent by whoever they were before they signed in, too */
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

/** What must leave the system, as it was stored. */
export interface Outbound {
  /** The same for every try, so that the other side can tell. */
  readonly key: string;
  readonly kind: string;
  readonly body: string;
  readonly conversation: ConversationId;
}

/** Tokens kept of one visitor; whoever comes with more devices loses the oldest. */
export const DEVICES = 20;

export type ProactiveWhat = 'shown' | 'opened' | 'answered';

/** Somebody whom their site vouches for. */
export interface Identified {
  readonly site: SiteKey;
  /** What the site calls them. */
  readonly external: string;
  /** Who they become when nobody of that name is known yet. */
  readonly visitor: VisitorId;
  /** Of a visitor of whom nothing was kept so far. */
  readonly createdAt?: Timestamp | undefined;
  /** Hash of the token that this device gets. */
  readonly fresh: string;
  /** Hash of the token that is refused from then on, if they become `visitor`. */
  readonly replaced?: string | undefined;
  /** Who they were on this device: files that they have not sent go along. */
  readonly formerly?: VisitorId | undefined;
}

export interface VisitStore {
  visitorByToken(tokenHash: string): Promise<VisitorId | undefined>;
  /** It was good once, and was replaced. */
  isTokenOver(tokenHash: string): Promise<boolean>;
  visitorByIdentity(site: SiteKey, external: string): Promise<VisitorId | undefined>;
  /** Some site vouched for them. */
  isIdentified(visitor: VisitorId): Promise<boolean>;
  /** @returns whose visitor they are by now: another one than asked for when the name was known */
  identify(identified: Identified): Promise<VisitorId>;
  /** What has not left yet, oldest first. */
  unsettled(kinds: readonly string[], limit: number): Promise<readonly Outbound[]>;
  /** It left, or was given up: it is not asked for again, and what it said is no longer kept. @param failure why it was given up */
  settle(key: string, at: Timestamp, failure?: string): Promise<void>;
  /** @param day days since 1970, UTC */
  countProactive(what: ProactiveWhat, site: SiteKey, rule: string, day: number): Promise<void>;
  /** Of this day and all later ones, by site and rule. */
  proactiveCounts(fromDay: number): Promise<readonly ProactiveCount[]>;
}

export interface PeopleStore {
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

export interface Store extends ConversationStore, PeopleStore, ProposalStore, VisitStore, FileStore {
  /** Writes as much as a long message takes and keeps nothing of it. @throws StoreError when there is no room, or writing fails */
  probe(): Promise<void>;
  /** Resolves after the last write is on disk. */
  close(): Promise<void>;
}
