/** Reads a list of texts and numbers from left to right: how calls cross between threads cheaply. */
import type { Cell } from './wire.ts';

export class Cells {
  readonly #cells: readonly Cell[];
  #next: number;

  constructor(cells: readonly Cell[], from = 0) {
    this.#cells = cells;
    this.#next = from;
  }

  text(): string {
    return this.#cells[this.#next++] as string;
  }

  maybeText(): string | null {
    return this.#cells[this.#next++] as string | null;
  }

  number(): number {
    return this.#cells[this.#next++] as number;
  }

  take(count: number): Cell[] {
    return this.#cells.slice(this.#next, this.skip(count) + count);
  }

  /** @returns where the skipped ones start, for `at` */
  skip(count: number): number {
    const from = this.#next;
    this.#next += count;
    return from;
  }

  at(index: number): Cell {
    return this.#cells[index] as Cell;
  }
}
