/**
 * Where a conversation stands on its route, and which steps it takes now: those whose time has come, and early ones while
 * nobody who may answer is there. Whoever is there is asked of the caller. Knows no settings.
 */
import type { AgentId, DepartmentId, Route, RouteStep, SkillNeed, Timestamp } from '@sapa/protocol';

export interface Place {
  readonly route: Route;
  /** Steps taken. */
  readonly done: number;
  readonly queuedAt: Timestamp;
  readonly departments: readonly [DepartmentId, ...DepartmentId[]];
  readonly skills: readonly SkillNeed[];
  readonly only?: AgentId | undefined;
}

/** What a `relaxed` event says. */
export interface Taken {
  /** Steps taken with this one. */
  readonly step: number;
  readonly reason: RouteStep['reason'];
  readonly department?: DepartmentId;
  readonly skills: readonly SkillNeed[];
  /** For this agent alone still. */
  readonly only?: AgentId;
}

/** Whether somebody who may answer is online, with room or without. */
export type IsThere = (
  departments: readonly DepartmentId[],
  skills: readonly SkillNeed[],
  only?: AgentId | undefined,
) => boolean;

/** When the next step is due by its time; undefined when there is none. */
export function nextStepAt({ route, done, queuedAt, only }: Place): Timestamp | undefined {
  const next = route.steps.slice(done).find((step) => changes(step, only));
  return next && queuedAt + next.afterMs;
}

/** In the order they are taken; each follows from the place that the one before it left. */
export function stepsNow(place: Place, now: Timestamp, isThere: IsThere): readonly Taken[] {
  const { steps } = place.route;
  const due = steps.findIndex(({ afterMs }) => place.queuedAt + afterMs > now);
  const taken: Taken[] = [];
  let at = follow(place, due < 0 ? steps.length : due, taken);
  if (at.only !== undefined && !isThere(at.departments, at.skills, at.only)) at = forEverybody(at, taken);
  for (let early = earlyStep(at); early >= 0; early = earlyStep(at)) {
    const before = follow(at, early, []);
    if (isThere(before.departments, before.skills)) break;
    at = follow(at, early + 1, taken);
  }
  return taken;
}

/** The next step that need not wait. None while it is for one agent: they are there, or it would not be theirs alone. */
function earlyStep({ route, done, only }: Place): number {
  if (only !== undefined) return -1;
  return route.steps.findIndex((step, at) => at >= done && step.early === true && changes(step, only));
}

/** Steps as far as this one are taken: whoever takes an early one takes those before it, which have found nobody either. */
function follow(place: Place, until: number, taken: Taken[]): Place {
  let at = place;
  for (const [index, step] of place.route.steps.entries()) {
    if (index < place.done || index >= until) continue;
    const next = after(at, step, index + 1);
    if (changes(step, at.only)) taken.push(takenOf(at, next, step.reason));
    at = next;
  }
  return at;
}

/** The agent it was for is not there: the rest of the route keeps its times, so the step is not counted. */
function forEverybody(place: Place, taken: Taken[]): Place {
  const isPlanned = place.route.steps.some(({ reason }, at) => at >= place.done && reason === 'only');
  if (!isPlanned) return place;
  const next = { ...place, only: undefined };
  taken.push(takenOf(place, next, 'only'));
  return next;
}

function after(place: Place, { department, skills, reason }: RouteStep, done: number): Place {
  const isNew = department !== undefined && !place.departments.includes(department);
  return {
    ...place,
    done,
    departments: isNew ? [...place.departments, department] : place.departments,
    skills: skills ?? place.skills,
    only: reason === 'only' ? undefined : place.only,
  };
}

function takenOf(before: Place, { done, departments, skills, only }: Place, reason: RouteStep['reason']): Taken {
  const department = departments[before.departments.length];
  return { step: done, reason, ...(department && { department }), skills, ...(only && { only }) };
}

/** It stopped being for one agent before its time: nothing is left to do. */
function changes({ reason }: RouteStep, only: AgentId | undefined): boolean {
  return reason !== 'only' || only !== undefined;
}
