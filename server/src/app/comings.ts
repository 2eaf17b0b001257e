/** Somebody came, left, or changed how they stand: deadlines, offers, colleagues and queues follow. */
import type { AgentId, VisitorId } from '@sapa/protocol';
import type { Board } from './board.ts';
import type { Desk } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Hub } from './hub.ts';
import type { Leaving } from './leaving.ts';
import type { LiveBoard } from './live-board.ts';
import type { Presence } from './presence.ts';
import type { Queue } from './queue.ts';
import type { Router } from './router.ts';

interface ComingsParts {
  readonly board: Board;
  readonly desk: Pick<Desk, 'reschedule'>;
  readonly facts: Facts;
  readonly hub: Hub;
  readonly leaving: Leaving;
  readonly liveBoard: LiveBoard;
  readonly presence: Presence;
  readonly queue: Queue;
  readonly router: Router;
  /** Departments, staff or settings changed. */
  readonly refresh: () => void;
}

export interface Comings {
  changed(person: AgentId | VisitorId): void;
  /** Who was online when the last process ended and has not come back is told of as lost. */
  tellWhoIsLost(): void;
}

export function createComings(parts: ComingsParts): Comings {
  const { board, desk, facts, hub, leaving, liveBoard, presence, queue, router, refresh } = parts;

  /** Also of who was taken off the settings. */
  const holdsAnything = (agent: AgentId) => board.ofAgent(agent)[Symbol.iterator]().next().done === false;

  function agentChanged(agent: AgentId): void {
    hub.toAgents({ t: 'signal', type: 'presence', agent, ...presence.stand(agent) });
    refresh();
    router.agentChanged(agent);
    queue.renew();
    liveBoard.renew();
  }

  function changed(person: AgentId | VisitorId): void {
    const theirs = [...board.ofAgent(person as AgentId), ...board.ofVisitor(person as VisitorId)];
    for (const state of theirs) desk.reschedule(state.id);
    const agent = person as AgentId;
    const isAgent = facts.agent(agent) !== undefined;
    if (isAgent || holdsAnything(agent)) leaving.changed(agent);
    if (isAgent) agentChanged(agent);
  }

  return {
    changed,
    tellWhoIsLost() {
      for (const { id } of facts.settings.agents) if (presence.stand(id).auto === 'lost') changed(id);
    },
  };
}
