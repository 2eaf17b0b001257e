import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { Simulation } from '../../server/src/core/simulation/simulation.ts';
import { BUILT_IN } from './built-in.ts';
import { planScenario, readScenario } from './scenario.ts';
import type { ScenarioInput } from './schema.ts';

const small: ScenarioInput = {
  name: 'Small',
  hours: 4,
  settings: { departments: [{ id: 'help', name: { id: 'Bantuan', en: 'Help' } }] },
  classes: [{ name: 'all', perMinute: 1, department: 'help', service: { kind: 'exponential', meanSeconds: 120 } }],
  agents: [{ id: 'a', count: 3, departments: ['help'], capacity: 1 }],
};
const plan = (scenario: unknown, document?: unknown) =>
  planScenario(readScenario(scenario, 'x.json'), 'x.json', 1, document);
const report = (scenario: unknown, document?: unknown) => new Simulation(plan(scenario, document)).run();

describe('a scenario', () => {
  test('that is built in has everything happen', { timeout: 30_000 }, () => {
    const { overall, classes, agents } = report(BUILT_IN);
    expect(classes).toHaveLength(4);
    expect(agents.length).toBeGreaterThan(5);
    for (const figure of ['waited', 'abandoned', 'closed', 'reassigned', 'skillMatch'] as const)
      expect(overall[figure]).toBeGreaterThan(0);
    expect(overall.conversations).toBeGreaterThan(5_000);
  });

  test('makes groups of agents, each one’s shifts anew every day', () => {
    const shifts: [number, number][] = [[0, 2]];
    const { manners, house } = plan({ ...small, hours: 48, agents: [{ ...small.agents?.[0], shifts }] });
    expect(house.agents.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
    expect([...manners.values()][0]?.shifts?.map(([from, to]) => (to - from) / 3_600_000)).toEqual([2, 2]);
  });

  test('can be tried with other settings, whose agents it knows how to work', () => {
    const document = {
      version: 1,
      name: 'Other',
      sites: [{ key: 'shop', name: 'Shop', departments: ['help'] }],
      departments: [{ id: 'help', name: { id: 'Bantuan', en: 'Help' } }],
      agents: [{ id: 'rani', name: 'Rani', email: 'rani@shop.example', departments: ['help'] }],
    };
    const wrapUp = { kind: 'fixed', seconds: 30 };
    const { house, manners } = plan({ ...small, agents: [{ id: '*', wrapUp }] }, document);
    expect(house.agents.map(({ id }) => id)).toEqual(['rani']);
    expect([...manners.values()]).toEqual([expect.objectContaining({ wrapUp })]);
  });

  test('counts what comes after the warm-up', () => {
    const all = report(small).overall.conversations;
    const half = report({ ...small, warmUpHours: 2 }).overall.conversations;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(0.7 * all);
  });
});

describe('what is wrong is said, each by itself', () => {
  test.each<[string, unknown, string[]]>([
    ['no object', [], ['x.json: ']],
    [
      'form',
      { ...small, hours: -1, classes: [{ ...small.classes[0], service: { kind: 'never' } }] },
      ['x.json: hours: ', 'x.json: classes.0.service: must end'],
    ],
    ['an unknown field', { ...small, agent: [] }, ['x.json: agent: ']],
    [
      'a department',
      { ...small, classes: [{ ...small.classes[0], department: 'no' }] },
      ['there is no department "no"'],
    ],
    ['a warm-up', { ...small, warmUpHours: 4 }, ['x.json: warmUpHours: must be less than hours']],
    ['a shift', { ...small, agents: [{ id: 'a', shifts: [[3, 2]] }] }, ['x.json: agents.0.shifts.0: must end after']],
    [
      'its settings',
      { ...small, agents: [{ id: 'a', departments: ['no'], capacity: 0 }] },
      ['x.json: agents[0].capacity: '],
    ],
  ])('%s', (_what, scenario, sentences) => {
    for (const sentence of sentences) expect(() => plan(scenario)).toThrow(sentence);
  });
});

test('whoever gives a file that cannot be used is told why, with exit code 2', async () => {
  const args = ['--conditions=sapa-source', '--import', 'tsx', 'bench/simulate/main.ts', '--scenario', 'package.json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, told, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  expect(code).toBe(2);
  expect(said).toBe('');
  expect(told.split('\n')).toContainEqual(expect.stringMatching(/^package\.json: hours: /));
}, 30_000);
