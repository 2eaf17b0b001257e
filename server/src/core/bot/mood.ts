/**
 * Hears how a visitor feels, and says why. A small model weighs Indonesian words; lists, capitals, exclamation marks,
 * repetition and waiting add what it cannot know. Knows the visitor's own words only, not what the bot answered.
 */
import type { Mood, MoodReason } from '@sapa/protocol';
import { moodWords } from './mood-features.ts';
import { type Chances, toneAlone, toneOf } from './mood-tone.ts';
import {
  BETWEEN,
  COMPLAINTS,
  IMPATIENCE,
  INSULTS,
  NEGATORS,
  OUTRAGE,
  PRAISE,
  SOOTHING,
  SUPPOSING,
  withoutDoubt,
} from './mood-words.ts';
import { distance } from './words.ts';

/** @property confidence 0 to 1; reasons are those that speak for the mood, none when it is neutral */
export type MoodReading = Readonly<{ mood: Mood; confidence: number; reasons: readonly MoodReason[] }>;
/** What went before: the visitor's earlier messages (oldest first) and how long they have waited for an answer. */
export type MoodContext = Readonly<{ earlier?: readonly string[]; waitedMs?: number }>;

/** How much each reason adds to the log-odds of frustration. */
const ADDS = {
  insult: 4,
  complaint: 2.2,
  impatience: 1.6,
  capitals: 1.1,
  exclamation: 1.2,
  repetition: 2,
  waiting: 1.2,
};
/** Shouting in capitals with exclamation marks, and words that leave no patience, say more than either alone. */
const SHOUTING_ADDS = 0.5;
const MORE_MARKS_ADD = 0.3;
const OUTRAGE_ADDS = 1;
const PRAISE_ADDS = 2.5;
const PRAISE_SOOTHES = 1.5;
const DENIAL_SOOTHES = 3;
/** Against a reason the model's own share counts no further down than this: it has met few angry English words. */
const TONE_FLOOR = -1.5;
const WAITED_LONG_MS = 5 * 60_000;
/** How many of the visitor's last messages count as "again". */
const EARLIER = 4;
/** Longest phrase of the lists, in words. */
const PHRASE_WORDS = 4;

/** "Tidak" answers a question. */
const PLAIN_NO: MoodReading = { mood: 'neutral', confidence: 0.8, reasons: [] };

export function readMood(text: string, context: MoodContext = {}): MoodReading {
  const words = moodWords(text);
  if (words.length === 1 && NEGATORS.has(words[0] ?? '')) return PLAIN_NO;
  const heard = listen(moodWords(withoutDoubt(text)));
  const tone = heard.reasons.length > 0 || heard.praised ? toneOf(words) : toneAlone(words, text);
  const signs = signsOf(text, words, context);
  const isGlad = heard.praised && heard.reasons.length === 0;
  const reasons = [
    ...heard.reasons,
    ...signs.filter((sign) => !isGlad || (sign !== 'capitals' && sign !== 'exclamation')),
  ];
  const soothed = (heard.praised ? PRAISE_SOOTHES : 0) + (heard.soothed ? DENIAL_SOOTHES : 0);
  const added = reasons.reduce((sum, reason) => sum + ADDS[reason], 0) + emphasis(text, reasons, heard.outraged);
  const chances = {
    frustrated: likely(raised(tone.frustrated, added) - soothed),
    pleased: likely(raised(tone.pleased, isGlad ? PRAISE_ADDS : 0) - reasons.length * PRAISE_SOOTHES),
  };
  return verdict(chances, reasons, isGlad, tone);
}

function emphasis(text: string, reasons: readonly Against[], isOutraged: boolean): number {
  const shouts = reasons.includes('capitals') && reasons.includes('exclamation');
  const marks = reasons.length > 1 && /[!?]{3,}/u.test(text) ? MORE_MARKS_ADD : 0;
  return marks + (shouts ? SHOUTING_ADDS : 0) + (isOutraged ? OUTRAGE_ADDS : 0);
}

function raised(tone: number, by: number): number {
  return by > 0 ? Math.max(tone, TONE_FLOOR) + by : tone;
}

type Against = keyof typeof ADDS;

function verdict(chances: Chances, against: readonly Against[], isGlad: boolean, tone: Chances): MoodReading {
  const { frustrated, pleased } = chances;
  if (frustrated >= 0.5) {
    const reasons: MoodReason[] = tone.frustrated > 0 || against.length === 0 ? [...against, 'tone'] : [...against];
    return { mood: 'frustrated', confidence: rounded(frustrated), reasons };
  }
  if (pleased >= 0.5) {
    const reasons: MoodReason[] = isGlad ? ['praise'] : ['tone'];
    return { mood: 'pleased', confidence: rounded(pleased), reasons };
  }
  return { mood: 'neutral', confidence: rounded(1 - Math.max(frustrated, pleased)), reasons: [] };
}

