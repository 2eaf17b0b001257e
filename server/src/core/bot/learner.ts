/**
 * Learns from the lines of each entry to tell the entries apart. Two readings: how near a text is to the middle of an
 * entry's lines, and, where entries are few enough to be compared with one another at load time, a softmax trained on
 * them by stochastic gradient descent. Deterministic. Does not know words or thresholds.
 */
import type { Vector } from './traits.ts';
import { ENTRIES, mapped, type Work } from './work.ts';

/** @returns one number per class; higher is likelier */
export type Scores = (vector: Vector) => Float32Array;

export interface Lines {
  readonly vectors: readonly Vector[];
  /** Class of each vector, from 0. */
  readonly classes: Int32Array;
  readonly classCount: number;
  readonly traitCount: number;
}

/** Found by cross-validation on the training lines of BANKING77, CLINC150 and xSID (licences: confidence.ts). */
const RATE = 3;
const ROUNDS = 12;
const FEWEST_ROUNDS = 4;
/** Multiplications a training should take, and may take at most: a second, and four. */
const WORK = 4e8;
const MOST_WORK = 1.4e9;
/** Lines per class from which training orders better than the middles do. */
const ENOUGH_LINES = 8;
/** Classes above which no training is tried: its table would be large, and the middles do nearly as well. */
const MOST_CLASSES = 256;
/** Among more classes than these, what more than this share of them has tells hardly anything and is left out. */
const MANY_CLASSES = 400;
const SHARED = 0.1;
/** A push smaller than this is left out: nearly all classes are far off nearly all lines. */
const SMALLEST_PUSH = 0.001;

/** Cosine between a text and the middle of each class's lines. */
export function* createMiddles({ vectors, classes, classCount, traitCount }: Lines): Work<Scores> {
  const byClass: number[][] = Array.from({ length: classCount }, () => []);
  for (const [line, each] of classes.entries()) byClass[each]?.push(line);
  const postings = yield* middlesOf(vectors, byClass, traitCount);
  return ({ traits, weights }) => {
    const scores = new Float32Array(classCount);
    for (let at = 0; at < traits.length; at++) {
      const trait = traits[at] as number;
      const weight = weights[at] as number;
      const end = postings.starts[trait + 1] as number;
      for (let post = postings.starts[trait] as number; post < end; post++) {
        const to = postings.classes[post] as number;
        scores[to] = (scores[to] as number) + weight * (postings.weights[post] as number);
      }
    }
    return scores;
  };
}

/** For each trait the classes that have it, end to end in one list; `starts[trait]` is where its part begins. */
interface Postings {
  readonly starts: Int32Array;
  readonly classes: Int32Array;
  readonly weights: Float32Array;
}

function* middlesOf(
  vectors: readonly Vector[],
  byClass: readonly (readonly number[])[],
  traitCount: number,
): Work<Postings> {
  const sums = new Float32Array(traitCount);
  const middles = yield* mapped(byClass, ENTRIES, (lines) =>
    middleOf(
      lines.flatMap((line) => vectors[line] ?? []),
      sums,
    ),
  );
  const starts = new Int32Array(traitCount + 1);
  const shared = byClass.length > MANY_CLASSES ? byClass.length * SHARED : byClass.length;
  for (const { traits } of middles) for (const trait of traits) starts[trait + 1] = (starts[trait + 1] ?? 0) + 1;
  const common = starts.map((count) => (count > shared ? 1 : 0));
  for (let trait = 0; trait <= traitCount; trait++) if (common[trait] === 1) starts[trait] = 0;
  for (let trait = 0; trait < traitCount; trait++) starts[trait + 1] = (starts[trait + 1] ?? 0) + (starts[trait] ?? 0);
  const next = starts.slice();
  const classes = new Int32Array(starts[traitCount] ?? 0);
  const weights = new Float32Array(classes.length);
  yield* mapped(middles, ENTRIES, (middle, each) => {
    middle.traits.forEach((trait, at) => {
      if (common[trait + 1] === 1) return;
      const post = next[trait] ?? 0;
      next[trait] = post + 1;
      classes[post] = each;
      weights[post] = middle.weights[at] ?? 0;
    });
  });
  return { starts, classes, weights };
}

