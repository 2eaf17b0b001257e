/** What an agent may do. Who has no access is told that there is nothing (`not_found`). */
import type { AgentCommand, CommandId } from '@sapa/protocol';
import { couldAnswer, mayAccess, ownerOf } from './access.ts';
import { author, tagged } from './agent-facts.ts';
import type { AgentActor, CommandBy } from './command.ts';
import { endChat, fileTicket } from './decide-agent-ending.ts';
import { hold, resume } from './decide-agent-hold.ts';
import { acceptOffer, assign, declineOffer, take } from './decide-agent-offer.ts';
import { transfer } from './decide-agent-transfer.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import type { State } from './state.ts';
import { proposeVariant } from './variants.ts';
import { attached, lacksFiles } from './words.ts';

type Ask<Type extends AgentCommand['type']> = Extract<AgentCommand, { type: Type }>;

export function decideAgent(draft: Draft, state: State, { by, id, do: command, files }: CommandBy<'agent'>): Refusal {
  if (!mayAccess(by, state) && !lostTheRace(by, state, command.type)) return 'not_found';
  switch (command.type) {
    case 'acceptOffer':
      return acceptOffer(draft, state, by, id);
    case 'declineOffer':
      return declineOffer(draft, state, by, id, command.reason);
    case 'take':
      return take(draft, state, by, id);
    case 'say':
      return say(draft, state, { by, id, files }, command);
    case 'note':
      draft.add({ type: 'messageSent', by: author(by), text: command.text, visibility: 'private', command: id });
      return;
    case 'transfer':
      return transfer(draft, state, by, id, command);
    case 'end':
      return endChat(draft, state, by, id, command);
    case 'finishWrapUp':
      return fileTicket(draft, state, by, id, command);
    case 'tag':
      draft.add({ ...tagged(by, command.tags, command.category), command: id });
      return;
    case 'setPriority':
      draft.add({ type: 'prioritised', by: by.id, priority: command.priority, command: id });
      return;
    case 'editContact':
      return editContact(draft, by, id, command);
    case 'assign':
      return assign(draft, state, by, id, command.agent);
    case 'hold':
      return hold(draft, state, by, id);
    case 'resume':
      return resume(draft, state, by, id);
  }
}

/** Colleagues saw it wait: whoever is too late learns that it is taken or over, not that it never was. */
function lostTheRace(by: AgentActor, state: State, asked: AgentCommand['type']): boolean {
  const isRace = asked === 'acceptOffer' || asked === 'declineOffer' || asked === 'take';
  const isGone = ownerOf(state) !== undefined || state.status === 'closed';
  return isRace && isGone && couldAnswer(by, state);
}

type Said = Omit<CommandBy<'agent'>, 'do'>;

function say(draft: Draft, state: State, { by, id: command, files }: Said, words: Ask<'say'>): Refusal {
  if (lacksFiles(words, files)) return 'not_found';
  if (ownerOf(state) !== undefined && ownerOf(state) !== by.id) return 'not_allowed';
  if (state.status !== 'active') return 'wrong_state';
  const entry = words.entry && draft.context.entry(words.entry);
  draft.add({
    type: 'messageSent',
    by: author(by),
    text: words.text,
    visibility: 'public',
    ...attached(files),
    ...(entry && { entry: entry.id }),
    command,
  });
  const { unanswered } = state.memory;
  if (entry && unanswered !== undefined && state.unansweredSince !== undefined)
    proposeVariant(draft, unanswered, entry, 'agent');
  return undefined;
}

function editContact(draft: Draft, by: AgentActor, command: CommandId, asked: Ask<'editContact'>): Refusal {
  const { name, email } = asked;
  if (!name && !email) return 'not_allowed';
  draft.add({ type: 'contactEdited', by: author(by), ...(name && { name }), ...(email && { email }), command });
  return undefined;
}
