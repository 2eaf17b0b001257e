/** From the bot to a human: to whom it is aimed at, to the one department that is open, to a choice of them, or to a message left for later. */
import type {
  AgentId,
  CommandId,
  DepartmentId,
  HandoverTrigger,
  QueueReason,
  SomeTexts,
  Target,
  TriggerName,
} from '@sapa/protocol';
import { readChoice } from '../flows/index.ts';
import type { DepartmentStatus } from './context.ts';
import type { Draft } from './draft.ts';
import { summaryOf } from './summary.ts';

/** Why a human is wanted, and what the owner decided about it. */
export interface Wish {
  readonly trigger: HandoverTrigger;
  readonly target?: Target;
  /** Said before the queue, in place of the transition phrase. */
  readonly message?: SomeTexts | undefined;
  readonly priority?: number | undefined;
  /** The words that made the bot hand over. */
  readonly said?: string | undefined;
  /** The visitor's own request, where there were no words to record it. */
  readonly command?: CommandId | undefined;
}

/** A trigger as its settings aim it. */
export function aimed({ context }: Draft, trigger: TriggerName, said?: string): Wish {
  const { target, message, priority } = context.bot.triggers[trigger];
  return { trigger, target, message, priority, said };
}

export function handOver(draft: Draft, wish: Wish): void {
  leaveFlow(draft);
  // Whoever was asked which team they want, and says something else, is not asked again.
  const target = wish.target ?? 'ask';
  const place = placeFor(draft, target === 'ask' && isAskedWhichTeam(draft) ? 'any' : target);
  if (place) {
    enterQueue(draft, place, wish);
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
  if (department.open) {
    enterQueue(draft, { department: department.id }, wish);
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
  const preferred = draft.context.isOnline(lastAgent) ? lastAgent : undefined;
  draft.add(queued(draft, { department, preferred }, 'reopened'));
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

export function pendingTrigger({ state }: Draft): HandoverTrigger | undefined {
  return state.status === 'bot' ? state.handover?.trigger : undefined;
}

interface Place {
  readonly department: DepartmentId;
  readonly preferred?: AgentId | undefined;
}

/** Where the target leads now; undefined where the visitor has to choose, or nobody is there. What is closed leads to whoever is open. */
function placeFor(draft: Draft, target: Target): Place | undefined {
  const aim = typeof target === 'string' ? anybodyFor(draft, target) : placeOf(draft, target);
  if (aim) return aim;
  const open = openDepartments(draft);
  const picked = open.find(({ id }) => id === draft.state.department);
  if (picked) return { department: picked.id };
  if (target === 'ask' && open.length > 1) return undefined;
  return anybodyFor(draft, 'any') ?? (open[0] && { department: open[0].id });
}

/** Several teams were there to choose from, and none has been chosen yet. */
export function isAskedWhichTeam(draft: Draft): boolean {
  return pendingTrigger(draft) !== undefined && openDepartments(draft).length > 1;
}

function anybodyFor({ context }: Draft, target: 'ask' | 'any'): Place | undefined {
  const found = target === 'any' ? context.anybody() : undefined;
  return found && { department: found.department, preferred: found.agent };
}

function placeOf({ context }: Draft, target: Exclude<Target, string>): Place | undefined {
  if ('department' in target) return context.department(target.department)?.open ? target : undefined;
  const department = context.agent(target.agent)?.departments.find((id) => context.department(id)?.open);
  if (!department) return undefined;
  return { department, ...(context.isOnline(target.agent) && { preferred: target.agent }) };
}

function openDepartments({ context }: Draft): readonly DepartmentStatus[] {
  return context.site.departments.filter((department) => department.open);
}

/** The transition message comes before any silence. */
function enterQueue(draft: Draft, place: Place, wish: Wish): void {
  request(draft, wish, place.department);
  draft.speak(wish.message?.[draft.language] ?? draft.phrase('transition'));
  draft.add(queued(draft, place, 'handover', wish.priority));
}

function request(draft: Draft, { trigger, said, command }: Wish, target?: DepartmentId): void {
  draft.add({
    type: 'handoverRequested',
    trigger,
    ...(target && { target }),
    summary: summaryOf(draft, said),
    ...(command && { command }),
  });
}

/** The more urgent of the conversation's own priority and the trigger's. */
function queued(draft: Draft, { department, preferred }: Place, reason: QueueReason, urgent?: number) {
  const priority = Math.min(draft.state.priority, urgent ?? draft.state.priority);
  return { type: 'queued', department, reason, priority, skills: [], ...(preferred && { preferred }) } as const;
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
