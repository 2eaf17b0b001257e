/** One row of a knowledge table as an entry; what is wrong with it is collected with its line and column. Pure. */
import type { EntryId, KnowledgeEntry, Language, SiteKey } from '@sapa/protocol';
import type { CsvRow } from './csv.ts';
import { freshId } from './entries.ts';
import { parted } from './lists.ts';

export const COLUMNS = [
  'id',
  'language',
  'topic',
  'questions',
  'keywords',
  'answer',
  'quickReplies',
  'tags',
  'sites',
  'hours',
  'smallTalk',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Why a row is refused. */
export type Why =
  | 'open'
  | 'afterQuote'
  | 'empty'
  | 'noColumn'
  | 'unknownColumn'
  | 'cells'
  | 'missing'
  | 'badId'
  | 'twice'
  | 'badLanguage'
  | 'badHours'
  | 'badYesNo'
  | 'unknownSite'
  | 'tooMany'
  | 'tooLong';
export interface RowProblem {
  /** From 1. */
  readonly line: number;
  readonly column?: string;
  readonly why: Why;
  /** The words at fault, or the bound that was passed. */
  readonly what?: string;
}

/** What a row is read against. */
export interface Table {
  readonly columns: readonly (Column | undefined)[];
  readonly sites: readonly SiteKey[];
  /** Ids of the rows above. */
  readonly taken: Set<string>;
  readonly problems: RowProblem[];
}

/** How many, and how many characters each. */
const BOUNDS = {
  questions: [50, 300],
  keywords: [50, 60],
  quickReplies: [6, 80],
  tags: [20, 40],
  sites: [50, 64],
} as const;
const ANSWER_CHARS = 4_000;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const YES = new Set(['true', 'yes', 'ya', 'y', '1', 'x', 'benar']);
const NO = new Set(['', 'false', 'no', 'tidak', 'n', '0', 'salah']);

/** Gives an entry in any case; it counts only when the row added no problem. */
export function readRow(row: CsvRow, table: Table): KnowledgeEntry {
  const cells = cellsOf(row, table);
  const beyond = row.cells.slice(table.columns.length);
  if (beyond.some((cell) => cell.trim() !== '')) cells.say('cells', undefined, String(table.columns.length));
  const questions = cells.list('questions');
  if (questions.length === 0) cells.say('missing', 'questions');
  const topic = cells.text('topic');
  if (topic && !ID.test(topic)) cells.say('badId', 'topic', topic);
  const sites = sitesIn(cells, table);
  return {
    id: idIn(cells, table, questions),
    language: cells.oneOf<Language>('language', ['id', 'en'], 'badLanguage'),
    ...(topic && { topic }),
    questions,
    keywords: cells.list('keywords'),
    answer: answerIn(cells),
    quickReplies: cells.list('quickReplies'),
    smallTalk: isYes(cells),
    tags: cells.list('tags'),
    ...(sites.length > 0 && { sites }),
    hours: cells.oneOf('hours', ['always', 'open', 'closed'], 'badHours', 'always'),
  };
}

type Cells = ReturnType<typeof cellsOf>;

function cellsOf({ line, cells }: CsvRow, { columns, problems }: Table) {
  function say(why: Why, column?: Column, what?: string) {
    problems.push({ line, why, ...(column && { column }), ...(what !== undefined && { what }) });
  }
  const text = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? '';
  return {
    say,
    text,
    /** @param fallback what an empty cell means; absent: it must not be empty */
    oneOf<Value extends string>(column: Column, values: readonly Value[], why: Why, fallback?: Value): Value {
      const found = values.find((value) => value === text(column).toLowerCase());
      if (!found && (text(column) !== '' || fallback === undefined)) say(why, column, text(column));
      return found ?? fallback ?? (values[0] as Value);
    },
    list(column: keyof typeof BOUNDS): string[] {
      const items = parted(text(column));
      const [most, each] = BOUNDS[column];
      if (items.length > most) say('tooMany', column, String(most));
      if (items.some((item) => item.length > each)) say('tooLong', column, String(each));
      return items;
    },
  };
}

/** An empty cell gets an id of its own, made from the first question. */
function idIn(cells: Cells, { taken }: Table, questions: readonly string[]): EntryId {
  const id = cells.text('id') || freshId(questions[0] ?? '', taken);
  if (!ID.test(id)) cells.say('badId', 'id', id);
  else if (taken.has(id)) cells.say('twice', 'id', id);
  taken.add(id);
  return id as EntryId;
}

function answerIn(cells: Cells): string {
  const answer = cells.text('answer');
  if (answer === '') cells.say('missing', 'answer');
  if (answer.length > ANSWER_CHARS) cells.say('tooLong', 'answer', String(ANSWER_CHARS));
  return answer;
}

function sitesIn(cells: Cells, { sites }: Table): SiteKey[] {
  const named = cells.list('sites') as SiteKey[];
  for (const key of named) if (!sites.includes(key)) cells.say('unknownSite', 'sites', key);
  return named;
}

function isYes(cells: Cells): boolean {
  const word = cells.text('smallTalk').toLowerCase();
  if (!YES.has(word) && !NO.has(word)) cells.say('badYesNo', 'smallTalk', word);
  return YES.has(word);
}
