import { describe, expect, test } from 'vitest';
import { labelledIn, readCsv } from './csv.ts';

const fields = (csv: string) => readCsv(csv).map((row) => row.fields);

describe('comma-separated values', () => {
  test('quoted fields hold commas, quotes and line breaks', () => {
    expect(fields('a,"b, c"\n"say ""hi""","two\nlines"\n')).toEqual([
      ['a', 'b, c'],
      ['say "hi"', 'two\nlines'],
    ]);
  });

  test('Windows line ends, a byte order mark, empty lines and a missing last line end make no difference', () => {
    expect(fields('\uFEFFa,b\r\n\r\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(fields('')).toEqual([]);
  });

  test('an empty last field is a field', () => {
    expect(fields('a,\nb,c')).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
    expect(fields('a,')).toEqual([['a', '']]);
  });

  test('rows know the line they begin in', () => {
    expect(readCsv('a,"x\ny"\nb,c').map((row) => row.line)).toEqual([1, 3]);
  });

  test.each(['a,"b', 'a,"b"c', 'a,b"c'])('a stray quote is refused: %s', (csv) => {
    expect(() => readCsv(csv)).toThrow(/^line 1: a quote/);
  });
});

describe('labelled lines', () => {
  test('have a text and a label, trimmed', () => {
    expect(labelledIn('text,label\n" where, please? ",card \n')).toEqual([{ text: 'where, please?', label: 'card' }]);
  });

  test.each([
    ['', /heading must be text,label/],
    ['question,label\na,b', /heading must be text,label/],
    ['text,label\na,b,c', /^line 2: 2 fields are needed, 3 are there/],
    ['text,label\na,b\nc', /^line 3: 2 fields are needed, 1 are there/],
    ['text,label\n,b', /^line 2: text is empty/],
    ['text,label\na,', /^line 2: label is empty/],
  ])('%j is refused', (csv, why) => {
    expect(() => labelledIn(csv)).toThrow(why);
  });
});
