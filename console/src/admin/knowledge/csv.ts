/**
 * Tables as comma-separated text (RFC 4180), as spreadsheets write and read them: quotes, line breaks inside cells, a byte order
 * mark, semicolons where a country's comma is for decimals. Knows nothing of what is in a table. Pure.
 */

export interface CsvRow {
  /** Where it starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
export type Csv =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  /** A quote that is never closed, or words after a closing one. */
  | { readonly ok: false; readonly line: number; readonly why: 'open' | 'afterQuote' };

const MARK = '\uFEFF';
/** What a spreadsheet would take for a formula and run. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** Rows end with CRLF; the mark tells spreadsheets that it is UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `${MARK}${rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: string): string {
  // An apostrophe in front makes it text; reading takes it off again.
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Empty lines are passed over. */
export function readCsv(text: string): Csv {
  const plain = text.startsWith(MARK) ? text.slice(1) : text;
  const separator = separatorOf(plain);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let [at, line, start] = [0, 1, 1];
  function endRow() {
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: start, cells });
    cells = [];
    start = line;
  }
  while (at < plain.length) {
    const cell = plain[at] === '"' ? quoted(plain, at) : bare(plain, at, separator);
    if (!cell) return { ok: false, line, why: 'open' };
    cells.push(GUARDED.test(cell.text) ? cell.text.slice(1) : cell.text);
    line += breaksIn(plain.slice(at, cell.end));
    at = cell.end;
    const next = plain[at];
    if (next === separator) {
      at += 1;
      if (at === plain.length) cells.push('');
    } else if (next === '\r' || next === '\n') {
      at += plain.startsWith('\r\n', at) ? 2 : 1;
      line += 1;
      endRow();
    } else if (next !== undefined) return { ok: false, line, why: 'afterQuote' };
  }
  if (cells.length > 0) endRow();
  return { ok: true, rows };
}

interface Cell {
  readonly text: string;
  /** The place after it. */
  readonly end: number;
}

function bare(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(from, end), end };
}

function quoted(text: string, from: number): Cell | undefined {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? undefined : { text: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}

/** What stands between the names of the columns. */
function separatorOf(text: string): ',' | ';' | '\t' {
  const head = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string) => head.split(separator).length;
  const [comma, semicolon, tab] = [count(','), count(';'), count('\t')];
  if (tab > comma && tab > semicolon) return '\t';
  return semicolon > comma ? ';' : ',';
}

const breaksIn = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;
