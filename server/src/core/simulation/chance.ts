/**
 * Chance that can be had again: a seeded generator, and times drawn from it. The same seed gives the same numbers everywhere.
 * Knows nothing of what they stand for.
 *
 * Generator: xoshiro128** 1.1, its state filled by SplitMix32 (D. Blackman, S. Vigna, "Scrambled linear pseudorandom number
 * generators", ACM Transactions on Mathematical Software 47(4), 2021; S. Vigna, prng.di.unimi.it).
 */

/** A stream of numbers in [0, 1), 53 bits each. */
export type Chance = () => number;

/** How long something takes, in seconds. `recorded`: one of these, each as likely. */
export type Duration =
  | { readonly kind: 'exponential'; readonly meanSeconds: number }
  /** `sigma`: of its logarithm, 0.5 to 1 for chats. */
  | { readonly kind: 'lognormal'; readonly meanSeconds: number; readonly sigma: number }
  | { readonly kind: 'fixed'; readonly seconds: number }
  | { readonly kind: 'recorded'; readonly seconds: readonly [number, ...number[]] }
  | { readonly kind: 'never' };

/** @param stream streams of one seed have nothing to do with one another */
export function createChance(seed: number, stream = 0): Chance {
  const [one, other] = [splitMix(seed), splitMix(~stream)];
  const state = Uint32Array.of(one(), other(), one(), other());
  return () => {
    const high = next(state) >>> 5;
    const low = next(state) >>> 6;
    return (high * 0x4000000 + low) / 0x20000000000000;
  };
}

function splitMix(seed: number): () => number {
  let at = seed | 0;
  return () => {
    at = (at + 0x9e3779b9) | 0;
    let mixed = at ^ (at >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}

function next(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const result = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
  const third = c ^ a;
  const fourth = d ^ b;
  state[0] = a ^ fourth;
  state[1] = b ^ third;
  state[2] = third ^ (b << 9);
  state[3] = turned(fourth, 11);
  return result;
}

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Exponential with mean 1. */
export const exponential = (chance: Chance): number => -Math.log1p(-chance());

/** Normal with mean 0 and deviation 1 (G. Box, M. Muller, 1958). */
function normal(chance: Chance): number {
  return Math.sqrt(2 * exponential(chance)) * Math.cos(2 * Math.PI * chance());
}

/** @returns milliseconds; infinite for `never` */
export function draw(duration: Duration, chance: Chance): number {
  switch (duration.kind) {
    case 'exponential':
      return 1_000 * duration.meanSeconds * exponential(chance);
    case 'lognormal':
      return 1_000 * duration.meanSeconds * Math.exp(duration.sigma * normal(chance) - duration.sigma ** 2 / 2);
    case 'fixed':
      return 1_000 * duration.seconds;
    case 'recorded':
      return 1_000 * (duration.seconds[Math.floor(chance() * duration.seconds.length)] ?? duration.seconds[0]);
    case 'never':
      return Number.POSITIVE_INFINITY;
  }
}
