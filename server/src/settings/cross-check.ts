/** What a schema cannot say: names are used once, what is referred to exists, hours rise. Pure. */
import type { Department, Settings } from '@sapa/protocol';
import { checkBot } from './check-bot.ts';
import { checkConnections } from './check-connections.ts';
import { checkFlows } from './check-flows.ts';
import { type Path, type Problem, pathText } from './problem.ts';
import { findMissing, findRepeats, type Names, namesOf } from './references.ts';

export function crossCheck(settings: Settings): Problem[] {
  const { sites, departments, agents, bot, connections } = settings;
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
    ...departments.flatMap(checkHours),
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

/** Spans of a day rise and do not overlap; `HH:MM` compares as text. */
function checkHours({ hours }: Department, index: number): Problem[] {
  return Object.entries(hours?.week ?? {}).flatMap(([day, spans]) =>
    spans.flatMap(([from, to], span) => {
      const path = pathText(['departments', index, 'hours', 'week', day, span]);
      const before = spans[span - 1]?.[1];
      if (from >= to) return [{ path, message: `must end after it starts: ${from} to ${to}` }];
      return before !== undefined && from < before
        ? [{ path, message: `starts before the one before it ends (${before})` }]
        : [];
    }),
  );
}
