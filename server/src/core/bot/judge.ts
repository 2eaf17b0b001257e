/**
 * Puts entries in order by how their lines look, together with how well they fit word for word. Entries with a few ways
 * to ask are compared by the middles of their lines; where there are many, also by what training on them tells.
 */
import type { Language } from '@sapa/protocol';
import { createMiddles, type Lines, roundsFor, type Scores, scoresBy, softmax, trainTable } from './learner.ts';
import { createSpace, type Space } from './traits.ts';
import type { Work } from './work.ts';

export interface Judged {
  /** The `count` entries that look most like the text, with what else speaks for each, best first. */
  best: (count: number, beside?: Float32Array) => number[];
  of: (entry: number, fit: number) => { fit: number; likeness: number; score: number; learnt: number | undefined };
}

/** @param isFor entries it refuses are never among the best */
export type Judge = (said: readonly string[], isFor: (entry: number) => boolean) => Judged;

/** What fit is worth beside likeness, and beside the learnt share (as its logarithm). Found on the same lines as `confidence.ts`. */
const FIT_BY_LIKENESS = 0.5;
const FIT_BY_LEARNT = 3;

export interface Judging {
  /** Compares the entries by training, which takes up to seconds; undefined where it is not worth while. */
  readonly train: (() => Float32Array) | undefined;
  /** @param table what `train` returned, here or in another thread for the same entries; without it the middles decide */
  readonly judge: (table?: Float32Array) => Judge;
}

/** @param entries the lines of each, in words of standard spelling */
export function* createJudging(
  entries: readonly (readonly (readonly string[])[])[],
  language: Language,
): Work<Judging> {
  const texts = entries.flatMap((lines, at) => lines.map((said) => ({ said, at })));
  const space = yield* createSpace(
    texts.map(({ said }) => said),
    language,
  );
  const lines: Lines = {
    vectors: space.lines,
    classes: Int32Array.from(texts, ({ at }) => at),
    classCount: entries.length,
    traitCount: space.size,
  };
  const middles = yield* createMiddles(lines);
  const rounds = roundsFor(lines);
  return {
    train: rounds > 0 ? () => trainTable(lines, rounds) : undefined,
    judge: (table) => judgeBy(space, middles, table && scoresBy(table, entries.length)),
  };
}

function judgeBy(space: Space, middles: Scores, learnt: Scores | undefined): Judge {
  return (said, isFor) => {
    const vector = space.vectorOf(said);
    const likeness = middles(vector);
    const scores = learnt?.(vector);
    const shares = scores && softmax(scores);
    return {
      best: (count, beside) =>
        beside ? highest(likeness, count, isFor, beside) : highest(scores ?? likeness, count, isFor),
      of: (entry, fit) => ({
        fit,
        likeness: likeness[entry] ?? 0,
        learnt: scores?.[entry],
        score: shares
          ? Math.log((shares[entry] ?? 0) + Number.MIN_VALUE) + FIT_BY_LEARNT * fit
          : (likeness[entry] ?? 0) + FIT_BY_LIKENESS * fit,
      }),
    };
  };
}

function highest(
  scores: Float32Array,
  count: number,
  isFor: (entry: number) => boolean,
  beside?: Float32Array,
): number[] {
  const best: number[] = [];
  const values: number[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = (scores[at] as number) + (beside ? (beside[at] as number) : 0);
    if (score <= 0 || (best.length === count && score <= (values[count - 1] as number))) continue;
    if (!isFor(at)) continue;
    let place = values.length;
    while (place > 0 && score > (values[place - 1] as number)) place--;
    best.splice(place, 0, at);
    values.splice(place, 0, score);
    if (best.length > count) {
      best.pop();
      values.pop();
    }
  }
  return best;
}
