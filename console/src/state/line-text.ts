/** What happened, in a sentence: the lines between the bubbles. Pure. */
import { type Author, type ConversationEvent, excerpt } from '@sapa/protocol';
import type { Texts } from '../i18n/index.ts';
import { agentName, departmentName, fieldName, pageName } from './names.ts';
import { queuedText, relaxedText } from './route-text.ts';
import type { Naming } from './skills.ts';

type Of<Type extends ConversationEvent['type']> = Extract<ConversationEvent, { type: Type }>;

const nameOf = (by: Extract<Author, { kind: 'agent' }>, { t, directory }: Naming) =>
  by.name ?? agentName(directory, by.agent, t);

function acceptedText({ agent, name, by }: Of<'accepted'>, { t, directory }: Naming): string {
  const who = name ?? agentName(directory, agent, t);
  if (by === undefined) return t.log.joined(who);
  return by === agent ? t.log.tookOver(who) : t.log.assigned(agentName(directory, by, t), who);
}

function resumedText({ agent, reason }: Of<'resumed'>, { t, directory }: Naming): string {
  return reason === 'agent' ? t.log.resumedBy(agentName(directory, agent, t)) : t.log.resumedByVisitor;
}

function endedText(event: Of<'ended'>, saying: Naming): string {
  const { t } = saying;
  if (event.reason !== 'finished') return t.log.ended[event.reason];
  if (event.by.kind === 'visitor') return t.log.endedByVisitor;
  return event.by.kind === 'agent' ? t.log.endedBy(nameOf(event.by, saying)) : t.log.ended.finished;
}

function transferredText(event: Of<'transferred'>, { t, language, directory }: Naming): string {
  if (event.by && event.by === event.agent) return t.log.tookOver(agentName(directory, event.by, t));
  const to = event.agent ? agentName(directory, event.agent, t) : departmentName(directory, event.department, language);
  return event.by ? t.log.transferred(agentName(directory, event.by, t), to) : t.log.transferredBySystem(to);
}

function filedText(event: Of<'wrapUpFinished'>, t: Texts): string | undefined {
  if (event.reason === 'timeout') return t.log.filedByTime;
  if (event.reason === 'reopened') return undefined;
  return event.category ? t.log.filedAs(event.category) : t.log.filed;
}

function taggedText({ by, tags }: Of<'tagged'>, t: Texts): string {
  if (tags.length === 0) return t.log.untagged;
  return by ? t.log.tagged(tags.join(', ')) : t.log.taggedByBot(tags.join(', '));
}

/** A collected value is at most this long in the log; the whole of it is in the context column. */
const VALUE_CHARS = 120;
const shortened = (text: string) => (text.length > VALUE_CHARS ? `${excerpt(text, VALUE_CHARS)}…` : text);

/** @returns undefined for facts that need no line */
export function lineText(event: ConversationEvent, saying: Naming): string | undefined {
  const { t, directory, language } = saying;
  switch (event.type) {
    case 'conversationStarted':
      return event.page ? t.log.startedOn(pageName(event.page)) : t.log.started;
    case 'pageVisited':
      return t.log.pageVisited(pageName(event.page));
    case 'consentGiven':
      return t.log.consentGiven;
    case 'identified':
      return t.log.identified;
    case 'transcriptMailed':
      return t.log.transcriptMailed(event.to);
    case 'departmentPicked':
      return t.log.picked(departmentName(directory, event.department, language));
    case 'handoverRequested':
      return t.trigger[event.trigger];
    case 'queued':
      return queuedText(event, saying);
    case 'relaxed':
      return relaxedText(event, saying);
    case 'held':
      return t.log.held(agentName(directory, event.by, t));
    case 'resumed':
      return resumedText(event, saying);
    case 'offered':
      return t.log.offeredTo(event.name);
    case 'offerDeclined':
      return t.log.declined(agentName(directory, event.agent, t));
    case 'offerExpired':
      return t.log.expired(agentName(directory, event.agent, t));
    case 'offerRescinded':
      return t.log.rescinded;
    case 'accepted':
      return acceptedText(event, saying);
    case 'transferred':
      return transferredText(event, saying);
    case 'tagged':
      return taggedText(event, t);
    case 'prioritised':
      return event.by ? t.log.prioritised(event.priority) : t.log.prioritisedByBot(event.priority);
    case 'attributeSet':
      return t.log.attribute(fieldName(event.field), shortened(event.value));
    case 'called':
      return t.log.called(fieldName(event.connection));
    case 'callAnswered':
      return event.failure && t.log.callFailed[event.failure];
    case 'idleWarned':
      return t.log.idleWarned;
    case 'contactEdited':
      return t.log.contact([event.name, event.email].filter(Boolean).join(', '));
    case 'ended':
      return endedText(event, saying);
    case 'wrapUpFinished':
      return filedText(event, t);
    case 'closed':
      return event.followUp ? t.log.closedFollowUp : undefined;
    case 'rated':
      return t.log.rated(event.score);
    case 'reopened':
      // A ticket at opening: the queue's line says it.
      return event.reason === 'visitorWrote' ? t.log.reopened : undefined;
    case 'followedUp':
      return t.log.followedUp(agentName(directory, event.by, t));
    case 'messageSent':
    case 'understood':
    case 'flowReached':
    case 'flowLeft':
    case 'variantProposed':
    case 'hidden':
      return undefined;
  }
}
