/** An agent as the matcher sees them: what they can do, and how much room is left. Knows no queues. */
import type { AgentId, SkillNeed, Timestamp } from '@sapa/protocol';
import type { Department } from './departments.ts';
import type { Promised } from './promises.ts';
import type { Candidate } from './types.ts';

/** How much of a capacity a conversation takes, by channel, in millionths: ten tenths are exactly one. */
export type Weights = ReadonlyMap<string, number>;

const MILLION = 1_000_000;

export function weightsOf(weights: Readonly<Record<string, number>>): Weights {
  return new Map(Object.entries(weights).map(([channel, weight]) => [channel, Math.round(weight * MILLION)]));
}

export class Agent {
  readonly id: AgentId;
  readonly candidate: Candidate;
  /** Theirs, and the one that is only they. */
  readonly departments: ReadonlySet<Department>;
  /** Of everything held and promised, in millionths. */
  load = 0;
  idleSince: Timestamp = 0;
  /** Could take something light, at least. */
  isFree = false;

  readonly #weights: Weights;
  readonly #skills = new Map<string, number>();
  readonly #limits: ReadonlyMap<string, number>;
  #held = new Map<string, number>();

  constructor(candidate: Candidate, departments: ReadonlySet<Department>, weights: Weights) {
    this.id = candidate.id;
    this.candidate = candidate;
    this.departments = departments;
    this.#weights = weights;
    this.#limits = new Map(Object.entries(candidate.channels));
    for (const { skill, level } of candidate.skills) {
      this.#skills.set(skill, Math.max(level, this.#skills.get(skill) ?? 0));
    }
  }

  /** What is promised counts as held since it was promised. Changes what orders of agents look at: not while they are in one. */
  count(promised: Iterable<Promised>): void {
    this.#held = new Map(Object.entries(this.candidate.held));
    this.idleSince = this.candidate.idleSince;
    for (const { channel, at } of promised) {
      this.#held.set(channel, (this.#held.get(channel) ?? 0) + 1);
      this.idleSince = Math.max(this.idleSince, at);
    }
    this.load = 0;
    for (const [channel, count] of this.#held) this.load += count * this.#weight(channel);
    this.isFree = this.candidate.isOnline && this.load < this.#capacity;
  }

  canTake(channel: string): boolean {
    if (!this.isFree || this.load + this.#weight(channel) > this.#capacity) return false;
    const limit = this.#limits.get(channel);
    return limit === undefined || (this.#held.get(channel) ?? 0) < limit;
  }

  meetsAll(needs: readonly SkillNeed[]): boolean {
    for (const need of needs) if (!this.#meets(need)) return false;
    return true;
  }

  countMet(needs: readonly SkillNeed[]): number {
    let met = 0;
    for (const need of needs) if (this.#meets(need)) met += 1;
    return met;
  }

  get #capacity(): number {
    return Math.round(this.candidate.capacity * MILLION);
  }

  #weight(channel: string): number {
    return this.#weights.get(channel) ?? MILLION;
  }

  #meets({ skill, level }: SkillNeed): boolean {
    return (this.#skills.get(skill) ?? 0) >= level;
  }
}
