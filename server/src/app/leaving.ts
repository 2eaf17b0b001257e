/** Agents who are not there: what they were asked is taken back, and what waits for nobody else goes on. Many who leave at once are one look. */
import type { AgentId, DepartmentId, SkillNeed, Timestamp } from '@sapa/protocol';
import { placeOf } from '../core/conversation/queue-place.ts';
import type { Queued } from '../core/conversation/state.ts';
import { type IsThere, stepsNow } from '../core/routing/route-steps.ts';
import type { Board } from './board.ts';
import type { Desk } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Clock } from './ports.ts';
import type { Presence } from './presence.ts';
import { isThere } from './staff.ts';

interface LeavingParts {
  readonly board: Board;
  readonly desk: Pick<Desk, 'execute'>;
  readonly facts: Facts;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

export interface Leaving {
  /** The agent came, left, or changed how they stand. */
  changed(agent: AgentId): void;
  /** Departments or agents may be others now. */
  settingsChanged(): void;
  stop(): void;
}

/** A page that is loaded again is back by then. */
const RELOAD_MS = 5_000;
const TOGETHER_MS = 500;
const RESCIND = { by: { kind: 'system' }, do: { type: 'rescindOffer', reason: 'agentGone' } } as const;
const RELAX = { by: { kind: 'system' }, do: { type: 'relax' } } as const;

export function createLeaving({ board, desk, facts, presence, clock, onError }: LeavingParts): Leaving {
  let isLooking = false;
  let isStopped = false;
  /** Lost their connection, and may be back. */
  const away = new Map<AgentId, Timestamp>();

  const isHere = (agent: AgentId) => facts.agent(agent) !== undefined && presence.isOnline(agent);

  /** Those who left together are gone together. */
  function giveUp(): void {
    const soon = clock.now() + TOGETHER_MS;
    for (const [agent, at] of away) {
      if (at > soon) continue;
      away.delete(agent);
      goOnWithout(agent);
    }
  }

  function waitFor(agent: AgentId): void {
    away.set(agent, clock.now() + RELOAD_MS);
    clock.later(RELOAD_MS, giveUp);
  }

  function goOnWithout(agent: AgentId): void {
    if (isStopped || isHere(agent)) return;
    for (const state of [...board.ofAgent(agent)]) {
      if (state.status === 'offered') desk.execute(state.id, RESCIND).catch(onError);
    }
    lookSoon();
  }

  function lookSoon(): void {
    if (isLooking) return;
    isLooking = true;
    queueMicrotask(look);
  }

  /** Only what has a step to take is told so; who is there is looked up once for all who need the same. */
  function look(): void {
    isLooking = false;
    if (isStopped) return;
    const now = clock.now();
    const there = remembered((...asked) => isThere(facts.settings.agents, presence, ...asked));
    const left = [...board.waiting()].filter(
      (state) => isLost(state) || stepsNow(placeOf(state), now, there).length > 0,
    );
    for (const { id } of left) desk.execute(id, RELAX).catch(onError);
  }

  const isLost = ({ department }: Queued) => facts.department(department) === undefined;

  return {
    changed(agent) {
      if (isHere(agent)) return;
      const mayReload = facts.agent(agent) !== undefined && presence.status(agent) === 'online';
      if (mayReload) waitFor(agent);
      else goOnWithout(agent);
    },
    settingsChanged() {
      const asked = [...board.all()].flatMap((state) => (state.status === 'offered' ? [state.offer.agent] : []));
      for (const agent of new Set(asked)) if (!facts.agent(agent)) goOnWithout(agent);
      lookSoon();
    },
    stop() {
      isStopped = true;
    },
  };
}

function remembered(ask: IsThere): IsThere {
  const known = new Map<string, boolean>();
  return (departments: readonly DepartmentId[], skills: readonly SkillNeed[], only?: AgentId) => {
    const key = JSON.stringify([departments, skills, only]);
    const answer = known.get(key) ?? ask(departments, skills, only);
    known.set(key, answer);
    return answer;
  };
}
