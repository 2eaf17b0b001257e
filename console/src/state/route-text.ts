/** Why somebody waits, for whom, and what was tried since: sentences about routing. Pure. */
import type { ConversationEvent } from '@sapa/protocol';
import { agentName, departmentName } from './names.ts';
import { type Naming, needNames } from './skills.ts';

type Of<Type extends ConversationEvent['type']> = Extract<ConversationEvent, { type: Type }>;
export type Relaxed = Of<'relaxed'>;

function waitingText(event: Of<'queued'>, { t, language, directory }: Naming): string {
  switch (event.reason) {
    case 'agentGone':
      return t.log.queuedAgentGone;
    case 'noAnswer':
      return t.log.queuedNoAnswer;
    case 'reopened':
      return t.log.queuedReopened;
    case 'resumed':
      return t.log.queuedResumed;
    case 'opening':
      return t.log.queuedOpening(departmentName(directory, event.department, language));
    case 'handover':
    case 'transfer':
      return event.only
        ? t.log.queuedOnly(agentName(directory, event.only, t))
        : t.log.queued(departmentName(directory, event.department, language));
  }
}

export function queuedText(event: Of<'queued'>, naming: Naming): string {
  const text = waitingText(event, naming);
  const rule = event.route?.rule?.name;
  return rule ? naming.t.log.queuedRule(text, rule) : text;
}

/** "Waited long: Billing may answer too". */
export function relaxedText({ reason, department, skills, only }: Relaxed, naming: Naming): string {
  const { t, language, directory } = naming;
  const words = t.log.relaxed;
  if (reason === 'back') return words.back(agentName(directory, only, t));
  if (reason === 'only' || reason === 'refused') return words[reason];
  const changes = [
    department && words.mayAnswer(departmentName(directory, department, language)),
    // An overflow asks for the same of others.
    skills.length > 0 && reason !== 'overflow' && words.needs(needNames(skills, naming)),
    reason === 'ring' && skills.length === 0 && words.needsNothing,
  ].filter(Boolean);
  return changes.length > 0 ? `${words[reason]}: ${changes.join('; ')}` : words[reason];
}

type Entry = Of<'queued'> | Of<'transferred'>;

const isEntry = (event: ConversationEvent): event is Entry => event.type === 'queued' || event.type === 'transferred';

/** What was tried for the present wait, oldest first. */
export function triedFor(events: readonly ConversationEvent[]): readonly Relaxed[] {
  const since = events.findLastIndex(isEntry);
  return events.slice(since + 1).filter((event) => event.type === 'relaxed');
}

/** Why they wait again, and what was tried last: what whoever is asked now has to know beside the first reason. */
export function lastTurns(events: readonly ConversationEvent[]): {
  readonly again?: Entry;
  readonly tried?: Relaxed;
} {
  const again = events.findLast(
    (event): event is Entry => isEntry(event) && !(event.type === 'queued' && event.reason === 'transfer'),
  );
  const tried = triedFor(events).at(-1);
  const isFirst = again?.type === 'queued' && (again.reason === 'handover' || again.reason === 'opening');
  return { ...(again && !isFirst && { again }), ...(tried && { tried }) };
}
