/** H2: whether a mood is reason enough to call a person. A sour tone alone is not: something must have been said or done. */
import type { MoodReading } from '../mood.ts';

/** @param threshold 0.5 to 1: how sure the bot must be that the visitor is frustrated */
export function isEnough({ mood, confidence, reasons }: MoodReading, threshold: number): boolean {
  return mood === 'frustrated' && confidence >= threshold && reasons.some((reason) => reason !== 'tone');
}
