/** Into a queue: from the bot, back from an agent, or as a ticket whose department has opened. How it is routed is fixed here. */
import type {
  AgentId,
  CommandId,
  DepartmentId,
  HandoverTrigger,
  QueueReason,
  Rule,
  SomeTexts,
  Target,
  Timestamp,
} from '@sapa/protocol';
import { type Aim, ruleFor } from './aim.ts';
import type { Draft } from './draft.ts';
import { relax } from './relax.ts';
import { routed } from './routed.ts';
import type { Active, Closed, OnHold } from './state.ts';
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

/** The transition message comes before any silence. */
export function enterQueue(draft: Draft, aim: Aim, wish: Wish, rule: Rule | undefined): void {
  request(draft, wish, aim.department);
  draft.speak(wish.message?.[draft.language] ?? draft.phrase('transition'));
  queue(draft, aim, { reason: 'handover', rule, priority: wish.priority });
}

/** Back to the head of its queue, as relaxed as it was: they had been served. */
export function queueAgain(draft: Draft, state: Active | OnHold, reason: 'agentGone' | 'noAnswer' | 'resumed'): void {
  const { department, priority, needs } = state;
  const preferred = reason === 'resumed' ? state.agent.id : undefined;
  const { skills } = needs;
  draft.add({ type: 'queued', department, reason, priority, skills, front: true, ...(preferred && { preferred }) });
  relax(draft);
}

/** A message that was left comes to whoever is there now, behind those who wait; its own time of waiting goes on (C5). */
export function queueTicket(draft: Draft, state: Closed): void {
  if (!state.followUp) return;
  const department = openFor(draft, state);
  if (!department) return;
  const since = state.waitingSince ?? state.closedAt;
  const { ticketPriority } = draft.context.routing;
  draft.add({ type: 'reopened', reason: 'opening' });
  request(draft, { trigger: 'opening' }, department);
  const rule = ruleFor(draft, 'opening');
  queue(draft, { department }, { reason: 'opening', rule, ticket: { since, priority: ticketPriority } });
}

/** Its own department, else the first of the site that is there. */
function openFor(draft: Draft, { department }: Closed): DepartmentId | undefined {
  const own = department && draft.context.department(department);
  if (own) return own.withinHours ? own.id : undefined;
  return draft.context.site.departments.find(({ withinHours }) => withinHours)?.id;
}

export function request(draft: Draft, { trigger, said, command }: Wish, target?: DepartmentId): void {
  draft.add({
    type: 'handoverRequested',
    trigger,
    ...(target && { target }),
    summary: summaryOf(draft, said),
    ...(command && { command }),
  });
}

interface Entry {
  readonly reason: QueueReason;
  readonly rule: Rule | undefined;
  readonly priority?: number | undefined;
  readonly preferred?: AgentId | undefined;
  readonly ticket?: { readonly since: Timestamp; readonly priority: number };
}

/** The most urgent of the conversation's own priority, the trigger's and the rule's; a message that was left is less urgent than those. */
export function queue(draft: Draft, aim: Aim, { reason, rule, priority, preferred, ticket }: Entry): void {
  const { department, only } = aim;
  const first = aim.preferred ?? preferred ?? knownAgentFor(draft, department);
  const own = Math.min(draft.state.priority, priority ?? LEAST_URGENT, rule?.priority ?? LEAST_URGENT);
  draft.add({
    type: 'queued',
    department,
    reason,
    priority: ticket ? Math.max(own, ticket.priority) : own,
    ...routed(draft, department, only, rule),
    ...(only ? { only } : first && { preferred: first }),
    ...(ticket && { ticket: true, since: ticket.since }),
  });
  relax(draft);
}

const LEAST_URGENT = 5;

function knownAgentFor({ state, context }: Draft, department: DepartmentId): AgentId | undefined {
  return context.routing.teams.queue(department)?.sticky ? (state.lastAgent ?? state.knownAgent) : undefined;
}
