/** Where a handover leads: to what the owner aimed at, to a rule's target, to what was picked, or to whoever is open. Knows no queue. */
import type { AgentId, DepartmentId, HandoverTrigger, Rule, Target } from '@sapa/protocol';
import { overflowOf } from '../routing/route.ts';
import { firstRule } from '../routing/rules.ts';
import type { DepartmentStatus } from './context.ts';
import type { Draft } from './draft.ts';
import { routingFactsOf } from './routing-facts.ts';
import { isVip } from './vip.ts';

export interface Aim {
  readonly department: DepartmentId;
  /** First choice among those who may answer. */
  readonly preferred?: AgentId | undefined;
  /** For this agent alone, at first. */
  readonly only?: AgentId | undefined;
}

/**
 * Where it leads now; undefined where the visitor has to choose, or nobody is there. What the owner aimed at counts most, then the rule,
 * then what was picked before. What is closed leads to its overflow, else to whoever is open.
 */
export function placeFor(draft: Draft, target: Target, rule: Rule | undefined): Aim | undefined {
  const aims = target === 'ask' ? ruleTargets(rule) : [target];
  for (const aim of aims) {
    const found = aim === 'any' ? anybodyOf(draft) : placeOf(draft, aim);
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

/** The rule's own, then those that its steps open. */
function ruleTargets(rule: Rule | undefined): readonly Exclude<Target, 'ask'>[] {
  if (!rule?.target) return [];
  return [rule.target, ...rule.steps.flatMap(({ department }) => (department ? [{ department }] : []))];
}

/** What they picked themselves counts more than a rule, unless the rule asks what they picked. */
export function pickedPlace(draft: Draft, { id }: DepartmentStatus, rule: Rule | undefined): Aim | undefined {
  const isAbout = rule?.when.some((condition) => condition.if === 'department') ?? false;
  const target = isAbout ? rule?.target : undefined;
  return (target && placeOf(draft, target)) ?? placeOf(draft, { department: id });
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

function placeOf(draft: Draft, target: Exclude<Target, string>): Aim | undefined {
  if ('department' in target) {
    const department = reach(draft, target.department);
    return department && { department };
  }
  const { context } = draft;
  const department = context.agent(target.agent)?.departments.find((id) => context.department(id)?.open);
  if (!department) return undefined;
  return { department, ...(context.isOnline(target.agent) && { only: target.agent }) };
}

/** The department where somebody is there; one within its hours where somebody of its overflow is; else that overflow. */
function reach({ context }: Draft, id: DepartmentId): DepartmentId | undefined {
  const own = context.department(id);
  if (!own || own.open) return own?.id;
  const behind = overflowOf(id, context.routing.teams).find((other) => context.department(other)?.open);
  return behind && (own.withinHours ? id : behind);
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
