/** What a visitor may do, state by state. */
import type { CommandId, VisitorCommand } from '@sapa/protocol';
import { greet, hear, isSmallTalk } from './bot-turn.ts';
import type { CommandBy } from './command.ts';
import { visitorInBot } from './decide-visitor-bot.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import { closeWithoutRoom } from './ending.ts';
import { queueAgain } from './enter-queue.ts';
import { returnToAgent } from './handover.ts';
import { learn } from './learn.ts';
import { leaveMessage } from './leave-message.ts';
import { fillPreChat, isAskedFirst, notePreChat } from './pre-chat.ts';
import type { Closed, Offered, OnHold, Queued, State } from './state.ts';
import { mailTranscript } from './transcript.ts';
import { lacksFiles, say } from './words.ts';

type VisitorsCommand = CommandBy<'visitor'>;
type PreChatForm = Extract<VisitorCommand, { form: 'preChat' }>;
type Rating = Extract<VisitorCommand, { type: 'rate' }>;

export function decideVisitor(draft: Draft, state: State | undefined, command: VisitorsCommand): Refusal {
  if (state && state.visitor.id !== command.by.id) return 'not_found';
  if (command.do.type === 'say' && lacksFiles(command.do, command.files)) return 'not_found';
  if (!state) return start(draft, command);
  if (command.do.type === 'mailTranscript') return mailTranscript(draft, state, command.id, command.do.email);
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
  if (isAskedFirst(draft.context) && !('form' in command.do && command.do.form === 'preChat')) return 'not_allowed';
  switch (command.do.type) {
    case 'say':
    case 'choose':
    case 'requestAgent':
    case 'pickDepartment':
      begin(draft, command);
      open(draft, command.do);
      return visitorInBot(draft, command);
    case 'fillForm':
      if (command.do.form === 'preChat') return startWithForm(draft, command, command.do);
      if (draft.context.site.departments.some((department) => department.open)) return 'not_found';
      begin(draft, command);
      leaveMessage(draft, command.id, command.do.values);
      return;
    case 'end':
    case 'rate':
    case 'mailTranscript':
      return 'not_found';
  }
}

/** The site's first words: those it spoke up with, or the greeting. */
function open(draft: Draft, command: VisitorCommand): void {
  const { site, visitor } = draft.context;
  if (visitor.proactive) draft.speak(visitor.proactive.text);
  else if (site.bot && !(command.type === 'say' && isSmallTalk(draft, command.text))) greet(draft);
}

function startWithForm(draft: Draft, command: VisitorsCommand, form: PreChatForm): Refusal {
  const filled = fillPreChat(draft.context, form);
  if (!filled) return 'not_allowed';
  begin(draft, command);
  notePreChat(draft, command.id, filled);
  open(draft, command.do);
  return undefined;
}

function begin(draft: Draft, command: VisitorsCommand): void {
  const { site, visitor } = draft.context;
  const { language, page, previous, known, knownAgent, proactive } = visitor;
  draft.add({
    type: 'conversationStarted',
    site: site.key,
    visitor: command.by.id,
    language,
    ...(page && { page }),
    ...(previous && { previous }),
    ...(site.channel !== 'web' && { channel: site.channel }),
    ...(knownAgent && { knownAgent }),
    ...(proactive && { proactive: proactive.rule }),
  });
  if (known) learn(draft, known, { kind: 'system' });
  if (known?.claimed) learn(draft, known.claimed, { kind: 'visitor' }, true);
}

function whileWaiting(draft: Draft, state: Queued | Offered, command: VisitorsCommand): Refusal {
  switch (command.do.type) {
    case 'say':
      say(draft, command.do.text, command.id, command.files);
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
      say(draft, command.do.text, command.id, command.files);
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
      reopen(draft, command, command.do.text);
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
      if (state.rating || !isRateable(state)) return 'wrong_state';
      rate(draft, command.id, command.do);
      return;
    case 'fillForm':
      if (!state.form || command.do.form === 'preChat') return 'wrong_state';
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
  reopen(draft, command, command.do.text);
  return;
}

/** To the agent they knew, or else to the bot. */
function reopen(draft: Draft, { id, files }: VisitorsCommand, text: string): void {
  draft.add({ type: 'reopened', reason: 'visitorWrote' });
  say(draft, text, id, files);
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
