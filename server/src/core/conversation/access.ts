/** What an agent may touch. Everything else does not exist for them. */
import type { AgentId } from '@sapa/protocol';
import { canDo } from '../routing/skills.ts';
import type { AgentActor } from './command.ts';
import { departmentsOf } from './queue-place.ts';
import type { Offered, Queued, State } from './state.ts';
import { isServed, isWaiting } from './statuses.ts';

export function isSupervisor(agent: AgentActor): boolean {
  return agent.role !== 'agent';
}

/** Whose chat it is: one at most (C2). */
export function ownerOf(state: State): AgentId | undefined {
  return isServed(state) || state.status === 'wrap-up' ? state.agent.id : undefined;
}

/** Who asks, as far as what they may answer goes. */
export type Answerer = Pick<AgentActor, 'id' | 'departments' | 'skills'>;

/** It waits for them too: of a department that may answer, with every skill that is required (Q1, Q10); or it is for them alone. */
export function mayAnswer(agent: Answerer, state: Queued | Offered): boolean {
  if (state.only) return state.only === agent.id;
  return departmentsOf(state).some((id) => agent.departments.includes(id)) && canDo(agent.skills, state.needs.skills);
}

/** What waited for them once, and is somebody's now or over. */
export function couldAnswer(agent: Answerer, state: State): boolean {
  if (isWaiting(state)) return mayAnswer(agent, state);
  const isTheirs = state.department !== undefined && agent.departments.includes(state.department);
  return isTheirs && (!('needs' in state) || canDo(agent.skills, state.needs.skills));
}

export function mayAccess(agent: AgentActor, state: State): boolean {
  if (isSupervisor(agent) || state.lastAgent === agent.id) return true;
  switch (state.status) {
    case 'queued':
      return mayAnswer(agent, state);
    case 'offered':
      return state.offer.agent === agent.id || mayAnswer(agent, state);
    case 'active':
    case 'on-hold':
    case 'wrap-up':
      return state.agent.id === agent.id;
    case 'closed':
      // What was left before a department was chosen is anybody's to answer.
      return state.followUp && (state.department === undefined || couldAnswer(agent, state));
    case 'bot':
      return false;
  }
}
