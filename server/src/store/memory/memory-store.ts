/**
 * The store in memory: the reference of what a store does, and what tests of other parts run on. Keeps JSON texts, as a
 * database would, so that nobody shares objects with it. Knows no disk: nothing survives it.
 */
import type { ConversationId, Timestamp, VisitorId } from '@sapa/protocol';
import { proposedIn } from '../../app/proposals.ts';
import {
  type Append,
  type Appended,
  type ConversationStore,
  type KnownCommand,
  type Store,
  StoreError,
} from '../../app/store.ts';
import { Written } from '../../app/written.ts';
import type { State } from '../../core/conversation/state.ts';
import { assertGapless, commandKey, commandKeys, idOfKey, isFollowUp } from '../append-shape.ts';
import { createFileShelf, type FileShelf } from './files.ts';
import { createPeople } from './people.ts';
import { createProposalShelf, type ProposalShelf } from './proposals.ts';
import { createVisitShelf, createVisits, type VisitShelf } from './visits.ts';

interface Thread {
  readonly snapshot: string;
  readonly visitor: VisitorId;
  readonly updatedAt: Timestamp;
  /** JSON of the event with seq = index + 1. */
  readonly events: string[];
}

interface Shelf extends VisitShelf {
  readonly threads: Map<ConversationId, Thread>;
  readonly commands: Map<string, KnownCommand>;
  readonly proposals: ProposalShelf;
  readonly files: FileShelf;
}

export function createMemoryStore(): Store {
  const shelf: Shelf = {
    threads: new Map(),
    commands: new Map(),
    ...createVisitShelf(),
    proposals: createProposalShelf(),
    files: createFileShelf((visitor) => keep(shelf, visitor)),
  };
  const { proposals, dismissProposal } = shelf.proposals;
  return {
    ...createConversations(shelf),
    ...createPeople(),
    ...createVisits(shelf, shelf.files.handOver),
    ...shelf.files,
    proposals,
    dismissProposal,
    async probe() {},
    async close() {},
  };
}

const placeOf = (conversation: ConversationId, key: string) => `${conversation} ${key}`;
const stateOf = (thread: Thread): State => JSON.parse(thread.snapshot);

function createConversations(shelf: Shelf): ConversationStore {
  const { threads, commands } = shelf;
  const newestFirst = () => [...threads.values()].reverse();
  const conversationsOf = (visitor: VisitorId) =>
    [...threads].flatMap(([id, each]) => (each.visitor === visitor ? id : []));
  return {
    append: async (request) => append(shelf, request),
    async load(id) {
      const thread = threads.get(id);
      return thread && stateOf(thread);
    },
    async read(id, { after = 0, before = Number.POSITIVE_INFINITY, limit = Number.POSITIVE_INFINITY, fromEnd }) {
      const range = (threads.get(id)?.events ?? []).slice(after, Math.max(0, before - 1));
      const chosen = fromEnd ? range.slice(Math.max(0, range.length - limit)) : range.slice(0, limit);
      return chosen.map((json) => new Written(JSON.parse(json), json));
    },
    commandsOf: async (id) =>
      [...commands.keys()].flatMap((place) => (place.startsWith(`${id} `) ? idOfKey(place.slice(id.length + 1)) : [])),
    async findCommand(where, sender, id) {
      const [from, to] = commandKeys(sender, id);
      const places = 'visitor' in where ? conversationsOf(where.visitor) : [where.conversation];
      const isIts = (place: string, conversation: ConversationId) =>
        place >= placeOf(conversation, from) && place <= placeOf(conversation, to);
      return [...commands].find(([place]) => places.some((each) => isIts(place, each)))?.[1];
    },
    open: async () => [...threads.values()].map(stateOf).filter(({ status }) => status !== 'closed'),
    async followUps(limit) {
      const owed = newestFirst().filter((thread) => isFollowUp(stateOf(thread)));
      return owed
        .sort((a, b) => b.updatedAt - a.updatedAt)
        .slice(0, limit)
        .map(stateOf);
    },
    async newest({ before, limit }) {
      const ids = [...threads.keys()].reverse();
      const first = before === undefined ? 0 : ids.indexOf(before) + 1;
      return ids.slice(first, first + limit);
    },
    async ofVisitor(id, limit) {
      const theirs = newestFirst()
        .map(stateOf)
        .filter(({ visitor }) => visitor.id === id);
      return theirs.slice(0, limit);
    },
  };
}

function append(shelf: Shelf, request: Append): Appended {
  assertGapless(request);
  const { before, after, command, events, visitor } = request;
  const thread = shelf.threads.get(after.id);
  const place = command && placeOf(after.id, commandKey(command.sender, command.id));
  if ((thread?.events.length ?? 0) !== (before?.head ?? 0)) return 'conflict';
  if (!shelf.files.areSendable(request.attachments ?? [])) return 'gone';
  refuseDuplicates(shelf, request);

  shelf.threads.set(after.id, {
    snapshot: JSON.stringify(after),
    visitor: after.visitor.id,
    updatedAt: events.at(-1)?.event.at ?? after.startedAt,
    events: (thread?.events ?? []).concat(events.map(({ json }) => json)),
  });
  if (place) shelf.commands.set(place, { conversation: after.id, bodyHash: command.bodyHash, seq: command.seq });
  for (const row of request.outbound) shelf.outbound.set(row.key, { ...row, conversation: after.id });
  shelf.proposals.add(proposedIn(after.id, events));
  shelf.files.send(request.attachments ?? [], after.id);
  if (visitor) keep(shelf, visitor);
  return 'stored';
}

/** What we have of a visitor stays as it is. */
function keep({ visitors, tokens }: Shelf, { id, tokenHash }: NonNullable<Append['visitor']>): void {
  if (visitors.has(id)) return;
  visitors.add(id);
  tokens.set(tokenHash, { visitor: id, isOver: false });
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
