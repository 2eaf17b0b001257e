/**
 * A large house for the bench, from a seed: departments of about 33 agents each, most of them overrun, every fifth quiet. Agents belong to one to three
 * departments, have two to six of twenty skills at levels 1 to 10, Indonesian nearly all and English half of them; visitors come on three channels in
 * five priorities, and most are content with anybody of their department who speaks their language.
 */
import type { AgentId, ConversationId, DepartmentId, SkillNeed, Strategy, Timestamp } from '@sapa/protocol';
import type { Candidate, MatchRules, Waiting } from '../../server/src/core/routing/types.ts';
import { type Chance, createChance } from '../../server/src/core/simulation/chance.ts';

export interface Size {
  readonly agents: number;
  readonly waiting: number;
  readonly departments: number;
}

export interface World {
  readonly rules: MatchRules;
  readonly agents: readonly Candidate[];
  readonly chance: Chance;
  /** Of a department that is overrun. */
  busy(since: Timestamp): Waiting;
  /** Of one that is quiet. */
  quiet(since: Timestamp): Waiting;
}

const CHANNELS = ['web', 'whatsapp', 'email'] as const;
const STRATEGIES: readonly Strategy[] = ['leastLoaded', 'leastLoaded', 'longestIdle', 'roundRobin', 'random'];
const SKILLS = Array.from({ length: 20 }, (_, index) => `skill-${index}`);
const EVERY_QUIET = 5;

export function createWorld(size: Size, seed: number): World {
  const chance = createChance(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  const one = <T>(items: readonly [T, ...T[]] | readonly T[]): T => items[below(items.length)] as T;
  const some = <T>(items: readonly T[], count: number) => new Set(Array.from({ length: count }, () => one(items)));
  const departments = Array.from({ length: size.departments }, (_, index) => `department-${index}` as DepartmentId);
  const kinds = [
    departments.filter((_, index) => index % EVERY_QUIET !== 0),
    departments.filter((_, index) => index % EVERY_QUIET === 0),
  ] as const;
  /** One of the three departments behind it may answer too. */
  const helper = (among: readonly DepartmentId[], own: number) =>
    among[(own + 1 + below(3)) % among.length] as DepartmentId;
  let count = 0;

  /** Nobody works in a quiet department and an overrun one. */
  const agent = (_: unknown, index: number): Candidate => ({
    id: `agent-${index}` as AgentId,
    departments: [...some(kinds[index % EVERY_QUIET === 0 ? 1 : 0], 1 + below(3))],
    skills: [
      ...(chance() < 0.95 ? [{ skill: 'id', level: 5 + below(6) }] : []),
      ...(chance() < 0.5 ? [{ skill: 'en', level: 1 + below(10) }] : []),
      ...[...some(SKILLS, 2 + below(5))].map((skill) => ({ skill, level: 1 + below(10) })),
    ],
    isOnline: chance() < 0.9,
    capacity: 3 + below(4),
    channels: chance() < 0.5 ? { web: 3, whatsapp: 3 } : {},
    held: {},
    idleSince: below(1_000_000),
  });

  const waiting = (among: readonly DepartmentId[], since: Timestamp): Waiting => {
    const language: SkillNeed = { skill: chance() < 0.8 ? 'id' : 'en', level: 1 };
    const required = [...some(SKILLS, one([0, 0, 0, 1, 1, 2]))].map((skill) => ({ skill, level: 1 + below(4) }));
    const isStrict = chance() < 0.3;
    const own = below(among.length);
    count += 1;
    return {
      conversation: `conversation-${count.toString(36)}` as ConversationId,
      departments: chance() < 0.2 ? [among[own] as DepartmentId, helper(among, own)] : [among[own] as DepartmentId],
      channel: one(CHANNELS),
      skills: isStrict ? [...required, language] : required,
      wished: isStrict ? [] : [language],
      front: chance() < 0.02,
      priority: 1 + below(5),
      waitingSince: since,
      skipped: [],
      ...(chance() < 0.1 && { preferred: `agent-${below(size.agents)}` as AgentId }),
      ...(chance() < 0.01 && { only: `agent-${below(size.agents)}` as AgentId }),
    };
  };

  return {
    rules: {
      ageingMs: 600_000,
      weights: { email: 0.5 },
      strategies: new Map(departments.map((each, index) => [each, STRATEGIES[index % STRATEGIES.length] ?? 'random'])),
    },
    agents: Array.from({ length: size.agents }, agent),
    chance,
    busy: (since) => waiting(kinds[0], since),
    quiet: (since) => waiting(kinds[1], since),
  };
}
