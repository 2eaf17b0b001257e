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

/** As they are at a moment: never changed, only replaced. */
export class Agent {
  readonly id: AgentId;
  readonly candidate: Candidate;
  /** Theirs, and the one that is only they. */
  readonly departments: ReadonlySet<Department>;
  /** Of everything held and promised, in millionths. */
  readonly load: number;
  readonly idleSince: Timestamp;
  /** Could take something light, at least. */
  readonly isFree: boolean;

  readonly #weights: Weights;
  readonly #room: number;
  readonly #held: ReadonlyMap<string, number>;
  readonly #limits: ReadonlyMap<string, number>;
  readonly #skills = new Map<string, number>();

  /** @param promised counts as held since it was promised */
  constructor(
    candidate: Candidate,
    departments: ReadonlySet<Department>,
    weights: Weights,
    promised: Iterable<Promised>,
  ) {
    this.id = candidate.id;
    this.candidate = candidate;
    this.departments = departments;
    this.#weights = weights;
    this.#limits = new Map(Object.entries(candidate.channels));
    for (const { skill, level } of candidate.skills) this.#skills.set(skill, Math.max(level, this.#level(skill)));
    this.#held = heldBy(candidate, promised);
    this.load = 0;
    for (const [channel, count] of this.#held) this.load += count * this.#weight(channel);
    this.idleSince = candidate.idleSince;
    for (const { at } of promised) this.idleSince = Math.max(this.idleSince, at);
    this.#room = candidate.isOnline ? Math.round(candidate.capacity * MILLION) - this.load : 0;
    this.isFree = this.#room > 0;
  }

  /** May be asked about something that they, as they were `before`, could not be. */
  hasGained(before: Agent): boolean {
    if (!this.isFree) return false;
    if (this.#room > before.#room) return true;
    for (const each of this.departments) if (!before.departments.has(each)) return true;
    for (const [skill, level] of this.#skills) if (level > before.#level(skill)) return true;
    for (const channel of before.#limits.keys()) if (this.#left(channel) > before.#left(channel)) return true;
    return false;
  }

  canTake(channel: string): boolean {
    return this.isFree && this.#weight(channel) <= this.#room && this.#left(channel) > 0;
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

  #weight(channel: string): number {
    return this.#weights.get(channel) ?? MILLION;
  }

  /** Of a channel, whatever the capacity says. */
  #left(channel: string): number {
    return (this.#limits.get(channel) ?? Number.POSITIVE_INFINITY) - (this.#held.get(channel) ?? 0);
  }

  #level(skill: string): number {
    return this.#skills.get(skill) ?? 0;
  }

  #meets({ skill, level }: SkillNeed): boolean {
    return this.#level(skill) >= level;
  }
}

function heldBy(candidate: Candidate, promised: Iterable<Promised>): Map<string, number> {
  const held = new Map(Object.entries(candidate.held));
  for (const { channel } of promised) held.set(channel, (held.get(channel) ?? 0) + 1);
  return held;
}
