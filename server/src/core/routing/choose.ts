/** Who is asked about a conversation: the one it is for, the one it prefers, or whoever comes first by the strategy of its department. */
import type { AgentId, Timestamp } from '@sapa/protocol';
import type { Agent } from './agents.ts';
import { type Entry, type Group, isSkipped } from './groups.ts';
import { isBefore } from './order.ts';
import { compareBy, type Sorted } from './sorted.ts';

/** What a choice depends on beside conversations and agents. */
export interface Circumstances {
  readonly now: Timestamp;
  /** From 0 to below 1. */
  readonly random: () => number;
}

type Can = (agent: Agent) => boolean;

/** Undefined where nobody can take it now. */
export function choose(
  entry: Entry,
  agents: ReadonlyMap<AgentId, Agent>,
  { now, random }: Circumstances,
): Agent | undefined {
  const { waiting, by, group } = entry;
  if (!group) return undefined;
  const can: Can = (agent) => group.isFor(agent) && !isSkipped(waiting, agent.id, now);
  const name = waiting.only ?? waiting.preferred;
  const named = name === undefined ? undefined : agents.get(name);
  if (named && belongs(named, group) && can(named)) return named;
  if (waiting.only !== undefined) return undefined;
  return by.isRandom ? drawn(entry, group, can, random) : first(entry, group, can);
}

function belongs(agent: Agent, { departments }: Group): boolean {
  return departments.some((each) => agent.departments.has(each));
}

/** Stops at the first who has every skill that is wished. */
function first({ waiting: { wished }, by: { order } }: Entry, { departments }: Group, can: Can): Agent | undefined {
  let best: Agent | undefined;
  let most = -1;
  const isBest = (agent: Agent): boolean => {
    if (!can(agent)) return false;
    const met = agent.countMet(wished);
    if (!best || met > most || (met === most && compareBy(order, agent, best) < 0)) [best, most] = [agent, met];
    return met === wished.length;
  };
  for (const department of departments) department.free(order).visit(isBest);
  return best;
}

/** Everybody who has as many of the wished skills as anybody is as likely as the other, also those who belong to several departments. */
function drawn({ waiting, by }: Entry, { departments }: Group, can: Can, random: () => number): Agent | undefined {
  const able = new Set<Agent>();
  for (const department of departments) for (const agent of department.free(by.order)) if (can(agent)) able.add(agent);
  const met = new Map([...able].map((agent) => [agent, agent.countMet(waiting.wished)]));
  const most = Math.max(...met.values());
  const best = [...able].filter((agent) => met.get(agent) === most);
  return best[Math.floor(random() * best.length)];
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

function bestOf(groups: Sorted<Group>, agent: Agent, now: Timestamp, before: Entry | undefined): Entry | undefined {
  let best = before;
  groups.visit((group) => {
    if (best && group.first && !isBefore(group.first, best)) return true;
    if (agent.meetsAll(group.skills)) best = firstUnskipped(group, agent, now, best) ?? best;
    return false;
  });
  return best;
}

function firstUnskipped(
  { waiting }: Group,
  { id }: Agent,
  now: Timestamp,
  limit: Entry | undefined,
): Entry | undefined {
  let found: Entry | undefined;
  waiting.visit((entry) => {
    if (limit && !isBefore(entry, limit)) return true;
    if (!isSkipped(entry.waiting, id, now)) found = entry;
    return found !== undefined;
  });
  return found;
}
