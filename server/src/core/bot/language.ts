/**
 * Tells Indonesian, English and anything else apart. A small model weighs letters and words; words that neither language
 * has, and other scripts, speak for "other". Honest about short messages: one word never tells more than a guess.
 */
import type { Language } from '@sapa/protocol';
import { unpacked } from './features.ts';
import { FOREIGN, OTHER_LETTERS, OTHER_SCRIPT } from './foreign.ts';
import { familiarPlaces, languageBuckets, tellingWords } from './language-features.ts';
import { EMPTY } from './stopwords.ts';
import { BIAS, FAMILIAR, SCALE, WEIGHTS } from './weights/language.ts';
import { wordsOf } from './words.ts';

/** @property confidence 0 (nothing tells) to 1 */
export type LanguageReading = Readonly<{ language: Language | 'other'; confidence: number }>;

const weights = unpacked(WEIGHTS);
const familiar = unpacked(FAMILIAR);

/** Below it the conversation keeps the language it has. Two familiar words that agree are enough, one is not. */
const ENOUGH = 0.6;
/** An unfamiliar word tells as much as this share of a familiar one. */
const UNFAMILIAR_SHARE = 0.3;

/** How strongly a word speaks for a language that is neither. */
const STRANGE = { foreign: 1, foreignToo: 0.35, unknown: 0.35, familiar: -0.45, functionWord: -0.9 };
const STRANGE_ENOUGH = 1;
const DIGIT = /\d/u;

/** @returns one of the two and how sure that is; the words only, "other" is not considered */
function weigh(words: readonly string[]): { language: Language; confidence: number } {
  const buckets = languageBuckets(words);
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] ?? 0;
  const score = BIAS + (sum * SCALE) / Math.sqrt(Math.max(1, buckets.length));
  const told = words.reduce((count, word) => count + (isFamiliar(word) ? 1 : UNFAMILIAR_SHARE), 0);
  return { language: score > 0 ? 'id' : 'en', confidence: Math.abs(Math.tanh(score / 2)) * (1 - 0.5 ** told) };
}

/** Whether it is a word of everyday texts in one of the two languages, and so no typo of another. */
export function isFamiliar(word: string): boolean {
  return familiarPlaces(word).every((place) => ((familiar[place >> 3] ?? 0) >> (place & 7)) & 1);
}

function strangeness(word: string): number {
  if (EMPTY.id.has(word) || EMPTY.en.has(word)) return STRANGE.functionWord;
  if (FOREIGN.has(word)) return isFamiliar(word) ? STRANGE.foreignToo : STRANGE.foreign;
  if (isFamiliar(word)) return STRANGE.familiar;
  return word.length > 2 && !DIGIT.test(word) ? STRANGE.unknown : 0;
}

/** @returns how far beyond doubt the message is in a language that is neither; 0 or less: it is not */
function otherness(text: string, words: readonly string[]): number {
  if (isOtherScript(text)) return 2;
  const signs = text.match(new RegExp(OTHER_LETTERS, 'giu'))?.length ?? 0;
  return words.reduce((sum, word) => sum + strangeness(word), Math.min(1.5, signs * 0.5)) - STRANGE_ENOUGH;
}

/** Most of its letters belong to a script of another language. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const others = letters.filter((letter) => OTHER_SCRIPT.test(letter));
  return others.length * 2 > letters.length;
}

/** Only words of both languages: the conversation's own, or else the one they look most like. */
function guess(text: string, spoken: Language | undefined): LanguageReading {
  return { language: spoken ?? weigh(wordsOf(text)).language, confidence: 0 };
}

/** @param spoken the conversation's language: returned, with confidence 0, where no word tells anything */
export function readLanguage(text: string, { spoken }: { spoken?: Language } = {}): LanguageReading {
  const words = tellingWords(text);
  const other = otherness(text, words);
  if (other >= 0) return { language: 'other', confidence: rounded(1 - 0.5 ** (1 + other)) };
  if (words.length === 0) return guess(text, spoken);
  const { language, confidence } = weigh(words);
  return { language, confidence: rounded(confidence) };
}

const rounded = (share: number) => Math.round(share * 1_000) / 1_000;

/** A word or two that only this language has: enough to look there, too little to change the conversation's language. */
export function leansTo(language: Language, text: string): boolean {
  const words = tellingWords(text);
  if (!words.some(isFamiliar)) return false;
  const heard = weigh(words);
  return heard.language === language && heard.confidence >= LEANING;
}

const LEANING = 0.3;

/** Words of a sentence, and how sure one must be of its language although most of them belong to both: "I want a refund". */
const SENTENCE = 3;
const CLEAR = 0.45;
/** Who is spoken to in Indonesian, whatever else is borrowed: "sorry ya kak". */
const ADDRESSED: ReadonlySet<string> = new Set(
  'kak ka kakak bang mas mbak min gan sis bro pak bu bapak ibu om tante bos bosku punten'.split(' '),
);

/** Whether small words of that language hold the message together, and none of the other language stands among them. */
function isSentence(text: string, language: Language): boolean {
  const words = wordsOf(text);
  const own = (word: string) => EMPTY[language].has(word);
  if (words.length < SENTENCE || !words.some(own)) return false;
  if (language === 'en' && words.some((word) => ADDRESSED.has(word))) return false;
  const others = EMPTY[language === 'id' ? 'en' : 'id'];
  return words.every((word) => own(word) || !others.has(word));
}

/** @param fallback returned when the text is too short, too mixed or too foreign to tell */
export function detectLanguage(text: string, fallback: Language): Language {
  const { language, confidence } = readLanguage(text, { spoken: fallback });
  if (language === 'other' || confidence < CLEAR) return fallback;
  return confidence >= ENOUGH || isSentence(text, language) ? language : fallback;
}
