import type { AgentId, DepartmentId } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { arrivalsOf } from './arrivals.ts';
import { Simulation } from './simulation.ts';
import { agent, comes, department, FACTS, HELP, house, play, team } from './test/houses.ts';
import type { House, Visited } from './visit.ts';

const SECOND = 1_000;
const plain = { routing: { language: 'ignore' } } as const;
const office = (over: Parameters<typeof house>[0] = {}): House => house({ ...plain, agents: team(1), ...over });
const fates = (visited: readonly Visited[]) =>
  visited.map(({ outcome, agent: by, waitMs }) => [outcome, by ?? null, waitMs / SECOND]);

describe('one after the other', () => {
  test('whoever finds an agent free is served at once, whoever does not waits for the end', () => {
    const { visited, report } = play(office(), [comes(0), comes(60)]);
    expect(fates(visited)).toEqual([
      ['served', 'a1', 0],
      ['served', 'a1', 540],
    ]);
    expect(report.overall).toMatchObject({ conversations: 2, waited: 0.5, meanWaitMs: 270 * SECOND, within20s: 0.5 });
    expect(report.agents).toEqual([{ id: 'a1', served: 2, busy: expect.closeTo(1_200 / 86_400) }]);
  });

  test('whoever runs out of patience is gone, and nobody waits behind them', () => {
    const impatient = comes(60, { patienceMs: 30 * SECOND });
    const { visited, report } = play(office(), [comes(0), impatient, comes(120)]);
    expect(fates(visited)).toEqual([
      ['served', 'a1', 0],
      ['abandoned', null, 30],
      ['served', 'a1', 480],
    ]);
    expect(report.overall.abandoned).toBeCloseTo(1 / 3);
  });

  test('whoever waits longest is missed at the longest wait of their department', () => {
    const departments = [department('help', { queue: { longestWaitSeconds: 100 } })];
    expect(fates(play(office({ departments }), [comes(0), comes(60)]).visited)).toEqual([
      ['served', 'a1', 0],
      ['missed', null, 100],
    ]);
  });

  test('the wrap-up holds the slot', () => {
    const manners = { a1: { wrapUp: { kind: 'fixed', seconds: 30 } } } as const;
    expect(fates(play(office(), [comes(0), comes(60)], manners).visited).at(-1)).toEqual(['served', 'a1', 570]);
  });
});

describe('offers', () => {
  const two = office({ agents: team(2) });

  test('a decline goes to the next agent and keeps the place', () => {
    const manners = { a1: { accepts: 0, declines: 1, answer: { kind: 'fixed', seconds: 5 } } } as const;
    const { visited, report } = play(two, [comes(0)], manners);
    expect(fates(visited)).toEqual([['served', 'a2', 5]]);
    expect(visited[0]).toMatchObject({ offers: 2, hadToWait: false });
    expect(report.overall.reassigned).toBe(1);
  });

  test('an offer that nobody answers expires', () => {
    const { visited } = play(two, [comes(0)], { a1: { accepts: 0, declines: 0 } });
    expect(fates(visited)).toEqual([['served', 'a2', 30]]);
  });

  test('whoever let it pass is asked again after a minute', () => {
    const { visited } = play(office(), [comes(0, { patienceMs: 100 * SECOND })], { a1: { accepts: 0, declines: 1 } });
    expect(visited[0]).toMatchObject({ outcome: 'abandoned', offers: 2 });
  });

  test('an answer that comes too late is none', () => {
    const late = { answer: { kind: 'fixed', seconds: 31 } } as const;
    expect(fates(play(two, [comes(0)], { a1: late }).visited)).toEqual([['served', 'a2', 30]]);
  });

  test('whoever gives up while somebody is asked frees the slot', () => {
    const manners = { a1: { answer: { kind: 'fixed', seconds: 20 } } } as const;
    const { visited } = play(office(), [comes(0, { patienceMs: 10 * SECOND }), comes(15)], manners);
    expect(fates(visited)).toEqual([
      ['abandoned', null, 10],
      ['served', 'a1', 20],
    ]);
  });
});

describe('who is there', () => {
  const shift = (from: number, to: number) => ({ shifts: [[from * SECOND, to * SECOND] as const] });

  test('nobody is served before a shift begins', () => {
    const manners = { a1: shift(0, 100), a2: shift(300, 900) };
    const { visited } = play(office({ agents: team(2) }), [comes(0), comes(10)], manners);
    expect(fates(visited)).toEqual([
      ['served', 'a1', 0],
      ['served', 'a2', 290],
    ]);
  });

  test('an offer to whoever leaves goes on to the next', () => {
    const slow = { ...shift(0, 10), answer: { kind: 'fixed', seconds: 20 } } as const;
    const { visited } = play(office({ agents: team(2) }), [comes(0)], { a1: slow });
    expect(fates(visited)).toEqual([['served', 'a2', 10]]);
  });

  test('with nobody there a visitor is told so at once', () => {
    const { visited, report } = play(office(), [comes(200)], { a1: shift(0, 100) });
    expect(fates(visited)).toEqual([['closed', null, 0]]);
    expect(report.overall).toMatchObject({ conversations: 1, closed: 1, waited: 0 });
  });

  test('what nobody is left for is missed in the end', () => {
    const manners = { a1: shift(0, 30) };
    expect(fates(play(office(), [comes(0), comes(20)], manners).visited)).toEqual([
      ['served', 'a1', 0],
      ['missed', null, 600],
    ]);
  });

  test('a department that is closed leads to the one that is open', () => {
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const departments = [department('help', { hours: { timeZone: 'UTC', week: never } }), department('sales')];
    const agents = [agent('a1'), agent('s1', { departments: ['sales'] })];
    expect(fates(play(office({ departments, agents }), [comes(0)]).visited)).toEqual([['served', 's1', 0]]);
  });
});

