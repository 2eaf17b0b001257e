/** Who gets it: accept, decline, take. The first wins; everybody else is told so. */
import type { CommandId } from '@sapa/protocol';
import { isOwnDepartment, isSupervisor, ownerOf } from './access.ts';
import type { AgentActor } from './command.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import type { Offered, State } from './state.ts';

export function acceptOffer(draft: Draft, state: State, by: AgentActor, command: CommandId): Refusal {
  const offer = offerTo(by, state);
  if (!offer) return tooLate(state, by);
  if (offer.expiresAt <= draft.context.now) return 'wrong_state';
  return accept(draft, by, command);
}

export function declineOffer(
  draft: Draft,
  state: State,
  by: AgentActor,
  command: CommandId,
  reason: string | undefined,
): Refusal {
  if (!offerTo(by, state)) return tooLate(state, by);
  draft.add({ type: 'offerDeclined', agent: by.id, ...(reason && { reason }), command });
  return undefined;
}

/** From the queue of a department of theirs; supervisors from any, and from under somebody else's offer. */
export function take(draft: Draft, state: State, by: AgentActor, command: CommandId): Refusal {
  if (offerTo(by, state)) return acceptOffer(draft, state, by, command);
  if (state.status === 'queued') {
    const isTheirs = isSupervisor(by) || isOwnDepartment(by, state);
    return isTheirs ? accept(draft, by, command) : 'not_allowed';
  }
  if (state.status !== 'offered' || !isSupervisor(by)) return tooLate(state, by);
  draft.add({ type: 'offerRescinded', agent: state.offer.agent, reason: 'taken' });
  return accept(draft, by, command);
}

function accept(draft: Draft, by: AgentActor, command: CommandId): Refusal {
  draft.add({ type: 'accepted', agent: by.id, name: by.name, command });
  return undefined;
}

function offerTo(by: AgentActor, state: State): Offered['offer'] | undefined {
  return state.status === 'offered' && state.offer.agent === by.id ? state.offer : undefined;
}

function tooLate(state: State, by: AgentActor): Refusal {
  const holder = state.status === 'offered' ? state.offer.agent : ownerOf(state);
  return holder !== undefined && holder !== by.id ? 'taken' : 'wrong_state';
}
