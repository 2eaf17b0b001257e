/** What the system asks of a conversation: the router's matches, and deadlines that fell due. What no longer applies changes nothing. */
import type { AgentId } from '@sapa/protocol';
import type { Deadline, SystemCommand } from './command.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import { close } from './ending.ts';
import { answerCall } from './flow-call.ts';
import { fallIdle, warn } from './idle.ts';
import type { Active, InBot, Offered, Queued, State } from './state.ts';

export function decideSystem(draft: Draft, state: State, command: SystemCommand): Refusal {
  switch (command.type) {
    case 'offer':
      return offer(draft, state, command.agent, command.name);
    case 'rescindOffer':
      if (state.status === 'offered') rescind(draft, state, command.reason);
      return;
    case 'answerCall':
      answerCall(draft, command.call, command.answer);
      return;
    case 'deadline':
      if (isDue(draft, state, command.deadline)) expire(draft, state, command.deadline);
      return;
  }
}

/** Compare-and-set: the match was made on a queue that may have changed. */
function offer(draft: Draft, state: State, agent: AgentId, name: string): Refusal {
  if (state.status !== 'queued') return 'wrong_state';
  if (!draft.context.agent(agent)?.departments.includes(state.department)) return 'not_allowed';
  const { now, limits } = draft.context;
  draft.add({ type: 'offered', agent, name, expiresAt: now + limits.offerMs });
  return undefined;
}

function rescind(draft: Draft, state: Offered, reason: 'abandoned' | 'agentGone'): void {
  draft.add({ type: 'offerRescinded', agent: state.offer.agent, reason });
}

/** A row may be older than the state. Who is connected only the app knows: it asks about `…Gone` when they still are gone. */
function isDue({ context }: Draft, state: State, deadline: Deadline): boolean {
  if (deadline === 'visitorGone') return state.status === 'queued' || state.status === 'offered';
  if (deadline === 'agentGone') return state.status === 'active' && !context.isOnline(state.agent.id);
  const dueAt = deadlinesOf(state, context.limits)[deadline];
  return dueAt !== undefined && dueAt <= context.now;
}

function expire(draft: Draft, state: State, deadline: Deadline): void {
  switch (state.status) {
    case 'bot':
      if (deadline === 'call') unanswered(draft, state);
      else if (deadline === 'idleWarning') warn(draft);
      else fallIdle(draft, state);
      break;
    case 'queued':
      if (deadline === 'longestWait') missed(draft);
      else abandoned(draft, state);
      break;
    case 'offered':
      if (deadline === 'visitorGone') abandoned(draft, state);
      else draft.add({ type: 'offerExpired', agent: state.offer.agent });
      break;
    case 'active':
      if (deadline === 'idle') draft.add({ type: 'ended', by: { kind: 'system' }, reason: 'idle' });
      else takeFromAgent(draft, state, deadline === 'agentGone' ? 'agentGone' : 'noAnswer');
      break;
    case 'wrap-up':
      draft.add({ type: 'wrapUpFinished', reason: 'timeout' });
      draft.add({ type: 'closed', outcome: 'served', followUp: false });
      break;
    case 'closed':
      break;
  }
}

function takeFromAgent(draft: Draft, state: Active, reason: 'agentGone' | 'noAnswer'): void {
  if (reason === 'agentGone') draft.speak(draft.phrase('agentGone'));
  draft.add({ type: 'queued', department: state.department, reason, priority: state.priority, skills: [] });
}

/** Nobody came in time: the visitor may leave a message, and the ticket stays open. */
function missed(draft: Draft): void {
  draft.speak(draft.phrase('missed'), { form: 'leaveMessage' });
  close(draft, 'missed', 'missed', true);
}

/** Whoever left an address can still be answered. */
function abandoned(draft: Draft, state: Queued | Offered): void {
  if (state.status === 'offered') rescind(draft, state, 'abandoned');
  close(draft, 'left', 'abandoned', state.owed ?? state.visitor.email !== undefined);
}

/** The other system said nothing, and whoever asked it is gone. */
function unanswered(draft: Draft, { flow }: InBot): void {
  if (flow?.call) answerCall(draft, flow.call.id, { ok: false, failure: 'timeout' });
}