describe('rules and routes', () => {
  const refund = { ...FACTS, topics: ['refund'] };
  const rule = { id: 'r', name: 'Refunds', when: [{ if: 'topic', any: ['refund'] }] } as const;

  test('a rule’s skill is waited for, and counts as met', () => {
    const routing = { language: 'ignore', rules: [{ ...rule, required: [{ skill: 'refund', level: 3 }] }] } as const;
    const agents = [agent('a1'), agent('a2', { skills: [{ skill: 'refund', level: 5 }] })];
    const all = [comes(0, { facts: refund }), comes(1, { facts: refund })];
    const { visited, report } = play(office({ routing, agents } as never), all);
    expect(fates(visited)).toEqual([
      ['served', 'a2', 0],
      ['served', 'a2', 599],
    ]);
    expect(report.overall.skillMatch).toBe(1);
  });

  test('a ring lets somebody else answer in time', () => {
    const routing = { language: 'ignore', rules: [{ ...rule, required: [{ skill: 'refund', level: 1 }] }] } as const;
    const departments = [department('help', { queue: { rings: [{ afterSeconds: 45, lower: 1 }] } })];
    const { visited, report } = play(office({ routing, departments } as never), [comes(0, { facts: refund })]);
    expect(fates(visited)).toEqual([['served', 'a1', 45]]);
    expect(report.overall.skillMatch).toBe(0);
  });

  test('the overflow answers when its time has come', () => {
    const overflow = { department: 'sales', afterSeconds: 90 };
    const departments = [department('help', { queue: { overflow } } as never), department('sales')];
    const agents = [agent('a1'), agent('s1', { departments: ['sales'] as never })];
    expect(fates(play(office({ departments, agents }), [comes(0), comes(10)]).visited)).toEqual([
      ['served', 'a1', 0],
      ['served', 's1', 90],
    ]);
  });

  test('the more urgent of rule and visitor comes first', () => {
    const routing = { language: 'ignore', rules: [{ ...rule, priority: 1 }] } as const;
    const all = [comes(0), comes(1), comes(2, { facts: refund })];
    const { visited } = play(office({ routing } as never), all);
    expect(visited.map(({ arrival }) => arrival.at / SECOND)).toEqual([0, 2, 1]);
  });

  test('the last agent of a visitor is first choice', () => {
    const known = comes(0, { known: 'a2' as AgentId });
    expect(play(office({ agents: team(2) }), [known]).visited[0]?.agent).toBe('a2');
  });

  test('what the visitor picked counts more than a rule', () => {
    const routing = { language: 'ignore', rules: [{ ...rule, target: { department: 'sales' } }] } as const;
    const departments = [department('help'), department('sales')];
    const agents = [agent('a1'), agent('s1', { departments: ['sales'] as never })];
    const both = office({ routing, departments, agents } as never);
    const picked = { ...refund, picked: HELP };
    const served = (facts: typeof refund) => play(both, [comes(0, { facts })]).visited[0]?.agent;
    expect([served(refund), served(picked)]).toEqual(['s1', 'a1']);
  });

  test('a target of the owner’s counts most', () => {
    const departments = [department('help'), department('sales')];
    const agents = [agent('a1'), agent('s1', { departments: ['sales'] as never })];
    const target = { department: 'sales' as DepartmentId };
    expect(play(office({ departments, agents }), [comes(0, { target })]).visited[0]?.agent).toBe('s1');
  });

  test('a department that works by hand is worked on', () => {
    const departments = [department('help', { queue: { strategy: 'manual' } })];
    expect(fates(play(office({ departments }), [comes(0)]).visited)).toEqual([['served', 'a1', 0]]);
  });
});

describe('chance', () => {
  const visitors = {
    name: 'all',
    perMinute: 2,
    department: HELP,
    priority: 3,
    facts: FACTS,
    service: { kind: 'lognormal', meanSeconds: 120, sigma: 0.7 },
    patience: { kind: 'exponential', meanSeconds: 90 },
  } as const;
  const span = { from: 0, to: 4 * 3_600 * SECOND };
  const manner = {
    accepts: 0.7,
    declines: 0.2,
    answer: { kind: 'exponential', meanSeconds: 8 },
    wrapUp: { kind: 'exponential', meanSeconds: 20 },
  } as const;
  const run = (seed: number) => {
    const agents = team(4);
    const arrivals = arrivalsOf([visitors], span, seed);
    const manners = new Map(agents.map(({ id }) => [id as AgentId, manner]));
    return new Simulation({ house: office({ agents }), arrivals, manners, from: 0, span, seed }).run();
  };

  test('the same seed gives the same result, another seed another', () => {
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  test('everybody ends in exactly one way', () => {
    const { overall } = run(3);
    expect(overall.conversations).toBeGreaterThan(400);
    expect(overall.abandoned).toBeGreaterThan(0);
    expect(overall.reassigned).toBeGreaterThan(0);
    expect(overall.abandoned + overall.missed).toBeLessThan(1);
  });
});
