/** Ending a chat and filing it. A running chat is accessible to its owner and to supervisors only, and both may. */
import type { CommandId } from '@sapa/protocol';
import { author, type Filing, tagged } from './agent-facts.ts';
import type { AgentActor } from './command.ts';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import { closeWithoutRoom } from './ending.ts';
import type { State } from './state.ts';
import { isServed } from './statuses.ts';

export function endChat(draft: Draft, state: State, by: AgentActor, command: CommandId, filing: Filing): Refusal {
  if (!isServed(state)) return 'wrong_state';
  if (filing.tags || filing.category) draft.add(tagged(by, filing.tags ?? state.tags, filing.category));
  draft.add({ type: 'ended', by: author(by), reason: 'finished', command });
  closeWithoutRoom(draft, state);
  return undefined;
}

/** Files what was just ended, or ticks off a closed ticket that still owed an answer. */
export function fileTicket(draft: Draft, state: State, by: AgentActor, command: CommandId, filing: Filing): Refusal {
  const { tags, category } = filing;
  if (state.status === 'wrap-up') {
    const filed = { ...(category && { category }), ...(tags && { tags }) };
    draft.add({ type: 'wrapUpFinished', reason: 'filed', ...filed, command });
    draft.add({ type: 'closed', outcome: 'served', followUp: false });
    return;
  }
  if (state.status !== 'closed' || !state.followUp) return 'wrong_state';
  if (tags) draft.add(tagged(by, tags, category));
  draft.add({ type: 'followedUp', by: by.id, ...(category && { category }), command });
  return undefined;
}
