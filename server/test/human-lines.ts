/**
 * Messages with and without an explicit wish for a human (human-lines.tsv: part, label, text), written for this project
 * before the rules were tuned to them. Parts 1 and 2 are one list cut in two; the others were each written later, to
 * measure: 3 to 6 the rules, 7 to 14 the rules and the model. Parts 15 to 17 were written by three people who had seen neither
 * rules nor lists. All but parts 14 and 15 have been learnt from since.
 */
import { readFileSync } from 'node:fs';

export type HumanLine = Readonly<{ part: number; isWish: boolean; text: string }>;

/** Nothing was trained on them or tuned to them. */
export const UNSEEN_PARTS: readonly number[] = [14, 15];

export function readHumanLines(): readonly HumanLine[] {
  return readFileSync(new URL('./human-lines.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [part, label, text = ''] = line.split('\t');
      return { part: Number(part), isWish: label === 'wish', text };
    });
}
