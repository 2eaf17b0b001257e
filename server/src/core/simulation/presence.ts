/** When agents were there, by what only somebody who is there does. Signs may come in any order; knows not what they were. */
import type { AgentId, Timestamp } from '@sapa/protocol';

export type Shift = readonly [from: Timestamp, to: Timestamp];

/** Whoever did nothing for longer than this was not there: shorter than a night, longer than a quiet afternoon. */
const AWAY_MS = 4 * 3_600_000;
/** Signs of the same quarter of an hour are one. */
const GRAIN_MS = 15 * 60_000;

export class Presence {
  readonly #signs = new Map<AgentId, Map<number, Shift>>();

  sign(agent: AgentId, at: Timestamp): void {
    const own = this.#signs.get(agent) ?? new Map<number, Shift>();
    this.#signs.set(agent, own);
    const grain = Math.floor(at / GRAIN_MS);
    const [from, to] = own.get(grain) ?? [at, at];
    own.set(grain, [Math.min(from, at), Math.max(to, at)]);
  }

  /** Of those of whom there is a sign. */
  shifts(): ReadonlyMap<AgentId, readonly Shift[]> {
    return new Map([...this.#signs].map(([agent, signs]) => [agent, joined([...signs.values()])]));
  }
}

/** What overlaps, or is less than a break apart, is one. */
export function joined(shifts: readonly Shift[]): readonly Shift[] {
  const all: [number, number][] = [];
  for (const [from, to] of shifts.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last && from - last[1] < AWAY_MS) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
}
