/** Who listens: lines by person and readers by conversation. Passes hints to feeds and signals to people; keeps nothing. */
import { type AgentId, CLOSE, type ConversationId, type Signal, type VisitorId } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import type { Feed } from './feed.ts';

/** A welcomed connection, as the rest of the app sees it. */
export interface Listener {
  readonly kind: 'visitor' | 'agent';
  readonly person: VisitorId | AgentId;
  /** The agent's session this line lives by. */
  readonly session: string | undefined;
  readonly feed: Feed;
  signal(signal: Signal): void;
  /** Something about who may see this conversation changed. */
  reconsider(state: State): Promise<void>;
  /** The signed-in rights changed or ended. */
  end(reason: 'signedOut' | 'draining' | 'replaced', code: number, retryAfterMs: number): void;
  /** Departments, staff or settings changed. */
  refresh(): void;
}

export type Hub = ReturnType<typeof createHub>;

/** One or few: nearly always one, which needs no list. Lists are replaced, never changed, so that they may be walked meanwhile. */
type Few<Key> = Map<Key, Listener | readonly Listener[]>;

const NOBODY: readonly Listener[] = [];
const isList = (few: Listener | readonly Listener[]): few is readonly Listener[] => Array.isArray(few);

function listOf<Key>(lists: Few<Key>, key: Key): readonly Listener[] {
  const few = lists.get(key);
  if (few === undefined) return NOBODY;
  return isList(few) ? few : [few];
}

function join<Key>(lists: Few<Key>, key: Key, listener: Listener): void {
  const list = listOf(lists, key);
  if (list.length === 0) lists.set(key, listener);
  else if (!list.includes(listener)) lists.set(key, [...list, listener]);
}

function leave<Key>(lists: Few<Key>, key: Key, listener: Listener): void {
  const left = listOf(lists, key).filter((each) => each !== listener);
  const [only] = left;
  if (only === undefined) lists.delete(key);
  else lists.set(key, left.length === 1 ? only : left);
}

export function createHub(onError: (error: unknown) => void) {
  const people: Few<VisitorId | AgentId> = new Map();
  const agents = new Set<Listener>();
  /** Let in, and still being told what was there before: only who ends lines looks for them. */
  const arriving = new Set<Listener>();
  const readers: Few<ConversationId> = new Map();

  return {
    expect(listener: Listener): void {
      arriving.add(listener);
    },
    add(listener: Listener): void {
      arriving.delete(listener);
      join(people, listener.person, listener);
      if (listener.kind === 'agent') agents.add(listener);
    },
    remove(listener: Listener): void {
      arriving.delete(listener);
      leave(people, listener.person, listener);
      agents.delete(listener);
    },
    read(conversation: ConversationId, listener: Listener): void {
      join(readers, conversation, listener);
    },
    unread(conversation: ConversationId, listener: Listener): void {
      leave(readers, conversation, listener);
    },
    hint(conversation: ConversationId): void {
      for (const listener of listOf(readers, conversation)) listener.feed.hint(conversation);
    },
    /** To everybody who follows the conversation, but for the one who caused it. */
    signal(conversation: ConversationId, signal: Signal, to: 'visitor' | 'agent' | 'all', except?: Listener): void {
      for (const listener of listOf(readers, conversation)) {
        if (listener !== except && (to === 'all' || listener.kind === to)) listener.signal(signal);
      }
    },
    toAgents(signal: Signal): void {
      for (const listener of agents) listener.signal(signal);
    },
    /** After a commit that changed who may see the conversation. */
    reconsider(state: State): void {
      for (const listener of agents) listener.reconsider(state).catch(onError);
      for (const listener of listOf(people, state.visitor.id)) listener.reconsider(state).catch(onError);
    },
    refresh(): void {
      for (const listener of this.everybody()) listener.refresh();
    },
    /** Ends the lines that live by this session; other devices of the same agent stay. */
    endSession(session: string, code: number): void {
      for (const listener of [...agents, ...arriving])
        if (listener.session === session) listener.end('signedOut', code, 0);
    },
    /** Ends all lines of this person but one: they say hello again, as whoever they are by now. */
    endOthers(person: VisitorId, except: Listener | undefined, retryAfterMs: number): void {
      const late = [...arriving].filter((each) => each.person === person);
      for (const listener of [...listOf(people, person), ...late])
        if (listener !== except) listener.end('replaced', CLOSE.normal, retryAfterMs);
    },
    *everybody(): Iterable<Listener> {
      for (const person of people.keys()) yield* listOf(people, person);
    },
  };
}
