/**
 * Knowledge as a table and back. Importing what was exported changes nothing; a table with one bad row is not imported at all.
 * Rows without a word and columns of somebody's own are passed over. Pure.
 */
import type { KnowledgeEntry, SiteKey } from '@sapa/protocol';
import { type CsvRow, readCsv, writeCsv } from './csv.ts';
import { COLUMNS, type Column, type RowProblem, readRow, type Table } from './entry-row.ts';
import { joined } from './lists.ts';

export type Imported =
  | {
      readonly ok: true;
      readonly entries: readonly KnowledgeEntry[];
      /** Columns that mean nothing here, by name; those without one by their letter. */
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** As many as the settings hold. */
const ENTRIES = 5_000;

export function exportEntries(entries: readonly KnowledgeEntry[]): string {
  return writeCsv([COLUMNS, ...entries.map((entry) => COLUMNS.map((column) => cellOf(entry, column)))]);
}

function cellOf(entry: KnowledgeEntry, column: Column): string {
  const value = entry[column];
  if (Array.isArray(value)) return joined(value);
  return value === undefined ? '' : String(value);
}

/** @param sites the keys there are */
export function importEntries(text: string, sites: readonly SiteKey[]): Imported {
  const csv = readCsv(text);
  if (!csv.ok) return { ok: false, problems: [{ line: csv.line, why: csv.why }] };
  const [head, ...rows] = csv.rows.filter(({ cells }) => cells.some(isFilled));
  if (!head || rows.length === 0) return { ok: false, problems: [{ line: 1, why: 'empty' }] };
  const columns = head.cells.map((name) => columnOf(name.trim()));
  const ignored = ignoredOf(head, rows, columns);
  const problems = checkHead(head, columns, ignored);
  if (problems.length > 0) return { ok: false, problems };
  const table: Table = { columns, sites, taken: new Set(), problems };
  const entries = rows.map((row) => readRow(row, table));
  if (entries.length > ENTRIES)
    problems.push({ line: rows[ENTRIES]?.line ?? 1, why: 'tooMany', what: String(ENTRIES) });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, entries, ignored };
}

const columnOf = (name: string): Column | undefined =>
  COLUMNS.find((column) => column.toLowerCase() === name.toLowerCase());

const isFilled = (cell: string) => cell.trim() !== '';

/** A column without a name counts only where something is written in it: spreadsheets leave empty ones behind. */
const ignoredOf = ({ cells }: CsvRow, rows: readonly CsvRow[], columns: Table['columns']): string[] =>
  cells.flatMap((name, at) => {
    if (columns[at]) return [];
    if (isFilled(name)) return [name.trim()];
    return rows.some((row) => isFilled(row.cells[at] ?? '')) ? [letterOf(at)] : [];
  });

/** As spreadsheets name a column: A to Z, then AA. @param at from 0 */
const letterOf = (at: number): string =>
  `${at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)}${String.fromCharCode(65 + (at % 26))}`;

/** Where a column is missing, those of unknown name are told as well: one of them may be a slip of the pen. */
function checkHead({ line }: CsvRow, columns: Table['columns'], ignored: readonly string[]): RowProblem[] {
  const needed = (['language', 'questions', 'answer'] as const).filter((column) => !columns.includes(column));
  if (needed.length === 0) return [];
  return [
    ...ignored.map((what): RowProblem => ({ line, why: 'unknownColumn', what })),
    ...needed.map((what): RowProblem => ({ line, why: 'noColumn', what })),
  ];
}
