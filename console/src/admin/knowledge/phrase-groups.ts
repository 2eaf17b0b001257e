/** The bot's sentences in the order an owner meets them, and which of them are a few words only. */
import type { Phrase } from '@sapa/protocol';

export const PHRASE_GROUPS = {
  begin: ['greeting', 'talkToHuman', 'reopened'],
  unsure: ['didYouMean', 'noneOfThese', 'miss', 'missAgain', 'again', 'repeated'],
  handover: [
    'transition',
    'chooseDepartment',
    'nobodyThere',
    'messageTaken',
    'missed',
    'agentGone',
    'noAnswer',
    'backInLine',
    'fileTaken',
    'transferred',
  ],
  flows: ['oneMoment', 'anythingElse', 'askText', 'askChoice', 'askEmail', 'askPhone', 'askNumber', 'askOrder'],
} as const satisfies Readonly<Record<string, readonly Phrase[]>>;

/** Characters of a few words and of a sentence. */
const [LABEL, SENTENCE] = [60, 1_000];
const LABELS: ReadonlySet<Phrase> = new Set(['noneOfThese', 'again', 'talkToHuman']);

export const isLabel = (phrase: Phrase): boolean => LABELS.has(phrase);
export const mostOf = (phrase: Phrase): number => (isLabel(phrase) ? LABEL : SENTENCE);
