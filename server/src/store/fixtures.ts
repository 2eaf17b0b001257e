/** Appends for tests: conversations that look as the app makes them. */
import type { CommandId, ConversationEvent, ConversationId, EntryId, SiteKey, VisitorId } from '@sapa/protocol';
import type { Append } from '../app/store.ts';
import { written } from '../app/written.ts';
import { apply } from '../core/conversation/apply.ts';
import type { Closed, Shared, State } from '../core/conversation/state.ts';

export const idOf = (name: string) => name as ConversationId;
export const visitorOf = (name: string) => name as VisitorId;
export const commandOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as CommandId;

const shared = (conversation: string, head: number, visitor = 'visitor-1'): Shared => ({
  id: idOf(conversation),
  head,
  site: 'shop' as SiteKey,
  channel: 'web',
  visitor: { id: visitorOf(visitor) },
  language: 'id',
  startedLanguage: 'id',
  startedAt: 1_000,
  lastWordAt: 1_000 + head,
  priority: 3,
  tags: [],
  memory: { missesInRow: 0, misses: 0, asked: [], answered: [], choices: [] },
});

/** The state after `head` messages as `said` makes them. */
export const inBot = (conversation: string, head: number, visitor?: string): State =>
  told({ ...shared(conversation, 0, visitor), status: 'bot' }, saidUpTo(0, head));

const told = (state: State, events: readonly ConversationEvent[]): State =>
  events.reduce((before, event) => apply(before.id, before, event), state);

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

/** Somebody showed that these words ask for the entry `hours`. */
export const proposed = (
  seq: number,
  text: string,
  more: { readonly entry?: EntryId; readonly by?: 'agent' } = {},
): ConversationEvent => ({
  type: 'variantProposed',
  seq,
  at: 1_000 + seq,
  text,
  entry: 'hours' as EntryId,
  by: 'visitor',
  ...more,
});

const saidUpTo = (head: number, count: number) => Array.from({ length: count }, (_, index) => said(head + 1 + index));

interface More extends Partial<Omit<Append, 'events'>> {
  readonly events?: readonly ConversationEvent[];
}

/** `count` messages on top of `head`. */
export function words(conversation: string, head: number, count: number, more: More = {}): Append {
  const before = head === 0 ? undefined : inBot(conversation, head);
  const events = more.events ?? saidUpTo(head, count);
  const after = more.after ?? told(before ?? inBot(conversation, 0), events);
  return { before, after, outbound: [], ...more, events: events.map(written) };
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
