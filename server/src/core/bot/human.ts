/**
 * Does this message ask for a person? Rules read each clause (human-rules.ts); a small model, trained on listed and made
 * lines, hears what they have no words for and holds them back where they take a word for another. One reading for both
 * languages: visitors mix them. Knows no topics and no knowledge entries.
 */
import { unpacked } from './features.ts';
import { HUMAN_BUCKETS, humanBuckets, humanWords, namesPeople } from './human-features.ts';
import { rulesOn } from './human-rules.ts';
import { BIAS, SCALE, WEIGHTS } from './weights/human.ts';

const weights = unpacked(WEIGHTS);

/** What the rules' word counts for, in the model's log-odds, and how sure both must be together. Found on lines that neither had seen. */
const RULES_ADD = 2;
const RULES_HOLD_BACK = 1;
const ENOUGH = 0;
/** Below this no ruling makes a wish of it. */
const FAR = -0.5;
/** In a longer message the wish stands in one sentence; the others would drown it. */
const LONG = 40;
const SENTENCES = 8;
const SENTENCE_END =
  /[.!?;\n…]+|,\s+(?=(?:so|jadi|tolong|mohon|please|pls|can|could|bisa|boleh|mending|just|minta|saya|aku|id|i)\b)/iu;

export function asksForHuman(text: string): boolean {
  return wishHeard(text) > ENOUGH;
}

/** @returns log-odds of a wish in the message or in one of its sentences; @param tone what a model says of the words */
export function wishHeard(text: string, tone = toneOf): number {
  const whole = wishIn(text, tone);
  if (text.length <= LONG || whole > ENOUGH) return whole;
  const parts = text.split(SENTENCE_END).filter((part) => part.trim() !== '');
  return Math.max(whole, ...parts.slice(0, SENTENCES).map((part) => wishIn(part, tone)));
}

/** @returns log-odds of a wish, the rules counted in; @param tone what a model says of the words */
export function wishIn(text: string, tone = toneOf): number {
  const words = humanWords(text);
  if (!namesPeople(words)) return Number.NEGATIVE_INFINITY;
  const heard = tone(humanBuckets(words, text));
  // The rules cost the most of it, and most messages are far from a wish whatever they say.
  if (heard + RULES_ADD <= FAR) return heard;
  const rules = rulesOn(text);
  if (rules.isNone) return Number.NEGATIVE_INFINITY;
  return heard + (rules.wish ? RULES_ADD : 0) - (rules.heldBack ? RULES_HOLD_BACK : 0);
}

function toneOf(buckets: readonly number[]): number {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket % HUMAN_BUCKETS] ?? 0;
  return BIAS + (sum * SCALE) / Math.sqrt(Math.max(1, buckets.length));
}
