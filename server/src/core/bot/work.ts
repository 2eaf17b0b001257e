/**
 * Work in pieces: what takes long on large knowledge says where it may be put aside, and whoever asked for it decides
 * whether to go on at once. Knows no time and nobody who waits.
 */

/** Yields between pieces of a few milliseconds. Nothing it reads may change meanwhile. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Items in one piece: of lines, which are short, and of entries, which have many of them. */
export const LINES = 400;
export const ENTRIES = 50;

/** As `map`, in pieces. */
export function* mapped<Item, Made>(
  items: readonly Item[],
  size: number,
  make: (item: Item, at: number) => Made,
): Work<Made[]> {
  const made: Made[] = [];
  for (let at = 0; at < items.length; at++) {
    made.push(make(items[at] as Item, at));
    if (at % size === size - 1) yield;
  }
  return made;
}

/** Does it all at once. */
export function finished<Result>(work: Work<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
