/**
 * Reads comma-separated values (RFC 4180), or semicolons as spreadsheets write them where a comma is in numbers: quoted
 * fields may hold separators, quotes written twice, and line breaks. Says which rows it cannot use; knows no file.
 */

export interface Row {
  /** Line of the text its first field stands in, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** @param problem of the row that begins in `line`, from 1 */
export type OnBroken = (line: number, problem: string) => void;

type Separator = ',' | ';' | '\t';

const FIELD: Readonly<Record<Separator, RegExp>> = {
  ',': /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/uy,
  ';': /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r?\n|$)/uy,
  '\t': /(?:"((?:[^"]|"")*)"|([^"\t\r\n]*))(\t|\r?\n|$)/uy,
};
const REST_OF_LINE = /[^\n]*(?:\n|$)/uy;
const BOM = '\uFEFF';

/** @throws Error with the line, when a quote is never closed or something follows one that is */
export function readCsv(text: string): Row[] {
  return rowsIn(text, ',', (line, problem) => {
    throw new Error(`line ${line}: ${problem}`);
  });
}

/** @param onBroken told of a row with a stray quote, which ends with its line; the next one is read on */
function rowsIn(text: string, separator: Separator, onBroken: OnBroken): Row[] {
  const rows: Row[] = [];
  const field = FIELD[separator];
  field.lastIndex = text.startsWith(BOM) ? 1 : 0;
  let fields: string[] = [];
  let line = 1;
  let start = 1;
  while (field.lastIndex < text.length || fields.length > 0) {
    const at = field.lastIndex;
    const met = field.exec(text);
    if (met) {
      const [all, quoted, bare = '', end] = met;
      fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
      line += all.split('\n').length - 1;
      if (end === separator) continue;
      if (fields.length > 1 || fields[0] !== '') rows.push({ line: start, fields });
    } else {
      onBroken(line, 'a quote is not closed, or stands in the middle of a field');
      REST_OF_LINE.lastIndex = at;
      REST_OF_LINE.exec(text);
      field.lastIndex = REST_OF_LINE.lastIndex;
      line++;
    }
    fields = [];
    start = line;
  }
  return rows;
}

export interface Labelled {
  readonly text: string;
  readonly label: string;
}

/**
 * @param onBroken told of each row that is left out; rows without anything in them are left out in silence
 * @throws Error when the heading is not `text,label` (or with semicolons or tabs between)
 */
export function labelledIn(csv: string, onBroken: OnBroken): Labelled[] {
  const [heading, ...rows] = rowsIn(csv, separatorOf(csv), onBroken);
  const names = filled(heading?.fields ?? []).map((name) => name.toLowerCase());
  if (names.length !== 2 || names[0] !== 'text' || names[1] !== 'label')
    throw new Error('line 1: the heading must be text,label');
  return rows.flatMap(({ line, fields }) => {
    const row = filled(fields);
    const [text = '', label = ''] = row;
    const problem = problemOf(text, label, row.length);
    if (problem === undefined) return [{ text, label }];
    if (row.length > 0) onBroken(line, problem);
    return [];
  });
}

/** As the heading has it: a text may hold all of them. */
function separatorOf(csv: string): Separator {
  const [heading = ''] = csv.split('\n', 1);
  if (heading.includes(',')) return ',';
  return heading.includes(';') ? ';' : '\t';
}

/** Trimmed, without the empty fields that spreadsheets leave at the end. */
function filled(fields: readonly string[]): string[] {
  const trimmed = fields.map((each) => each.trim());
  return trimmed.slice(0, trimmed.findLastIndex((each) => each !== '') + 1);
}

function problemOf(text: string, label: string, count: number): string | undefined {
  if (count > 2) return `2 fields are needed, ${count} are there; a text with separators in it needs quotes`;
  if (text === '') return 'text is empty';
  return label === '' ? 'label is empty' : undefined;
}
