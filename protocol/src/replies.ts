/** The frames of SPEC §5, server → client. Clients ignore fields they do not know. */
import type { Presence } from './commands.ts';
import type { ConversationEvent, SkillNeed } from './events.ts';
import type {
  AgentId,
  CommandId,
  ConversationId,
  DepartmentId,
  Language,
  SiteKey,
  Timestamp,
  UiLanguage,
  VisitorId,
} from './ids.ts';
import type { RejectReason } from './rejects.ts';
import type { Look, RatingStyle, Role, SiteTexts } from './settings/settings.ts';
import type { PreChatKind } from './settings/visiting.ts';
import type { AgentSnapshot, VisitorSnapshot } from './snapshot.ts';

/** A department as a visitor sees it: is it open, how many people are there. */
export interface DepartmentView {
  readonly id: DepartmentId;
  readonly name: string;
  readonly open: boolean;
  /** Agents online now. */
  readonly agents: number;
}

/** The form before the chat, in the visitor's language. */
export interface PreChatView {
  readonly fields: readonly {
    readonly field: string;
    readonly kind: PreChatKind;
    readonly label: string;
    readonly required: boolean;
    /** Of a choice. */
    readonly options?: readonly string[];
    /** Asked only of who picks one of these. */
    readonly departments?: readonly DepartmentId[];
  }[];
  /** A department is to be picked. */
  readonly department: boolean;
  /** What they have to agree to. */
  readonly consent?: string;
}

/** A site as a visitor sees it, in the visitor's language. */
export interface SiteView {
  readonly key: SiteKey;
  readonly name: string;
  readonly language: Language;
  readonly languages: readonly Language[];
  /** What the panel's own words are in. */
  readonly ui: UiLanguage;
  readonly look: Look;
  readonly texts: SiteTexts;
  /** What the greeting offers to tap before the first message. */
  readonly quickReplies: readonly { readonly option: string; readonly label: string }[];
  readonly departments: readonly DepartmentView[];
  readonly rating: RatingStyle;
  /** Absent: none are taken. */
  readonly files?: { readonly maxBytes: number };
  /** Transcripts can be mailed. */
  readonly mail: boolean;
  readonly preChat?: PreChatView;
  /** Somebody is there to answer now. */
  readonly open: boolean;
  /** When a department opens next; absent when unknown or open. */
  readonly opensAt?: Timestamp;
}

export interface AgentView {
  readonly id: AgentId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly departments: readonly DepartmentId[];
  readonly capacity: number;
  readonly status: Presence;
  /** What they said they are doing; only of who is away. */
  readonly label?: string;
  /** Why they are away though they did not say so. */
  readonly auto?: AutoAway;
}

/** How available an agent is. */
export interface Stand {
  readonly status: Presence;
  /** What they said they are doing; only of who is away. */
  readonly label?: string;
  readonly auto?: AutoAway;
}

/** `missed`: several offers in a row; ends when they say so. `lost`: no connection for 45 s; ends when they are back. */
export type AutoAway = 'missed' | 'lost';

/** What an agent can refer to: for names, transfers and the embed snippet. */
export interface DirectoryView {
  readonly departments: readonly { readonly id: DepartmentId; readonly name: Readonly<Record<Language, string>> }[];
  readonly agents: readonly {
    readonly id: AgentId;
    readonly name: string;
    readonly departments: readonly DepartmentId[];
    readonly status: Presence;
    readonly label?: string;
    readonly auto?: AutoAway;
  }[];
  readonly sites: readonly { readonly key: SiteKey; readonly name: string; readonly origins: readonly string[] }[];
  readonly categories: readonly string[];
  /** What an agent who is away may say they are doing. */
  readonly labels: readonly string[];
  /** Names of skills, for those that have one. */
  readonly skills: readonly { readonly id: string; readonly name: Readonly<Record<Language, string>> }[];
}

/** The live board: one row per department and one per agent. Times are instants, so that a screen counts by itself. */
export interface BoardView {
  readonly departments: readonly DepartmentRow[];
  readonly agents: readonly AgentRow[];
}

export interface DepartmentRow {
  readonly id: DepartmentId;
  /** Within its hours. */
  readonly open: boolean;
  /** Queued or offered, tickets aside. */
  readonly waiting: number;
  readonly tickets: number;
  /** Of those who wait: the earliest first request. */
  readonly longestSince?: Timestamp;
  /** Waiting, by channel. */
  readonly channels: Readonly<Record<string, number>>;
  /** Who waits longer than the department's `lateSeconds`: counted anew when a wait passes it. */
  readonly late: number;
  readonly inService: number;
  readonly onHold: number;
  readonly online: number;
  readonly away: number;
  /** Of the agents who are online. */
  readonly freeSlots: number;
  readonly slots: number;
}

