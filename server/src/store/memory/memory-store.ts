/**
 * The store in memory: the reference of what a store does, and what tests of other parts run on. Keeps JSON texts, as a
 * database would, so that nobody shares objects with it. Knows no disk: nothing survives it.
 */
import type { CommandId, ConversationEvent, ConversationId, Timestamp, VisitorId } from '@sapa/protocol';
import {
  type Append,
  type Appended,
  type ConversationStore,
  type DueDeadline,
  type KnownCommand,
  type Store,
  StoreError,
} from '../../app/store.ts';
import type { Deadline } from '../../core/conversation/command.ts';
import type { State } from '../../core/conversation/state.ts';
import { assertGapless, isFollowUp } from '../append-shape.ts';
import { createPeople } from './people.ts';

interface Thread {
  readonly snapshot: string;
  readonly updatedAt: Timestamp;
  readonly deadlines: Append['deadlines'];
  /** JSON of the event with seq = index + 1. */
  readonly events: string[];
}

interface Shelf {
  readonly threads: Map<ConversationId, Thread>;
  readonly commands: Map<string, KnownCommand>;
  readonly outbound: Set<string>;
  readonly visitors: Set<VisitorId>;
  readonly tokens: Map<string, VisitorId>;
}

export function createMemoryStore(): Store {
  const shelf: Shelf = {
    threads: new Map(),
    commands: new Map(),
    outbound: new Set(),
    visitors: new Set(),
    tokens: new Map(),
  };
  return {
    ...createConversations(shelf),
    ...createPeople(shelf.tokens),
    async close() {},
  };
}

const commandKey = (sender: string, id: CommandId) => JSON.stringify([sender, id]);
const stateOf = (thread: Thread): State => JSON.parse(thread.snapshot);

function createConversations(shelf: Shelf): ConversationStore {
  const { threads, commands } = shelf;
  const newestFirst = () => [...threads.values()].reverse();
  return {
    append: async (request) => append(shelf, request),
    async load(id) {
      const thread = threads.get(id);
      return thread && stateOf(thread);
    },
    async read(id, { after = 0, before = Number.POSITIVE_INFINITY, limit = Number.POSITIVE_INFINITY, fromEnd }) {
      const range = (threads.get(id)?.events ?? []).slice(after, Math.max(0, before - 1));
      const chosen = fromEnd ? range.slice(Math.max(0, range.length - limit)) : range.slice(0, limit);
      return chosen.map((event): ConversationEvent => JSON.parse(event));
    },
    findCommand: async (sender, id) => commands.get(commandKey(sender, id)),
    open: async () => [...threads.values()].map(stateOf).filter(({ status }) => status !== 'closed'),
    async followUps(limit) {
      const owed = newestFirst().filter((thread) => isFollowUp(stateOf(thread)));
      return owed
        .sort((a, b) => b.updatedAt - a.updatedAt)
        .slice(0, limit)
        .map(stateOf);
    },
    async ofVisitor(id, limit) {
      const theirs = newestFirst()
        .map(stateOf)
        .filter(({ visitor }) => visitor.id === id);
      return theirs.slice(0, limit);
    },
    deadlines: async () => [...threads].flatMap(([id, thread]) => due(id, thread)).sort((a, b) => a.dueAt - b.dueAt),
  };
}

const due = (conversation: ConversationId, { deadlines }: Thread): DueDeadline[] =>
  (Object.entries(deadlines) as [Deadline, Timestamp][]).map(([deadline, dueAt]) => ({
    conversation,
    deadline,
    dueAt,
  }));

function append(shelf: Shelf, request: Append): Appended {
  assertGapless(request);
  const { conversation, command, events, visitor } = request;
  const thread = shelf.threads.get(conversation);
  if ((thread?.events.length ?? 0) !== request.expectedSeq) return 'conflict';
  if (command && shelf.commands.has(commandKey(command.sender, command.id))) return 'conflict';
  refuseDuplicates(shelf, request);

  shelf.threads.set(conversation, {
    snapshot: JSON.stringify(request.snapshot),
    updatedAt: events.at(-1)?.at ?? thread?.updatedAt ?? request.snapshot.startedAt,
    deadlines: { ...request.deadlines },
    events: (thread?.events ?? []).concat(events.map((event) => JSON.stringify(event))),
  });
  if (command) {
    const { bodyHash, seq } = command;
    shelf.commands.set(commandKey(command.sender, command.id), { conversation, bodyHash, seq });
  }
  for (const { key } of request.outbound) shelf.outbound.add(key);
  if (visitor && !shelf.visitors.has(visitor.id)) {
    shelf.visitors.add(visitor.id);
    shelf.tokens.set(visitor.tokenHash, visitor.id);
  }
  return 'stored';
}

/** What a database's unique constraints refuse. */
function refuseDuplicates(shelf: Shelf, { outbound, visitor }: Append): void {
  const keys = outbound.map(({ key }) => key);
  if (new Set(keys).size < keys.length || keys.some((key) => shelf.outbound.has(key))) {
    throw new StoreError('failed', 'an outbound key is already taken');
  }
  if (visitor && !shelf.visitors.has(visitor.id) && shelf.tokens.has(visitor.tokenHash)) {
    throw new StoreError('failed', "a visitor's token is already taken");
  }
}
