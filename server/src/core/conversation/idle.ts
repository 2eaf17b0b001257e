/** What happens when nobody says anything to the bot any more (FEATURES K2). */
import type { Draft } from './draft.ts';
import { close } from './ending.ts';
import { handOver } from './handover.ts';
import type { InBot } from './state.ts';

/** Once: the visitor's next word makes it possible again. */
export function warn(draft: Draft): void {
  const words = draft.own(draft.context.bot.idle.warning);
  if (words) draft.speak(words);
  draft.add({ type: 'idleWarned' });
}

/** Whoever already waits for a human to come back is not assigned again: what they asked stays owed. */
export function fallIdle(draft: Draft, state: InBot): void {
  const { action, message, target } = draft.context.bot.idle;
  const assigns = action === 'assign' && draft.context.site.bot;
  if (assigns && !state.handover) {
    handOver(draft, { trigger: 'idle', target, message });
    return;
  }
  const words = action === 'resolve' && draft.context.site.bot ? draft.own(message) : undefined;
  if (words) draft.speak(words);
  close(draft, 'idle', 'idle', state.owed ?? assigns);
}
