/** Puts marks of emphasis around a selection, or takes them away again. Pure. */

export interface Marking {
  /** What takes the place of the text from `from` to `to`. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The selection afterwards. */
  readonly start: number;
  readonly end: number;
}

/** White space at the edges stays outside: marks that do not touch a word mean nothing. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  const part = text.slice(start, end);
  if (part.trim() === '') return [start, end];
  return [start + part.length - part.trimStart().length, end - (part.length - part.trimEnd().length)];
}

/** @param mark such as `**`; a single star beside another one belongs to a double one */
function isAround(text: string, start: number, end: number, mark: string): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (!before.endsWith(mark) || !after.startsWith(mark)) return false;
  const stars = Math.min(/\**$/.exec(before)?.[0].length ?? 0, /^\**/.exec(after)?.[0].length ?? 0);
  // 1: italic; 2: bold; 3: both.
  return mark.length === 1 ? stars % 2 === 1 : stars >= 2;
}

export function marking(text: string, selectionStart: number, selectionEnd: number, mark: string): Marking {
  const [start, end] = trimmed(text, selectionStart, selectionEnd);
  const part = text.slice(start, end);
  const { length } = mark;
  if (isAround(text, start, end, mark)) {
    return { text: part, from: start - length, to: end + length, start: start - length, end: end - length };
  }
  return { text: `${mark}${part}${mark}`, from: start, to: end, start: start + length, end: end + length };
}
