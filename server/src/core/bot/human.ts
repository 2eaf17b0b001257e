/**
 * Does this message ask for a person? Rules read each clause (human-rules.ts); a small model, trained on listed and made
 * lines, hears what they have no words for and holds them back where they take a word for another. One reading for both
 * languages: visitors mix them. Knows no topics and no knowledge entries.
 */
import { unpacked } from './features.ts';
import { HUMAN_BUCKETS, humanBuckets, humanWords, namesPeople } from './human-features.ts';
import { rulesHearWish } from './human-rules.ts';
import { BIAS, SCALE, WEIGHTS } from './weights/human.ts';

const weights = unpacked(WEIGHTS);

/** What the rules' word counts for, in the model's log-odds, and how sure both must be together. Found on lines that neither had seen. */
const RULES_ADD = 1.5;
const ENOUGH = -0.45;
/** In a longer message the wish stands in one sentence; the others would drown it. */
const LONG = 80;
const SENTENCES = 8;
const SENTENCE_END = /[.!?;\n…]+/u;

export function asksForHuman(text: string): boolean {
  if (wishIn(text) > ENOUGH) return true;
  if (text.length <= LONG) return false;
  return text
    .split(SENTENCE_END)
    .filter((part) => part.trim() !== '')
    .slice(0, SENTENCES)
    .some((part) => wishIn(part) > ENOUGH);
}

/** @returns log-odds of a wish */
function wishIn(text: string): number {
  const words = humanWords(text);
  if (!namesPeople(words)) return Number.NEGATIVE_INFINITY;
  return toneOf(humanBuckets(text, words)) + (rulesHearWish(text) ? RULES_ADD : 0);
}

function toneOf(buckets: readonly number[]): number {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket % HUMAN_BUCKETS] ?? 0;
  return BIAS + (sum * SCALE) / Math.sqrt(Math.max(1, buckets.length));
}
