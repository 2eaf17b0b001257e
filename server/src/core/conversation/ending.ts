/** The end that the system brings about. */
import type { EndReason, Outcome } from '@sapa/protocol';
import type { Draft } from './draft.ts';

export function close(draft: Draft, reason: EndReason, outcome: Outcome, followUp: boolean): void {
  draft.add({ type: 'ended', by: { kind: 'system' }, reason });
  draft.add({ type: 'closed', outcome, followUp });
}
