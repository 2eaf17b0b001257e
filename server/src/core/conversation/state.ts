/**
 * A conversation's state: the fold of its log, nothing else. One union member per state of SPEC §2, holding only that state's fields.
 * Kept as JSON in the snapshot row: plain data only, and every field is earned by somebody who reads it.
 */
import type {
  AgentId,
  ConversationId,
  DepartmentId,
  EntryId,
  FormId,
  HandoverSummary,
  HandoverTrigger,
  Language,
  Mood,
  Outcome,
  Page,
  QuickReply,
  Route,
  SiteKey,
  SkillNeed,
  Timestamp,
  Urgency,
  VisitorId,
} from '@sapa/protocol';

/** What is true in every state. */
export interface Shared {
  readonly id: ConversationId;
  /** `seq` of the newest event. */
  readonly head: number;
  readonly site: SiteKey;
  /** The way in: `web`, `email` … */
  readonly channel: string;
  readonly visitor: {
    readonly id: VisitorId;
    readonly name?: string;
    readonly email?: string;
    /** The site vouches for who it is. */
    readonly identified?: true;
  };
  /** What they agreed to before the chat. */
  readonly consent?: string;
  /** The rule whose message they answered. */
  readonly proactive?: string;
  /** Transcripts sent, and where to. */
  readonly mailed?: number;
  readonly mailedTo?: string;
  /** What the visitor writes in, as far as the bot can tell. */
  readonly language: Language;
  /** What it started in: visitors are not shown what the bot understood, so their snapshot keeps to this. */
  readonly startedLanguage: Language;
  readonly startedAt: Timestamp;
  /** When a person (visitor or agent) last said something, or it started. */
  readonly lastWordAt: Timestamp;
  readonly page?: Page;
  /** Pages that were noted. */
  readonly visits?: number;
  /** Of name and address: what only the page says, and nobody vouches for. */
  readonly claimed?: readonly ('name' | 'email')[];
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
  /** Who served this visitor before this conversation began. */
  readonly knownAgent?: AgentId;
  /** They have written before. */
  readonly isReturning?: true;
  readonly department?: DepartmentId;
  /** A closed ticket owed the visitor an answer and nobody has taken it since: it is owed again when this closes. */
  readonly owed?: true;
  readonly memory: Memory;
  /** How the visitor felt when the bot last heard them, and how soon they need an answer. */
  readonly mood?: Mood;
  readonly urgency?: Urgency;
  /** What the bot took their last understood words for. */
  readonly intent?: EntryId;
  /** Their last words were neither Indonesian nor English. */
  readonly foreign?: true;
  /** What flows collected, by field; `contact`: true of the person, `conversation`: of this matter. */
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

export interface Attribute {
  readonly value: string;
  readonly keep: 'contact' | 'conversation';
  /** The page says so, and nobody vouches for it. */
  readonly claimed?: true;
}

/** Where the bot stands in a flow: waiting for an answer, or for another system. */
export interface FlowPlace {
  readonly flow: string;
  readonly step: string;
  /** Answers that did not do. */
  readonly tries: number;
  /** Asked of another system and not answered yet: carried out again after a restart, with the same id. */
  readonly call?: PendingCall;
}

export interface PendingCall {
  readonly id: string;
  readonly connection: string;
  readonly request: string;
  readonly since: Timestamp;
}

/** What the bot remembers of this conversation. */
export interface Memory {
  /** Messages in a row it did not understand. */
  readonly missesInRow: number;
  /** It asked "did you mean" last, and nobody has chosen from it. */
  readonly doubted?: true;
  readonly misses: number;
  /** The last words it had no answer to, or was not sure about; absent once it answered. */
  readonly unanswered?: string;
  /** Visitor's last words, at most 5, each at most 300 characters. */
  readonly asked: readonly string[];
  /** Entries it answered with, at most 5, newest last. */
  readonly answered: readonly EntryId[];
  /** The bot's last words, at most 300 characters: it never says the same twice in a row. */
  readonly said?: string;
  /** What its last message offered to tap; emptied by the visitor's next word. */
  readonly choices: readonly QuickReply[];
}

/** Why a human was asked for, and what they need to know (C7). */
interface Handover {
  readonly trigger: HandoverTrigger;
  readonly summary: HandoverSummary;
}

/** How it is routed, as far as it has come: what it needs stays relaxed when it is queued again. */
export interface Needs {
  /** Required of whoever answers. */
  readonly skills: readonly SkillNeed[];
  /** Departments that may answer beside the own one. */
  readonly also: readonly DepartmentId[];
  readonly route: Route;
  /** Steps of the route that are taken. */
  readonly done: number;
}

/** A visitor who has asked for a human. */
interface Wanted extends Shared {
  readonly department: DepartmentId;
  readonly handover: Handover;
  readonly needs: Needs;
  /** A message that was left while nobody was there: nobody waits at the other end until the visitor writes again. */
  readonly ticket?: true;
  /** Since when the visitor of a ticket is there again, and waits as anybody does. */
  readonly liveSince?: Timestamp;
  /** When they first asked; never reset (C5). */
  readonly waitingSince: Timestamp;
  /** Agents who declined or let an offer expire in this wait: not asked again before `until`. */
  readonly skipped: readonly { readonly agent: AgentId; readonly until: Timestamp }[];
  /** Who should get it first: the last agent of this visitor. */
  readonly preferred?: AgentId;
}

/** Who is asked while it waits. */
interface InQueue extends Wanted {
  /** When it entered this queue; offers do not move it. Later than `waitingSince` after a transfer or a lost agent. */
  readonly queuedAt: Timestamp;
  /** For this agent alone, until a step says otherwise. */
  readonly only?: AgentId;
  /** Who transferred it to that agent. */
  readonly giver?: AgentId;
  /** Ahead of everybody who is not. */
  readonly front?: true;
}

export interface InBot extends Shared {
  readonly status: 'bot';
  /** A human was asked for and no queue entered yet: a department is being chosen, or nobody is there. */
  readonly handover?: Handover;
  readonly flow?: FlowPlace;
  /** When they were told what comes next; absent once they have said something again. */
  readonly idleWarnedAt?: Timestamp;
}
export interface Queued extends InQueue {
  readonly status: 'queued';
}
export interface Offered extends InQueue {
  readonly status: 'offered';
  readonly offer: { readonly agent: AgentId; readonly name: string; readonly expiresAt: Timestamp };
}
export interface Active extends Wanted {
  readonly status: 'active';
  readonly agent: { readonly id: AgentId; readonly name: string };
  readonly acceptedAt: Timestamp;
  /** Since when the agent owes their first answer: the accept. Absent once they have said something. */
  readonly unansweredSince?: Timestamp;
}
/** The agent's slot is free; the visitor's next word takes it back. */
export interface OnHold extends Wanted {
  readonly status: 'on-hold';
  readonly agent: { readonly id: AgentId; readonly name: string };
  readonly acceptedAt: Timestamp;
  readonly heldAt: Timestamp;
  /** As of the chat: an answer that is owed is owed on hold too. */
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
  readonly handover?: Handover;
  readonly waitingSince?: Timestamp;
}

export type State = InBot | Queued | Offered | Active | OnHold | WrapUp | Closed;
