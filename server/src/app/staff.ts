/** Who may answer what, right now: agents of the settings, with who is there and what they hold. Remembers nothing. */
import type { AgentId, AgentProfile, DepartmentId, Settings, SkillNeed } from '@sapa/protocol';
import { hasRoomFor } from '../core/routing/room.ts';
import { canDo } from '../core/routing/skills.ts';
import type { Candidate, MatchRules } from '../core/routing/types.ts';

/** Who is there, and with how much. */
export interface Hands {
  isOnline(agent: AgentId): boolean;
  /** Slots taken, by channel. */
  held(agent: AgentId): Readonly<Record<string, number>>;
}

/** A slot of theirs is free for a conversation of this channel, whether they are there or not. */
export function hasRoom(
  profile: AgentProfile | undefined,
  channel: string,
  { weights }: Settings['routing'],
  hands: Pick<Hands, 'held'>,
): boolean {
  return profile !== undefined && hasRoomFor(channel, profile, hands.held(profile.id), weights);
}

/** Somebody online may answer: of one of these departments with these skills, or this agent alone. */
export function isThere(
  agents: readonly AgentProfile[],
  hands: Pick<Hands, 'isOnline'>,
  departments: readonly DepartmentId[],
  skills: readonly SkillNeed[],
  only?: AgentId,
): boolean {
  if (only) return hands.isOnline(only);
  return agents.some(
    (agent) =>
      departments.some((id) => agent.departments.includes(id)) &&
      canDo(agent.skills, skills) &&
      hands.isOnline(agent.id),
  );
}

export function candidateOf(
  { id, departments, skills, capacity, channels }: AgentProfile,
  hands: Hands & { readonly idleSince: (agent: AgentId) => number },
): Candidate {
  return {
    id,
    departments,
    skills,
    capacity,
    channels,
    isOnline: hands.isOnline(id),
    held: hands.held(id),
    idleSince: hands.idleSince(id),
  };
}

const MINUTE_MS = 60_000;

export const ageingMsOf = ({ routing }: Settings): number => routing.ageingMinutes * MINUTE_MS;

export function matchRulesOf(settings: Settings): MatchRules {
  const { routing, departments } = settings;
  return {
    ageingMs: ageingMsOf(settings),
    weights: routing.weights,
    strategies: new Map(departments.map(({ id, queue }) => [id, queue.strategy])),
  };
}
