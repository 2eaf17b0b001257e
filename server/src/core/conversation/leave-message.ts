/** A message for whoever comes back: the contact, the words, and a ticket that stays open. */
import type { CommandId, VisitorCommand } from '@sapa/protocol';
import type { Draft } from './draft.ts';
import { say } from './words.ts';

type Values = Extract<VisitorCommand, { type: 'fillForm' }>['values'];

/** In the bot's time this ends the conversation; a closed one stays closed, and owes an answer. */
export function leaveMessage(draft: Draft, command: CommandId, values: Values): void {
  const name = values.name?.trim();
  draft.add({ type: 'contactEdited', by: { kind: 'visitor' }, ...(name && { name }), email: values.email });
  say(draft, values.message, command);
  draft.speak(draft.phrase('messageTaken'));
  if (draft.state.status === 'closed') return;
  draft.add({ type: 'ended', by: { kind: 'visitor' }, reason: 'leftMessage' });
  draft.add({ type: 'closed', outcome: 'missed', followUp: true });
}
