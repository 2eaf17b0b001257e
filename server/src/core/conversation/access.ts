/** What an agent may touch. Everything else does not exist for them. */
import type { AgentId, DepartmentId } from '@sapa/protocol';
import type { AgentActor } from './command.ts';
import type { State } from './state.ts';

export function isSupervisor(agent: AgentActor): boolean {
  return agent.role !== 'agent';
}

/** Whose chat it is: one at most (C2). */
export function ownerOf(state: State): AgentId | undefined {
  return state.status === 'active' || state.status === 'on-hold' || state.status === 'wrap-up'
    ? state.agent.id
    : undefined;
}

export function isOwnDepartment(agent: AgentActor, state: State): boolean {
  return departmentsOf(state).some((id) => agent.departments.includes(id));
}

/** Its own, and those that opened for it while it waits. */
function departmentsOf(state: State): readonly DepartmentId[] {
  const own = state.department === undefined ? [] : [state.department];
  return state.status === 'queued' || state.status === 'offered' ? [...own, ...state.needs.also] : own;
}

export function mayAccess(agent: AgentActor, state: State): boolean {
  if (isSupervisor(agent) || state.lastAgent === agent.id) return true;
  switch (state.status) {
    case 'queued':
      return state.only === agent.id || isOwnDepartment(agent, state);
    case 'offered':
      return state.offer.agent === agent.id || isOwnDepartment(agent, state);
    case 'active':
    case 'on-hold':
    case 'wrap-up':
      return state.agent.id === agent.id;
    case 'closed':
      // What was left before a department was chosen is anybody's to answer.
      return state.followUp && (state.department === undefined || isOwnDepartment(agent, state));
    case 'bot':
      return false;
  }
}
