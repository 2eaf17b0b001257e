/** What routing looks at and what it answers. Plain values; knows no conversations, only what waits, and no people, only who can answer what. */
import type {
  AgentId,
  ConversationId,
  DepartmentId,
  QueueSettings,
  SkillNeed,
  Strategy,
  Timestamp,
} from '@sapa/protocol';

/** A conversation in a queue. */
export interface Waiting {
  readonly conversation: ConversationId;
  /** The first is its own: there it has its place, and that one's strategy counts. The others may answer too. */
  readonly departments: readonly [DepartmentId, ...DepartmentId[]];
  readonly channel: string;
  /** Required of whoever answers. */
  readonly skills: readonly SkillNeed[];
  /** Whoever has more of these comes first. */
  readonly wished: readonly SkillNeed[];
  /** Ahead of everybody who is not. */
  readonly front: boolean;
  /** 1 (most urgent) to 5. */
  readonly priority: number;
  /** When they first asked: never reset (C5). */
  readonly waitingSince: Timestamp;
  /** Agents who are not asked again before `until`. */
  readonly skipped: readonly { readonly agent: AgentId; readonly until: Timestamp }[];
  /** First choice where they are online and have room. */
  readonly preferred?: AgentId | undefined;
  /** For this agent and nobody else. */
  readonly only?: AgentId | undefined;
}

/** Who may answer. */
export interface Candidate {
  readonly id: AgentId;
  readonly departments: readonly DepartmentId[];
  readonly skills: readonly SkillNeed[];
  /** Online by choice and with a live connection. */
  readonly isOnline: boolean;
  /** Of conversations, each with the weight of its channel. */
  readonly capacity: number;
  /** At most so many of a channel; what is absent is bounded by `capacity` alone. */
  readonly channels: Readonly<Record<string, number>>;
  /** Conversations that take a slot (offered, active, wrap-up), by channel. */
  readonly held: Readonly<Record<string, number>>;
  /** When a slot of theirs was last freed or taken. */
  readonly idleSince: Timestamp;
}

/** What the owner decided about all queues. */
export interface MatchRules {
  /** Whoever has waited this long is as urgent as one priority higher who has just come; 0: never. */
  readonly ageingMs: number;
  /** Of an agent's capacity, by channel; 1 where nothing is said. */
  readonly weights: Readonly<Record<string, number>>;
  /** By department; `leastLoaded` where nothing is said. */
  readonly strategies: ReadonlyMap<DepartmentId, Strategy>;
}

export interface Match {
  readonly conversation: ConversationId;
  readonly agent: AgentId;
}

/** What compiling a route asks about the departments. */
export interface Teams {
  queue(department: DepartmentId): QueueSettings | undefined;
  /** What becomes of the visitor's language. */
  readonly language: 'ignore' | 'prefer' | 'require';
}
