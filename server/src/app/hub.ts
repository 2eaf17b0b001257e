/** Who listens: lines by person and readers by conversation. Passes hints to feeds and signals to people; keeps nothing. */
import type { AgentId, ConversationId, Signal, VisitorId } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import type { Feed } from './feed.ts';

/** A welcomed connection, as the rest of the app sees it. */
export interface Listener {
  readonly kind: 'visitor' | 'agent';
  readonly person: VisitorId | AgentId;
  /** The agent's session this line lives by. */
  readonly session?: string;
  readonly feed: Feed;
  signal(signal: Signal): void;
  /** Something about who may see this conversation changed. */
  reconsider(state: State): Promise<void>;
  /** The signed-in rights changed or ended. */
  end(reason: 'signedOut' | 'draining', code: number, retryAfterMs: number): void;
  /** Departments, staff or settings changed. */
  refresh(): void;
}

export type Hub = ReturnType<typeof createHub>;

export function createHub(onError: (error: unknown) => void) {
  const people = new Map<VisitorId | AgentId, Set<Listener>>();
  const agents = new Set<Listener>();
  const readers = new Map<ConversationId, Set<Listener>>();

  const of = (person: VisitorId | AgentId) => people.get(person) ?? new Set<Listener>();

  return {
    add(listener: Listener): void {
      people.set(listener.person, of(listener.person).add(listener));
      if (listener.kind === 'agent') agents.add(listener);
    },
    remove(listener: Listener): void {
      const left = of(listener.person);
      left.delete(listener);
      if (left.size === 0) people.delete(listener.person);
      agents.delete(listener);
    },
    read(conversation: ConversationId, listener: Listener): void {
      readers.set(conversation, (readers.get(conversation) ?? new Set()).add(listener));
    },
    unread(conversation: ConversationId, listener: Listener): void {
      const left = readers.get(conversation);
      left?.delete(listener);
      if (left?.size === 0) readers.delete(conversation);
    },
    hint(conversation: ConversationId): void {
      for (const listener of readers.get(conversation) ?? []) listener.feed.hint(conversation);
    },
    /** To everybody who follows the conversation, but for the one who caused it. */
    signal(conversation: ConversationId, signal: Signal, to: 'visitor' | 'agent' | 'all', except?: Listener): void {
      for (const listener of readers.get(conversation) ?? []) {
        if (listener !== except && (to === 'all' || listener.kind === to)) listener.signal(signal);
      }
    },
    toAgents(signal: Signal): void {
      for (const listener of agents) listener.signal(signal);
    },
    /** After a commit that changed who may see the conversation. */
    reconsider(state: State): void {
      for (const listener of agents) listener.reconsider(state).catch(onError);
      for (const listener of of(state.visitor.id)) listener.reconsider(state).catch(onError);
    },
    refresh(): void {
      for (const lines of people.values()) for (const listener of lines) listener.refresh();
    },
    /** Ends the lines that live by this session; other devices of the same agent stay. */
    endSession(session: string, code: number): void {
      for (const listener of [...agents]) if (listener.session === session) listener.end('signedOut', code, 0);
    },
    *everybody(): Iterable<Listener> {
      for (const lines of people.values()) yield* lines;
    },
  };
}
