/**
 * Keeps the matcher told of queues and agents, and commits what it answers: after every event that frees or adds capacity,
 * many events of one turn in one run. A match that is lost meanwhile changes nothing and is looked at again.
 */
import type { AgentId, ConversationId, DepartmentId } from '@sapa/protocol';
import { waitingOf } from '../core/conversation/queue-place.ts';
import type { State } from '../core/conversation/state.ts';
import { Matcher } from '../core/routing/matcher.ts';
import type { Match } from '../core/routing/types.ts';
import { type Board, holder } from './board.ts';
import type { Desk } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Clock, Log } from './ports.ts';
import type { Presence } from './presence.ts';
import { candidateOf, matchRulesOf } from './staff.ts';

export interface Router {
  /** What was committed; `before` undefined for what is new to us. */
  notice(before: State | undefined, state: State): void;
  /** The agent came, went, or holds more or less. */
  agentChanged(agent: AgentId): void;
  /** Rules, departments or agents changed. */
  settingsChanged(): void;
  /** Place in the queue of its own department, from 1; undefined when it does not wait there. */
  position(conversation: ConversationId): number | undefined;
  /** Who waits there, in order; those who are about to be asked about first. */
  waitingIn(department: DepartmentId): Iterable<ConversationId>;
  stop(): void;
}

interface RouterParts {
  readonly board: Board;
  readonly desk: Desk;
  readonly facts: Facts;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
}

const RESCIND = { by: { kind: 'system' }, do: { type: 'rescindOffer', reason: 'agentGone' } } as const;
/** A commit that failed is not tried again at once. */
const AFTER_FAILURE_MS = 1_000;

export function createRouter(parts: RouterParts): Router {
  const { board, desk, facts, presence, clock, log } = parts;
  const matcher = new Matcher(parts.random);
  /** Being offered right now: the matcher counts their slots, and the board is not asked about them. */
  const underway = new Set<ConversationId>();
  /** An offer failed: looked at again soon. */
  const postponed = new Set<ConversationId>();
  const known = new Set<AgentId>();
  let isNudged = false;
  let isStopped = false;
  let cancel = () => {};

  const hands = {
    isOnline: presence.isOnline,
    held: (agent: AgentId) => board.held(agent, underway),
    idleSince: board.idleSince,
  };

  function tell(agent: AgentId): void {
    const profile = facts.agent(agent);
    if (profile) matcher.setAgent(candidateOf(profile, hands));
    else matcher.removeAgent(agent);
  }

  function wait(state: State | undefined): void {
    if (state?.status === 'queued') matcher.put(waitingOf(state));
  }

  function isWaitingIn(department: DepartmentId, conversation: ConversationId): boolean {
    const state = board.of(conversation);
    return state?.status === 'queued' && state.department === department;
  }

  async function offer({ conversation, agent }: Match): Promise<void> {
    underway.add(conversation);
    try {
      const name = facts.agent(agent)?.name ?? '';
      const outcome = await desk.execute(conversation, { by: { kind: 'system' }, do: { type: 'offer', agent, name } });
      settle(conversation, agent);
      if (!outcome.ok) postpone(conversation, outcome.reason);
      else if (presence.status(agent) !== 'online') takeBack(conversation);
    } catch (error) {
      settle(conversation, agent);
      postpone(conversation, error);
    }
  }

  /** Whoever went away while it was being written is not waited for. */
  function takeBack(conversation: ConversationId): void {
    desk.execute(conversation, RESCIND).catch((error: unknown) => {
      log.error({ conversation, err: error }, 'an offer could not be taken back');
    });
  }

  function settle(conversation: ConversationId, agent: AgentId): void {
    underway.delete(conversation);
    matcher.settle(conversation);
    tell(agent);
    nudge();
  }

  /** It may have been taken or ended meanwhile; what still waits is looked at again. */
  function postpone(conversation: ConversationId, reason: unknown): void {
    const state = board.of(conversation);
    if (state?.status !== 'queued') return;
    log.warn({ conversation, reason: reason instanceof Error ? reason.message : reason }, 'an offer could not be made');
    postponed.add(conversation);
    clock.later(AFTER_FAILURE_MS, () => {
      postponed.delete(conversation);
      wait(board.of(conversation));
      nudge();
    });
  }

  function run(): void {
    isNudged = false;
    if (isStopped) return;
    const now = clock.now();
    for (const match of matcher.match(now)) void offer(match);
    cancel();
    const { nextAt } = matcher;
    cancel = nextAt === undefined ? () => {} : clock.later(Math.max(0, nextAt - now), nudge);
  }

  function nudge(): void {
    if (isNudged) return;
    isNudged = true;
    queueMicrotask(run);
  }

  function agentChanged(agent: AgentId): void {
    tell(agent);
    nudge();
  }

  function settingsChanged(): void {
    const { settings } = facts;
    matcher.configure(matchRulesOf(settings));
    const now = new Set(settings.agents.map(({ id }) => id));
    for (const agent of new Set([...known, ...now])) tell(agent);
    known.clear();
    for (const agent of now) known.add(agent);
    nudge();
  }

  settingsChanged();

  return {
    notice(before, state) {
      if (state.status === 'queued') wait(state);
      else matcher.remove(state.id);
      const [was, is] = [before && holder(before), holder(state)];
      for (const agent of new Set([was, is])) if (agent) tell(agent);
      nudge();
    },
    agentChanged,
    settingsChanged,
    position: (conversation) => matcher.position(conversation),
    *waitingIn(department) {
      const isHere = (id: ConversationId) => matcher.position(id) === undefined && isWaitingIn(department, id);
      for (const id of new Set([...underway, ...postponed])) if (isHere(id)) yield id;
      yield* matcher.waitingIn(department);
    },
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
