/** Reads the labelled lines of ../shared/data (see its README.md for sources and licences). Keeps no copy of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** `--data DIR`: where the lines are; `--check`: figures only, nothing written. */
export function readTrainOptions(): { data: string; check: boolean } {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/data' }, check: { type: 'boolean', default: false } },
  });
  return values;
}

const linesOf = (folder: string, file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** @returns the columns of a tab-separated file, with its heading if it has one */
export function readColumns(folder: string, file: string): string[][] {
  return linesOf(folder, file).map((line) => line.split('\t'));
}

/** First column of `text<TAB>intent` with a heading. */
export function readTexts(folder: string, file: string): string[] {
  return readColumns(folder, file)
    .slice(1)
    .map(([text = '']) => text);
}

/** Questions of BANKING77: `text,category`, quoted where the text holds a comma; a text may span lines. */
export function readBanking(folder: string): string[] {
  const text = readFileSync(join(folder, 'banking77.train.csv'), 'utf8');
  return [...text.matchAll(/^(?:"((?:[^"]|"")*)"|([^",\n]*)),[\w?]+\r?$/gmu)]
    .slice(1)
    .map(([, quoted, bare]) => (quoted ?? bare ?? '').replaceAll('""', '"').trim());
}

/** Both sides of STIF: chatted and formal Indonesian. */
export function readStif(folder: string, part: 'train' | 'dev'): string[] {
  return readColumns(folder, `stif.${part}.tsv`).flat();
}
