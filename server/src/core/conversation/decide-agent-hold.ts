/** On hold: the slot is free while the visitor looks for something. Only who serves may; coming back needs room again. */
import type { CommandId } from '@sapa/protocol';
import { ownerOf } from './access.ts';
import type { AgentActor } from './command.ts';
import { hasRoom } from './decide-agent-offer.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import type { State } from './state.ts';

export function hold(draft: Draft, state: State, by: AgentActor, command: CommandId): Refusal {
  if (state.status !== 'active') return 'wrong_state';
  if (ownerOf(state) !== by.id) return 'not_allowed';
  draft.add({ type: 'held', by: by.id, command });
  return undefined;
}

export function resume(draft: Draft, state: State, by: AgentActor, command: CommandId): Refusal {
  if (state.status !== 'on-hold') return 'wrong_state';
  if (ownerOf(state) !== by.id || !hasRoom(draft, state, by.id)) return 'not_allowed';
  draft.add({ type: 'resumed', agent: by.id, reason: 'agent', command });
  return undefined;
}
