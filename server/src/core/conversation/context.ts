/** Everything a decision may look at beside the state: facts the app gathers before it asks. Plain values and pure functions. */
import type {
  AgentId,
  ConversationId,
  DepartmentId,
  KnowledgeEntry,
  Language,
  Limits,
  Page,
  Phrase,
  SiteKey,
  Timestamp,
} from '@sapa/protocol';

export type Phrases = Readonly<Record<Phrase, string>>;

/** What the bot makes of one message. */
export type Understood = { readonly language: Language; readonly confidence: number } & (
  | { readonly zone: 'answer'; readonly entry: KnowledgeEntry }
  /** "Did you mean": up to 3 entries, best first. */
  | { readonly zone: 'unsure'; readonly entries: readonly KnowledgeEntry[] }
  | { readonly zone: 'miss' }
  /** The visitor asks for a person. */
  | { readonly zone: 'human' }
);

export interface DepartmentStatus {
  readonly id: DepartmentId;
  readonly name: Readonly<Record<Language, string>>;
  /** Within its hours, and an agent of it is online. */
  readonly open: boolean;
}

export interface Context {
  readonly now: Timestamp;
  readonly limits: Limits;
  /** Misses in a row before the bot hands over. */
  readonly maxMisses: number;
  readonly site: {
    readonly key: SiteKey;
    readonly bot: boolean;
    readonly showAgentNames: boolean;
    /** In the order they are shown. */
    readonly departments: readonly DepartmentStatus[];
    /** What the greeting offers to tap, by language. */
    readonly quickReplies: Readonly<Record<Language, readonly string[]>>;
  };
  readonly phrases: Readonly<Record<Language, Phrases>>;
  /** The bot's ear; `language` is what the conversation speaks so far, for messages too short to tell. */
  readonly understand: (text: string, language: Language) => Understood;
  /** The entry behind a `choose` option that is an entry's id. */
  readonly entry: (id: string) => KnowledgeEntry | undefined;
  /** For a conversation that does not exist yet. */
  readonly visitor: {
    readonly language: Language;
    readonly page?: Page;
    readonly name?: string;
    readonly email?: string;
    readonly previous?: ConversationId;
  };
  /** Whether the agent is online now, with a live connection. */
  readonly isOnline: (agent: AgentId) => boolean;
  /** Departments an agent may be sent conversations of; undefined when there is no such agent. */
  readonly agent: (
    agent: AgentId,
  ) => { readonly name: string; readonly departments: readonly DepartmentId[] } | undefined;
  readonly department: (id: DepartmentId) => DepartmentStatus | undefined;
}
