/**
 * What a text looks like, as numbers: its roots, its pairs of neighbouring roots, and the runs of letters inside its
 * words, each weighed by how rare it is among the lines the space was made of. Letters make typos, affixes and cut-off
 * words look alike. Does not know entries, only lines.
 */
import type { Language } from '@sapa/protocol';
import { rootOf } from './terms.ts';
import { LINES, mapped, type Work } from './work.ts';

/** Sparse: the traits a text has and how much each weighs. Length 1 at most; less where the text has unknown traits. */
export interface Vector {
  readonly traits: Int32Array;
  readonly weights: Float32Array;
}

export interface Space {
  /** How many traits there are; they are numbered from 0. */
  readonly size: number;
  /** One for each line the space was made of, in order. */
  readonly lines: readonly Vector[];
  /** @param said words in standard spelling (`saidIn`) */
  vectorOf: (said: readonly string[]) => Vector;
}

/** Weights of roots, pairs and letters; found by cross-validation on the training lines of BANKING77, CLINC150 and xSID (licences: confidence.ts). */
const SHARES = [1, 0.7, 1] as const;
const LENGTH = Math.sqrt(SHARES.reduce((sum, share) => sum + share * share, 0));
const SHORTEST_RUN = 3;
const LONGEST_RUN = 4;
/** Words read of one text; what a question is about is said well before. */
const WORDS = 48;
const UNKNOWN = -2;

/** The traits of one text, by kind: roots, pairs, letters. Repeats are kept. */
type Kinds = readonly [readonly number[], readonly number[], readonly number[]];

interface Word {
  readonly root: number;
  readonly runs: readonly number[];
}

/** Gives traits their numbers. */
interface Numbering {
  word: (word: string) => Word;
  /** Of two roots next to one another; `EDGE` is where a text begins and ends. */
  pair: (before: number, after: number) => number;
}

const EDGE = -1;
/** More than there are traits of any knowledge: two numbers below it make one that no other two make. */
const PAIRED = 2 ** 26;

export function* createSpace(lines: readonly (readonly string[])[], language: Language): Work<Space> {
  const { growing, known, size } = createNumbering(language);
  const kinds = yield* mapped(lines, LINES, (said) => kindsOf(said, growing));
  const rarity = yield* rarityOf(kinds, size());
  const rarest = Math.log(lines.length + 1) + 1;
  const times = new Uint16Array(size());
  return {
    size: size(),
    lines: yield* mapped(kinds, LINES, (each) => weigh(each, rarity, rarest, times)),
    vectorOf: (said) => weigh(kindsOf(said, known), rarity, rarest, times),
  };
}

/** @returns a numbering that learns what it meets, and one that only knows what the other has learnt */
function createNumbering(language: Language): { growing: Numbering; known: Numbering; size: () => number } {
  const traits = new Map<string, number>();
  const pairs = new Map<number, number>();
  const words = new Map<string, Word>();
  const size = () => traits.size + pairs.size;
  function learn<K>(numbers: Map<K, number>, key: K): number {
    const own = numbers.get(key) ?? size();
    if (own === size()) numbers.set(key, own);
    return own;
  }
  const keyOf = (before: number, after: number) => (before + 2) * PAIRED + after + 2;
  const known: Numbering = {
    word: (word) => words.get(word) ?? wordOf(word, language, (trait) => traits.get(trait) ?? UNKNOWN),
    pair: (before, after) => pairs.get(keyOf(before, after)) ?? UNKNOWN,
  };
  const growing: Numbering = {
    word(word) {
      const own = words.get(word) ?? wordOf(word, language, (trait) => learn(traits, trait));
      words.set(word, own);
      return own;
    },
    pair: (before, after) => learn(pairs, keyOf(before, after)),
  };
  return { growing, known, size };
}

function wordOf(word: string, language: Language, number: (trait: string) => number): Word {
  const edged = ` ${word} `;
  const runs: number[] = [];
  for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length++)
    for (let at = 0; at + length <= edged.length; at++) runs.push(number(`~${edged.slice(at, at + length)}`));
  return { root: number(rootOf(word, language)), runs };
}

function kindsOf(said: readonly string[], numbering: Numbering): Kinds {
  const roots: number[] = [];
  const pairs: number[] = [];
  const runs: number[] = [];
  let before = EDGE;
  for (const word of said.slice(0, WORDS)) {
    const { root, runs: own } = numbering.word(word);
    roots.push(root);
    pairs.push(numbering.pair(before, root));
    for (const run of own) runs.push(run);
    before = root;
  }
  pairs.push(numbering.pair(before, EDGE));
  return [roots, pairs, runs];
}

/** Inverse document frequency: 1 for what every line has. */
function* rarityOf(lines: readonly Kinds[], size: number): Work<Float32Array> {
  const counts = new Int32Array(size);
  const lastLine = new Int32Array(size).fill(-1);
  yield* mapped(lines, LINES, (kinds, line) => {
    for (const traits of kinds)
      for (const trait of traits) {
        if (lastLine[trait] === line) continue;
        lastLine[trait] = line;
        counts[trait] = (counts[trait] ?? 0) + 1;
      }
  });
  return Float32Array.from(counts, (count) => Math.log((lines.length + 1) / (count + 1)) + 1);
}

/**
 * Each kind has its share of the length, however many traits of it there are; unknown traits take theirs away.
 * @param times a number per trait, all 0 before and after
 */
function weigh(kinds: Kinds, rarity: Float32Array, rarest: number, times: Uint16Array): Vector {
  const traits: number[] = [];
  const weights: number[] = [];
  for (const [kind, each] of kinds.entries()) {
    const start = traits.length;
    let squares = 0;
    for (const trait of each) {
      if (trait === UNKNOWN) squares += rarest * rarest;
      else if (times[trait] === 0) traits.push(trait);
      if (trait !== UNKNOWN) times[trait] = (times[trait] as number) + 1;
    }
    for (let at = start; at < traits.length; at++) {
      const trait = traits[at] as number;
      const often = times[trait] as number;
      times[trait] = 0;
      const weight = (often > 1 ? 1 + Math.log(often) : 1) * (rarity[trait] as number);
      squares += weight * weight;
      weights.push(weight);
    }
    const scale = (SHARES[kind] ?? 0) / (Math.sqrt(squares) || 1) / LENGTH;
    for (let at = start; at < weights.length; at++) weights[at] = (weights[at] as number) * scale;
  }
  return { traits: Int32Array.from(traits), weights: Float32Array.from(weights) };
}
