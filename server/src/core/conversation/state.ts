/**
 * A conversation's state: the fold of its log, nothing else. One union member per state of SPEC §2, holding only that state's fields.
 * Kept as JSON in the snapshot row: plain data only, and every field is earned by somebody who reads it.
 */
import type {
  AgentId,
  ConversationId,
  EntryId,
  FormId,
  HandoverSummary,
  HandoverTrigger,
  Language,
  Outcome,
  Page,
  QuickReply,
  SiteKey,
  Timestamp,
  VisitorId,
} from '@sapa/protocol';
import type { DepartmentId } from '@sapa/protocol';

/** What is true in every state. */
export interface Shared {
  readonly id: ConversationId;
  /** `seq` of the newest event. */
  readonly head: number;
  readonly site: SiteKey;
  readonly visitor: { readonly id: VisitorId; readonly name?: string; readonly email?: string };
  readonly language: Language;
  readonly startedAt: Timestamp;
  /** When a person (visitor or agent) last said something, or it started. */
  readonly lastWordAt: Timestamp;
  readonly page?: Page;
  readonly priority: number;
  readonly tags: readonly string[];
  readonly category?: string;
  readonly preview?: {
    readonly text: string;
    readonly by: 'visitor' | 'bot' | 'agent' | 'system';
    readonly at: Timestamp;
  };
  readonly rating?: { readonly score: number; readonly comment?: string };
  /** Form the visitor has been shown and has not filled. */
  readonly form?: FormId;
  /** The last agent who accepted: preferred when the visitor comes back. */
  readonly lastAgent?: AgentId;
  readonly department?: DepartmentId;
  readonly memory: Memory;
}

/** What the bot remembers of this conversation. */
export interface Memory {
  /** Messages in a row it did not understand. */
  readonly missesInRow: number;
  readonly misses: number;
  /** Visitor's last words, at most 5, each at most 300 characters. */
  readonly asked: readonly string[];
  /** Entries it answered with, at most 5, newest last. */
  readonly answered: readonly EntryId[];
  /** What its last message offered to tap; emptied by the visitor's next word. */
  readonly choices: readonly QuickReply[];
  /** Set while the visitor is choosing a department; the handover waits for it. */
  readonly handover?: HandoverTrigger;
}

/** A visitor who has asked for a human and has not got one yet. */
interface Wanted extends Shared {
  readonly department: DepartmentId;
  readonly handover: { readonly trigger: HandoverTrigger; readonly summary: HandoverSummary };
  /** When they first asked; never reset (C5). */
  readonly waitingSince: Timestamp;
  /** Agents who declined or let an offer expire in this wait: not asked again before `until`. */
  readonly skipped: readonly { readonly agent: AgentId; readonly until: Timestamp }[];
  /** Who should get it first: the last agent of this visitor, or the target of a transfer. */
  readonly preferred?: AgentId;
}

export interface InBot extends Shared {
  readonly status: 'bot';
}
export interface Queued extends Wanted {
  readonly status: 'queued';
}
export interface Offered extends Wanted {
  readonly status: 'offered';
  readonly offer: { readonly agent: AgentId; readonly name: string; readonly expiresAt: Timestamp };
}
export interface Active extends Wanted {
  readonly status: 'active';
  readonly agent: { readonly id: AgentId; readonly name: string };
  readonly acceptedAt: Timestamp;
  /** When the visitor's oldest unanswered word was said; absent when the agent spoke last. */
  readonly unansweredSince?: Timestamp;
}
export interface WrapUp extends Wanted {
  readonly status: 'wrap-up';
  readonly agent: { readonly id: AgentId; readonly name: string };
  readonly endedAt: Timestamp;
}
export interface Closed extends Shared {
  readonly status: 'closed';
  readonly outcome: Outcome;
  readonly closedAt: Timestamp;
  /** Somebody still owes the visitor an answer. */
  readonly followUp: boolean;
  /** As it was when it closed, for those who follow up. */
  readonly agent?: { readonly id: AgentId; readonly name: string };
  readonly handover?: { readonly trigger: HandoverTrigger; readonly summary: HandoverSummary };
  readonly waitingSince?: Timestamp;
}

export type State = InBot | Queued | Offered | Active | WrapUp | Closed;
