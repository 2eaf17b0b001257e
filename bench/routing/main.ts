/**
 * npm run bench:routing: how long one route decision takes — an arrival, a freed slot or a decline, and whoever is asked because of it — with many
 * agents and long queues, and how that grows when both are ten times as many. Beside it the same decision by a look at everything, at the small size.
 */
import { parseArgs } from 'node:util';
import { median, medians, note, round, table } from '../figures.ts';
import { type Figures, Round } from './measure.ts';
import type { Size } from './world.ts';

/** A house that grows has more departments, not larger ones; `crowded` is what it would be if it had not. */
const SIZES = {
  small: { agents: 1_000, waiting: 10_000, departments: 30 },
  large: { agents: 10_000, waiting: 100_000, departments: 300 },
  crowded: { agents: 10_000, waiting: 100_000, departments: 30 },
} as const satisfies Record<string, Size>;
type Name = keyof typeof SIZES;
const NAMES = Object.keys(SIZES) as Name[];

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
});

const rounds: Record<Name, Figures[]> = { small: [], large: [], crowded: [] };
const scans: number[] = [];
for (let seed = 1; seed <= Number(options.rounds); seed += 1) {
  for (const name of NAMES) {
    const measured = new Round(SIZES[name], seed);
    rounds[name].push(measured.run());
    if (name === 'small') scans.push(measured.scanUs());
    note(`round ${seed}, ${name}: p99 ${round(rounds[name].at(-1)?.p99Us ?? Number.NaN)} µs`);
  }
}

const { small, large, crowded } = {
  small: medians(rounds.small),
  large: medians(rounds.large),
  crowded: medians(rounds.crowded),
};
const scanMs = round(median(scans) / 1_000);
const result = {
  p99Ms: round(small.p99Us / 1_000),
  /** Of p99. */
  growth: round(large.p99Us / small.p99Us),
  growthP50: round(large.p50Us / small.p50Us),
  growthCrowded: round(crowded.p99Us / small.p99Us),
  scanMs,
  timesFasterThanScan: round((scanMs * 1_000) / small.p50Us),
  sizes: SIZES,
  small,
  large,
  crowded,
};
console.log(options.json ? JSON.stringify(result, null, 2) : table({ small, large, crowded }));
if (!options.json) {
  console.log(
    `growth of p99 ${result.growth}, of the median ${result.growthP50}; a look at everything takes ${scanMs} ms`,
  );
}
