/**
 * Indexes what the bot hears by without keeping anybody waiting: little of it at once, much of it in pieces with the event
 * loop in between. Knows no settings in force and no training.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type HeardBy, indexing, type Knowledge } from '../core/bot/index.ts';

/** Lines that are indexed within a few dozen milliseconds. */
const AT_ONCE = 1_000;

export function isQuick({ knowledge }: HeardBy): boolean {
  let lines = 0;
  for (const { questions, keywords } of knowledge) lines += questions.length + keywords.length;
  return lines <= AT_ONCE;
}

/**
 * 5,000 entries take seconds, in pieces of a few milliseconds.
 * @param isWanted asked between pieces
 * @returns undefined when it was given up
 */
export function indexInPieces(bot: HeardBy): Promise<Knowledge>;
export function indexInPieces(bot: HeardBy, isWanted: () => boolean): Promise<Knowledge | undefined>;
export async function indexInPieces(bot: HeardBy, isWanted = () => true): Promise<Knowledge | undefined> {
  const work = indexing(bot);
  let step = work.next();
  while (!step.done) {
    await nextTurn();
    if (!isWanted()) return undefined;
    step = work.next();
  }
  return step.value;
}
