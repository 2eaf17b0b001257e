/** What a client knows of a conversation without reading its whole log. `follow.ts` moves it along with each event (I10). */
import type { FormId, HandoverSummary, HandoverTrigger, Mood, Outcome, Page, Urgency } from './events.ts';
import type { AgentId, ConversationId, DepartmentId, Language, SiteKey, Timestamp, VisitorId } from './ids.ts';

export type Status = 'bot' | 'queued' | 'offered' | 'active' | 'wrap-up' | 'closed';

/** For a visitor, `offered` shows as `queued`: whom we asked is none of their business (C6). */
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
  readonly visitor: { readonly id: VisitorId; readonly name?: string; readonly email?: string };
  readonly page?: Page;
  /** When the visitor first asked for a human; it never resets (C5). */
  readonly waitingSince?: Timestamp;
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
