/** Where an arrival is queued, by the rules and hours of the settings. The choices are those of a real handover, with the visitor's own already made. */
import type { AgentId, DepartmentId, Route, Rule, SkillNeed, Timestamp } from '@sapa/protocol';
import { isOpen } from '../hours/hours.ts';
import { type Destination, type Place, placeOf, type There, targetsOf } from '../routing/aim.ts';
import { routeFor } from '../routing/route.ts';
import { firstRule } from '../routing/rules.ts';
import type { Teams } from '../routing/types.ts';
import type { Arrival, House } from './visit.ts';

/** Who is there, whatever they are busy with. */
export interface Present {
  isOnline(agent: AgentId): boolean;
  /** Somebody of this department is. */
  isStaffed(department: DepartmentId): boolean;
}

export interface Aimed {
  readonly department: DepartmentId;
  readonly only?: AgentId | undefined;
  readonly preferred?: AgentId | undefined;
  readonly priority: number;
  readonly skills: readonly SkillNeed[];
  readonly route: Route;
}

const LEAST_URGENT = 5;

/** @returns undefined when every department is closed, or nobody is there */
export type Aim = (arrival: Arrival, now: Timestamp) => Aimed | undefined;

export function createAim({ departments, agents, routing, limits }: House, present: Present): Aim {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const profiles = new Map(agents.map((agent) => [agent.id, agent]));
  const teams: Teams = { queue: (id) => byId.get(id)?.queue, language: routing.language };
  const routes = new Map<string, ReturnType<typeof routeFor>>();

  const isWithinHours = (id: DepartmentId, now: Timestamp) => {
    const department = byId.get(id);
    return department !== undefined && isOpen(department.hours, now);
  };
  const isThere = (id: DepartmentId, now: Timestamp) => isWithinHours(id, now) && present.isStaffed(id);

  function ruleOf({ facts }: Arrival, now: Timestamp): Rule | undefined {
    if (routing.rules.length === 0) return undefined;
    const isOpenNow = (id?: DepartmentId) =>
      id === undefined ? departments.some((each) => isWithinHours(each.id, now)) : isWithinHours(id, now);
    return firstRule(routing.rules, { ...facts, isOpen: isOpenNow });
  }

  function thereAt(now: Timestamp): There {
    return {
      teams,
      isWithinHours: (id) => isWithinHours(id, now),
      isOpen: (id) => isThere(id, now),
      isOnline: present.isOnline,
      departmentsOf: (agent) => profiles.get(agent)?.departments ?? [],
    };
  }

  function placeFor(arrival: Arrival, rule: Rule | undefined, now: Timestamp): Place | undefined {
    const there = thereAt(now);
    for (const target of wantedBy(arrival, rule)) {
      const place = placeOf(target, there);
      if (place) return place;
    }
    const open = departments.find(({ id }) => isThere(id, now));
    return open && { department: open.id };
  }

  /** The same for everybody of whom the same is wanted. */
  function routeOf({ department, only }: Place, rule: Rule | undefined, { facts: { language } }: Arrival) {
    const key = `${department} ${only ?? ''} ${rule?.id ?? ''} ${language}`;
    const known = routes.get(key) ?? routeFor({ department, only, rule, language }, teams, limits.offerMs);
    routes.set(key, known);
    return known;
  }

  return (arrival, now) => {
    const rule = ruleOf(arrival, now);
    const place = placeFor(arrival, rule, now);
    if (!place) return undefined;
    const { department, only } = place;
    const isSticky = only === undefined && teams.queue(department)?.sticky === true;
    const { skills, route } = routeOf(place, rule, arrival);
    return {
      department,
      only,
      preferred: isSticky ? arrival.known : undefined,
      priority: Math.min(arrival.priority, rule?.priority ?? LEAST_URGENT),
      skills,
      route,
    };
  };
}

/** What the owner aimed it at counts most; where nothing else leads, where it went when it was recorded. */
function wantedBy({ target, facts, department }: Arrival, rule: Rule | undefined): readonly Destination[] {
  return [...(target ? [target] : []), ...targetsOf(rule, facts.picked), { department }];
}
