/** Appends for tests: conversations that look as the app makes them. */
import type { CommandId, ConversationEvent, ConversationId, SiteKey, VisitorId } from '@sapa/protocol';
import type { Append } from '../app/store.ts';
import type { Closed, InBot, Shared } from '../core/conversation/state.ts';

export const idOf = (name: string) => name as ConversationId;
export const visitorOf = (name: string) => name as VisitorId;
export const commandOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as CommandId;

const shared = (conversation: string, head: number, visitor = 'visitor-1'): Shared => ({
  id: idOf(conversation),
  head,
  site: 'shop' as SiteKey,
  visitor: { id: visitorOf(visitor) },
  language: 'id',
  startedLanguage: 'id',
  startedAt: 1_000,
  lastWordAt: 1_000 + head,
  priority: 3,
  tags: [],
  memory: { missesInRow: 0, misses: 0, asked: [], answered: [], choices: [] },
});

export const inBot = (conversation: string, head: number, visitor?: string): InBot => ({
  ...shared(conversation, head, visitor),
  status: 'bot',
});

export const closed = (conversation: string, head: number, followUp: boolean): Closed => ({
  ...shared(conversation, head),
  status: 'closed',
  outcome: followUp ? 'missed' : 'solved',
  closedAt: 1_000 + head,
  followUp,
});

export const said = (seq: number, text = `words ${seq}`): ConversationEvent => ({
  type: 'messageSent',
  seq,
  at: 1_000 + seq,
  by: { kind: 'visitor' },
  text,
  visibility: 'public',
});

/** `count` messages on top of `expectedSeq`. */
export function words(conversation: string, expectedSeq: number, count: number, more: Partial<Append> = {}): Append {
  return {
    conversation: idOf(conversation),
    expectedSeq,
    events: Array.from({ length: count }, (_, index) => said(expectedSeq + 1 + index)),
    snapshot: inBot(conversation, expectedSeq + count),
    deadlines: {},
    outbound: [],
    ...more,
  };
}

/** One message with the command that caused it. */
export function command(
  sender: string,
  number: number,
  seq: number,
  bodyHash = 'hash',
): NonNullable<Append['command']> {
  return { sender, id: commandOf(number), bodyHash, seq };
}
