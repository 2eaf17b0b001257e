/** Queues that have closed forms: the simulation, over seeds 1 to 20, must agree with every one of them. */
import type { SimulationReport, SimulationRow } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { type ArrivalClass, arrivalsOf } from './arrivals.ts';
import type { Duration } from './chance.ts';
import type { Plan } from './plan.ts';
import { Simulation } from './simulation.ts';
import { type AgentInput, agent, department, FACTS, HELP, house, type RuleInput, team } from './test/houses.ts';
import { interval } from './test/interval.ts';
import { cobham, erlangA, erlangC, nModel } from './test/theory.ts';
import type { House, Visited } from './visit.ts';

const MINUTE_MS = 60_000;
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const ARRIVALS = 100 / 30;
const SERVICE = 3;

const minutes = (mean: number): Duration => ({ kind: 'exponential', meanSeconds: 60 * mean });
const visitors = (over: Partial<ArrivalClass> = {}): ArrivalClass => ({
  name: 'everybody',
  perMinute: ARRIVALS,
  department: HELP,
  priority: 3,
  facts: FACTS,
  service: minutes(SERVICE),
  patience: { kind: 'never' },
  ...over,
});

/** Whoever has been idle longest is next; nobody is missed, no language counts. */
function office(agents: AgentInput[], rules: RuleInput[] = []): House {
  const queue = { strategy: 'longestIdle', longestWaitSeconds: 86_400 } as const;
  return house({ departments: [department('help', { queue })], routing: { language: 'ignore', rules }, agents });
}

/** Measured in each run, after a tenth as many that do not count. */
const COUNT = 10_000;
/** Seconds of work, more where a machine has much else to do. */
const LONG = { timeout: 120_000 };

function runs(house: House, classes: readonly ArrivalClass[], watch?: (seed: number, visited: Visited) => void) {
  const perMinute = classes.reduce((sum, each) => sum + (each.perMinute as number), 0);
  const from = (COUNT / 10 / perMinute) * MINUTE_MS;
  const to = from + (COUNT / perMinute) * MINUTE_MS;
  return SEEDS.map((seed) => {
    const plan: Plan = {
      house,
      arrivals: arrivalsOf(classes, { from: 0, to }, seed),
      manners: new Map(),
      from: 0,
      span: { from, to },
      seed,
      watch: watch && ((visited) => watch(seed, visited)),
    };
    return new Simulation(plan).run();
  });
}

function expectMean(values: readonly number[], theory: number): void {
  const [low, high] = interval(values);
  expect(low).toBeLessThanOrEqual(theory);
  expect(high).toBeGreaterThanOrEqual(theory);
}

function rowOf({ classes }: SimulationReport, name: string): SimulationRow {
  const row = classes.find((each) => each.name === name);
  if (!row) throw new Error(`no class ${name}`);
  return row;
}

describe('Erlang C: nobody gives up', LONG, () => {
  test.each([
    [14, 0.1741, 0.1306],
    [12, 0.4494, 0.6741],
  ])('%i agents', (agents, wait, mean) => {
    const theory = erlangC(ARRIVALS, SERVICE, agents);
    expect(theory.wait).toBeCloseTo(wait, 4);
    expect(theory.mean).toBeCloseTo(mean, 4);
    const all = runs(office(team(agents)), [visitors()]);
    expectMean(
      all.map((report) => report.overall.waited),
      theory.wait,
    );
    expectMean(
      all.map((report) => report.overall.meanWaitMs / MINUTE_MS),
      theory.mean,
    );
  });
});

describe('Erlang A: patience of 5 minutes', LONG, () => {
  test.each([
    [12, 0.3318, 0.0427, 0.7119],
    [10, 0.5994, 0.1094, 1.824],
  ])('%i agents', (agents, wait, abandon, queue) => {
    const theory = erlangA(ARRIVALS, SERVICE, 5, agents);
    expect(theory.wait).toBeCloseTo(wait, 4);
    expect(theory.abandon).toBeCloseTo(abandon, 4);
    expect(theory.queue).toBeCloseTo(queue, 3);
    const all = runs(office(team(agents)), [visitors({ patience: minutes(5) })]);
    expectMean(
      all.map((report) => report.overall.waited),
      theory.wait,
    );
    expectMean(
      all.map((report) => report.overall.abandoned),
      theory.abandon,
    );
    expectMean(
      all.map((report) => report.overall.queueMean),
      theory.queue,
    );
  });
});

test('two priorities: every fifth visitor is urgent', LONG, () => {
  const rates = { high: 0.2 * ARRIVALS, low: 0.8 * ARRIVALS };
  const theory = cobham(rates, SERVICE, 12);
  expect(theory.high).toBeCloseTo(0.1348, 4);
  expect(theory.low).toBeCloseTo(0.8089, 4);
  const classes = [
    visitors({ name: 'high', perMinute: rates.high, priority: 1 }),
    visitors({ name: 'low', perMinute: rates.low }),
  ];
  const all = runs(office(team(12)), classes);
  expectMean(
    all.map((report) => rowOf(report, 'high').meanWaitMs / MINUTE_MS),
    theory.high,
  );
  expectMean(
    all.map((report) => rowOf(report, 'low').meanWaitMs / MINUTE_MS),
    theory.low,
  );
});

test('two agents, one of whom alone may answer some: first come, first served, longest idle next', LONG, () => {
  const theory = nModel(0.5, 0.7);
  expect(theory.a.wait).toBeCloseTo(0.708, 2);
  expect(theory.b.wait).toBeCloseTo(0.402, 3);
  expect(theory.a.mean).toBeCloseTo(1.65, 2);
  expect(theory.b.mean).toBeCloseTo(0.5, 2);
  expect(theory.shareOfFirst).toBeCloseTo(0.298, 3);
  const skills = [{ skill: 'refund', level: 5 }];
  const rules: RuleInput[] = [
    {
      id: 'refund',
      name: 'Refunds',
      when: [{ if: 'topic', any: ['refund'] }],
      required: [{ skill: 'refund', level: 1 }],
    },
  ];
  const agents = [agent('first', { skills }), agent('second')];
  const classes = [
    visitors({ name: 'a', perMinute: 0.5, service: minutes(1), facts: { ...FACTS, topics: ['refund'] } }),
    visitors({ name: 'b', perMinute: 0.7, service: minutes(1) }),
  ];
  const shares = new Map(SEEDS.map((seed) => [seed, { first: 0, all: 0 }]));
  const all = runs(office(agents, rules), classes, (seed, { arrival, agent: by }) => {
    const share = shares.get(seed);
    if (!share || arrival.kind !== 'b') return;
    share.all += 1;
    share.first += by === 'first' ? 1 : 0;
  });
  for (const name of ['a', 'b'] as const) {
    expectMean(
      all.map((report) => rowOf(report, name).waited),
      theory[name].wait,
    );
    expectMean(
      all.map((report) => rowOf(report, name).meanWaitMs / MINUTE_MS),
      theory[name].mean,
    );
  }
  expectMean(
    [...shares.values()].map(({ first, all: served }) => first / served),
    theory.shareOfFirst,
  );
});
