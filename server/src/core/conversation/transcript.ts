/** A transcript by mail: to one address, which the visitor says is theirs, and not without end. */
import type { CommandId } from '@sapa/protocol';
import type { Refusal } from './decision.ts';
import type { Draft } from './draft.ts';
import { learn } from './learn.ts';
import type { State } from './state.ts';

/** Of one conversation, all to the address of the first. */
const MOST = 3;

/** What nobody has answered is the visitor's words alone: mailing those to somebody would be mailing for them. */
const isAnswered = ({ lastAgent, memory }: State): boolean => lastAgent !== undefined || memory.answered.length > 0;

/** Where the next one would go. @param email theirs, where it is not known yet */
export const transcriptTo = ({ mailedTo, visitor }: State, email?: string): string | undefined =>
  mailedTo ?? visitor.email ?? email;

/** @param email theirs, where it is not known yet */
export function mailTranscript(draft: Draft, state: State, id: CommandId, email?: string): Refusal {
  const { visitor, mailed = 0 } = state;
  const to = transcriptTo(state, email);
  if (!draft.context.site.mail || !to || !isAnswered(state)) return 'not_allowed';
  if (email && email.toLowerCase() !== to.toLowerCase()) return 'not_allowed';
  if (mailed >= MOST) return 'rate_limited';
  if (!visitor.email) learn(draft, { email: to }, { kind: 'visitor' });
  draft.add({ type: 'transcriptMailed', to, command: id });
  return undefined;
}
