/** Taking a conversation at the board: what it is called, whether there is room, and that who takes wants to answer at the desk. */
import type { AgentSnapshot, ConversationId } from '@sapa/protocol';
import type { Desk } from '../../state/desk.ts';
import { mayTakeOver } from '../../state/supervise.ts';
import { isFull } from '../../state/targets.ts';
import { hashOf } from '../route.ts';

interface Taking {
  /** What nobody answers yet is taken, also from under an offer. */
  readonly kind: 'take' | 'takeOver';
  /** I have no room for one more. */
  readonly isFull: boolean;
}

/** @returns undefined when it cannot be mine */
export function takingOf(desk: Desk, snapshot: AgentSnapshot): Taking | undefined {
  const me = desk.me.value;
  const { status } = snapshot;
  if (status !== 'queued' && !mayTakeOver(snapshot, me)) return undefined;
  const kind = status === 'queued' || status === 'offered' ? 'take' : 'takeOver';
  return { kind, isFull: isFull(desk.watch.board.value, me.id) };
}

export function takeHere(desk: Desk, conversation: ConversationId): void {
  desk.take(conversation);
  location.hash = hashOf(conversation);
}
