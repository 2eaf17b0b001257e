/** What the bot says where it has no answer: never without the way to a human. */
import type { Draft } from './draft.ts';
import { hasJustSaid } from './memory.ts';

/** The option that leads to a human. */
export const HUMAN = 'human';

export function admitMiss(draft: Draft): void {
  offerHuman(draft, hasJustSaid(draft.state.memory, draft.phrase('miss')) ? 'missAgain' : 'miss');
}

export function offerHuman(draft: Draft, phrase: 'miss' | 'missAgain' | 'repeated' | 'fileTaken'): void {
  draft.speak(draft.phrase(phrase), { quickReplies: [{ option: HUMAN, label: draft.phrase('talkToHuman') }] });
}
