import type { EntryId, KnowledgeEntry, SiteKey } from '@sapa/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';
import { exportEntries, importEntries } from './entry-csv.ts';

const cellsOf = (text: string) => {
  const csv = readCsv(text);
  return csv.ok ? csv.rows.map(({ cells }) => cells) : csv;
};
const SITES = ['toko', 'kafe'] as SiteKey[];

describe('a table as text', () => {
  it('reads quotes, commas and line breaks inside cells', () => {
    expect(cellsOf('a,b\r\n"say ""hi"", you","two\nlines"\r\n')).toEqual([
      ['a', 'b'],
      ['say "hi", you', 'two\nlines'],
    ]);
  });
  it.each([
    ['semicolons', 'a;b\n1,5;2\n'],
    ['tabs', 'a\tb\n1,5\t2'],
    ['a byte order mark', '\uFEFFa,b\n"1,5",2'],
    ['old line ends and empty lines', 'a,b\r\r"1,5",2\r\r'],
  ])('reads %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });
  it('keeps an empty cell at the end of the last line', () => {
    expect(cellsOf('a,b\n1,')).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });
  it('says on which line a row starts, and where a quote is wrong', () => {
    const csv = readCsv('a\n"x\ny"\nz\n');
    expect(csv.ok && csv.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(readCsv('a\nb\n"c')).toEqual({ ok: false, line: 3, why: 'open' });
    expect(readCsv('a\n"b"c\n')).toEqual({ ok: false, line: 2, why: 'afterQuote' });
  });
  it('gives back every table it wrote', () => {
    const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        expect(cellsOf(writeCsv([['a', 'b'], ...rows]))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
  it.each(['=1+1', '+62 812', '-5', '@SUM(A1)', '\tx', "'=x"])('writes %j so that no spreadsheet runs it', (cell) => {
    const text = writeCsv([
      ['a', 'b'],
      [cell, 'x'],
    ]);
    expect(text).toMatch(/\n"?'/);
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      [cell, 'x'],
    ]);
  });
});

const word = (most: number) =>
  fc
    .oneof(fc.string({ unit: 'grapheme', maxLength: most }), fc.stringMatching(/^[=+@|\\";,' \n-]{1,8}$/))
    .map((text) => text.slice(0, most).trim())
    .filter((text) => text !== '');
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/);
const entry: fc.Arbitrary<KnowledgeEntry> = fc
  .record(
    {
      id: id as fc.Arbitrary<EntryId>,
      language: fc.constantFrom('id' as const, 'en' as const),
      topic: id,
      questions: fc.array(word(300), { minLength: 1, maxLength: 5 }),
      keywords: fc.array(word(60), { maxLength: 3 }),
      answer: word(4_000),
      quickReplies: fc.array(word(80), { maxLength: 6 }),
      smallTalk: fc.boolean(),
      tags: fc.array(word(40), { maxLength: 3 }),
      sites: fc.constantFrom(['toko'] as SiteKey[], ['kafe', 'toko'] as SiteKey[]),
      hours: fc.constantFrom('always' as const, 'open' as const, 'closed' as const),
    },
    {
      requiredKeys: ['id', 'language', 'questions', 'keywords', 'answer', 'quickReplies', 'smallTalk', 'tags', 'hours'],
    },
  )
  .map((made) => made as KnowledgeEntry);

describe('knowledge as a table', () => {
  it('is the same after export and import', () => {
    const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 8, selector: (each) => each.id });
    fc.assert(
      fc.property(entries, (given) => {
        expect(importEntries(exportEntries(given), SITES)).toEqual({ ok: true, entries: given, ignored: [] });
      }),
    );
  });
  it('needs only language, questions and answer, and makes up ids', () => {
    const read = importEntries(
      'questions;answer;language\nBerapa ongkir? | Ongkos kirim;Rp9.000;ID\nHalo;Hai;id\n',
      SITES,
    );
    expect(read.ok && read.entries.map((each) => [each.id, each.questions, each.language])).toEqual([
      ['berapa-ongkir', ['Berapa ongkir?', 'Ongkos kirim'], 'id'],
      ['halo', ['Halo'], 'id'],
    ]);
  });
  it('says the line and the reason of every bad row, and imports nothing', () => {
    const text = [
      'id,language,questions,answer,sites,hours,smallTalk',
      'a,id,Q,A,,,',
      'a,de,,A,nowhere,night,maybe',
      `b b,en,Q,${'x'.repeat(4_001)},,,,one too many`,
    ].join('\n');
    const read = importEntries(text, SITES);
    expect(read.ok ? [] : read.problems.map(({ line, column, why }) => `${line} ${column ?? ''} ${why}`)).toEqual([
      '3 questions missing',
      '3 sites unknownSite',
      '3 id twice',
      '3 language badLanguage',
      '3 smallTalk badYesNo',
      '3 hours badHours',
      '4  cells',
      '4 id badId',
      '4 answer tooLong',
    ]);
  });
  it('passes over rows without a word, and empty cells beyond the last column', () => {
    const read = importEntries(
      ',,,\nlanguage,questions,answer,\nid,Halo,Hai,,,\n,,\n , ,\nid,Dah,Sampai nanti\n,,,\n',
      SITES,
    );
    expect(read.ok && read.entries.map(({ answer }) => answer)).toEqual(['Hai', 'Sampai nanti']);
    expect(read.ok && read.ignored).toEqual([]);
    expect(importEntries('language,questions,answer\n,,\n,,\n', SITES)).toMatchObject({
      problems: [{ why: 'empty' }],
    });
  });
  it('passes over columns of somebody’s own, and says which', () => {
    const read = importEntries('language,Catatan,questions,answer,\nid,cek dulu,Halo,Hai,Rani\n', SITES);
    expect(read).toMatchObject({ ok: true, entries: [{ answer: 'Hai' }], ignored: ['Catatan', 'E'] });
  });
  it('names what it does not know where it misses what it needs', () => {
    const read = importEntries('language,question,answer\nid,Q,A', SITES);
    expect(read).toEqual({
      ok: false,
      problems: [
        { line: 1, why: 'unknownColumn', what: 'question' },
        { line: 1, why: 'noColumn', what: 'questions' },
      ],
    });
    expect(importEntries('', SITES)).toEqual({ ok: false, problems: [{ line: 1, why: 'empty' }] });
  });
});
