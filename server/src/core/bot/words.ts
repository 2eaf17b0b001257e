/**
 * Cuts what a person typed into plain words: lower case, no accents, no punctuation, no stretched letters.
 * Knows spelling, not meaning; the same words serve ranking, language detection and the wish for a human.
 */

/** Longest part of a message that is read. A question says what it is about well before this. */
const READ_CHARS = 1_000;

const BEYOND_ASCII = /[\u0080-\uffff]/;
const APOSTROPHES = /['’‘`´]/gu;
const STRETCHED = /(\p{L})\1{2,}/gu;
/** `barang2`, `barang2nya`: chat's way to write a doubled word. */
const DOUBLED = /^(\p{L}{3,})2(nya)?$/u;

/** Lower case, compatibility forms and accents folded, words such as `J&T` and `e-mail` made one. */
export function plain(text: string): string {
  return folded(text.slice(0, READ_CHARS))
    .replace(/\bj\s*[&n]\s*t\b/gu, 'jnt')
    .replace(/\bc\.\s?s\b\.?/gu, 'cs')
    .replace(/\be-(?=\p{L})/gu, 'e')
    .replace(APOSTROPHES, '')
    .replace(STRETCHED, '$1');
}

/** Most of what is typed is ASCII, which has no accents and no compatibility forms. */
function folded(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}

/** @returns words in order, from text that `plain` has been through */
export function cut(plainText: string): string[] {
  return plainText
    .split(BEYOND_ASCII.test(plainText) ? /[^\p{L}\p{N}]+/u : /[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (word.includes('2') ? word.replace(DOUBLED, '$1$2') : word));
}

/** @returns the words of a text as people type it, in order */
export function wordsOf(text: string): string[] {
  return cut(plain(text));
}

/** Three rows of the table that `distance` fills; it is asked so often that making them anew would cost most of its time. */
let beforeLast = new Uint16Array(64);
let last = new Uint16Array(64);
let current = new Uint16Array(64);

/**
 * Damerau–Levenshtein distance (optimal alignment), given up early.
 * @returns the number of edits, or `limit + 1` when there are more than `limit`
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return limit + 1;
  if (last.length <= b.length) {
    beforeLast = new Uint16Array(2 * b.length);
    last = new Uint16Array(2 * b.length);
    current = new Uint16Array(2 * b.length);
  }
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    if (fillRow(a, b, row) > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[b.length] as number, limit + 1);
}

/** @returns the fewest edits in the row */
function fillRow(a: string, b: string, row: number): number {
  const letter = a.charCodeAt(row - 1);
  const before = row > 1 ? a.charCodeAt(row - 2) : -1;
  current[0] = row;
  let fewest = row;
  for (let column = 1; column <= b.length; column++) {
    const own = b.charCodeAt(column - 1);
    let edits = Math.min(
      (last[column] as number) + 1,
      (current[column - 1] as number) + 1,
      (last[column - 1] as number) + (letter === own ? 0 : 1),
    );
    if (column > 1 && before === own && letter === b.charCodeAt(column - 2))
      edits = Math.min(edits, (beforeLast[column - 2] as number) + 1);
    current[column] = edits;
    if (edits < fewest) fewest = edits;
  }
  return fewest;
}

/** Edits that a word of this length may be away from what was meant: none in short words, where every edit is another word. */
export function typosIn(length: number): 0 | 1 | 2 {
  if (length < 5) return 0;
  return length < 10 ? 1 : 2;
}
