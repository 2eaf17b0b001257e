/** Names in a document: used once, and there where they are referred to. Knows no part of the settings but targets. */
import { LANGUAGES, type Settings, type Target } from '@sapa/protocol';
import { type Path, type Problem, pathText } from './problem.ts';

type Known = ReadonlySet<string>;

/** What can be referred to, by kind. */
export interface Names {
  readonly sites: Known;
  readonly departments: Known;
  readonly agents: Known;
  readonly entries: Known;
  /** Entries, and what they are about. */
  readonly topics: Known;
  /** Those of the list, and the languages. */
  readonly skills: Known;
  /** Requests by connection. */
  readonly connections: ReadonlyMap<string, Known>;
}

export function namesOf({ sites, departments, agents, bot, routing, connections }: Settings): Names {
  return {
    sites: new Set(sites.map(({ key }) => key)),
    departments: idsOf(departments),
    agents: idsOf(agents),
    entries: idsOf(bot.knowledge),
    topics: new Set(bot.knowledge.flatMap(({ id, topic }) => (topic === undefined ? [id] : [id, topic]))),
    skills: new Set([...LANGUAGES, ...routing.skills.map(({ id }) => id)]),
    connections: new Map(connections.map(({ id, requests }) => [id, idsOf(requests)])),
  };
}

export function idsOf(items: readonly { readonly id: string }[]): Known {
  return new Set(items.map(({ id }) => id));
}

/** @param path of the value at that index */
export function findRepeats(values: readonly string[], path: (index: number) => Path): Problem[] {
  const firsts = new Map<string, number>();
  return values.flatMap((value, index) => {
    const first = firsts.get(value);
    if (first === undefined) firsts.set(value, index);
    return first === undefined ? [] : [repeats(value, path(index), path(first))];
  });
}

export function repeats(value: string, path: Path, first: Path): Problem {
  return { path: pathText(path), message: `repeats "${value}" of ${pathText(first)}` };
}

/** @param kind with its article: `a department` */
export function findMissing(
  kind: string,
  known: Known,
  named: readonly string[],
  path: (index: number) => Path,
): Problem[] {
  return named.flatMap((name, index) =>
    known.has(name) ? [] : [{ path: pathText(path(index)), message: `names ${kind} "${name}" that is not there` }],
  );
}

/** Who gets a conversation must be there to get it. */
export function checkTarget({ departments, agents }: Names, target: Target, path: Path): Problem[] {
  if (typeof target === 'string') return [];
  return 'department' in target
    ? findMissing('a department', departments, [target.department], () => [...path, 'department'])
    : findMissing('an agent', agents, [target.agent], () => [...path, 'agent']);
}
