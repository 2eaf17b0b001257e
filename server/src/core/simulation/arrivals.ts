/** Arrivals drawn by chance: Poisson streams whose rates may change with the hour, one for each class. Knows no queue. */
import type { DepartmentId, Timestamp } from '@sapa/protocol';
import { type Chance, createChance, type Duration, draw, exponential } from './chance.ts';
import type { Arrival, ArrivalFacts } from './visit.ts';

/** A kind of visitor. */
export interface ArrivalClass {
  readonly name: string;
  /** The same all day, or by hour since the start, over again when there are no more. */
  readonly perMinute: number | readonly number[];
  readonly department: DepartmentId;
  readonly priority: number;
  readonly facts: ArrivalFacts;
  readonly service: Duration;
  /** Until they give up. */
  readonly patience: Duration;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The first stream of the seed that is ours. */
const STREAM = 100;

/** In the order of their time, from `from` until before `to`. */
export function* arrivalsOf(
  classes: readonly ArrivalClass[],
  span: { readonly from: Timestamp; readonly to: Timestamp },
  seed: number,
): Generator<Arrival, void, undefined> {
  const streams = classes.map((each, index) => new Stream(each, span.from, createChance(seed, STREAM + index)));
  for (;;) {
    let first: Stream | undefined;
    for (const stream of streams) if (!first || stream.nextAt < first.nextAt) first = stream;
    if (!first || first.nextAt >= span.to) return;
    yield first.take();
  }
}

class Stream {
  nextAt: Timestamp;
  readonly #class: ArrivalClass;
  readonly #from: Timestamp;
  readonly #chance: Chance;

  constructor(of: ArrivalClass, from: Timestamp, chance: Chance) {
    this.#class = of;
    this.#from = from;
    this.#chance = chance;
    this.nextAt = this.#after(from);
  }

  take(): Arrival {
    const { name, department, priority, facts, service, patience } = this.#class;
    const at = this.nextAt;
    this.nextAt = this.#after(at);
    const [serviceMs, patienceMs] = [draw(service, this.#chance), draw(patience, this.#chance)];
    return { at, kind: name, facts, department, priority, serviceMs, patienceMs };
  }

  /** A mean-1 exponential is used up at the rate of each hour it passes through. */
  #after(at: Timestamp): Timestamp {
    const { perMinute } = this.#class;
    if (typeof perMinute === 'number') return at + (exponential(this.#chance) / perMinute) * MINUTE_MS;
    if (!perMinute.some((rate) => rate > 0)) return Number.POSITIVE_INFINITY;
    let left = exponential(this.#chance);
    for (let hour = Math.floor((at - this.#from) / HOUR_MS), from = at; ; hour++) {
      const perMs = (perMinute[hour % perMinute.length] ?? 0) / MINUTE_MS;
      const end = this.#from + (hour + 1) * HOUR_MS;
      if (perMs > 0 && from + left / perMs < end) return from + left / perMs;
      left -= (end - from) * perMs;
      from = end;
    }
  }
}
