/** From the bot to a human: to the one department that is open, to a choice of them, or to a message left for later. */
import type { CommandId, DepartmentId, HandoverSummary, HandoverTrigger, QueueReason } from '@sapa/protocol';
import type { DepartmentStatus } from './context.ts';
import type { Draft } from './draft.ts';

/** @param command the visitor's own request, where there were no words to record it */
export function handOver(draft: Draft, trigger: HandoverTrigger, command?: CommandId): void {
  const open = draft.context.site.departments.filter((department) => department.open);
  const [only] = open;
  if (only && open.length === 1) {
    enterQueue(draft, only.id, trigger, command);
    return;
  }
  request(draft, trigger, undefined, command);
  if (only) offerDepartments(draft, open);
  else takeMessage(draft);
}

/** What the visitor picked, by a tap or by its name; closed departments take a message. */
export function goTo(draft: Draft, department: DepartmentStatus, command?: CommandId): void {
  const trigger = pendingTrigger(draft) ?? 'button';
  draft.add({ type: 'departmentPicked', department: department.id, ...(command && { command }) });
  if (department.open) {
    enterQueue(draft, department.id, trigger);
    return;
  }
  request(draft, trigger, department.id);
  takeMessage(draft);
}

/** Back to whom they talked to, ahead of anybody else when that agent is online. False when nobody of theirs is there. */
export function returnToAgent(draft: Draft): boolean {
  const { lastAgent, department } = draft.state;
  if (!lastAgent || !department || !draft.context.department(department)?.open) return false;
  draft.speak(draft.phrase('reopened'));
  request(draft, 'reopened', department);
  draft.add({
    ...queued(draft, department, 'reopened'),
    ...(draft.context.isOnline(lastAgent) && { preferred: lastAgent }),
  });
  return true;
}

/** The department whose name, in either language, is exactly this text. Only while a human is being asked for. */
export function pickedByName(draft: Draft, text: string): DepartmentStatus | undefined {
  if (!pendingTrigger(draft)) return undefined;
  const said = text.trim().toLowerCase();
  return draft.context.site.departments.find(({ name }) =>
    Object.values(name).some((known) => known.trim().toLowerCase() === said),
  );
}

export function pendingTrigger({ state }: Draft): HandoverTrigger | undefined {
  return state.status === 'bot' ? state.handover?.trigger : undefined;
}

/** The transition message comes before any silence. */
function enterQueue(draft: Draft, department: DepartmentId, trigger: HandoverTrigger, command?: CommandId): void {
  request(draft, trigger, department, command);
  draft.speak(draft.phrase('transition'));
  draft.add(queued(draft, department, 'handover'));
}

function request(draft: Draft, trigger: HandoverTrigger, target?: DepartmentId, command?: CommandId): void {
  draft.add({
    type: 'handoverRequested',
    trigger,
    ...(target && { target }),
    summary: summaryOf(draft),
    ...(command && { command }),
  });
}

function queued(draft: Draft, department: DepartmentId, reason: QueueReason) {
  return { type: 'queued', department, reason, priority: draft.state.priority, skills: [] } as const;
}

function offerDepartments(draft: Draft, open: readonly DepartmentStatus[]): void {
  const departments = open.map(({ id, name }) => ({ id, name: name[draft.language] }));
  draft.speak(draft.phrase('chooseDepartment'), { departments });
}

function takeMessage(draft: Draft): void {
  draft.speak(draft.phrase('nobodyThere'), { form: 'leaveMessage' });
}

function summaryOf({ state: { memory }, context }: Draft): HandoverSummary {
  return {
    asked: memory.asked,
    answered: memory.answered.flatMap((id) => context.entry(id)?.questions[0] ?? []),
    misses: memory.misses,
  };
}
