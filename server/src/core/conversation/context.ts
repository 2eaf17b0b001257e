/** Everything a decision may look at beside the state: facts the app gathers before it asks. Plain values and pure functions. */
import type {
  AgentId,
  ConversationId,
  DepartmentId,
  Flow,
  Idle,
  KnowledgeEntry,
  Language,
  Limits,
  Mood,
  MoodReason,
  Page,
  Phrase,
  PreChat,
  Rule,
  SiteKey,
  SkillNeed,
  Timestamp,
  TriggerName,
  Triggers,
  Urgency,
} from '@sapa/protocol';

import type { Teams } from '../routing/types.ts';

export type Phrases = Readonly<Record<Phrase, string>>;

/** What the bot's ear is told beside the words. */
export interface About {
  /** What the conversation speaks so far, for messages too short to tell. */
  readonly language: Language;
  /** The visitor's earlier words, oldest first. */
  readonly earlier: readonly string[];
}

/** Triggers that words alone can fire. */
export type WordTrigger = Extract<TriggerName, 'wish' | 'account' | 'policy' | 'fault' | 'mood'>;

/** What the bot makes of one message. */
export type Understood = {
  readonly language: Language;
  readonly confidence: number;
  readonly mood: Mood;
  readonly reasons: readonly MoodReason[];
  readonly urgency: Urgency;
  /** What it is written in, where that is neither Indonesian nor English. */
  readonly foreign?: true | undefined;
  /** The first trigger that the words fire, of those that are on: wish, account, policy, fault, mood. */
  readonly trigger?: WordTrigger | undefined;
  /** The mood trigger fires, also where another one of them comes first. */
  readonly isUpset: boolean;
} & (
  | { readonly zone: 'answer'; readonly entry: KnowledgeEntry }
  /** "Did you mean": up to 3 entries, best first. */
  | { readonly zone: 'unsure'; readonly entries: readonly KnowledgeEntry[] }
  | { readonly zone: 'miss' }
);

/** Limits, with the times that follow from what the bot does when nobody says anything. */
export interface Patience extends Limits {
  /** After so long without a word the visitor is told what comes next; absent: they are not. */
  readonly idleWarningMs?: number | undefined;
  /** In place of `longestWaitMs`, by department. */
  readonly longestWaits?: ReadonlyMap<string, number> | undefined;
}

export interface DepartmentStatus {
  readonly id: DepartmentId;
  readonly name: Readonly<Record<Language, string>>;
  readonly withinHours: boolean;
  /** Within its hours, and an agent of it is online. */
  readonly open: boolean;
}

/** Of a person, whatever they come for. */
export interface Known {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** Beside that, what only a page said of them. */
  readonly claimed?: Omit<Known, 'claimed'> | undefined;
}

/** What the owner decided about the bot. */
export interface BotRules {
  /** Misses in a row before the bot hands over. */
  readonly maxMisses: number;
  readonly triggers: Triggers;
  /** Those of this site that are on, in the order they are tried. */
  readonly flows: readonly Flow[];
  readonly idle: Idle;
}

/** What the owner decided about who answers, and who is there. */
export interface RoutingWorld {
  /** In their order. */
  readonly rules: readonly Rule[];
  readonly teams: Teams;
  /** Of messages that were left, queued as their department opens. */
  readonly ticketPriority: number;
  /** An entry's id, and what it is about. */
  readonly topics: (entry: string) => readonly string[];
  /** Somebody online may answer: of one of these departments with these skills, or this agent alone. */
  readonly isThere: (departments: readonly DepartmentId[], skills: readonly SkillNeed[], only?: AgentId) => boolean;
  /** A slot of theirs is free for a conversation of this channel, whether they are there or not. */
  readonly hasRoom: (agent: AgentId, channel: string) => boolean;
}

export interface Context {
  readonly now: Timestamp;
  readonly limits: Patience;
  readonly bot: BotRules;
  readonly routing: RoutingWorld;
  readonly site: {
    readonly key: SiteKey;
    /** The way in: sites are `web`. */
    readonly channel: string;
    readonly bot: boolean;
    readonly showAgentNames: boolean;
    /** In the order they are shown. */
    readonly departments: readonly DepartmentStatus[];
    /** What the greeting offers to tap, by language. */
    readonly quickReplies: Readonly<Record<Language, readonly string[]>>;
    /** What is asked before the chat. */
    readonly preChat?: PreChat | undefined;
    /** Transcripts can be mailed. */
    readonly mail: boolean;
  };
  readonly phrases: Readonly<Record<Language, Phrases>>;
  /** The bot's ear. Knows only the entries that are for this site now. */
  readonly understand: (text: string, about: About) => Understood;
  /** The entry behind a `choose` option that is an entry's id. */
  readonly entry: (id: string) => KnowledgeEntry | undefined;
  /** What may answer these words, best first, at most 3: for the person who takes over. */
  readonly suggest: (text: string, language: Language) => readonly KnowledgeEntry[];
  /** An agent of this site's open departments drawn from those who are online with room; undefined when there is none. */
  readonly anybody: () => { readonly agent: AgentId; readonly department: DepartmentId } | undefined;
  /** For a conversation that does not exist yet. */
  readonly visitor: {
    readonly language: Language;
    readonly page?: Page;
    readonly previous?: ConversationId;
    /** What their last conversation knew of them as a person. */
    readonly known?: Known | undefined;
    /** What the site spoke first with, where they answer that. */
    readonly proactive?: { readonly rule: string; readonly text: string } | undefined;
    /** Who served them in an earlier one. */
    readonly knownAgent?: AgentId | undefined;
  };
  /** Whether the agent is online now, with a live connection. */
  readonly isOnline: (agent: AgentId) => boolean;
  /** Departments an agent may be sent conversations of; undefined when there is no such agent. */
  readonly agent: (agent: AgentId) =>
    | {
        readonly id: AgentId;
        readonly name: string;
        readonly departments: readonly DepartmentId[];
        readonly skills: readonly SkillNeed[];
      }
    | undefined;
  readonly department: (id: DepartmentId) => DepartmentStatus | undefined;
}
