/**
 * The router: queues and agents in, offers out. Pure and greedy in queue order, so nobody is passed over for a slot they could have had.
 * Knows no conversations, only what waits; its matches are committed elsewhere, with compare-and-set.
 */
import type { AgentId, DepartmentId, Timestamp } from '@sapa/protocol';
import { compareIds, inOrder } from './order.ts';
import type { Candidate, Match, Routing, Waiting } from './types.ts';

/** An agent with room, as the matching goes on. */
interface Free {
  readonly agent: Candidate;
  load: number;
  idleSince: Timestamp;
}

type Teams = ReadonlyMap<DepartmentId, readonly Free[]>;

export function match(waiting: readonly Waiting[], agents: readonly Candidate[], now: Timestamp): Routing {
  const teams = teamsOf(agents);
  const matches: Match[] = [];
  const left: Waiting[] = [];
  for (const each of waiting.toSorted(inOrder)) {
    const chosen = choose(each, teams.get(each.department) ?? [], now);
    if (!chosen) {
      left.push(each);
      continue;
    }
    chosen.load += 1;
    chosen.idleSince = now;
    matches.push({ conversation: each.conversation, agent: chosen.agent.id, name: chosen.agent.name });
  }
  const nextAt = soonest(left.flatMap((each) => retries(each, teams, now)));
  return { matches, ...(nextAt !== undefined && { nextAt }) };
}

function teamsOf(agents: readonly Candidate[]): Teams {
  const teams = new Map<DepartmentId, Free[]>();
  for (const agent of agents) {
    if (agent.status !== 'online' || !agent.connected) continue;
    const free: Free = { agent, load: agent.load, idleSince: agent.idleSince };
    if (!hasRoom(free)) continue;
    for (const department of new Set(agent.departments)) {
      const team = teams.get(department);
      if (team) team.push(free);
      else teams.set(department, [free]);
    }
  }
  return teams;
}

function choose(waiting: Waiting, team: readonly Free[], now: Timestamp): Free | undefined {
  let best: Free | undefined;
  for (const free of team) {
    if (!hasRoom(free) || skippedUntil(waiting, free.agent.id) > now) continue;
    if (free.agent.id === waiting.preferred) return free;
    if (!best || leastLoaded(free, best) < 0) best = free;
  }
  return best;
}

/** Fewest conversations first, then whoever has waited longest for work. */
function leastLoaded(a: Free, b: Free): number {
  return a.load - b.load || a.idleSince - b.idleSince || compareIds(a.agent.id, b.agent.id);
}

function hasRoom({ agent, load }: Free): boolean {
  return load < agent.capacity;
}

function skippedUntil({ skipped }: Waiting, agent: AgentId): Timestamp {
  let until = Number.NEGATIVE_INFINITY;
  for (const each of skipped) if (each.agent === agent) until = Math.max(until, each.until);
  return until;
}

/** When agents who have room now may be asked about it again. */
function retries(waiting: Waiting, teams: Teams, now: Timestamp): Timestamp[] {
  if (waiting.skipped.length === 0) return [];
  return (teams.get(waiting.department) ?? [])
    .filter(hasRoom)
    .map((free) => skippedUntil(waiting, free.agent.id))
    .filter((until) => until > now);
}

function soonest(times: readonly Timestamp[]): Timestamp | undefined {
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b));
}
