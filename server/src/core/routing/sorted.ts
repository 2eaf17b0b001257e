/**
 * Items in order, cheap to change, count and look into at 100,000 of them: sorted runs of at most `FULL` items, each with its keys side by side, so that
 * a search reads few places in memory. Finding is two binary searches; a rank adds up the runs before it. Knows nothing of what it keeps.
 * What an order looks at must not change while an item is in: take it out, change it, put it back.
 */
const FULL = 512;

/** The smaller key first; `tie` tells those apart whose keys are equal, and is 0 for what is the same. */
export interface Order<T> {
  key(item: T): number;
  tie(a: T, b: T): number;
}

export function compareBy<T>(order: Order<T>, a: T, b: T): number {
  return order.key(a) - order.key(b) || order.tie(a, b);
}

interface Run<T> {
  readonly items: T[];
  readonly keys: number[];
}

export class Sorted<T> {
  readonly #order: Order<T>;
  /** Never an empty one, except that one may be all there is. */
  #runs: Run<T>[] = [{ items: [], keys: [] }];
  #size = 0;

  constructor(order: Order<T>) {
    this.#order = order;
  }

  get size(): number {
    return this.#size;
  }

  get first(): T | undefined {
    return this.#runs[0]?.items[0];
  }

  /** False, and nothing changes, where the same is in. */
  add(item: T): boolean {
    const key = this.#order.key(item);
    const place = this.#placeOfRun(item, key);
    const run = this.#runs[place] as Run<T>;
    const at = this.#placeIn(run, item, key);
    if (this.#isAt(run, at, item, key)) return false;
    run.items.splice(at, 0, item);
    run.keys.splice(at, 0, key);
    this.#size += 1;
    if (run.items.length > FULL) this.#runs.splice(place, 1, part(run, 0, FULL / 2), part(run, FULL / 2));
    return true;
  }

  /** False where it is not in. */
  delete(item: T): boolean {
    const key = this.#order.key(item);
    const place = this.#placeOfRun(item, key);
    const run = this.#runs[place] as Run<T>;
    const at = this.#placeIn(run, item, key);
    if (!this.#isAt(run, at, item, key)) return false;
    run.items.splice(at, 1);
    run.keys.splice(at, 1);
    this.#size -= 1;
    if (run.items.length <= FULL / 4) this.#join(place);
    return true;
  }

  /** Takes out the first. */
  shift(): T | undefined {
    const { first } = this;
    if (first !== undefined) this.delete(first);
    return first;
  }

  /** How many come before it; undefined where it is not in. */
  indexOf(item: T): number | undefined {
    const key = this.#order.key(item);
    const place = this.#placeOfRun(item, key);
    const run = this.#runs[place] as Run<T>;
    const at = this.#placeIn(run, item, key);
    if (!this.#isAt(run, at, item, key)) return undefined;
    let before = at;
    for (let each = 0; each < place; each += 1) before += this.#runs[each]?.items.length ?? 0;
    return before;
  }

  at(index: number): T | undefined {
    let left = index;
    for (const { items } of this.#runs) {
      if (left < items.length) return items[left];
      left -= items.length;
    }
    return undefined;
  }

  /** In order, until `isEnough`. Nothing may be added or taken out meanwhile. */
  visit(isEnough: (item: T) => boolean): void {
    for (const { items } of this.#runs) for (const item of items) if (isEnough(item)) return;
  }

  /** As `visit`, for where time matters less. */
  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (const { items } of this.#runs) yield* items;
  }

  #isAt({ items, keys }: Run<T>, at: number, item: T, key: number): boolean {
    return at < items.length && keys[at] === key && this.#order.tie(items[at] as T, item) === 0;
  }

  #isBefore({ items, keys }: Run<T>, at: number, item: T, key: number): boolean {
    const other = keys[at] as number;
    return other < key || (other === key && this.#order.tie(items[at] as T, item) < 0);
  }

  /** Of the runs, the first whose last item is not before `item`; else the last run. */
  #placeOfRun(item: T, key: number): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.#runs[middle] as Run<T>;
      if (this.#isBefore(run, run.items.length - 1, item, key)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Of a run, the first place whose item is not before `item`. */
  #placeIn(run: Run<T>, item: T, key: number): number {
    let low = 0;
    let high = run.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#isBefore(run, middle, item, key)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Small neighbours become one, so that a list that shrank has few runs again. */
  #join(place: number): void {
    const from = Math.max(0, place - 1);
    const [left, right] = [this.#runs[from], this.#runs[from + 1]];
    if (!left || !right) return;
    const length = left.items.length + right.items.length;
    if (left.items.length > 0 && right.items.length > 0 && length > FULL / 2) return;
    this.#runs.splice(from, 2, { items: left.items.concat(right.items), keys: left.keys.concat(right.keys) });
  }
}

function part<T>({ items, keys }: Run<T>, from: number, to?: number): Run<T> {
  return { items: items.slice(from, to), keys: keys.slice(from, to) };
}
