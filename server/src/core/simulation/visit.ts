/** A conversation as the simulation knows it: what it comes with, and what became of it. Plain values. */
import type { AgentId, DepartmentId, Settings, Timestamp } from '@sapa/protocol';
import type { RoutingFacts } from '../routing/facts.ts';

/** The parts of the settings that decide who answers. */
export type House = Pick<Settings, 'departments' | 'agents' | 'routing' | 'limits'>;

/** What rules may ask, but for what depends on the hour. */
export type ArrivalFacts = Omit<RoutingFacts, 'isOpen'>;

/** Somebody who needs a human. */
export interface Arrival {
  readonly at: Timestamp;
  /** What it is counted as. */
  readonly kind: string;
  readonly facts: ArrivalFacts;
  /** What the owner aims it at; counts more than rules do. */
  readonly target?: { readonly department: DepartmentId } | { readonly agent: AgentId } | undefined;
  /** Where it goes when nothing says otherwise. */
  readonly department: DepartmentId;
  /** 1 (most urgent) to 5, before rules. */
  readonly priority: number;
  /** The last agent of this visitor. */
  readonly known?: AgentId | undefined;
  readonly serviceMs: number;
  /** Absent: as long as the agent takes. */
  readonly wrapUpMs?: number | undefined;
  /** Gives up after this; infinite: never. */
  readonly patienceMs: number;
}

/** `closed`: came while nobody's department was open; `missed`: nobody came in time. */
export type Fate = 'served' | 'abandoned' | 'missed' | 'closed';

export interface Visited {
  readonly arrival: Arrival;
  readonly outcome: Fate;
  readonly waitMs: number;
  /** Nobody had room at once. */
  readonly hadToWait: boolean;
  /** How often somebody was asked. */
  readonly offers: number;
  /** Who served it. */
  readonly agent?: AgentId | undefined;
  /** They had every skill that was wished for; absent where none was. */
  readonly match?: boolean | undefined;
  /** What a visitor who had to wait could be told at first; null: nobody could know. */
  readonly guess?: Guess | undefined;
}

export interface Guess {
  readonly estimateMs: number | null;
  /** How long whoever was served last in this department had waited; null: nobody was. */
  readonly lastServedMs: number | null;
}
