/** Agents at work: when they are there, how they answer, what they hold. Tells the matcher what changes; knows no queue. */
import type { AgentId, AgentProfile, DepartmentId, SkillNeed, Timestamp } from '@sapa/protocol';
import type { Matcher } from '../routing/matcher.ts';
import type { Duration } from './chance.ts';
import { type Span, within } from './tally.ts';

/** How an agent works. */
export interface Manner {
  /** When they are there: [from, to), in order; absent: always. */
  readonly shifts?: readonly (readonly [Timestamp, Timestamp])[] | undefined;
  /** Of the offers they get, how many they accept, and how many they decline; the rest they let pass. */
  readonly accepts: number;
  readonly declines: number;
  /** Until they do either. */
  readonly answer: Duration;
  readonly wrapUp: Duration;
}

/** Takes whatever comes at once, and is done when it ends. */
export const PROMPT: Manner = {
  accepts: 1,
  declines: 0,
  answer: { kind: 'fixed', seconds: 0 },
  wrapUp: { kind: 'fixed', seconds: 0 },
};

export class Colleague {
  readonly profile: AgentProfile;
  readonly manner: Manner;
  isOnline = false;
  served = 0;
  /** Slots taken by work, times how long, within what counts. */
  busyMs = 0;
  readonly #matcher: Matcher;
  #held: Readonly<Record<string, number>> = {};
  #idleSince: Timestamp;

  constructor(profile: AgentProfile, manner: Manner, matcher: Matcher, from: Timestamp) {
    this.profile = profile;
    this.manner = manner;
    this.#matcher = matcher;
    this.#idleSince = from;
  }

  come(): void {
    this.isOnline = true;
    this.#tell();
  }

  /** Finishes what they hold. */
  leave(): void {
    this.isOnline = false;
    this.#tell();
  }

  take(channel: string, now: Timestamp): void {
    this.#change(channel, 1, now);
  }

  free(channel: string, now: Timestamp): void {
    this.#change(channel, -1, now);
  }

  has(skills: readonly SkillNeed[]): boolean {
    return skills.every(({ skill, level }) =>
      this.profile.skills.some((own) => own.skill === skill && own.level >= level),
    );
  }

  worksFor(departments: readonly DepartmentId[]): boolean {
    return this.profile.departments.some((own) => departments.includes(own));
  }

  /** Time of their slots within the span while they were there. */
  availableMs(span: Span): number {
    const shifts = this.manner.shifts ?? [[span.from, span.to] as const];
    return this.profile.capacity * shifts.reduce((sum, [from, to]) => sum + within(span, from, to), 0);
  }

  #change(channel: string, by: number, now: Timestamp): void {
    this.#held = { ...this.#held, [channel]: (this.#held[channel] ?? 0) + by };
    this.#idleSince = now;
    this.#tell();
  }

  #tell(): void {
    const { id, departments, skills, capacity, channels } = this.profile;
    this.#matcher.setAgent({
      id,
      departments,
      skills,
      capacity,
      channels,
      isOnline: this.isOnline,
      held: this.#held,
      idleSince: this.#idleSince,
    });
  }
}

/** Everybody, and who of them is there. */
export class Colleagues {
  readonly all: ReadonlyMap<AgentId, Colleague>;
  readonly #staffed = new Map<DepartmentId, { online: number; slots: number }>();

  constructor(all: readonly Colleague[]) {
    this.all = new Map(all.map((each) => [each.profile.id, each]));
  }

  come(colleague: Colleague): void {
    colleague.come();
    this.#count(colleague, 1);
  }

  leave(colleague: Colleague): void {
    colleague.leave();
    this.#count(colleague, -1);
  }

  isOnline(id: AgentId): boolean {
    return this.all.get(id)?.isOnline ?? false;
  }

  isStaffed(department: DepartmentId): boolean {
    return (this.#staffed.get(department)?.online ?? 0) > 0;
  }

  /** Of those of a department who are there. */
  slots(department: DepartmentId): number {
    return this.#staffed.get(department)?.slots ?? 0;
  }

  /** Somebody online may answer, busy or not. */
  isThere(departments: readonly DepartmentId[], skills: readonly SkillNeed[], only?: AgentId): boolean {
    if (only !== undefined) return this.isOnline(only);
    for (const each of this.all.values())
      if (each.isOnline && each.worksFor(departments) && each.has(skills)) return true;
    return false;
  }

  #count({ profile }: Colleague, by: 1 | -1): void {
    for (const department of new Set(profile.departments)) {
      const { online, slots } = this.#staffed.get(department) ?? { online: 0, slots: 0 };
      this.#staffed.set(department, { online: online + by, slots: slots + by * profile.capacity });
    }
  }
}
