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
  const read = (csv: string) => {
    const broken: string[] = [];
    const lines = labelledIn(csv, (line, problem) => broken.push(`${line}: ${problem}`));
    return { lines, broken };
  };

  test('have a text and a label, trimmed', () => {
    const lines = [{ text: 'where, please?', label: 'card' }];
    expect(read('text,label\n" where, please? ",card \n')).toEqual({ lines, broken: [] });
  });

  test.each([
    '\uFEFFtext;label\r\nwhere, please?;card\r\n',
    '"text";"label"\nwhere, please?;card',
    'text\tlabel\nwhere, please?\tcard',
    'text;label;\nwhere, please?;card;\n',
  ])('may have semicolons or tabs between, as the heading has: %j', (csv) => {
    expect(read(csv)).toEqual({ lines: [{ text: 'where, please?', label: 'card' }], broken: [] });
  });

  test('without anything in them are passed over', () => {
    expect(read('text,label\n\n,\n  \na,b\n ,\n')).toEqual({ lines: [{ text: 'a', label: 'b' }], broken: [] });
  });

  test.each([
    ['a,b,c', '3: 2 fields are needed, 3 are there; a text with separators in it needs quotes'],
    ['a', '3: label is empty'],
    [',b', '3: text is empty'],
    ['a,', '3: label is empty'],
    ['a,b"c', '3: a quote is not closed, or stands in the middle of a field'],
  ])('that are broken are named and left out, the rest is read: %j', (row, problem) => {
    const { lines, broken } = read(`text,label\nfirst,one\n${row}\nlast,two\n`);
    expect(lines).toEqual([
      { text: 'first', label: 'one' },
      { text: 'last', label: 'two' },
    ]);
    expect(broken).toEqual([problem]);
  });

  test('go on after a quote that is never closed', () => {
    const { lines, broken } = read('text,label\n"open,one\nlast,two\n');
    expect(lines).toEqual([{ text: 'last', label: 'two' }]);
    expect(broken).toHaveLength(1);
  });

  test.each(['', 'question,label\na,b', 'text\na'])('%j has no heading to read by', (csv) => {
    expect(() => read(csv)).toThrow(/heading must be text,label/);
  });
});
