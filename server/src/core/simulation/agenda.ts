/** What happens when, in simulated time: the earliest first, and of several at once the one that was entered first. Knows not what it is. */
import type { Timestamp } from '@sapa/protocol';

export interface Appointment {
  readonly at: Timestamp;
  /** In the order they were entered. */
  readonly number: number;
  /** Undefined once it was called off, or is over. */
  run: (() => void) | undefined;
}

/** Fewer that were called off are not worth tidying up. */
const FEW = 64;

/** A binary heap; what is called off stays until its time comes, or until most of the heap is such. */
export class Agenda {
  #heap: Appointment[] = [];
  #entered = 0;
  #calledOff = 0;
  #now: Timestamp;

  constructor(from: Timestamp) {
    this.#now = from;
  }

  get now(): Timestamp {
    return this.#now;
  }

  /** Never, where `at` is infinite. The past is now. */
  enter(at: Timestamp, run: () => void): Appointment {
    const appointment = { at: Math.max(at, this.#now), number: this.#entered++, run };
    if (at !== Number.POSITIVE_INFINITY) this.#rise(this.#heap.push(appointment) - 1);
    return appointment;
  }

  /** @returns false when nothing is left to do */
  step(): boolean {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (!first || !last) return false;
    if (this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink();
    }
    const { run } = first;
    if (run) this.#now = first.at;
    else this.#calledOff -= 1;
    first.run = undefined;
    run?.();
    return true;
  }

  callOff(appointment: Appointment | undefined): void {
    if (!appointment?.run || appointment.at === Number.POSITIVE_INFINITY) return;
    appointment.run = undefined;
    this.#calledOff += 1;
    if (this.#calledOff > FEW && this.#calledOff > this.#heap.length / 2) this.#tidy();
  }

  /** Whatever is in the order of time is a heap. */
  #tidy(): void {
    this.#heap = this.#heap.filter(({ run }) => run).sort((a, b) => a.at - b.at || a.number - b.number);
    this.#calledOff = 0;
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      let first = at;
      if (this.#isBefore(2 * at + 1, first)) first = 2 * at + 1;
      if (this.#isBefore(2 * at + 2, first)) first = 2 * at + 2;
      if (first === at) return;
      this.#swap(at, first);
      at = first;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    return a !== undefined && b !== undefined && (a.at - b.at || a.number - b.number) < 0;
  }

  #swap(one: number, other: number): void {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (a) this.#heap[other] = a;
    if (b) this.#heap[one] = b;
  }
}
