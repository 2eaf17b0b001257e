/**
 * How a conversation is routed while it waits: a rule's steps, the department's rings, its overflow and that of the one
 * behind it, as one list in the order of time. Compiled once, when it is queued. Knows no agents and no clock.
 */
import type { AgentId, DepartmentId, Route, RouteStep, Rule, SkillNeed } from '@sapa/protocol';
import { isSame, lowered, together } from './route-needs.ts';
import { overflowPlans, type Plan, ringPlans, stepPlans } from './route-plans.ts';
import type { Teams } from './types.ts';

/** Where a conversation is to go. */
export interface Wanted {
  readonly department: DepartmentId;
  /** For this agent alone at first. */
  readonly only?: AgentId | undefined;
  readonly rule?: Rule | undefined;
  /** What the visitor writes in; `other`: neither Indonesian nor English. */
  readonly language: 'id' | 'en' | 'other';
}

interface Compiled {
  readonly steps: readonly RouteStep[];
  /** What was required before rings made it less. */
  readonly relaxed: readonly SkillNeed[];
}

const MOST_STEPS = 12;

/**
 * What the `queued` event says.
 * @param holdMs how long it is for `only` alone, where that agent is online
 */
export function routeFor(
  wanted: Wanted,
  teams: Teams,
  holdMs: number,
): { readonly skills: readonly SkillNeed[]; readonly route: Route } {
  const { rule } = wanted;
  const language = languageNeeds(wanted, teams);
  const skills = together(rule?.required ?? [], language.required);
  const { steps, relaxed } = compile(
    plansOf(wanted, teams, holdMs),
    wanted.department,
    skills,
    language.required,
    teams,
  );
  const preferred = together(rule?.preferred ?? [], skills, relaxed, language.preferred);
  return {
    skills,
    route: { ...(rule && { rule: { id: rule.id, name: rule.name } }), preferred, steps: shortened(steps) },
  };
}

/** The departments behind this one, nearest first, each once; never the department itself. */
export function overflowOf(department: DepartmentId, teams: Teams): DepartmentId[] {
  const chain = new Set([department]);
  let next = teams.queue(department)?.overflow?.department;
  while (next !== undefined && !chain.has(next)) {
    chain.add(next);
    next = teams.queue(next)?.overflow?.department;
  }
  return [...chain].slice(1);
}

/** Of a language that nobody is a specialist in, English is the best guess: preferred, never required. */
function languageNeeds({ language }: Wanted, { language: use }: Teams) {
  if (use === 'ignore') return { required: [], preferred: [] };
  const need: SkillNeed = { skill: language === 'other' ? 'en' : language, level: 1 };
  return { required: use === 'require' && language !== 'other' ? [need] : [], preferred: [need] };
}

function plansOf({ department, only, rule }: Wanted, teams: Teams, holdMs: number): Plan[] {
  const hold: Plan = { afterMs: holdMs, reason: 'only', isEarly: true };
  return [
    ...(only === undefined ? [] : [hold]),
    ...stepPlans(rule),
    ...ringPlans(department, teams),
    ...overflowPlans(department, teams, 0),
  ];
}

/** @param always required whatever a step says; rings lower it as anything else */
function compile(
  plans: Plan[],
  own: DepartmentId,
  skills: readonly SkillNeed[],
  always: readonly SkillNeed[],
  teams: Teams,
): Compiled {
  const open = new Set([own]);
  const steps: RouteStep[] = [];
  const relaxed: SkillNeed[] = [];
  let asked = skills;
  let inForce = skills;
  for (let plan = takeFirst(plans); plan; plan = takeFirst(plans)) {
    const department = plan.department !== undefined && !open.has(plan.department) ? plan.department : undefined;
    if (plan.required) asked = together(plan.required, always);
    if (plan.lower !== undefined) relaxed.push(...asked);
    const next = plan.required || plan.lower !== undefined ? lowered(asked, plan.lower ?? 0) : inForce;
    const step = stepOf(plan, department, isSame(next, inForce) ? undefined : next, plans);
    if (step) steps.push(step);
    inForce = next;
    if (department === undefined) continue;
    open.add(department);
    plans.push(...overflowPlans(department, teams, plan.afterMs));
  }
  return { steps, relaxed };
}

/** The soonest; of several at once the one that was planned first. */
function takeFirst(plans: Plan[]): Plan | undefined {
  return plans.sort((one, other) => one.afterMs - other.afterMs).shift();
}

/** Undefined where nothing changes. A department that a rule opens is not waited for longer than its overflow would. */
function stepOf(
  { afterMs, reason, isEarly }: Plan,
  department: DepartmentId | undefined,
  skills: readonly SkillNeed[] | undefined,
  later: readonly Plan[],
): RouteStep | undefined {
  if (!department && !skills && reason !== 'only') return undefined;
  const isOverflow = later.some((plan) => plan.reason === 'overflow' && plan.department === department);
  return {
    afterMs,
    reason,
    ...(department && { department }),
    ...(skills && { skills }),
    ...((isEarly || (department && isOverflow)) && { early: true }),
  };
}

/** The last ones go first, but nobody is kept for one agent for ever. */
function shortened(steps: readonly RouteStep[]): readonly RouteStep[] {
  if (steps.length <= MOST_STEPS) return steps;
  const hold = steps.find(({ reason }) => reason === 'only');
  const kept = steps.slice(0, MOST_STEPS);
  return !hold || kept.includes(hold) ? kept : [...kept.slice(0, -1), hold];
}
