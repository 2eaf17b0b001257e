/** The estimate on simulated days, beside the oldest honest answer there is: what whoever was served last has waited. */
import { describe, expect, test } from 'vitest';
import { type ArrivalClass, arrivalsOf } from './arrivals.ts';
import type { Duration } from './chance.ts';
import { Simulation } from './simulation.ts';
import { department, FACTS, HELP, house, team } from './test/houses.ts';
import type { Visited } from './visit.ts';

const HOUR_MS = 3_600_000;
const DAYS = [1, 2, 3, 4, 5, 6, 7, 8];
const minutes = (mean: number): Duration => ({ kind: 'exponential', meanSeconds: 60 * mean });

/** Quiet, a morning rush that is too much, noon, an afternoon above what they can do. */
const RATES = [1, 2, 4, 6, 5, 3, 2, 4, 5, 4, 2, 1];

interface Day {
  readonly patience: Duration;
  readonly service?: Duration;
  readonly perMinute?: readonly number[];
}

/** One visitor in ten never gives up: how long they wait is how long anybody would have had to. */
function classesOf({ patience, service = minutes(3), perMinute = RATES }: Day): ArrivalClass[] {
  const each = { department: HELP, priority: 3, facts: FACTS, service };
  return [
    { ...each, name: 'usual', perMinute: perMinute.map((rate) => 0.9 * rate), patience },
    { ...each, name: 'patient', perMinute: perMinute.map((rate) => 0.1 * rate), patience: { kind: 'never' } },
  ];
}

/** Squared errors of both, summed over the patient who had to wait, in square minutes. */
function errorsOn(day: Day, seed: number) {
  const errors = { count: 0, estimate: 0, lastServed: 0 };
  const queue = { strategy: 'longestIdle', longestWaitSeconds: 86_400 } as const;
  const office = house({ departments: [department('help', { queue })], agents: team(12) });
  const span = { from: 0, to: 12 * HOUR_MS };
  const watch = ({ arrival, outcome, guess, waitMs }: Visited) => {
    if (arrival.kind !== 'patient' || outcome !== 'served' || !guess) return;
    if (guess.estimateMs === null || guess.lastServedMs === null) return;
    errors.count += 1;
    errors.estimate += ((guess.estimateMs - waitMs) / 60_000) ** 2;
    errors.lastServed += ((guess.lastServedMs - waitMs) / 60_000) ** 2;
  };
  const arrivals = arrivalsOf(classesOf(day), span, seed);
  new Simulation({ house: office, arrivals, manners: new Map(), from: 0, span, seed, watch }).run();
  return errors;
}

describe('what waiting visitors are told is nearer to what comes than the last wait is', { timeout: 60_000 }, () => {
  test.each<[string, Day]>([
    ['patient visitors', { patience: minutes(20) }],
    ['impatient visitors', { patience: minutes(5) }],
    ['visitors who never give up, in a rush that ends', { patience: { kind: 'never' }, perMinute: [3, 4.5, 3, 2] }],
    [
      'chats of very different lengths',
      { patience: minutes(10), service: { kind: 'lognormal', meanSeconds: 180, sigma: 1 } },
    ],
  ])('%s', (_name, day) => {
    const days = DAYS.map((seed) => errorsOn(day, seed));
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(200);
    // Of the same visitors: the ratio of the sums is that of the means.
    for (const { estimate, lastServed } of days) expect(estimate).toBeLessThanOrEqual(lastServed);
  });
});
