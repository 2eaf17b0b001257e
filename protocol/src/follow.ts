/**
 * How a snapshot moves when its conversation's next event arrives: snapshot(t0) + events = snapshot(t1) (I10).
 * Clients use it for what they show; a property test holds it against the server's own state. Pure.
 */
import type { ConversationEvent, Route, SkillNeed } from './events.ts';
import { ORDINARY_PRIORITY } from './limits.ts';
import { previewOf } from './preview.ts';
import type { AgentSnapshot, VisitorSnapshot } from './snapshot.ts';

/** Drops the keys: an absent fact has no key, not an undefined one. */
function without<T extends object>(snapshot: T, ...keys: (keyof T)[]): T {
  const rest = { ...snapshot };
  for (const key of keys) delete rest[key];
  return rest;
}

/** Moves what visitors and agents both see. */
function followShared<T extends VisitorSnapshot>(before: T, event: ConversationEvent): T {
  const next = { ...before, head: event.seq };
  switch (event.type) {
    case 'messageSent':
      return event.form ? { ...next, form: event.form } : next;
    case 'departmentPicked':
      return { ...next, department: event.department };
    case 'queued':
    case 'transferred':
      return { ...without(next, 'agent', 'form'), status: 'queued', department: event.department };
    case 'accepted':
      return {
        ...next,
        status: 'active',
        agent: { ...(event.agent && { id: event.agent }), ...(event.name && { name: event.name }) },
      };
    case 'contactEdited':
      return event.by.kind === 'visitor' ? without(next, 'form') : next;
    case 'ended':
      return next.status === 'active' ? { ...next, status: 'wrap-up' } : next;
    case 'closed':
      return { ...next, status: 'closed', outcome: event.outcome };
    case 'rated':
      return { ...next, rating: { score: event.score, ...(event.comment && { comment: event.comment }) } };
    case 'reopened':
      return { ...without(next, 'agent', 'outcome', 'rating', 'form'), status: 'bot' };
    default:
      return next;
  }
}

/** @param event the event with `seq` = before.head + 1 */
export function followAsVisitor(before: VisitorSnapshot, event: ConversationEvent): VisitorSnapshot {
  return followShared(before, event);
}

/** A message that was left is somebody's who waits: no less urgent than others. */
function live(before: AgentSnapshot): AgentSnapshot {
  if (!before.ticket) return before;
  return { ...without(before, 'ticket'), priority: Math.min(before.priority, ORDINARY_PRIORITY) };
}

/** How it is routed from here on. */
function routed(
  before: AgentSnapshot,
  { skills = [], route }: { readonly skills?: readonly SkillNeed[]; readonly route?: Route },
): AgentSnapshot {
  return {
    ...without(before, 'skills', 'also', 'rule'),
    ...(skills.length > 0 && { skills }),
    ...(route?.rule && { rule: route.rule.name }),
  };
}

function relaxed(before: AgentSnapshot, event: Extract<ConversationEvent, { type: 'relaxed' }>): AgentSnapshot {
  const { also = [], department } = before;
  const opens = event.department && event.department !== department && !also.includes(event.department);
  return {
    ...without(before, 'skills'),
    ...(event.skills.length > 0 && { skills: event.skills }),
    ...(opens && event.department && { also: [...also, event.department] }),
  };
}

/** @param event the event with `seq` = before.head + 1 */
export function followAsAgent(before: AgentSnapshot, event: ConversationEvent): AgentSnapshot {
  const next = followShared(before, event);
  switch (event.type) {
    case 'messageSent':
      // A note is between agents: lists show what was said to each other.
      if (event.visibility === 'private') return next;
      return {
        // Somebody is at the other end again.
        ...(event.by.kind === 'visitor' ? live(next) : next),
        preview: previewOf(event),
        // A word left in a closed conversation is owed an answer.
        followUp: next.followUp || (next.status === 'closed' && event.by.kind === 'visitor'),
      };
    case 'understood':
      return {
        ...next,
        language: event.language,
        ...(event.mood && { mood: event.mood }),
        ...(event.urgency && { urgency: event.urgency }),
      };
    case 'attributeSet':
      return { ...next, attributes: { ...next.attributes, [event.field]: event.value } };
    case 'handoverRequested':
      return { ...next, handover: { trigger: event.trigger, summary: event.summary } };
    case 'queued':
      return {
        ...(event.route ? routed(next, event) : next),
        priority: event.priority,
        waitingSince: next.waitingSince ?? event.since ?? event.at,
        ...(event.ticket && { ticket: true }),
        ...(event.front && { front: true }),
      };
    case 'transferred':
      return without(routed(next, event), 'front');
    case 'relaxed':
      return relaxed(next, event);
    case 'held':
      return { ...next, status: 'on-hold' };
    case 'resumed':
      return { ...next, status: 'active' };
    case 'offered':
      return { ...next, status: 'offered', offer: { agent: event.agent, expiresAt: event.expiresAt } };
    case 'offerDeclined':
    case 'offerExpired':
    case 'offerRescinded':
      return { ...without(next, 'offer'), status: 'queued' };
    case 'accepted':
      return without(next, 'offer', 'front');
    case 'ended':
      return next.status === 'on-hold' ? { ...next, status: 'wrap-up' } : next;
    case 'tagged':
      return { ...next, tags: event.tags, ...(event.category && { category: event.category }) };
    case 'prioritised':
      return { ...next, priority: event.priority };
    case 'consentGiven':
      return { ...next, consent: event.text };
    case 'pageVisited':
      return { ...next, page: event.page };
    case 'identified':
      return { ...next, visitor: { ...next.visitor, id: event.visitor, identified: true } };
    case 'contactEdited':
      return {
        ...next,
        visitor: {
          ...next.visitor,
          ...(event.name && { name: event.name }),
          ...(event.email && { email: event.email }),
        },
      };
    case 'wrapUpFinished':
      return { ...next, ...(event.tags && { tags: event.tags }), ...(event.category && { category: event.category }) };
    case 'closed':
      return { ...without(next, 'skills', 'also', 'rule', 'ticket', 'front'), followUp: event.followUp };
    case 'reopened':
      return { ...without(next, 'handover', 'waitingSince'), priority: ORDINARY_PRIORITY, followUp: false };
    case 'followedUp':
      return { ...next, followUp: false, ...(event.category && { category: event.category }) };
    default:
      return next;
  }
}
