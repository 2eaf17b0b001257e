/** A transcript by mail: to the visitor's own address and nobody else's, and not without end. */
import type { CommandId } from '@sapa/protocol';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import { learn } from './learn.ts';
import type { State } from './state.ts';

/** Of one conversation. */
const MOST = 3;

/** @param email theirs, where it is not known yet */
export function mailTranscript(draft: Draft, { visitor, mailed = 0 }: State, id: CommandId, email?: string): Refusal {
  const to = visitor.email ?? email;
  if (!draft.context.site.mail || !to) return 'not_allowed';
  if (email && email.toLowerCase() !== to.toLowerCase()) return 'not_allowed';
  if (mailed >= MOST) return 'rate_limited';
  learn(draft, { email: to }, { kind: 'visitor' });
  draft.add({ type: 'transcriptMailed', to, command: id });
  return undefined;
}
