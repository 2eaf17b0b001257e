/** What the system asks of a conversation: the router's matches, and deadlines that fell due. What no longer applies changes nothing. */
import type { AgentId, Page } from '@sapa/protocol';
import { mayAnswer } from './access.ts';
import type { Deadline, SystemCommand } from './command.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import { close } from './ending.ts';
import { queueAgain, queueTicket } from './enter-queue.ts';
import { answerCall } from './flow-call.ts';
import { fallIdle, warn } from './idle.ts';
import { learn } from './learn.ts';
import { refusedBy, relax } from './relax.ts';
import type { Active, InBot, Offered, OnHold, Queued, State } from './state.ts';
import { isServed, isWaiting } from './statuses.ts';

/** Pages noted in one conversation: a log has an end. */
const VISITS = 200;

export function decideSystem(draft: Draft, state: State, command: SystemCommand): Refusal {
  switch (command.type) {
    case 'offer':
      return offer(draft, state, command.agent, command.name);
    case 'relax':
      relax(draft);
      return;
    case 'queueTicket':
      if (state.status === 'closed') queueTicket(draft, state);
      return;
    case 'rescindOffer':
      if (state.status !== 'offered') return;
      rescind(draft, state, command.reason);
      relax(draft);
      return;
    case 'noteVisit':
      noteVisit(draft, state, command.page);
      return;
    case 'learn':
      if (state.status === 'closed') return;
      learn(draft, command.known, { kind: command.isVouched ? 'system' : 'visitor' }, !command.isVouched);
      return;
    case 'identify':
      if (state.visitor.id !== command.visitor || !state.visitor.identified)
        draft.add({ type: 'identified', visitor: command.visitor });
      return;
    case 'answerCall':
      answerCall(draft, command.call, command.answer);
      return;
    case 'deadline':
      if (isDue(draft, state, command.deadline)) expire(draft, state, command.deadline);
      return;
  }
}

function noteVisit(draft: Draft, state: State, page: Page): void {
  if (state.status === 'closed' || (state.visits ?? 0) >= VISITS || isSamePage(state.page, page)) return;
  draft.add({ type: 'pageVisited', page });
}

const isSamePage = (before: Page | undefined, after: Page) => before?.url === after.url && before.title === after.title;

/** Compare-and-set: the match was made on a queue, and on agents, that may have changed. */
function offer(draft: Draft, state: State, agent: AgentId, name: string): Refusal {
  if (state.status !== 'queued') return 'wrong_state';
  const { now, limits, routing, isOnline } = draft.context;
  const profile = draft.context.agent(agent);
  if (!profile || !mayAnswer(profile, state) || !isOnline(agent) || !routing.hasRoom(agent, state.channel))
    return 'not_allowed';
  draft.add({ type: 'offered', agent, name, expiresAt: now + limits.offerMs });
  return undefined;
}

function rescind(draft: Draft, state: Offered, reason: 'abandoned' | 'agentGone'): void {
  draft.add({ type: 'offerRescinded', agent: state.offer.agent, reason });
}

/** A row may be older than the state. Who is connected only the app knows: it asks about `…Gone` when they still are gone. */
function isDue({ context }: Draft, state: State, deadline: Deadline): boolean {
  if (deadline === 'visitorGone') return isWaiting(state);
  if (deadline === 'agentGone') return isServed(state) && !context.isOnline(state.agent.id);
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
      if (deadline === 'longestWait') missed(draft, state);
      else if (deadline === 'relax') relax(draft);
      else abandoned(draft, state);
      break;
    case 'offered':
      if (deadline === 'visitorGone') abandoned(draft, state);
      else expireOffer(draft, state);
      break;
    case 'on-hold':
      if (deadline === 'agentGone' || deadline === 'noAnswer') {
        takeFromAgent(draft, state, deadline);
        break;
      }
      draft.add({ type: 'ended', by: { kind: 'system' }, reason: 'idle' });
      draft.add({ type: 'wrapUpFinished', reason: 'timeout' });
      draft.add({ type: 'closed', outcome: 'served', followUp: false });
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

function expireOffer(draft: Draft, { offer }: Offered): void {
  draft.add({ type: 'offerExpired', agent: offer.agent });
  refusedBy(draft, offer.agent);
}

/** To the head of the queue: they had been served. */
function takeFromAgent(draft: Draft, state: Active | OnHold, reason: 'agentGone' | 'noAnswer'): void {
  draft.speak(draft.phrase(reason));
  queueAgain(draft, state, reason);
}

/** Nobody came in time: the visitor may leave a message, and the ticket stays open. */
function missed(draft: Draft, { ticket }: Queued): void {
  if (ticket) {
    close(draft, 'missed', 'missed', true);
    return;
  }
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
