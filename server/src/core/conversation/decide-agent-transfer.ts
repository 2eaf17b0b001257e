/** Passing a chat on: to a department's queue, or to one agent who is asked first. The wait goes on, it does not start again (C5). */
import type { AgentCommand, AgentId, CommandId, DepartmentId } from '@sapa/protocol';
import { isSupervisor, ownerOf } from './access.ts';
import type { AgentActor } from './command.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import { relax } from './relax.ts';
import { routed } from './routed.ts';
import type { State } from './state.ts';
import { isServed, isWaiting } from './statuses.ts';

type Transfer = Extract<AgentCommand, { type: 'transfer' }>;

export function transfer(draft: Draft, state: State, by: AgentActor, command: CommandId, asked: Transfer): Refusal {
  if ((asked.agent === undefined) === (asked.department === undefined)) return 'not_allowed';
  if (!isServed(state) && !isWaiting(state)) return 'wrong_state';
  if (isWaiting(state) && !isSupervisor(by)) return 'not_allowed';
  if (asked.agent !== undefined && asked.agent === ownerOf(state)) return 'not_allowed';
  const department = targetOf(draft, state, asked);
  if (!department) return 'not_found';
  if (state.status === 'offered') draft.add({ type: 'offerRescinded', agent: state.offer.agent, reason: 'taken' });
  if (isServed(state)) draft.speak(draft.phrase('transferred'));
  draft.add({
    type: 'transferred',
    by: by.id,
    department,
    ...(asked.agent && { agent: asked.agent }),
    ...(asked.note && { note: asked.note }),
    ...routed(draft, department, asked.agent),
    command,
  });
  relax(draft);
  return undefined;
}

/** The department named, or one of the agent's on this site: the present one when they share it. */
function targetOf({ context }: Draft, state: State, asked: Transfer): DepartmentId | undefined {
  const ofSite = context.site.departments.map((department) => department.id);
  if (asked.agent === undefined) return ofSite.find((id) => id === asked.department);
  const theirs = departmentsOf(asked.agent);
  return theirs.find((id) => id === state.department) ?? theirs[0];

  function departmentsOf(agent: AgentId): DepartmentId[] {
    const known = context.agent(agent)?.departments ?? [];
    return ofSite.filter((id) => known.includes(id));
  }
}
