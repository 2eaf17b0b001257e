/** From the bot to a human: to whom it is aimed at, to the one department that is open, to a choice of them, or to a message left for later. */
import type { CommandId, TriggerName } from '@sapa/protocol';
import { readChoice } from '../flows/index.ts';
import { isAskedWhichTeam, openDepartments, pendingTrigger, pickedPlace, placeFor, ruleFor } from './aim.ts';
import type { DepartmentStatus } from './context.ts';
import type { Draft } from './draft.ts';
import { enterQueue, queue, request, type Wish } from './enter-queue.ts';

/** A trigger as its settings aim it. */
export function aimed({ context }: Draft, trigger: TriggerName, said?: string): Wish {
  const { target, message, priority } = context.bot.triggers[trigger];
  return { trigger, target, message, priority, said };
}

export function handOver(draft: Draft, wish: Wish): void {
  leaveFlow(draft);
  const rule = ruleFor(draft, wish.trigger);
  const place = placeFor(draft, wish.target ?? 'ask', rule);
  if (place) {
    enterQueue(draft, place, wish, rule);
    return;
  }
  const open = openDepartments(draft);
  request(draft, wish);
  if (open.length > 0) offerDepartments(draft, open, wish);
  else takeMessage(draft);
}

/** What the visitor picked, by a tap or by its name; closed departments take a message. */
export function goTo(draft: Draft, department: DepartmentStatus, command?: CommandId): void {
  const wish = { trigger: pendingTrigger(draft) ?? 'button' } as const;
  leaveFlow(draft);
  draft.add({ type: 'departmentPicked', department: department.id, ...(command && { command }) });
  const rule = ruleFor(draft, wish.trigger, department.id);
  const place = pickedPlace(draft, department, rule);
  if (place) {
    enterQueue(draft, place, wish, rule);
    return;
  }
  request(draft, wish, department.id);
  takeMessage(draft);
}

/** Back to whom they talked to, ahead of anybody else when that agent is online. False when nobody of theirs is there. */
export function returnToAgent(draft: Draft): boolean {
  const { lastAgent, department } = draft.state;
  if (!lastAgent || !department || !draft.context.department(department)?.open) return false;
  draft.speak(draft.phrase('reopened'));
  request(draft, { trigger: 'reopened' }, department);
  queue(draft, { department }, { reason: 'reopened', rule: ruleFor(draft, 'reopened'), preferred: lastAgent });
  return true;
}

/** The department this text means. Only while a human is being asked for: by its exact name, or, of several to choose from, in other words or by its number. */
export function pickedByName(draft: Draft, text: string): DepartmentStatus | undefined {
  if (!pendingTrigger(draft)) return undefined;
  const said = text.trim().toLowerCase();
  const { departments } = draft.context.site;
  const exact = departments.find(({ name }) =>
    Object.values(name).some((known) => known.trim().toLowerCase() === said),
  );
  if (exact || !isAskedWhichTeam(draft)) return exact;
  const open = openDepartments(draft).map(({ id, name }) => ({ value: id, label: name }));
  const meant = readChoice(open, text);
  return departments.find(({ id }) => id === meant);
}

function offerDepartments(draft: Draft, open: readonly DepartmentStatus[], { message }: Wish): void {
  const departments = open.map(({ id, name }) => ({ id, name: name[draft.language] }));
  const own = message?.[draft.language];
  const question = draft.phrase('chooseDepartment');
  draft.speak(own ? `${own}\n\n${question}` : question, { departments });
}

function takeMessage(draft: Draft): void {
  draft.speak(draft.phrase('nobodyThere'), { form: 'leaveMessage' });
}

function leaveFlow(draft: Draft): void {
  const { state } = draft;
  if (state.status === 'bot' && state.flow) draft.add({ type: 'flowLeft', flow: state.flow.flow, reason: 'human' });
}
