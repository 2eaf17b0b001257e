/** What a schema cannot say: names are used once, what is referred to exists, hours rise. Pure. */
import type { Department, Settings } from '@sapa/protocol';
import { type Path, type Problem, pathText } from './problem.ts';

export function crossCheck(settings: Settings): Problem[] {
  const { sites, departments, agents, bot } = settings;
  const each = <T>(items: readonly T[], list: string, field: string, pick: (item: T) => string) =>
    findRepeats(items.map(pick), (index) => [list, index, field]);
  return [
    ...each(sites, 'sites', 'key', ({ key }) => key),
    ...each(departments, 'departments', 'id', ({ id }) => id),
    ...each(agents, 'agents', 'id', ({ id }) => id),
    ...each(agents, 'agents', 'email', ({ email }) => email),
    ...findRepeats(
      bot.knowledge.map(({ id }) => id),
      (index) => ['bot', 'knowledge', index, 'id'],
    ),
    ...sites.flatMap((site, index) => checkMembership(settings, site.departments, ['sites', index])),
    ...sites.flatMap(({ languages }, index) => findRepeats(languages, (at) => ['sites', index, 'languages', at])),
    ...agents.flatMap((agent, index) => checkMembership(settings, agent.departments, ['agents', index])),
    ...departments.flatMap(checkHours),
  ];
}

function findRepeats(values: readonly string[], path: (index: number) => Path): Problem[] {
  return values.flatMap((value, index) => {
    const first = values.indexOf(value);
    return first < index
      ? [{ path: pathText(path(index)), message: `repeats "${value}" of ${pathText(path(first))}` }]
      : [];
  });
}

/** Departments that a site or an agent names. */
function checkMembership({ departments }: Settings, named: readonly string[], owner: Path): Problem[] {
  const known = new Set<string>(departments.map(({ id }) => id));
  const path = (index: number) => [...owner, 'departments', index];
  const missing = named.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: pathText(path(index)), message: `names a department "${id}" that is not there` }],
  );
  return [...missing, ...findRepeats(named, path)];
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