/** @param sums a number per trait, all 0 before and after */
function middleOf(vectors: readonly Vector[], sums: Float32Array): Vector {
  const met: number[] = [];
  for (const { traits, weights } of vectors)
    for (let at = 0; at < traits.length; at++) {
      const trait = traits[at] as number;
      if (sums[trait] === 0) met.push(trait);
      sums[trait] = (sums[trait] as number) + (weights[at] as number);
    }
  const traits = Int32Array.from(met);
  const weights = new Float32Array(met.length);
  for (let at = 0; at < met.length; at++) {
    weights[at] = sums[met[at] as number] as number;
    sums[met[at] as number] = 0;
  }
  return unit(traits, weights);
}

function unit(traits: Int32Array, weights: Float32Array): Vector {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) / length;
  return { traits, weights };
}

/** Rounds that training these lines may take; 0 when it is not worth while or would take too long. */
export function roundsFor({ vectors, classCount }: Lines): number {
  if (classCount < 2 || classCount > MOST_CLASSES || vectors.length < ENOUGH_LINES * classCount) return 0;
  const round = classCount * vectors.reduce((sum, vector) => sum + vector.traits.length, 0);
  if (round * FEWEST_ROUNDS > MOST_WORK) return 0;
  return Math.max(FEWEST_ROUNDS, Math.min(ROUNDS, Math.floor(WORK / round)));
}

/** @returns a weight per trait and class, one row of classes after the other: plain numbers that a thread may hand to another */
export function trainTable({ vectors, classes, classCount, traitCount }: Lines, rounds: number): Float32Array {
  const table = new Float32Array(traitCount * classCount);
  const order = Int32Array.from(vectors.keys());
  const chance = seeded(7);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, chance);
    const rate = RATE * (1 - round / rounds);
    for (const line of order) {
      const vector = vectors[line];
      if (vector) learn(table, vector, classes[line] ?? 0, classCount, rate);
    }
  }
  return table;
}

/** @returns scores whose softmax says how the classes share the text between them */
export function scoresBy(table: Float32Array, classCount: number): Scores {
  return (vector) => scoresIn(table, vector, classCount);
}

function scoresIn(table: Float32Array, { traits, weights }: Vector, classCount: number): Float32Array {
  const scores = new Float32Array(classCount);
  for (let at = 0; at < traits.length; at++) {
    const row = (traits[at] ?? 0) * classCount;
    const weight = weights[at] ?? 0;
    for (let each = 0; each < classCount; each++)
      scores[each] = (scores[each] as number) + weight * (table[row + each] as number);
  }
  return scores;
}

function learn(table: Float32Array, vector: Vector, right: number, classCount: number, rate: number): void {
  const { traits, weights } = vector;
  const shares = softmax(scoresIn(table, vector, classCount));
  for (let each = 0; each < classCount; each++) {
    const push = (each === right ? 1 : 0) - (shares[each] ?? 0);
    if (Math.abs(push) < SMALLEST_PUSH) continue;
    for (let at = 0; at < traits.length; at++) {
      const cell = (traits[at] as number) * classCount + each;
      table[cell] = (table[cell] as number) + rate * push * (weights[at] as number);
    }
  }
}

/** @returns shares that add up to 1 */
export function softmax(scores: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let total = 0;
  const shares = scores.map((score) => {
    const share = Math.exp(score - most);
    total += share;
    return share;
  });
  return shares.map((share) => share / total);
}

function shuffle(order: Int32Array, chance: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
}

/** A linear congruential generator: numbers in [0, 1), the same ones each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
