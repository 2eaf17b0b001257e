/** From a scenario, with its own settings or others, to a plan that can be simulated; or what is wrong with it. */
import type { AgentId, DepartmentId, Settings, SiteKey } from '@sapa/protocol';
import * as v from 'valibot';
import { type ArrivalClass, arrivalsOf } from '../../server/src/core/simulation/arrivals.ts';
import type { Manner } from '../../server/src/core/simulation/colleagues.ts';
import type { Plan } from '../../server/src/core/simulation/plan.ts';
import { parseSettings } from '../../server/src/settings/parse.ts';
import { Unusable, unusable } from './problems.ts';
import { type Scenario, type ScenarioAgent, type ScenarioClass, scenarioSchema } from './schema.ts';

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** @param file for messages. @throws Unusable */
export function readScenario(input: unknown, file: string): Scenario {
  const parsed = v.safeParse(scenarioSchema, input);
  if (parsed.success) return parsed.output;
  throw unusable(
    file,
    parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
  );
}

/** @param document a whole settings document in place of the scenario's own. @throws Unusable */
export function planScenario(scenario: Scenario, file: string, seed: number, document?: unknown): Plan {
  const groups = new Map(scenario.agents.map((agent) => [agent.id, expanded(agent)]));
  const settings = settingsOf(scenario, file, groups, document);
  const classes = scenario.classes.map((each) => classOf(each, settings));
  refuseUnknown(scenario, file, settings);
  const from = Date.parse(scenario.start);
  const to = from + scenario.hours * HOUR_MS;
  return {
    house: settings,
    arrivals: arrivalsOf(classes, { from, to }, seed),
    manners: mannersOf(scenario, groups, settings, from),
    from,
    span: { from: from + scenario.warmUpHours * HOUR_MS, to },
    seed,
  };
}

/** Those of a group, each with a name of their own. */
function expanded({ id, count }: ScenarioAgent): readonly string[] {
  return count === undefined ? [id] : Array.from({ length: count }, (_, index) => `${id}${index + 1}`);
}

function settingsOf(
  scenario: Scenario,
  file: string,
  groups: ReadonlyMap<string, readonly string[]>,
  document: unknown,
): Settings {
  const base = (document ?? ownDocument(scenario)) as Record<string, unknown>;
  const known = Array.isArray(base.agents) ? (base.agents as { readonly id?: unknown }[]) : [];
  const isNew = ({ id }: ScenarioAgent) => id !== '*' && !known.some((agent) => agent.id === id);
  const added = scenario.agents
    .filter(isNew)
    .flatMap((agent) => (groups.get(agent.id) ?? []).map((id) => profileOf(agent, id)));
  const parsed = parseSettings({ ...base, agents: [...known.map(named), ...added] });
  if (!parsed.ok) throw unusable(file, parsed.problems);
  return parsed.settings;
}

/** What visitors come about is what the bot knows something about. */
function ownDocument({ name, settings, classes }: Scenario): Record<string, unknown> {
  const departments = Array.isArray(settings.departments) ? settings.departments : [];
  const ids = departments.map((department: { readonly id?: unknown }) => department?.id);
  const topics = [...new Set(classes.flatMap((each) => each.topics))];
  const knowledge = topics.map((id) => ({ id, language: 'en', questions: [id], answer: id }));
  const sites = [{ key: 'site', name: 'Site', departments: ids }];
  return { version: 1, name, sites, bot: { knowledge }, ...settings };
}

/** Names and addresses say nothing about routing: whoever writes a scenario may leave them out. */
function named(agent: { readonly id?: unknown }) {
  return { name: String(agent.id), email: `${String(agent.id).toLowerCase()}@agents.example`, ...agent };
}

function profileOf({ departments, capacity, channels, skills }: ScenarioAgent, id: string) {
  return named({
    id,
    ...(departments && { departments }),
    ...(capacity !== undefined && { capacity }),
    ...(channels && { channels }),
    ...(skills && { skills }),
  });
}

function classOf(each: ScenarioClass, settings: Settings): ArrivalClass {
  const { name, perMinute, department, priority, service, patience, picked, vip, returning, ...facts } = each;
  return {
    name,
    perMinute,
    department: department as DepartmentId,
    priority,
    service,
    patience,
    facts: {
      ...facts,
      site: (each.site ?? settings.sites[0]?.key) as SiteKey,
      trigger: 'button',
      isVip: vip,
      isReturning: returning,
      hasAgent: false,
      ...(picked !== undefined && { picked: picked as DepartmentId }),
    },
  };
}

function refuseUnknown({ classes, warmUpHours, hours }: Scenario, file: string, settings: Settings): void {
  const problems: string[] = [];
  const isThere = (id: string) => settings.departments.some((department) => department.id === id);
  for (const [index, { department, picked = department }] of classes.entries())
    for (const id of new Set([department, picked]))
      if (!isThere(id)) problems.push(`${file}: classes.${index}: there is no department "${id}"`);
  if (warmUpHours >= hours) problems.push(`${file}: warmUpHours: must be less than hours`);
  if (problems.length > 0) throw new Unusable(problems);
}

function mannersOf(
  { agents, hours }: Scenario,
  groups: ReadonlyMap<string, readonly string[]>,
  settings: Settings,
  from: number,
): ReadonlyMap<AgentId, Manner> {
  const days = Math.ceil(hours / DAY_HOURS);
  const manners = new Map<AgentId, Manner>();
  const others = agents.find(({ id }) => id === '*');
  if (others) for (const { id } of settings.agents) manners.set(id, mannerOf(others, from, days));
  for (const agent of agents)
    for (const id of agent.id === '*' ? [] : (groups.get(agent.id) ?? []))
      manners.set(id as AgentId, mannerOf(agent, from, days));
  return manners;
}

function mannerOf({ shifts, accepts, declines, answer, wrapUp }: ScenarioAgent, from: number, days: number): Manner {
  const at = (day: number, hour: number) => from + (day * DAY_HOURS + hour) * HOUR_MS;
  const daily = shifts?.toSorted(([a], [b]) => a - b);
  const all =
    daily && Array.from({ length: days }, (_, day) => daily.map(([a, b]) => [at(day, a), at(day, b)] as const));
  return { accepts, declines, answer, wrapUp, shifts: all?.flat() };
}
