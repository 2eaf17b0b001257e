/** Where a handover leads: to what the owner aimed at, to a rule's target, to what was picked, or to whoever is open. Knows no queue. */
import type { AgentId, DepartmentId, HandoverTrigger, Rule, Target } from '@sapa/protocol';
import { type Place, placeOf, type There, targetsOf } from '../routing/aim.ts';
import { firstRule } from '../routing/rules.ts';
import type { DepartmentStatus } from './context.ts';
import type { Draft } from './draft.ts';
import { routingFactsOf } from './routing-facts.ts';
import { isVip } from './vip.ts';

export interface Aim extends Place {
  /** First choice among those who may answer. */
  readonly preferred?: AgentId | undefined;
}

/**
 * Where it leads now; undefined where the visitor has to choose, or nobody is there. What the owner aimed at counts most, then the rule,
 * then what was picked before. What is closed leads to its overflow, else to whoever is open.
 */
export function placeFor(draft: Draft, target: Target, rule: Rule | undefined): Aim | undefined {
  const aims = target === 'ask' ? targetsOf(rule) : [target];
  const there = thereIn(draft);
  for (const aim of aims) {
    const found = aim === 'any' ? anybodyOf(draft) : placeOf(aim, there);
    if (found) return found;
  }
  const open = openDepartments(draft);
  const [first, second] = open;
  // Nobody is drawn where there is nothing to choose: that is for the department's own strategy.
  if (target === 'ask' && first && !second) return { department: first.id };
  const picked = open.find(({ id }) => id === draft.state.department);
  if (picked) return { department: picked.id };
  // Whoever was asked which team they want, and says something else, is not asked again.
  if (target === 'ask' && open.length > 1 && !isAskedWhichTeam(draft)) return undefined;
  const somewhere = anybodyOf(draft)?.department ?? first?.id;
  return somewhere && { department: somewhere };
}

/** For what they picked themselves, by a tap or by its name. */
export function pickedPlace(draft: Draft, { id }: DepartmentStatus, rule: Rule | undefined): Aim | undefined {
  const there = thereIn(draft);
  for (const target of targetsOf(rule, id)) {
    const found = placeOf(target, there);
    if (found) return found;
  }
  return undefined;
}

function thereIn({ context }: Draft): There {
  return {
    teams: context.routing.teams,
    isWithinHours: (id) => context.department(id)?.withinHours ?? false,
    isOpen: (id) => context.department(id)?.open ?? false,
    isOnline: context.isOnline,
    departmentsOf: (agent) => context.agent(agent)?.departments ?? [],
  };
}

export function ruleFor(draft: Draft, trigger: HandoverTrigger, picked?: DepartmentId): Rule | undefined {
  const { rules, topics } = draft.context.routing;
  if (rules.length === 0) return undefined;
  const { departments } = draft.context.site;
  const isOpen = (department?: DepartmentId) =>
    department === undefined
      ? departments.some(({ withinHours }) => withinHours)
      : (draft.context.department(department)?.withinHours ?? false);
  return firstRule(rules, routingFactsOf(draft.state, { trigger, picked, isVip: isVip(draft), topics, isOpen }));
}

function anybodyOf({ context }: Draft): Aim | undefined {
  const found = context.anybody();
  return found && { department: found.department, preferred: found.agent };
}

/** Several teams were there to choose from, and none has been chosen yet. */
export function isAskedWhichTeam(draft: Draft): boolean {
  return pendingTrigger(draft) !== undefined && openDepartments(draft).length > 1;
}

export function openDepartments({ context }: Draft): readonly DepartmentStatus[] {
  return context.site.departments.filter((department) => department.open);
}

export function pendingTrigger({ state }: Draft): HandoverTrigger | undefined {
  return state.status === 'bot' ? state.handover?.trigger : undefined;
}
