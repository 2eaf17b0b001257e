/** What the router looks at and what it answers. */
import type { AgentId, ConversationId, DepartmentId, Presence, Timestamp } from '@sapa/protocol';

export interface Waiting {
  readonly conversation: ConversationId;
  readonly department: DepartmentId;
  /** 1 (most urgent) to 5. */
  readonly priority: number;
  readonly waitingSince: Timestamp;
  readonly skipped: readonly { readonly agent: AgentId; readonly until: Timestamp }[];
  readonly preferred?: AgentId;
}

export interface Candidate {
  readonly id: AgentId;
  readonly name: string;
  readonly departments: readonly DepartmentId[];
  readonly capacity: number;
  readonly status: Presence;
  /** Has a live connection. */
  readonly connected: boolean;
  /** Slots taken: offered, active and wrap-up. */
  readonly load: number;
  /** When a slot of theirs was last freed or taken; ties go to who has waited longest for work. */
  readonly idleSince: Timestamp;
}

export interface Match {
  readonly conversation: ConversationId;
  readonly agent: AgentId;
  readonly name: string;
}

/** What to offer now, and when to look again though nothing happened (a skipped agent may be asked again). */
export interface Routing {
  readonly matches: readonly Match[];
  readonly nextAt?: Timestamp;
}

/** Place in the queue from 1, and the estimated wait; null when nobody can know. */
export interface Place {
  readonly position: number;
  readonly waitMs: number | null;
}
