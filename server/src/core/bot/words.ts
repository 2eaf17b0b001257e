/**
 * Cuts what a person typed into plain words: lower case, no accents, no punctuation, no stretched letters.
 * Knows spelling, not meaning; the same words serve ranking, language detection and the wish for a human.
 */

/** Longest part of a message that is read. A question says what it is about well before this. */
const READ_CHARS = 1_000;

const APOSTROPHES = /['’‘`´]/gu;
const STRETCHED = /(\p{L})\1{2,}/gu;
/** `barang2`, `barang2nya`: chat's way to write a doubled word. */
const DOUBLED = /^(\p{L}{3,})2(nya)?$/u;

/** Lower case, compatibility forms and accents folded, words such as `J&T` and `e-mail` made one. */
export function plain(text: string): string {
  return text
    .slice(0, READ_CHARS)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\bj\s*[&n]\s*t\b/gu, 'jnt')
    .replace(/\bc\.\s?s\b\.?/gu, 'cs')
    .replace(/\be-(?=\p{L})/gu, 'e')
    .replace(APOSTROPHES, '')
    .replace(STRETCHED, '$1');
}

/** @returns words in order, from text that `plain` has been through */
export function cut(plainText: string): string[] {
  return plainText
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(DOUBLED, '$1$2'));
}

/** @returns the words of a text as people type it, in order */
export function wordsOf(text: string): string[] {
  return cut(plain(text));
}

/**
 * Damerau–Levenshtein distance (optimal alignment), given up early.
 * @returns the number of edits, or `limit + 1` when there are more than `limit`
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      current.push(edits);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, b.length), limit + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** Edits that a word of this length may be away from what was meant: none in short words, where every edit is another word. */
export function typosIn(length: number): 0 | 1 | 2 {
  if (length < 5) return 0;
  return length < 10 ? 1 : 2;
}
