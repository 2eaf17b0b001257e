/** Words as flows compare them: case, accents and punctuation do not count. Knows nothing of what words mean. */

/** @returns `Di mana pesanan saya?` as `di mana pesanan saya`; an empty text where there is no letter and no digit */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether a folded text has this folded word, or these words in a row; never a part of a word.
 * An empty one is in no text.
 */
export function hasWords(text: string, sought: string): boolean {
  return sought !== '' && ` ${text} `.includes(` ${sought} `);
}

/** Whether two words differ by one slip of the finger: a letter too many, too few, wrong, or two swapped. */
export function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return left !== right;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
