/** Who takes a conversation wants to answer it: the board makes room for the desk. */
import type { ConversationId } from '@sapa/protocol';
import type { Desk } from '../../state/desk.ts';
import { hashOf } from '../route.ts';

export function takeHere(desk: Desk, conversation: ConversationId): void {
  desk.take(conversation);
  location.hash = hashOf(conversation);
}
