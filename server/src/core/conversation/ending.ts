/** The end that the system brings about. */
import type { EndReason, Outcome } from '@sapa/protocol';
import type { Draft } from './draft.ts';
import type { State } from './state.ts';

export function close(draft: Draft, reason: EndReason, outcome: Outcome, followUp: boolean): void {
  draft.add({ type: 'ended', by: { kind: 'system' }, reason });
  draft.add({ type: 'closed', outcome, followUp });
}

/** What was on hold took no slot: where its agent has none left, it is closed without being filed (C2). */
export function closeWithoutRoom(draft: Draft, state: State): void {
  if (state.status !== 'on-hold' || draft.context.routing.hasRoom(state.agent.id, state.channel)) return;
  draft.add({ type: 'wrapUpFinished', reason: 'timeout' });
  draft.add({ type: 'closed', outcome: 'served', followUp: false });
}
