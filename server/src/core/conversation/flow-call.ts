/** What another system said to a flow's call, or that it said nothing in time. */
import type { Flow } from '@sapa/protocol';
import { after } from '../flows/index.ts';
import type { CallAnswer } from './command.ts';
import type { Draft } from './draft.ts';
import { goOn, worldOf } from './flow-actions.ts';
import { find, leaveChanged, placeOf } from './flow-place.ts';
import { aimed, handOver } from './handover.ts';
import { admitMiss } from './misses.ts';

/** What another system said, or that it said nothing in time. */
export function answerCall(draft: Draft, call: string, heard: CallAnswer): void {
  const place = placeOf(draft);
  if (!place?.call || place.call.id !== call) return;
  draft.add({ type: 'callAnswered', call, ...(!heard.ok && { failure: heard.failure }) });
  const found = find(draft, place);
  if (found?.step.do !== 'call') {
    leaveChanged(draft);
    handOver(draft, aimed(draft, 'connection'));
    return;
  }
  const { flow, step } = found;
  if (heard.ok) {
    for (const [field, value] of Object.entries(heard.values))
      draft.add({ type: 'attributeSet', by: { kind: 'bot' }, field, value, keep: 'conversation' });
    goOn(draft, flow, after(flow, step.id), worldOf(draft));
  } else if (step.failed) goOn(draft, flow, step.failed, worldOf(draft));
  else if (draft.context.bot.triggers.connection.on) handOver(draft, aimed(draft, 'connection'));
  else giveUp(draft, flow);
}

/** The owner wants no human for this: the bot admits that it cannot say, and offers one. */
function giveUp(draft: Draft, flow: Flow): void {
  draft.add({ type: 'flowLeft', flow: flow.id, reason: 'ended' });
  admitMiss(draft);
}
