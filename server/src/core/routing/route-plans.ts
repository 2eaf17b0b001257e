/** What a rule and a department's queue plan for a conversation that waits, each with its own time. Knows not yet what comes of it together. */
import type { DepartmentId, RouteStep, Rule, SkillNeed } from '@sapa/protocol';
import type { Teams } from './types.ts';

export interface Plan {
  readonly afterMs: number;
  readonly reason: RouteStep['reason'];
  readonly isEarly: boolean;
  readonly department?: DepartmentId | undefined;
  /** In place of what was required. */
  readonly required?: readonly SkillNeed[] | undefined;
  /** By how many levels, altogether, what is required is lower. */
  readonly lower?: number;
}

const SECOND_MS = 1_000;

/** A step is taken early where the target before it may be passed over. */
export function stepPlans(rule: Rule | undefined): Plan[] {
  const steps = rule?.steps ?? [];
  return steps.map(({ afterSeconds, department, required }, at) => ({
    afterMs: afterSeconds * SECOND_MS,
    reason: 'step',
    isEarly: (at === 0 ? rule : steps[at - 1])?.skipIfNobody === true,
    department,
    required,
  }));
}

export function ringPlans(department: DepartmentId, teams: Teams): Plan[] {
  const rings = teams.queue(department)?.rings ?? [];
  return rings.map(({ afterSeconds, lower }) => ({
    afterMs: afterSeconds * SECOND_MS,
    reason: 'ring',
    isEarly: false,
    lower,
  }));
}

/** @param openedMs when the department itself was opened, after queueing */
export function overflowPlans(department: DepartmentId, teams: Teams, openedMs: number): Plan[] {
  const overflow = teams.queue(department)?.overflow;
  if (!overflow) return [];
  const afterMs = openedMs + overflow.afterSeconds * SECOND_MS;
  return [{ afterMs, reason: 'overflow', isEarly: true, department: overflow.department }];
}
