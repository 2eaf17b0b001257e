/**
 * Which trigger a visitor's words fire. Tried in this order, the first that fires counts: wish (asks for a person),
 * account (what only people may do to an account or a claim), policy (exceptions only people may grant), fault
 * (something of ours is broken), mood (their patience is at its end). A trigger that is off is passed over.
 * Knows words only, no knowledge and no conversation.
 */
import type { Triggers } from '@sapa/protocol';
import type { MoodReading } from '../mood.ts';
import { isAboutAccount } from './account.ts';
import { isFaulty } from './fault.ts';
import { isEnough } from './mood.ts';
import { createOwnPhrases } from './own-phrases.ts';
import { asksForException } from './policy.ts';
import { readSentences } from './words.ts';

/** In the order they are tried. */
const ORDER = ['wish', 'account', 'policy', 'fault', 'mood'] as const;
type Name = (typeof ORDER)[number];

/** What else was made of the message. */
export interface Beside {
  readonly mood: MoodReading;
  /** They ask for a person, as `asksForHuman` tells. */
  readonly isWish: boolean;
  /** The owner wrote an answer to these very words: then account, policy and fault are left to it. */
  readonly isAnswered: boolean;
}

export interface Heard {
  readonly trigger?: Name | undefined;
  /** Whether the mood trigger fires, also where another one is tried before it. */
  readonly isUpset: boolean;
}

export type TriggerEar = (text: string, beside: Beside) => Heard;

export function createTriggerEar(triggers: Triggers): TriggerEar {
  const on = ORDER.filter((name) => triggers[name].on);
  const own = on.map((name) => ({ name, says: createOwnPhrases(triggers[name].phrases) }));
  return (text, { mood, isWish, isAnswered }) => {
    const sentences = isAnswered ? [] : readSentences(text);
    const hears: Readonly<Record<Name, () => boolean>> = {
      wish: () => isWish,
      account: () => sentences.some(isAboutAccount),
      policy: () => sentences.some(asksForException),
      fault: () => sentences.some(isFaulty),
      mood: () => isEnough(text, mood, triggers.mood.threshold),
    };
    const fires = ({ name, says }: (typeof own)[number]) => says(text) || hears[name]();
    return { trigger: own.find(fires)?.name, isUpset: own.some((each) => each.name === 'mood' && fires(each)) };
  };
}