export interface AgentRow {
  readonly id: AgentId;
  /** Offline without a connection, whatever they chose. */
  readonly status: Presence;
  readonly label?: string;
  readonly auto?: AutoAway;
  readonly departments: readonly DepartmentId[];
  /** What they can do, and how well. */
  readonly skills?: readonly SkillNeed[];
  /** Weighted, as capacity is. */
  readonly load: number;
  readonly capacity: number;
  readonly offered: number;
  readonly active: number;
  readonly onHold: number;
  readonly wrapUp: number;
}

export interface VisitorWelcome {
  readonly t: 'welcome';
  readonly v: number;
  /** A new token, to be kept by the client; absent when the one in `hello` is good. */
  readonly token?: string;
  readonly visitor: {
    readonly id: VisitorId;
    readonly name?: string;
    readonly email?: string;
    /** The site vouches for who they are. */
    readonly identified?: true;
  };
  readonly site: SiteView;
  readonly conversations: readonly VisitorSnapshot[];
}

export interface AgentWelcome {
  readonly t: 'welcome';
  readonly v: number;
  readonly agent: AgentView;
  readonly directory: DirectoryView;
  readonly conversations: readonly AgentSnapshot[];
}

/**
 * Events of one conversation, rising by 1 (I5). Three uses:
 * live or resumed (no extra field: they follow what the client has),
 * opening (`snapshot`: the state after the last of these events; the client replaces what it has),
 * and the answer to `older` (`older: true`: they go before what the client has).
 */
export interface EventsFrame<Snapshot = VisitorSnapshot | AgentSnapshot> {
  readonly t: 'events';
  readonly conversation: ConversationId;
  readonly events: readonly ConversationEvent[];
  readonly snapshot?: Snapshot;
  readonly older?: true;
}

export interface Ack {
  readonly t: 'ack';
  readonly id: CommandId;
  /** Absent for `setPresence`, which belongs to no conversation. */
  readonly conversation?: ConversationId;
  readonly seq?: number;
}

export interface Reject {
  readonly t: 'reject';
  readonly id?: CommandId;
  readonly reason: RejectReason;
  /** For people, in the language of the connection. */
  readonly message: string;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
}

/** What is not kept. */
export type Signal = { readonly t: 'signal' } & (
  | {
      readonly type: 'typing';
      readonly conversation: ConversationId;
      readonly by: 'visitor' | 'agent';
      readonly on: boolean;
    }
  | {
      readonly type: 'read';
      readonly conversation: ConversationId;
      readonly by: 'visitor' | 'agent';
      readonly seq: number;
    }
  /** `position` from 1; `waitMs` null when nobody can know. */
  | {
      readonly type: 'queue';
      readonly conversation: ConversationId;
      readonly position: number;
      readonly waitMs: number | null;
      /** Why it is not better than it was: it never jumps up without. */
      readonly reason?: 'overtaken' | 'fewerAgents' | 'moved' | 'slower';
    }
  /** To agents: this conversation shows from now on, or no more, though nothing in it says so (a skill, a department, a route). */
  | { readonly type: 'following'; readonly conversation: ConversationId; readonly on: boolean }
  /** To agents: a colleague's status. */
  | {
      readonly type: 'presence';
      readonly agent: AgentId;
      readonly status: Presence;
      readonly label?: string;
      readonly auto?: AutoAway;
    }
  /** To supervisors who `watch` it, when something changed, at most twice a second. */
  | { readonly type: 'board'; readonly board: BoardView }
  /** To visitors: who is there now. */
  | {
      readonly type: 'presence';
      readonly departments: readonly DepartmentView[];
      readonly open: boolean;
      readonly opensAt?: Timestamp;
    }
);

export interface Pong {
  readonly t: 'pong';
  /** `seq` of the newest event of every conversation this client follows. */
  readonly heads: Readonly<Record<string, number>>;
}

export interface Bye {
  readonly t: 'bye';
  readonly reason: 'draining' | 'signedOut' | 'replaced';
  readonly retryAfterMs: number;
}

type Common = Ack | Reject | Signal | Pong | Bye;
export type ToVisitor = VisitorWelcome | EventsFrame<VisitorSnapshot> | Common;
export type ToAgent = AgentWelcome | EventsFrame<AgentSnapshot> | Common;
