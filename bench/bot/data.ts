/**
 * The labelled sets the bot is judged on, as parts to learn from and parts to judge by. Where a folder has a set's test
 * file, that is judged; else parts held out of the training files, the same ones each time. Keeps no copy of any line.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@sapa/protocol';
import { type Labelled, readCsv } from './csv.ts';

/** What the bot is taught, what it is asked then, and what it knows nothing about. */
export interface Trial {
  readonly language: Language;
  readonly learnt: readonly Labelled[];
  readonly asked: readonly Labelled[];
  readonly strange: readonly string[];
}

const SEEDS = [1, 2, 3];
const FEW = 10;
const HELD_OUT = 0.2;
const FOLDS = 5;

/** @throws Error when a file is missing or is not what it should be */
export function readSets(folder: string) {
  const has = (file: string) => existsSync(join(folder, file));
  const table = (file: string) => tableIn(readFileSync(join(folder, file), 'utf8'));
  const csv = (file: string) => bankingIn(readFileSync(join(folder, file), 'utf8'));
  const banking = (few: boolean): Trial[] => {
    const lines = csv('banking77.train.csv');
    const test = has('banking77.test.csv') ? csv('banking77.test.csv') : undefined;
    return (few ? SEEDS : SEEDS.slice(0, 1)).map((seed) => {
      const shuffled = shuffle(lines, seed);
      const cut = test ? 0 : Math.round(shuffled.length * HELD_OUT);
      const learnt = shuffled.slice(cut);
      return {
        language: 'en',
        learnt: few ? firstOfEach(learnt, FEW) : learnt,
        asked: test ?? shuffled.slice(0, cut),
        strange: [],
      };
    });
  };
  const clinc = (): Trial[] => [
    {
      language: 'en',
      learnt: table('clinc150.train.tsv'),
      asked: table(has('clinc150.test.tsv') ? 'clinc150.test.tsv' : 'clinc150.val.tsv'),
      strange: table(has('clinc150.oos-test.tsv') ? 'clinc150.oos-test.tsv' : 'clinc150.oos-val.tsv').map(
        ({ text }) => text,
      ),
    },
  ];
  const xsid = (): Trial[] => {
    const lines = table('xsid.id.valid.tsv');
    if (has('xsid.id.test.tsv'))
      return [{ language: 'id', learnt: lines, asked: table('xsid.id.test.tsv'), strange: [] }];
    const shuffled = shuffle(lines, 1);
    return Array.from({ length: FOLDS }, (_, fold) => ({
      language: 'id' as const,
      learnt: shuffled.filter((_line, at) => at % FOLDS !== fold),
      asked: shuffled.filter((_line, at) => at % FOLDS === fold),
      strange: [],
    }));
  };
  const either = (test: string, valid: string) => table(has(test) ? test : valid);
  return {
    banking10: () => banking(true),
    bankingFull: () => banking(false),
    clinc,
    xsidId: xsid,
    /** Short requests with the language they are in. */
    spoken: () => [
      ...either('xsid.id.test.tsv', 'xsid.id.valid.tsv').map(({ text }) => ({ text, label: 'id' })),
      ...either('xsid.en.test.tsv', 'xsid.en.valid.tsv').map(({ text }) => ({ text, label: 'en' })),
    ],
    /** Texts with how their writer felt: positive, neutral, negative. */
    felt: () => either('smsa.test.tsv', 'smsa.valid.tsv'),
  };
}

/** Tab-separated `text, label`; a heading is left out. */
function tableIn(text: string): Labelled[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
    .flatMap(([words = '', label = '']) => (words === '' || label === '' ? [] : [{ text: words, label }]))
    .filter(({ text: words, label }, at) => at > 0 || words !== 'text' || !['intent', 'label'].includes(label));
}

function bankingIn(text: string): Labelled[] {
  return readCsv(text)
    .slice(1)
    .map(({ fields: [words = '', label = ''] }) => ({ text: words.trim(), label }));
}

function firstOfEach(lines: readonly Labelled[], count: number): Labelled[] {
  const seen = new Map<string, number>();
  return lines.filter(({ label }) => {
    const before = seen.get(label) ?? 0;
    seen.set(label, before + 1);
    return before < count;
  });
}

/** Fisher–Yates, the same order for the same seed. */
export function shuffle<T>(values: readonly T[], seed: number): T[] {
  const shuffled = [...values];
  let state = seed;
  for (let last = shuffled.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const moved = shuffled[last] as T;
    shuffled[last] = shuffled[other] as T;
    shuffled[other] = moved;
  }
  return shuffled;
}
