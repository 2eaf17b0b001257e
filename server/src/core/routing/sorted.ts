/**
 * Items in the order of `compare`, cheap to change, count and look into at 100,000 of them: sorted runs of at most `FULL` items.
 * Finding is two binary searches; a rank adds up the runs before it. Knows nothing of what it keeps.
 * Whatever `compare` looks at must not change while an item is in: take it out, change it, put it back.
 */
const FULL = 512;

export class Sorted<T> {
  readonly #compare: (a: T, b: T) => number;
  /** Never empty ones, except that one may be all there is. */
  #runs: T[][] = [[]];
  #size = 0;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#size;
  }

  get first(): T | undefined {
    return this.#runs[0]?.[0];
  }

  /** False, and nothing changes, where an equal item is in. */
  add(item: T): boolean {
    const place = this.#runFor(item);
    const run = this.#runs[place] ?? [];
    const at = this.#placeIn(run, item);
    if (this.#isAt(run, at, item)) return false;
    run.splice(at, 0, item);
    this.#size += 1;
    if (run.length > FULL) this.#runs.splice(place, 1, run.slice(0, FULL / 2), run.slice(FULL / 2));
    return true;
  }

  /** Takes out the item that is equal; false where none is in. */
  delete(item: T): boolean {
    const place = this.#runFor(item);
    const run = this.#runs[place] ?? [];
    const at = this.#placeIn(run, item);
    if (!this.#isAt(run, at, item)) return false;
    run.splice(at, 1);
    this.#size -= 1;
    this.#join(place, run);
    return true;
  }

  /** Takes out the first. */
  shift(): T | undefined {
    const first = this.first;
    if (first !== undefined) this.delete(first);
    return first;
  }

  clear(): void {
    this.#runs = [[]];
    this.#size = 0;
  }

  /** How many come before it, from 0; undefined where no equal item is in. */
  indexOf(item: T): number | undefined {
    const place = this.#runFor(item);
    const run = this.#runs[place] ?? [];
    const at = this.#placeIn(run, item);
    if (!this.#isAt(run, at, item)) return undefined;
    let before = at;
    for (let each = 0; each < place; each += 1) before += this.#runs[each]?.length ?? 0;
    return before;
  }

  at(index: number): T | undefined {
    let left = index;
    for (const run of this.#runs) {
      if (left < run.length) return run[left];
      left -= run.length;
    }
    return undefined;
  }

  /** Nothing may be added or taken out meanwhile. */
  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (const run of this.#runs) yield* run;
  }

  #isAt(run: readonly T[], at: number, item: T): boolean {
    const found = run[at];
    return found !== undefined && this.#compare(found, item) === 0;
  }

  /** Of the runs, the first whose last item is not before `item`; else the last run. */
  #runFor(item: T): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = this.#runs[middle]?.at(-1);
      if (last !== undefined && this.#compare(last, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Of a run, the first place whose item is not before `item`. */
  #placeIn(run: readonly T[], item: T): number {
    let low = 0;
    let high = run.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(run[middle] as T, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Small neighbours become one, so that a list that shrank has few runs again. */
  #join(place: number, run: T[]): void {
    if (this.#runs.length === 1 || run.length > FULL / 4) return;
    const from = Math.max(0, place - 1);
    const [left, right] = [this.#runs[from] ?? [], this.#runs[from + 1] ?? []];
    if (run.length === 0 || left.length + right.length <= FULL / 2) this.#runs.splice(from, 2, left.concat(right));
  }
}
