/** Bodies of the console's routing bench (`/api/v1/routing/*`): rules tried on recorded conversations before they are saved (Q19). */
import * as v from 'valibot';
import type { AgentId, Timestamp } from './ids.ts';
import { whole } from './settings/parts.ts';

/** `POST /api/v1/routing/simulate` → 200 {@link SimulateView}; 400 invalid_body; 429 rate_limited while another one of theirs runs. */
export const simulateSchema = v.strictObject({
  /** Parts of the settings as they would be saved. Judged as parts of the whole document. */
  changes: v.strictObject({
    routing: v.optional(v.unknown()),
    departments: v.optional(v.unknown()),
    agents: v.optional(v.unknown()),
  }),
  /** The last so many days of recorded conversations. */
  days: v.optional(whole(1, 28), 7),
});

export type SimulateBody = v.InferInput<typeof simulateSchema>;
export type Simulate = v.InferOutput<typeof simulateSchema>;

export interface SimulateView {
  /** Recorded ones that were played, the newest where there are too many; with few, chance decides more than rules do. */
  readonly conversations: number;
  /** Of the first and the last of them; absent where there are none. */
  readonly from?: Timestamp;
  readonly to?: Timestamp;
  /** The same conversations with the settings in force, */
  readonly before: SimulationReport;
  /** and with the changes. */
  readonly after: SimulationReport;
}

/** What came of a simulation. Shares are 0–1, times in milliseconds. */
export interface SimulationReport {
  readonly overall: SimulationRow;
  /** By class of arrivals, or by department where they are recorded. */
  readonly classes: readonly SimulationRow[];
  readonly agents: readonly {
    readonly id: AgentId;
    readonly served: number;
    /** Of the slots they had while they were there, how much was taken. */
    readonly busy: number;
  }[];
  /** Jain's index over `busy`: 1 is the same for everybody, 1/n is all work with one of n. Null: nobody was there. */
  readonly loadSpread: number | null;
}

export interface SimulationRow {
  readonly name: string;
  readonly conversations: number;
  /** Of all: came while their department was closed. Everything else here is about the others. */
  readonly closed: number;
  /** Found nobody with room at once. */
  readonly waited: number;
  /** Until somebody answered, or they were gone. */
  readonly meanWaitMs: number;
  readonly p95WaitMs: number;
  readonly oldestWaitMs: number;
  /** Answered within 20 seconds. */
  readonly within20s: number;
  readonly abandoned: number;
  /** Nobody came in time. */
  readonly missed: number;
  /** Of those served who would best have somebody with certain skills: got them. Null: there were none. */
  readonly skillMatch: number | null;
  /** Offers that came to nothing while the visitor was still there, per conversation. */
  readonly reassigned: number;
  /** How many waited, on average over time. */
  readonly queueMean: number;
}
