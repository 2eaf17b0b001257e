/** Routing as an owner edits it over HTTP: saved and in force at once, refused where it cannot work, with where and why. */
import type { SettingsView } from '@sapa/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ask, asking, pathsOf } from '../admin.ts';
import { type House, openHouse, WITH_BOSS } from '../house.ts';

let house: House;
let ask: Ask;
beforeEach(async () => {
  house = await openHouse({ settings: { ...WITH_BOSS, bot: {} } });
  ask = asking(house);
});
afterEach(() => house.close());

async function save(changes: (settings: SettingsView['settings']) => Record<string, unknown>) {
  const { revision, settings } = (await ask<SettingsView>('GET', '/settings')).body;
  return ask<SettingsView>('PUT', '/settings', { revision, changes: changes(settings) });
}

const problemsOf = ({ status, body }: Awaited<ReturnType<typeof save>>) => [status, pathsOf(body.problems)];
const withQueue = (id: string, queue: object) => (settings: SettingsView['settings']) => ({
  departments: settings.departments.map((each) => (each.id === id ? { ...each, queue } : each)),
});
const rule = { id: 'refund', name: 'Refunds', when: [{ if: 'words', any: ['refund'] }] };
const skills = [{ id: 'refund', name: { id: 'Pengembalian', en: 'Refunds' } }];

describe('a save', () => {
  test('of rules, skills and labels is in force for the next visitor', async () => {
    const dimas = await house.online('dimas');
    const rules = [
      { ...rule, target: { department: 'support' }, required: [{ skill: 'refund', level: 3 }], priority: 1 },
    ];
    const { status, body } = await save(({ agents }) => ({
      routing: { rules, skills, labels: ['Lunch'], weights: { web: 0.5 } },
      agents: agents.map((each) => (each.id === 'dimas' ? { ...each, skills: [{ skill: 'refund', level: 4 }] } : each)),
    }));
    expect(status).toBe(200);
    expect(body.settings.routing.rules).toMatchObject([{ id: 'refund', on: true, skipIfNobody: false }]);
    const visitor = await house.visitor();
    await visitor.do({ type: 'say', text: 'A refund, please' });
    await visitor.do({ type: 'requestAgent' });
    expect((await dimas.event('queued')).event).toMatchObject({ priority: 1, route: { rule: { id: 'refund' } } });
    expect((await dimas.event('offered')).event).toMatchObject({ agent: 'dimas' });
    expect(await dimas.do({ type: 'setPresence', status: 'away', label: 'Lunch' })).toMatchObject({ t: 'ack' });
    for (const client of [dimas, visitor]) await client.close();
  });

  test('of a department’s queue and its holidays comes back as it was sent', async () => {
    const queue = {
      ...{ strategy: 'roundRobin', sticky: false, overflow: { department: 'support', afterSeconds: 30 } },
      rings: [{ afterSeconds: 10, lower: 1 }],
    };
    const holidays = [{ date: '2026-12-25', name: 'Christmas', spans: [['09:00', '12:00']] }];
    const hours = { timeZone: 'Asia/Jakarta', week: { mon: [['09:00', '17:00']] }, holidays };
    const { status, body } = await save(({ departments }) => ({
      departments: departments.map((each) => (each.id === 'sales' ? { ...each, queue, hours } : each)),
    }));
    expect(status).toBe(200);
    expect(body.settings.departments[0]).toMatchObject({ queue, hours: { holidays } });
    expect(house.settings.current.departments[0]).toMatchObject({ queue, hours: { holidays } });
  });
});

describe('refused, each where it is wrong', () => {
  test('a circle of overflows, also with the last link saved alone', async () => {
    expect((await save(withQueue('sales', { overflow: { department: 'support' } }))).status).toBe(200);
    const second = await save(withQueue('support', { overflow: { department: 'sales' } }));
    expect(problemsOf(second)).toEqual([400, ['departments[0].queue.overflow.department']]);
    expect(second.body.problems?.[0]?.message).toContain('sales → support → sales');
    const own = await save(withQueue('support', { overflow: { department: 'support' } }));
    expect(problemsOf(own)).toEqual([400, ['departments[1].queue.overflow.department']]);
    expect(house.settings.current.departments[1]?.queue.overflow).toBeUndefined();
  });

  test.each<[string, (settings: SettingsView['settings']) => Record<string, unknown>, string[]]>([
    [
      'a department that is not there',
      () => ({ routing: { rules: [{ ...rule, target: { department: 'moon' } }] } }),
      ['routing.rules[0].target.department'],
    ],
    [
      'an agent that is not there',
      () => ({ routing: { rules: [{ ...rule, target: { agent: 'nobody' } }] } }),
      ['routing.rules[0].target.agent'],
    ],
    [
      'a skill that is not there',
      () => ({ routing: { rules: [{ ...rule, required: [{ skill: 'juggling' }] }] } }),
      ['routing.rules[0].required[0].skill'],
    ],
    [
      'an agent’s skill that is not there',
      ({ agents }) => ({ agents: agents.map((each) => ({ ...each, skills: [{ skill: 'juggling' }] })) }),
      [0, 1, 2, 3].map((index) => `agents[${index}].skills[0].skill`),
    ],
    ['the same rule twice', () => ({ routing: { rules: [rule, rule] } }), ['routing.rules[1].id']],
    [
      'steps out of order',
      () => ({
        routing: {
          rules: [
            {
              ...rule,
              steps: [
                { afterSeconds: 60, department: 'sales' },
                { afterSeconds: 30, department: 'support' },
              ],
            },
          ],
        },
      }),
      ['routing.rules[0].steps[1].afterSeconds'],
    ],
    [
      'rings that do not get wider',
      withQueue('sales', {
        rings: [
          { afterSeconds: 20, lower: 2 },
          { afterSeconds: 10, lower: 2 },
        ],
      }),
      ['departments[0].queue.rings[1].afterSeconds', 'departments[0].queue.rings[1].lower'],
    ],
    [
      'a level that nobody can have',
      () => ({ routing: { skills, rules: [{ ...rule, required: [{ skill: 'refund', level: 11 }] }] } }),
      ['routing.rules[0].required[0].level'],
    ],
  ])('%s', async (_what, changes, paths) => {
    const before = house.settings.current;
    expect(problemsOf(await save(changes))).toEqual([400, paths]);
    expect(house.settings.current).toBe(before);
  });

  test('a skill that is still asked for cannot be taken off', async () => {
    const rules = [{ ...rule, required: [{ skill: 'refund' }] }];
    expect((await save(() => ({ routing: { rules, skills } }))).status).toBe(200);
    expect(problemsOf(await save(({ routing }) => ({ routing: { ...routing, skills: [] } })))).toEqual([
      400,
      ['routing.rules[0].required[0].skill'],
    ]);
  });

  test('a department that is still led to cannot be taken off', async () => {
    expect((await save(withQueue('sales', { overflow: { department: 'support' } }))).status).toBe(200);
    const { status, body } = await save(({ departments }) => ({
      departments: departments.filter(({ id }) => id !== 'support'),
    }));
    expect(status).toBe(400);
    expect(pathsOf(body.problems)).toContain('departments[0].queue.overflow.department');
  });

  test('whoever is no administrator', async () => {
    expect((await asking(house, 'sari')('PUT', '/settings', { revision: 'x', changes: {} })).status).toBe(403);
  });
});
