/** Reads comma-separated values (RFC 4180): quoted fields may hold commas, quotes written twice, and line breaks. */

export interface Row {
  /** Line of the text its first field stands in, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** @throws Error with the line, when a quote is never closed or something follows one that is */
export function readCsv(text: string): Row[] {
  const rows: Row[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/uy;
  field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  let fields: string[] = [];
  let line = 1;
  let start = 1;
  while (field.lastIndex < text.length || fields.length > 0) {
    const met = field.exec(text);
    if (!met) throw new Error(`line ${line}: a quote is not closed, or stands in the middle of a field`);
    const [all, quoted, bare = '', end] = met;
    fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    line += all.split('\n').length - 1;
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: start, fields });
    fields = [];
    start = line;
  }
  return rows;
}

export interface Labelled {
  readonly text: string;
  readonly label: string;
}

/** @throws Error when the heading is not `text,label` (any second name will do when `heading` says so) or a row is short */
export function labelledIn(csv: string, second = 'label'): Labelled[] {
  const [heading, ...rows] = readCsv(csv);
  const names = heading?.fields.map((name) => name.trim().toLowerCase()) ?? [];
  if (names.length !== 2 || names[0] !== 'text' || names[1] !== second)
    throw new Error(`line 1: the heading must be text,${second}`);
  return rows.map(({ line, fields }) => {
    const [text = '', label = ''] = fields.map((each) => each.trim());
    if (fields.length !== 2) throw new Error(`line ${line}: 2 fields are needed, ${fields.length} are there`);
    if (text === '' || label === '') throw new Error(`line ${line}: ${text === '' ? 'text' : 'label'} is empty`);
    return { text, label };
  });
}
