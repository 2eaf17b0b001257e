/**
 * npm run bench:routing: how long one route decision takes — an arrival, a freed slot or a decline, and whoever is asked because of it — with many
 * agents and long queues, and how that grows when both are ten times as many. Beside it the same decision by a look at everything, at the small size.
 * The sizes take turns every few hundred decisions, so that whatever else the machine does meets them alike.
 */
import { parseArgs } from 'node:util';
import { median, medians, note, round, table } from '../figures.ts';
import { type Figures, Measured } from './measure.ts';
import type { Size } from './world.ts';

/** Ten times the agents and the queues, in as many departments; and `wide`, as houses do grow, in more departments of the same size. */
const SIZES = {
  small: { agents: 1_000, waiting: 10_000, departments: 30 },
  large: { agents: 10_000, waiting: 100_000, departments: 30 },
  wide: { agents: 10_000, waiting: 100_000, departments: 300 },
} satisfies Record<string, Size>;
const BATCHES = 30;
const BATCH = 400;

type Each<T> = Record<keyof typeof SIZES, T>;

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
});

function each<T, U>(of: Readonly<Each<T>>, make: (each: T) => U): Each<U> {
  return { small: make(of.small), large: make(of.large), wide: make(of.wide) };
}

function measure(seed: number): { figures: Each<Figures>; scanUs: number } {
  const houses = each(SIZES, (size) => new Measured(size, seed));
  each(houses, (house) => house.warmUp());
  for (let batch = 0; batch < BATCHES; batch += 1) each(houses, (house) => house.decide(BATCH));
  const figures = each(houses, (house) => house.figures());
  note(`round ${seed}: p99 ${Object.values(each(figures, ({ p99Us }) => `${round(p99Us)} µs`)).join(', ')}`);
  return { figures, scanUs: houses.small.scanUs() };
}

const rounds = Array.from({ length: Number(options.rounds) }, (_, index) => measure(index + 1));
const sizes = each({ small: 'small', large: 'large', wide: 'wide' } as const, (name) =>
  medians(rounds.map(({ figures }) => figures[name])),
);
const { small, large, wide } = sizes;
const scanUs = median(rounds.map((round) => round.scanUs));
const growth = {
  growth: round(large.p99Us / small.p99Us),
  growthOfMedian: round(large.p50Us / small.p50Us),
  growthWide: round(wide.p99Us / small.p99Us),
  growthOfMedianWide: round(wide.p50Us / small.p50Us),
};
const scan = { scanMs: round(scanUs / 1_000), medianTimesFaster: round(scanUs / small.p50Us) };

if (options.json) {
  console.log(
    JSON.stringify(
      { p99Ms: round(small.p99Us / 1_000), ...growth, ...scan, rounds: rounds.length, sizes: SIZES, ...sizes },
      null,
      2,
    ),
  );
} else {
  console.log(table(sizes));
  console.log(`\n${table({ 'p99 and median, over small': growth, 'a look at everything': scan })}`);
}
