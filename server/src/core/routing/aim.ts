/** Where somebody who needs a person may be sent: a rule's targets, what they picked, and what is behind a closed department. Pure; knows no conversations. */
import type { AgentId, DepartmentId, Rule, Target } from '@sapa/protocol';
import { overflowOf } from './route.ts';
import type { Teams } from './types.ts';

export type Destination = Exclude<Target, string>;

export interface Place {
  readonly department: DepartmentId;
  /** For this agent alone, at first. */
  readonly only?: AgentId | undefined;
}

/** Who is there, whatever they are busy with. */
export interface There {
  readonly teams: Teams;
  isWithinHours(department: DepartmentId): boolean;
  /** Within its hours, and somebody of it is online. */
  isOpen(department: DepartmentId): boolean;
  isOnline(agent: AgentId): boolean;
  departmentsOf(agent: AgentId): readonly DepartmentId[];
}

/** Undefined where nobody is there. An agent who is not leads to their department. */
export function placeOf(target: Destination, there: There): Place | undefined {
  if ('department' in target) {
    const department = reach(target.department, there);
    return department && { department };
  }
  const department = there.departmentsOf(target.agent).find((id) => there.isOpen(id));
  return department && { department, ...(there.isOnline(target.agent) && { only: target.agent }) };
}

/** The department where somebody is there; one within its hours where somebody of its overflow is; else that overflow. */
function reach(id: DepartmentId, there: There): DepartmentId | undefined {
  if (there.isOpen(id)) return id;
  const behind = overflowOf(id, there.teams).find((other) => there.isOpen(other));
  return behind && (there.isWithinHours(id) ? id : behind);
}

/** The rule's own, then those that its steps open. What they picked themselves counts more, unless the rule asks what they picked. */
export function targetsOf(rule: Rule | undefined, picked?: DepartmentId): readonly Destination[] {
  if (picked !== undefined) {
    const isAbout = rule?.when.some((condition) => condition.if === 'department') ?? false;
    return [...(isAbout && rule?.target ? [rule.target] : []), { department: picked }];
  }
  if (!rule?.target) return [];
  return [rule.target, ...rule.steps.flatMap(({ department }) => (department ? [{ department }] : []))];
}
