/** Who gets it: accept, decline, take. The first wins; everybody else is told so. */
import type { AgentId, CommandId } from '@sapa/protocol';
import { isSupervisor, mayAnswer, ownerOf } from './access.ts';
import type { AgentActor } from './command.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import { refusedBy } from './relax.ts';
import type { Offered, State } from './state.ts';
import { isServed, isWaiting } from './statuses.ts';

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
  refusedBy(draft, by.id);
  return undefined;
}

/** From the queue of a department of theirs; supervisors from any, from under somebody else's offer, and from another agent. */
export function take(draft: Draft, state: State, by: AgentActor, command: CommandId): Refusal {
  if (offerTo(by, state)) return acceptOffer(draft, state, by, command);
  const mayTake = isSupervisor(by) || (state.status === 'queued' && mayAnswer(by, state));
  if (!mayTake || !(isWaiting(state) || isServed(state)))
    return state.status === 'queued' ? 'not_allowed' : tooLate(state, by);
  if (ownerOf(state) === by.id) return 'wrong_state';
  if (!hasRoom(draft, state, by.id)) return 'not_allowed';
  handTo(draft, by, { agent: by.id, name: by.name });
  return accept(draft, by, command);
}

/** A supervisor's word: the agent is not asked, but must be there and have room. */
export function assign(draft: Draft, state: State, by: AgentActor, command: CommandId, agent: AgentId): Refusal {
  if (!isSupervisor(by)) return 'not_allowed';
  const profile = draft.context.agent(agent);
  if (!profile) return 'not_found';
  if (!(isWaiting(state) || isServed(state)) || ownerOf(state) === agent) return 'wrong_state';
  const isOffered = state.status === 'offered' && state.offer.agent === agent;
  if (!draft.context.isOnline(agent) || (!isOffered && !hasRoom(draft, state, agent))) return 'not_allowed';
  handTo(draft, by, { agent, name: profile.name });
  draft.add({ type: 'accepted', agent, name: profile.name, by: by.id, command });
  return undefined;
}

/** Whatever holds it now lets go. */
function handTo(draft: Draft, by: AgentActor, to: { readonly agent: AgentId; readonly name: string }): void {
  const { state } = draft;
  if (state.status === 'offered' && state.offer.agent !== to.agent)
    draft.add({ type: 'offerRescinded', agent: state.offer.agent, reason: 'taken' });
  if (!isServed(state)) return;
  draft.speak(draft.phrase('transferred'));
  const { department, needs } = state;
  const { skills, route } = needs;
  draft.add({ type: 'transferred', by: by.id, department, agent: to.agent, skills, route });
}

export function hasRoom({ context }: Draft, { channel }: State, agent: AgentId): boolean {
  return context.routing.hasRoom(agent, channel);
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
