/** Who is asked about a conversation: the one it is for, the one it prefers, or whoever comes first by the strategy of its department. */
import type { AgentId, Timestamp } from '@sapa/protocol';
import type { Agent } from './agents.ts';
import { type Entry, type Group, isSkipped } from './groups.ts';
import { byRank } from './order.ts';

/** What a choice depends on beside the conversation. */
export interface Circumstances {
  readonly agents: ReadonlyMap<AgentId, Agent>;
  readonly now: Timestamp;
  /** From 0 to below 1. */
  readonly random: () => number;
}

type Can = (agent: Agent) => boolean;

/** Undefined where nobody can take it now. */
export function choose(entry: Entry, { agents, now, random }: Circumstances): Agent | undefined {
  const { waiting, own, group } = entry;
  if (!group) return undefined;
  const can: Can = (agent) => group.isFor(agent) && !isSkipped(waiting, agent.id, now);
  const name = waiting.only ?? waiting.preferred;
  const named = name === undefined ? undefined : agents.get(name);
  if (named && belongs(named, group) && can(named)) return named;
  if (waiting.only !== undefined) return undefined;
  return own.isRandom ? drawn(entry, group, can, random) : first(entry, group, can);
}

function belongs(agent: Agent, { departments }: Group): boolean {
  return departments.some((each) => agent.departments.has(each));
}

/** Stops at the first who has every skill that is wished. */
function first({ waiting: { wished }, own: { order } }: Entry, { departments }: Group, can: Can): Agent | undefined {
  let best: Agent | undefined;
  let most = -1;
  for (const department of departments) {
    for (const agent of department.free(order)) {
      if (!can(agent)) continue;
      const met = agent.countMet(wished);
      if (!best || met > most || (met === most && order.compare(agent, best) < 0)) [best, most] = [agent, met];
      if (met === wished.length) break;
    }
  }
  return best;
}

/** Everybody who has as many of the wished skills as anybody is as likely as the other, also those who belong to several departments. */
function drawn({ waiting, own }: Entry, group: Group, can: Can, random: () => number): Agent | undefined {
  let best = new Set<Agent>();
  let most = -1;
  for (const department of group.departments) {
    for (const agent of department.free(own.order)) {
      if (!can(agent)) continue;
      const met = agent.countMet(waiting.wished);
      if (met > most) [best, most] = [new Set(), met];
      if (met === most) best.add(agent);
    }
  }
  return [...best][Math.floor(random() * best.size)];
}

/** The conversation this agent should have before all others, wherever it waits. */
export function bestFor(agent: Agent, now: Timestamp): Entry | undefined {
  let best: Entry | undefined;
  for (const department of agent.departments) {
    for (const [channel, groups] of department.groups) {
      if (agent.canTake(channel)) best = bestOf(groups, agent, now, best);
    }
  }
  return best;
}

function bestOf(groups: Iterable<Group>, agent: Agent, now: Timestamp, before: Entry | undefined): Entry | undefined {
  let best = before;
  for (const group of groups) {
    if (best && !isBefore(group.waiting.first, best)) break;
    if (agent.meetsAll(group.skills)) best = firstUnskipped(group, agent, now, best) ?? best;
  }
  return best;
}

function firstUnskipped(
  { waiting }: Group,
  { id }: Agent,
  now: Timestamp,
  limit: Entry | undefined,
): Entry | undefined {
  for (const entry of waiting) {
    if (limit && !isBefore(entry, limit)) return undefined;
    if (!isSkipped(entry.waiting, id, now)) return entry;
  }
  return undefined;
}

function isBefore(a: Entry | undefined, b: Entry): boolean {
  return a !== undefined && byRank(a, b) < 0;
}
