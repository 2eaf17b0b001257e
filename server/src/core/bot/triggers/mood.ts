/**
 * H2: whether a mood is reason enough to call a person. A sour tone alone is not: something must have been said or done.
 * Two signs of rising emotion at once are, and so are words that urge, however polite the rest is.
 */
import type { MoodReason } from '@sapa/protocol';
import type { MoodReading } from '../mood.ts';
import { createOwnPhrases } from './own-phrases.ts';

/** What rises: how it is written, and that it is said again. */
const SIGNS: readonly MoodReason[] = ['capitals', 'exclamation', 'impatience', 'repetition', 'waiting'];
const SEVERAL = 2;
/** How sure several signs, and words that urge, make the bot. */
const BY_SIGNS = 0.85;
const BY_URGING = 0.8;

const urges = createOwnPhrases({
  id: [
    'tolong cepat',
    'mohon cepat',
    'cepat dong',
    'cepat balas',
    'cepat jawab',
    'cepetan',
    'buruan',
    'jawab dong',
    'balas dong',
  ],
  en: ['hurry up', 'please hurry', 'hurry please', 'answer me', 'reply to me', 'please be quick', 'quickly please'],
});

/** @param threshold 0.5 to 1: how sure the bot must be that the visitor is frustrated */
export function isEnough(text: string, reading: MoodReading, threshold: number): boolean {
  if (reading.mood === 'pleased') return false;
  return surenessOf(reading) >= threshold || (BY_URGING >= threshold && urges(text) && !isQuestion(text));
}

function surenessOf({ mood, confidence, reasons }: MoodReading): number {
  if (mood !== 'frustrated' || reasons.every((reason) => reason === 'tone')) return 0;
  const signs = reasons.filter((reason) => SIGNS.includes(reason));
  return signs.length >= SEVERAL ? Math.max(confidence, BY_SIGNS) : confidence;
}

/** "Bisa tolong cepat dikirim?" asks; it does not urge. */
const isQuestion = (text: string): boolean => text.trimEnd().endsWith('?');
