/** What a visitor may do, state by state. */
import type { CommandId, VisitorCommand } from '@sapa/protocol';
import { greet, hear, isSmallTalk } from './bot-turn.ts';
import type { CommandBy } from './command.ts';
import type { Known } from './context.ts';
import { visitorInBot } from './decide-visitor-bot.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import { closeWithoutRoom } from './ending.ts';
import { queueAgain } from './enter-queue.ts';
import { returnToAgent } from './handover.ts';
import { leaveMessage } from './leave-message.ts';
import type { Closed, Offered, OnHold, Queued, State } from './state.ts';
import { say } from './words.ts';

type VisitorsCommand = CommandBy<'visitor'>;
type Rating = Extract<VisitorCommand, { type: 'rate' }>;

export function decideVisitor(draft: Draft, state: State | undefined, command: VisitorsCommand): Refusal {
  if (state && state.visitor.id !== command.by.id) return 'not_found';
  // There is no way to upload yet, so an attachment names something that does not exist.
  if (command.do.type === 'say' && (command.do.attachments?.length ?? 0) > 0) return 'not_found';
  if (!state) return start(draft, command);
  switch (state.status) {
    case 'bot':
      return visitorInBot(draft, command);
    case 'queued':
    case 'offered':
      return whileWaiting(draft, state, command);
    case 'active':
      return whileServed(draft, command);
    case 'on-hold':
      return whileHeld(draft, state, command);
    case 'wrap-up':
      return inWrapUp(draft, command);
    case 'closed':
      return whenClosed(draft, state, command);
  }
}

function start(draft: Draft, command: VisitorsCommand): Refusal {
  switch (command.do.type) {
    case 'say':
    case 'choose':
    case 'requestAgent':
    case 'pickDepartment':
      begin(draft, command);
      if (draft.context.site.bot && !(command.do.type === 'say' && isSmallTalk(draft, command.do.text))) greet(draft);
      return visitorInBot(draft, command);
    case 'fillForm':
      if (draft.context.site.departments.some((department) => department.open)) return 'not_found';
      begin(draft, command);
      leaveMessage(draft, command.id, command.do.values);
      return;
    case 'end':
    case 'rate':
      return 'not_found';
  }
}

function begin(draft: Draft, command: VisitorsCommand): void {
  const { site, visitor } = draft.context;
  const { language, page, previous, known, knownAgent } = visitor;
  draft.add({
    type: 'conversationStarted',
    site: site.key,
    visitor: command.by.id,
    language,
    ...(page && { page }),
    ...(previous && { previous }),
    ...(site.channel !== 'web' && { channel: site.channel }),
    ...(knownAgent && { knownAgent }),
  });
  if (known) remember(draft, known);
}

/** What is known of the person is the log's too: whoever reads it later needs no other. */
function remember(draft: Draft, { name, email, attributes = {} }: Known): void {
  const by = { kind: 'system' } as const;
  if (name || email) draft.add({ type: 'contactEdited', by, ...(name && { name }), ...(email && { email }) });
  for (const [field, value] of Object.entries(attributes))
    draft.add({ type: 'attributeSet', by, field, value, keep: 'contact' });
}

function whileWaiting(draft: Draft, state: Queued | Offered, command: VisitorsCommand): Refusal {
  switch (command.do.type) {
    case 'say':
      say(draft, command.do.text, command.id);
      return;
    case 'end':
      if (state.status === 'offered')
        draft.add({ type: 'offerRescinded', agent: state.offer.agent, reason: 'abandoned' });
      draft.add({ type: 'ended', by: { kind: 'visitor' }, reason: 'left', command: command.id });
      draft.add({ type: 'closed', outcome: 'abandoned', followUp: state.owed ?? false });
      return;
    default:
      return 'wrong_state';
  }
}

function whileServed(draft: Draft, command: VisitorsCommand): Refusal {
  switch (command.do.type) {
    case 'say':
      say(draft, command.do.text, command.id);
      return;
    case 'end':
      draft.add({ type: 'ended', by: { kind: 'visitor' }, reason: 'finished', command: command.id });
      return;
    default:
      return 'wrong_state';
  }
}

/** Their next word takes it back: to the same agent where they are there and have room, else to the head of the queue. */
function whileHeld(draft: Draft, state: OnHold, command: VisitorsCommand): Refusal {
  const refusal = whileServed(draft, command);
  if (!refusal && command.do.type === 'end') closeWithoutRoom(draft, state);
  if (refusal || command.do.type !== 'say') return refusal;
  const { id } = state.agent;
  if (draft.context.isOnline(id) && draft.context.routing.hasRoom(id, state.channel))
    draft.add({ type: 'resumed', agent: id, reason: 'visitorWrote' });
  else {
    draft.speak(draft.phrase('backInLine'));
    queueAgain(draft, state, 'resumed');
  }
  return undefined;
}

/** Writing again before it is filed closes it first: what comes next is a new wait with its own end. */
function inWrapUp(draft: Draft, command: VisitorsCommand): Refusal {
  switch (command.do.type) {
    case 'say':
      draft.add({ type: 'wrapUpFinished', reason: 'reopened' });
      draft.add({ type: 'closed', outcome: 'served', followUp: false });
      reopen(draft, command.id, command.do.text);
      return;
    case 'rate':
      rate(draft, command.id, command.do);
      return;
    default:
      return 'wrong_state';
  }
}

function whenClosed(draft: Draft, state: Closed, command: VisitorsCommand): Refusal {
  switch (command.do.type) {
    case 'rate':
      if (!isRateable(state)) return 'wrong_state';
      rate(draft, command.id, command.do);
      return;
    case 'fillForm':
      if (!state.form) return 'wrong_state';
      leaveMessage(draft, command.id, command.do.values);
      return;
    case 'end':
      return 'wrong_state';
    default:
      break;
  }
  if (draft.context.now >= state.closedAt + draft.context.limits.reopenMs) return 'wrong_state';
  if (command.do.type !== 'say') {
    draft.add({ type: 'reopened', reason: 'visitorWrote' });
    return visitorInBot(draft, command);
  }
  reopen(draft, command.id, command.do.text);
  return;
}

/** To the agent they knew, or else to the bot. */
function reopen(draft: Draft, command: CommandId, text: string): void {
  draft.add({ type: 'reopened', reason: 'visitorWrote' });
  say(draft, text, command);
  if (!returnToAgent(draft)) hear(draft, text);
}

/** The bot or an agent did something that can be judged. */
function isRateable(state: Closed): boolean {
  return state.lastAgent !== undefined || state.outcome === 'solved' || state.outcome === 'idle';
}

function rate(draft: Draft, command: CommandId, { score, comment }: Rating): void {
  const said = comment?.trim();
  draft.add({ type: 'rated', score, ...(said && { comment: said }), command });
}
