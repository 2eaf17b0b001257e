/**
 * The baseline: the same decision by a look at everything, as a router without memory takes it. Sorts what waits, and goes over all agents with room
 * for each, the least loaded first; strategies and wishes are left out, which is in its favour.
 */
import { isBefore, rankOf } from '../../server/src/core/routing/order.ts';
import type { Candidate, Match, MatchRules, Waiting } from '../../server/src/core/routing/types.ts';

interface Free {
  readonly agent: Candidate;
  readonly levels: ReadonlyMap<string, number>;
  load: number;
}

export function scan(waiting: readonly Waiting[], agents: readonly Candidate[], rules: MatchRules): Match[] {
  const free = agents
    .map((agent) => freeOf(agent, rules))
    .filter(({ agent, load }) => agent.isOnline && load < agent.capacity);
  const order = waiting
    .map((each) => ({ each, rank: rankOf(each, rules.ageingMs) }))
    .sort((a, b) => (isBefore(a.rank, b.rank) ? -1 : 1));
  const matches: Match[] = [];
  for (const { each } of order) {
    const weight = rules.weights[each.channel] ?? 1;
    let best: Free | undefined;
    for (const one of free) if ((!best || one.load < best.load) && canTake(one, each, weight)) best = one;
    if (!best) continue;
    best.load += weight;
    matches.push({ conversation: each.conversation, agent: best.agent.id });
  }
  return matches;
}

function freeOf(agent: Candidate, { weights }: MatchRules): Free {
  const load = Object.entries(agent.held).reduce((sum, [channel, count]) => sum + count * (weights[channel] ?? 1), 0);
  return { agent, levels: new Map(agent.skills.map(({ skill, level }) => [skill, level])), load };
}

function canTake({ agent, levels, load }: Free, waiting: Waiting, weight: number): boolean {
  return (
    load + weight <= agent.capacity &&
    (agent.held[waiting.channel] ?? 0) < (agent.channels[waiting.channel] ?? Number.POSITIVE_INFINITY) &&
    agent.departments.some((each) => waiting.departments.includes(each)) &&
    waiting.skills.every(({ skill, level }) => (levels.get(skill) ?? 0) >= level) &&
    !waiting.skipped.some((each) => each.agent === agent.id)
  );
}