const likely = (score: number) => 1 / (1 + Math.exp(-score));
const rounded = (share: number) => Math.round(share * 1_000) / 1_000;

type Heard = Readonly<{ reasons: readonly Against[]; outraged: boolean; praised: boolean; soothed: boolean }>;

/** What the lists hear; a praise that is denied is a complaint, a complaint that is denied soothes. */
function listen(words: readonly string[]): Heard {
  const reasons = new Set<Against>();
  let [outraged, praised, soothed] = [false, false, false];
  for (const { phrase, denied } of phrasesOf(words)) {
    outraged ||= OUTRAGE.has(phrase) && !denied;
    const reason = reasonIn(phrase);
    if (reason && !denied) reasons.add(reason);
    if (PRAISE.has(phrase) && denied) reasons.add('complaint');
    praised ||= PRAISE.has(phrase) && !denied;
    soothed ||= SOOTHING.has(phrase) || (denied && reason === 'complaint');
  }
  return { reasons: [...reasons], outraged, praised, soothed };
}

function reasonIn(phrase: string): Against | undefined {
  if (INSULTS.has(phrase)) return 'insult';
  if (COMPLAINTS.has(phrase)) return 'complaint';
  return IMPATIENCE.has(phrase) ? 'impatience' : undefined;
}

/** Longest first at each word. Only single words are turned around: a phrase says all it means. */
function phrasesOf(words: readonly string[]): { phrase: string; denied: boolean }[] {
  const found: { phrase: string; denied: boolean }[] = [];
  for (let at = 0; at < words.length; at++)
    for (let length = Math.min(PHRASE_WORDS, words.length - at); length > 0; length--) {
      const phrase = words.slice(at, at + length).join(' ');
      if (!isKnown(phrase)) continue;
      if (isSupposed(words, at, length)) break;
      found.push({ phrase, denied: length === 1 && !INSULTS.has(phrase) && isDenied(words, at) });
      at += length - 1;
      break;
    }
  return found;
}

function isKnown(phrase: string): boolean {
  return reasonIn(phrase) !== undefined || PRAISE.has(phrase) || SOOTHING.has(phrase);
}

/** "Kalau kecewa, bisa refund?", "is this a scam?", "lama banget ga sih?": asked or supposed, not said. */
function isSupposed(words: readonly string[], at: number, length: number): boolean {
  const before = words.slice(Math.max(0, at - SUPPOSING_REACH), at);
  if (
    before.some((word) => SUPPOSING.has(word)) ||
    / (?:is|are) (?:this|it|they) (?:a )?$/.test(` ${before.join(' ')} `)
  )
    return true;
  const [next = '', last = ''] = words.slice(at + length);
  return NEGATORS.has(next) && TAILS.has(last);
}

const SUPPOSING_REACH = 3;
const TAILS: ReadonlySet<string> = new Set(['sih', 'ya', 'yah']);

/** "Tidak begitu kecewa", "not very happy": little may stand between. "Ga dijawab, kesel" denies no anger. */
function isDenied(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  return NEGATORS.has(before) || (NEGATORS.has(words[at - 2] ?? '') && BETWEEN.has(before));
}

function signsOf(text: string, words: readonly string[], { earlier = [], waitedMs = 0 }: MoodContext): Against[] {
  const signs: Against[] = [];
  if (isShouted(text)) signs.push('capitals');
  if (/!{2,}|[!?]{3,}|[!?]\s[!?]/u.test(text)) signs.push('exclamation');
  if (repeats(words, earlier)) signs.push('repetition');
  if (waitedMs >= WAITED_LONG_MS) signs.push('waiting');
  return signs;
}

/** Most of at least two longer words in capitals: "COD", "J&T" and "OK" are not shouting. */
function isShouted(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  const shouted = long.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return shouted.length >= 2 && shouted.length * 2 > long.length;
}

/** The same words again, or nearly: more than a "ya" and at most a few letters changed. */
function repeats(words: readonly string[], earlier: readonly string[]): boolean {
  const now = words.join(' ');
  if (words.length < 2) return false;
  const limit = Math.floor(now.length / 6);
  return earlier
    .slice(-EARLIER)
    .some((text) => distance(moodWords(text).join(' ').slice(0, 200), now.slice(0, 200), limit) <= limit);
}
