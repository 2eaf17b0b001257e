/** What a schema cannot say: names are used once, what is referred to exists, what rises does rise. Pure. */
import type { Settings } from '@sapa/protocol';
import { checkBot } from './check-bot.ts';
import { checkConnections } from './check-connections.ts';
import { checkFlows } from './check-flows.ts';
import { checkHours } from './check-hours.ts';
import { checkQueues } from './check-queues.ts';
import { checkRouting } from './check-routing.ts';
import { checkSkills } from './check-skills.ts';
import type { Path, Problem } from './problem.ts';
import { findMissing, findRepeats, type Names, namesOf } from './references.ts';

export function crossCheck(settings: Settings): Problem[] {
  const { sites, departments, agents, bot, routing, connections } = settings;
  const names = namesOf(settings);
  const each = <T>(items: readonly T[], list: string, field: string, pick: (item: T) => string) =>
    findRepeats(items.map(pick), (index) => [list, index, field]);
  return [
    ...each(sites, 'sites', 'key', ({ key }) => key),
    ...each(departments, 'departments', 'id', ({ id }) => id),
    ...each(agents, 'agents', 'id', ({ id }) => id),
    ...each(agents, 'agents', 'email', ({ email }) => email),
    ...sites.flatMap((site, index) => checkMembership(names, site.departments, ['sites', index])),
    ...sites.flatMap(({ languages }, index) => findRepeats(languages, (at) => ['sites', index, 'languages', at])),
    ...agents.flatMap((agent, index) => checkMembership(names, agent.departments, ['agents', index])),
    ...agents.flatMap(({ skills }, index) => checkSkills(skills, names, ['agents', index, 'skills'])),
    ...departments.flatMap(({ hours }, index) => (hours ? checkHours(hours, ['departments', index, 'hours']) : [])),
    ...checkQueues(departments, names),
    ...checkRouting(routing, names),
    ...checkBot(bot, names),
    ...checkFlows(bot.flows, names),
    ...checkConnections(connections),
  ];
}

/** Departments that a site or an agent names. */
function checkMembership({ departments }: Names, named: readonly string[], owner: Path): Problem[] {
  const path = (index: number) => [...owner, 'departments', index];
  return [...findMissing('a department', departments, named, path), ...findRepeats(named, path)];
}
