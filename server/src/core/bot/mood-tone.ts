/**
 * How a text sounds: two small models weigh Indonesian words and letters. Knows neither what the words say nor what else
 * speaks for a mood.
 */
import { unpacked } from './features.ts';
import { moodBuckets, moodHashes } from './mood-features.ts';
import { ASKING, ASKING_LAST, COUNTER } from './mood-words.ts';
import * as trained from './weights/mood.ts';

/** For each mood its log-odds, or what they come to. */
export type Chances = Readonly<Record<'frustrated' | 'pleased', number>>;

const models = {
  frustrated: {
    weights: unpacked(trained.FRUSTRATED),
    scale: trained.FRUSTRATED_SCALE,
    bias: trained.FRUSTRATED_BIAS,
  },
  pleased: { weights: unpacked(trained.PLEASED), scale: trained.PLEASED_SCALE, bias: trained.PLEASED_BIAS },
};

/** Log-odds taken from a tone: all there are of a word or three, some for each word that is missing, and of a question. */
const TOO_SHORT = 4;
const NO_TONE = 6;
const LONG_ENOUGH = 11;
const SHORT_CAUTION = 0.15;
const QUESTION_CAUTION = 1.5;
/** Chat puts what asks last, with a "kak" or "ya" behind it. */
const ENDING = 2;
/** Characters in which a closing question mark is looked for: a smile may follow it. */
const END_CHARS = 12;

/** @returns what the models make of the words */
export function toneOf(words: readonly string[]): Chances {
  const buckets = moodBuckets(moodHashes(words.filter((word) => !COUNTER.has(word))));
  const score = (mood: keyof typeof models) => {
    const { weights, scale, bias } = models[mood];
    const own = buckets[mood];
    let sum = 0;
    for (const bucket of own) sum += weights[bucket] ?? 0;
    return bias + (sum * scale) / Math.sqrt(Math.max(1, own.length));
  };
  return { frustrated: score('frustrated'), pleased: score('pleased') };
}

/**
 * The models learnt from opinions, most of them long: what is short or asks is less surely one. By tone alone it must
 * speak clearly then.
 */
export function toneAlone(words: readonly string[], text: string): Chances {
  const tone = toneOf(words);
  const short = words.length < TOO_SHORT ? NO_TONE : Math.max(0, LONG_ENOUGH - words.length) * SHORT_CAUTION;
  const caution = short + (isQuestion(words, text) ? QUESTION_CAUTION : 0);
  return { frustrated: tone.frustrated - caution, pleased: tone.pleased - caution };
}

/** Asked, with a question mark or as chat asks without one: "boleh bicara sama orang ga". */
function isQuestion(words: readonly string[], text: string): boolean {
  if (/\?[^\p{L}]*$/u.test(text.slice(-END_CHARS))) return true;
  return ASKING.has(words.at(0) ?? '') || words.slice(-ENDING).some((word) => ASKING_LAST.has(word));
}
