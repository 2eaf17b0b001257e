/** What is to be simulated: who comes, who is there, by which settings. Plain values. */
import type { AgentId, Timestamp } from '@sapa/protocol';
import type { MatchRules } from '../routing/types.ts';
import type { Manner } from './colleagues.ts';
import type { Span } from './tally.ts';
import type { Arrival, House, Visited } from './visit.ts';

export interface Plan {
  readonly house: House;
  /** In the order of their time, the first not before `from`. */
  readonly arrivals: Iterable<Arrival>;
  /** How agents work; at once, and always there, where nothing is said. */
  readonly manners: ReadonlyMap<AgentId, Manner>;
  readonly from: Timestamp;
  /** What counts: arrivals before it warm the queues up. */
  readonly span: Span;
  readonly seed: number;
  /** Departments take visitors in within their hours though nobody is there: recorded ones were, whoever it was that was there. */
  readonly queuesUnstaffed?: boolean | undefined;
  /** Sees everybody who is over with, whether they count or not; guesses are made for it alone. */
  readonly watch?: ((visited: Visited) => void) | undefined;
}

/** Nobody is there to pick by hand: whoever has been idle longest picks the first. */
export function matchRulesOf({ departments, routing }: House): MatchRules {
  const strategies = departments.map(
    ({ id, queue: { strategy } }) => [id, strategy === 'manual' ? 'longestIdle' : strategy] as const,
  );
  return { ageingMs: routing.ageingMinutes * 60_000, weights: routing.weights, strategies: new Map(strategies) };
}
