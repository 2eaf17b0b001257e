/**
 * A history as Sapa itself would have written it: the server's own store, core and ids; one append per message, each with its command.
 * Conversations of 20 messages, closed but for one in a hundred, and one long one. It goes quickly because thousands share a commit.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CommandId, ConversationEvent, ConversationId, SiteKey, VisitorId } from '@sapa/protocol';
import { written } from '../../server/src/app/written.ts';
import { advance } from '../../server/src/core/conversation/apply.ts';
import type { Decided } from '../../server/src/core/conversation/decision.ts';
import type { State } from '../../server/src/core/conversation/state.ts';
import { openSqliteStore, type SqliteStore } from '../../server/src/store/sqlite/sqlite-store.ts';
import { many } from './ask.ts';

const SHORT = 20;
const LONG = 10_000;
const AT_ONCE = 1_000;
const DAY = 24 * 3_600_000;
const TEXT = 'What does it cost to send two of these to Bandung, and how long does it take? '.repeat(3).slice(0, 200);

/** Tokens of visitors whose conversation is still open. */
export interface Filled {
  readonly long: string;
  readonly short: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const newId = () => randomBytes(16).toString('hex');

/** @param messages in all; fewer than the long conversation has: none at all */
export async function fill(folder: string, messages: number): Promise<Filled | undefined> {
  if (messages < LONG) return undefined;
  const store = await openSqliteStore({ path: join(folder, 'db', 'sapa.sqlite') });
  const conversations = Math.floor((messages - LONG) / SHORT);
  await many(conversations, AT_ONCE, (index) => write(store, SHORT, index % 100 !== 0));
  const filled = { short: await write(store, SHORT, false), long: await write(store, LONG, false) };
  await store.close();
  return filled;
}

/** @returns the visitor's token */
async function write(store: SqliteStore, messages: number, isClosed: boolean): Promise<string> {
  const id = newId() as ConversationId;
  const visitor = newId() as VisitorId;
  const token = newId();
  const now = Date.now() - (isClosed ? DAY : 0);
  const facts = { visitor: { id: visitor, tokenHash: sha256(token), createdAt: now } };
  const start: Decided = { type: 'conversationStarted', site: 'shop' as SiteKey, visitor, language: 'en' };
  let state = await append(store, id, undefined, [start], now, facts);
  for (let each = 0; each < messages; each++) state = await append(store, id, state, [said(each)], now);
  if (isClosed) await append(store, id, state, [{ type: 'closed', outcome: 'solved', followUp: false }], now);
  return token;
}

function said(index: number): Decided {
  const by = index % 2 === 0 ? 'visitor' : 'bot';
  const message = { type: 'messageSent', by: { kind: by }, text: `${index} ${TEXT}`, visibility: 'public' } as const;
  return { ...message, command: randomUUID() as CommandId };
}

async function append(
  store: SqliteStore,
  id: ConversationId,
  before: State | undefined,
  decided: readonly Decided[],
  now: number,
  more: object = {},
): Promise<State> {
  const { events, state } = advance(id, before, decided, now);
  const key = keyOf(state, events.at(-1));
  await store.append({ before, after: state, events: events.map(written), outbound: [], ...key, ...more });
  return state;
}

function keyOf(state: State, event: ConversationEvent | undefined) {
  if (!event?.command) return {};
  const { command, seq } = event;
  return { command: { sender: `visitor:${state.visitor.id}`, id: command, seq, bodyHash: sha256(command) } };
}
