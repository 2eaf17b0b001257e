/** An agent who is not there: what they were asked is taken back, and what waits for nobody else goes on. */
import type { AgentId, AgentProfile } from '@sapa/protocol';
import { departmentsOf } from '../core/conversation/queue-place.ts';
import type { Queued } from '../core/conversation/state.ts';
import type { Board } from './board.ts';
import type { Desk } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Clock } from './ports.ts';
import type { Presence } from './presence.ts';

interface LeavingParts {
  readonly board: Board;
  readonly desk: Pick<Desk, 'execute'>;
  readonly facts: Facts;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** A page that is loaded again is back by then. */
const RELOAD_MS = 5_000;
const RESCIND = { by: { kind: 'system' }, do: { type: 'rescindOffer', reason: 'agentGone' } } as const;
const RELAX = { by: { kind: 'system' }, do: { type: 'relax' } } as const;

/** @returns to be called when an agent came, left, or changed how they stand */
export function createLeaving(parts: LeavingParts): (agent: AgentId) => void {
  const { board, desk, facts, presence, clock, onError } = parts;

  /** Who says they are not there is not waited for; a lost connection may be a reload, and keeps its offer. */
  function takeBackOffers(agent: AgentId): void {
    for (const state of [...board.ofAgent(agent)]) {
      if (state.status === 'offered') desk.execute(state.id, RESCIND).catch(onError);
    }
  }

  function goOnWithout(agent: AgentId): void {
    const profile = facts.agent(agent);
    if (!profile || presence.isOnline(agent)) return;
    const left = [...board.waiting()].filter((state) => mayGoOn(state, profile));
    for (const { id } of left) desk.execute(id, RELAX).catch(onError);
  }

  return (agent) => {
    if (presence.isOnline(agent)) return;
    if (presence.status(agent) === 'online') clock.later(RELOAD_MS, () => goOnWithout(agent));
    else {
      takeBackOffers(agent);
      goOnWithout(agent);
    }
  };
}

/** It may have a step to take now that this agent is not there. */
function mayGoOn(state: Queued, { id, departments }: AgentProfile): boolean {
  if (state.only === id) return true;
  return hasEarlyStep(state) && departmentsOf(state).some((own) => departments.includes(own));
}

function hasEarlyStep({ needs: { route, done } }: Queued): boolean {
  return route.steps.some(({ early }, index) => index >= done && early === true);
}
