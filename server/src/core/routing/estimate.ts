/**
 * How long somebody in a queue will wait, from what its department has just been through. Pure; knows neither
 * conversations nor clocks, and nothing of what anybody was told (that is estimate-told.ts).
 *
 * Method: the queue-length predictor for queues whose people give up (QLm in R. Ibrahim and W. Whitt, "Real-time delay
 * estimation in overloaded multiserver queues with abandonments", Management Science 55(10), 2009, pp. 1729–1742).
 */

/** How fast a department works and how patient its visitors are. */
export interface Pace {
  /** Mean time a conversation takes a slot, wrap-up included; absent while too few are known. */
  readonly serviceMs?: number | undefined;
  /** Of those who wait, how many give up per millisecond, each of them (θ). */
  readonly leavingPerMs: number;
  /** Conversations its agents who are online can hold at once. */
  readonly slots: number;
}

/** Fewer say nothing: one odd conversation would be the whole truth. */
const ENOUGH = 3;
const SERVICES = 200;
const WAITS = 400;
/** Nothing counts for more than this many medians: a chat that somebody forgot is no sign of how long they take. */
const ODD = 10;
/** Places that are added up one by one. */
const NEAR = 32;

/** The last services and waits of one department; what is older is forgotten. */
export class Experience {
  readonly #services = new Recent(SERVICES);
  readonly #waits = new Recent(WAITS);
  readonly #leavings = new Recent(WAITS);
  #serviceMs: number | undefined;

  /** @param ms from accepted to the end of the wrap-up: as long as the slot was taken */
  handled(ms: number): void {
    if (ms < 0) return;
    this.#services.add(ms);
    this.#serviceMs = undefined;
  }

  /** How a wait ended. One of no length at all says nothing about patience. */
  waited(ms: number, outcome: 'served' | 'abandoned'): void {
    if (ms <= 0) return;
    this.#waits.add(ms);
    this.#leavings.add(outcome === 'abandoned' ? 1 : 0);
  }

  pace(slots: number): Pace {
    if (this.#services.count >= ENOUGH) this.#serviceMs ??= steadyMean(this.#services.values());
    return { serviceMs: this.#serviceMs, leavingPerMs: this.#leavingPerMs(), slots };
  }

  /** With exponential patience the likeliest rate is those who gave up, over all the time that anybody has waited. */
  #leavingPerMs(): number {
    return this.#waits.count === 0 ? 0 : this.#leavings.sum() / this.#waits.sum();
  }
}

/**
 * Every slot is taken, so the first leaves the queue after 1/(s·μ) on average, s slots of rate μ = 1/`serviceMs`. Whoever has
 * i others before them sees the next one of them go after 1/(s·μ + i·θ): by a slot, or because one of the i gives up. The
 * wait is the sum over all of them, and one's own turn (i = 0).
 * @param position 1 is next
 * @returns milliseconds, whole; null: nobody can know yet, or nobody is there to answer
 */
export function waitMs(position: number, { serviceMs, leavingPerMs, slots }: Pace): number | null {
  if (serviceMs === undefined || slots <= 0) return null;
  if (serviceMs <= 0) return 0;
  const near = Math.min(position, NEAR);
  let total = 0;
  for (let ahead = 0; ahead < near; ahead++) total += 1 / (slots / serviceMs + ahead * leavingPerMs);
  return Math.round(total + farWait(position - near, slots / serviceMs, leavingPerMs));
}

/** The terms beyond {@link NEAR} as an integral (midpoint rule), so that a long queue costs no more than a short one. */
function farWait(terms: number, rate: number, leavingPerMs: number): number {
  const first = rate + (NEAR - 0.5) * leavingPerMs;
  const fewer = (terms * leavingPerMs) / first;
  return fewer < 1e-9 ? terms / first : Math.log1p(fewer) / leavingPerMs;
}

/** Mean with what is far out pulled in to {@link ODD} medians. */
function steadyMean(values: Float64Array): number {
  const sorted = values.sort();
  const most = ODD * (sorted[sorted.length >> 1] ?? 0);
  return sorted.reduce((sum, value) => sum + Math.min(value, most), 0) / sorted.length;
}

/** The newest few numbers. */
class Recent {
  readonly #kept: Float64Array;
  #added = 0;

  constructor(most: number) {
    this.#kept = new Float64Array(most);
  }

  get count(): number {
    return Math.min(this.#added, this.#kept.length);
  }

  add(value: number): void {
    this.#kept[this.#added % this.#kept.length] = value;
    this.#added += 1;
  }

  /** A copy. */
  values(): Float64Array {
    return this.#kept.slice(0, this.count);
  }

  sum(): number {
    let sum = 0;
    for (let index = 0; index < this.count; index++) sum += this.#kept[index] ?? 0;
    return sum;
  }
}
