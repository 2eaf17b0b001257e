/**
 * Every open conversation at a glance, kept in memory as a view of the log: who waits, who serves what.
 * Slots promised but not yet committed count as taken, so that two decisions never spend the same one (C2).
 */
import type { AgentId, ConversationId, Timestamp, VisitorId } from '@sapa/protocol';
import type { Queued, State } from '../core/conversation/state.ts';

export interface Board {
  /** Takes in what was committed; closed conversations leave the board. */
  put(state: State, now: Timestamp): void;
  waiting(): Iterable<Queued>;
  all(): Iterable<State>;
  of(conversation: ConversationId): State | undefined;
  /** What they are offered, serve, file or have on hold. */
  ofAgent(agent: AgentId): Iterable<State>;
  ofVisitor(visitor: VisitorId): Iterable<State>;
  /** Slots taken, by channel: offered, active, wrap-up, and promised. @param but conversations that do not count */
  held(agent: AgentId, but?: ReadonlySet<ConversationId>): Readonly<Record<string, number>>;
  /** When the agent's load last changed. */
  idleSince(agent: AgentId): Timestamp;
  /** Promises the slot that this state would take, until the returned function is called. */
  reserve(state: State): () => void;
}

/** A place taken, or promised to a decision that is being written. */
interface Slot {
  readonly channel: string;
  readonly isCommitted: boolean;
}

/** Whose slot a conversation takes. */
export function holder(state: State): AgentId | undefined {
  switch (state.status) {
    case 'offered':
      return state.offer.agent;
    case 'active':
    case 'wrap-up':
      return state.agent.id;
    default:
      return undefined;
  }
}

export function createBoard(): Board {
  const open = new Map<ConversationId, State>();
  const queued = new Map<ConversationId, Queued>();
  const held = new Map<AgentId, Map<ConversationId, Slot>>();
  const visitors = new Map<VisitorId, Set<ConversationId>>();
  const changedAt = new Map<AgentId, Timestamp>();
  /** On hold: theirs without a slot. */
  const parked = new Map<AgentId, Set<ConversationId>>();

  const slots = (agent: AgentId) => {
    const found = held.get(agent) ?? new Map<ConversationId, Slot>();
    held.set(agent, found);
    return found;
  };

  function park(agent: AgentId): Set<ConversationId> {
    const found = parked.get(agent) ?? new Set<ConversationId>();
    parked.set(agent, found);
    return found;
  }

  function release(before: State | undefined, now: Timestamp): void {
    const agent = before && holder(before);
    if (!agent) return;
    slots(agent).delete(before.id);
    changedAt.set(agent, now);
  }

  function index(state: State, now: Timestamp): void {
    const agent = holder(state);
    if (agent) {
      if (!slots(agent).get(state.id)?.isCommitted) changedAt.set(agent, now);
      slots(agent).set(state.id, { channel: state.channel, isCommitted: true });
    }
    if (state.status === 'on-hold') park(state.agent.id).add(state.id);
    if (state.status === 'queued') queued.set(state.id, state);
    else queued.delete(state.id);
  }

  function indexVisitor(state: State): void {
    const ids = visitors.get(state.visitor.id) ?? new Set();
    if (state.status === 'closed') ids.delete(state.id);
    else ids.add(state.id);
    if (ids.size > 0) visitors.set(state.visitor.id, ids);
    else visitors.delete(state.visitor.id);
  }

  /** It is somebody else's now. */
  function forgetVisitor({ id, visitor }: State): void {
    const ids = visitors.get(visitor.id);
    ids?.delete(id);
    if (ids?.size === 0) visitors.delete(visitor.id);
  }

  return {
    put(state, now) {
      const before = open.get(state.id);
      if (!before || holder(before) !== holder(state)) release(before, now);
      if (before?.status === 'on-hold') park(before.agent.id).delete(before.id);
      if (state.status === 'closed') open.delete(state.id);
      else open.set(state.id, state);
      index(state, now);
      if (before && before.visitor.id !== state.visitor.id) forgetVisitor(before);
      if (before?.status !== state.status || before.visitor.id !== state.visitor.id) indexVisitor(state);
    },
    waiting: () => queued.values(),
    all: () => open.values(),
    of: (conversation) => open.get(conversation),
    *ofAgent(agent) {
      for (const id of held.get(agent)?.keys() ?? []) {
        const state = open.get(id);
        if (state && holder(state) === agent) yield state;
      }
      for (const id of parked.get(agent) ?? []) {
        const state = open.get(id);
        if (state) yield state;
      }
    },
    *ofVisitor(visitor) {
      for (const id of visitors.get(visitor) ?? []) {
        const state = open.get(id);
        if (state) yield state;
      }
    },
    held(agent, but) {
      const counts: Record<string, number> = Object.create(null);
      for (const [id, { channel }] of held.get(agent) ?? []) {
        if (!but?.has(id)) counts[channel] = (counts[channel] ?? 0) + 1;
      }
      return counts;
    },
    idleSince: (agent) => changedAt.get(agent) ?? 0,
    reserve(state) {
      const { id, channel } = state;
      const agent = holder(state);
      if (!agent) return () => {};
      const mine = slots(agent);
      if (mine.has(id)) return () => {};
      mine.set(id, { channel, isCommitted: false });
      return () => {
        if (mine.get(id)?.isCommitted === false) mine.delete(id);
      };
    },
  };
}
