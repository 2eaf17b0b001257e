/**
 * Turns words into numbers that small linear models weigh: hashes of letters in a row, of words and of word pairs.
 * The trainer and the server both read text through this file, so that they see the same features. Knows no language
 * and no weights.
 */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const EDGE = 95;

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** FNV's low bits are weak on short input: stir before a bucket is taken. */
function stirred(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 13)) >>> 0;
}

/** @returns an unsigned 32-bit hash; `kind` keeps equal texts of different features apart */
export function hashOf(text: string, kind = 0): number {
  let hash = step(OFFSET, kind);
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return stirred(hash);
}

/** Hashes of all runs of `from` to `to` letters of one word, its edges counted as letters. */
export function eachRun(word: string, from: number, to: number, visit: (hash: number) => void): void {
  const size = word.length + 2;
  for (let start = 0; start < size; start++) {
    let hash = step(OFFSET, 256);
    for (let length = 1; length <= to && start + length <= size; length++) {
      const at = start + length - 1;
      hash = step(hash, at === 0 || at === size - 1 ? EDGE : word.charCodeAt(at - 1));
      if (length >= from) visit(stirred(hash));
    }
  }
}

/** @returns signed 8-bit weights from the base64 text of a weights file */
export function unpacked(base64: string): Int8Array {
  const bytes = atob(base64);
  return Int8Array.from({ length: bytes.length }, (_, at) => (bytes.charCodeAt(at) << 24) >> 24);
}
