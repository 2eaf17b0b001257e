/** What a client knows of a conversation without reading its whole log. `follow.ts` moves it along with each event (I10). */
import type { FormId, HandoverSummary, HandoverTrigger, Mood, Outcome, Page, SkillNeed, Urgency } from './events.ts';
import type { AgentId, ConversationId, DepartmentId, Language, SiteKey, Timestamp, VisitorId } from './ids.ts';

export type Status = 'bot' | 'queued' | 'offered' | 'active' | 'on-hold' | 'wrap-up' | 'closed';

/** For a visitor, `offered` shows as `queued`: whom we asked is none of their business (C6); `on-hold` shows as `active`. */
export interface VisitorSnapshot {
  readonly id: ConversationId;
  /** `seq` of the newest event. */
  readonly head: number;
  readonly status: Status;
  readonly language: Language;
  readonly startedAt: Timestamp;
  readonly department?: DepartmentId;
  /** Who answers; name absent where the site hides it. */
  readonly agent?: { readonly id?: AgentId; readonly name?: string };
  readonly outcome?: Outcome;
  readonly rating?: { readonly score: number; readonly comment?: string };
  /** A form the visitor is asked to fill and has not yet. */
  readonly form?: FormId;
}

export interface AgentSnapshot extends VisitorSnapshot {
  readonly site: SiteKey;
  readonly visitor: {
    readonly id: VisitorId;
    readonly name?: string;
    readonly email?: string;
    /** The site vouches for who it is. */
    readonly identified?: true;
  };
  readonly page?: Page;
  /** What they agreed to before the chat. */
  readonly consent?: string;
  /** The rule whose message they answered. */
  readonly proactive?: string;
  readonly channel: string;
  /** When the visitor first asked for a human; it never resets (C5). */
  readonly waitingSince?: Timestamp;
  /** What whoever answers must be able to do, and which departments may answer beside the own one. */
  readonly skills?: readonly SkillNeed[];
  readonly also?: readonly DepartmentId[];
  /** The routing rule that held, by its name. */
  readonly rule?: string;
  /** Ahead of everybody who is not: they had been served. */
  readonly front?: true;
  /** A message that was left while nobody was there, queued as its department opened. */
  readonly ticket?: true;
  readonly offer?: { readonly agent: AgentId; readonly expiresAt: Timestamp };
  readonly handover?: { readonly trigger: HandoverTrigger; readonly summary: HandoverSummary };
  readonly preview?: {
    readonly text: string;
    readonly by: 'visitor' | 'bot' | 'agent' | 'system';
    readonly at: Timestamp;
  };
  /** How the visitor felt when the bot last heard them, and how soon they need an answer. */
  readonly mood?: Mood;
  readonly urgency?: Urgency;
  /** What flows collected, by field. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly priority: number;
  readonly tags: readonly string[];
  readonly category?: string;
  /** Closed, but somebody still owes the visitor an answer: the ticket is open. */
  readonly followUp: boolean;
}
