/** Knowledge as a table and back. Importing what was exported changes nothing; a table with one bad row is not imported at all. Pure. */
import type { KnowledgeEntry, SiteKey } from '@sapa/protocol';
import { type CsvRow, readCsv, writeCsv } from './csv.ts';
import { COLUMNS, type Column, type RowProblem, readRow, type Table } from './entry-row.ts';
import { joined } from './lists.ts';

export type Imported =
  | { readonly ok: true; readonly entries: readonly KnowledgeEntry[] }
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
  const [head, ...rows] = csv.rows;
  if (!head || rows.length === 0) return { ok: false, problems: [{ line: 1, why: 'empty' }] };
  const columns = head.cells.map((name) => columnOf(name.trim()));
  const problems = checkHead(head, columns);
  if (problems.length > 0) return { ok: false, problems };
  const table: Table = { columns, sites, taken: new Set(), problems };
  const entries = rows.map((row) => readRow(row, table));
  if (entries.length > ENTRIES)
    problems.push({ line: rows[ENTRIES]?.line ?? 1, why: 'tooMany', what: String(ENTRIES) });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, entries };
}

const columnOf = (name: string): Column | undefined =>
  COLUMNS.find((column) => column.toLowerCase() === name.toLowerCase());

function checkHead({ line, cells }: CsvRow, columns: Table['columns']): RowProblem[] {
  const unknown = cells
    .filter((_, at) => !columns[at])
    .map((what): RowProblem => ({ line, why: 'unknownColumn', what }));
  const needed = (['language', 'questions', 'answer'] as const).filter((column) => !columns.includes(column));
  return [...unknown, ...needed.map((what): RowProblem => ({ line, why: 'noColumn', what }))];
}
