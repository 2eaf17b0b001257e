/** What a change of the settings is refused for over HTTP: its form, and every part of the whole document. Nothing of it is kept. */
import type { SettingsView } from '@sapa/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asking, pathsOf } from './admin.ts';
import { type House, openHouse, WITH_BOSS } from './house.ts';

const CRM = { id: 'crm', name: 'CRM', description: 'Customers', code: 'CRM', baseUrl: 'https://crm.example' };

let house: House;
let ask: Ask;
beforeAll(async () => {
  house = await openHouse({ settings: WITH_BOSS });
  ask = asking(house);
});
afterAll(() => house.close());

const load = async () => (await ask<SettingsView>('GET', '/settings')).body;
async function save(changes: Record<string, unknown>) {
  const { revision } = await load();
  return ask<SettingsView>('PUT', '/settings', { revision, changes });
}

describe('what is wrong is refused with its place, and changes nothing', () => {
  test.each([
    ['a part that is no part', { password: 'x' }, ['changes.password']],
    ['a part that is not for this way', { traffic: {} }, ['changes.traffic']],
    [
      'an empty answer',
      { bot: { knowledge: [{ id: 'a', language: 'en', questions: ['q'], answer: '' }] } },
      ['bot.knowledge[0].answer'],
    ],
    ['an unknown field', { bot: { admin: true } }, ['bot.admin']],
    ['nothing where something must be', { sites: [] }, ['sites']],
    ['an object where a text belongs', { name: { $ne: 1 } }, ['name']],
    [
      'a department that is not there',
      { departments: [{ id: 'sales', name: { id: 'P', en: 'S' } }] },
      ['sites[0].departments[1]', 'agents[1].departments[0]', 'agents[2].departments[1]'],
    ],
    ['null for everything', { bot: null, limits: null, agents: null }, ['agents', 'bot', 'limits']],
  ])('%s', async (_name, changes, paths) => {
    const before = await load();
    const { status, body } = await save(changes);
    expect([status, body.reason]).toEqual([400, 'invalid_body']);
    expect(pathsOf(body.problems)).toEqual(paths);
    expect(await load()).toEqual(before);
  });

  test.each([
    ['no revision', { changes: {} }],
    ['no changes', { revision: 'x' }],
    ['no JSON', '{'],
    ['a list', []],
    ['a prototype', '{"revision":"x","changes":{"bot":{"__proto__":{"misses":1}}}}'],
    ['too deep', `{"revision":"x","changes":{"bot":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`],
  ])('%s', async (_name, body) => {
    expect(await ask('PUT', '/settings', body)).toMatchObject({ status: 400, body: { reason: 'invalid_body' } });
  });

  test('more than 8 MB', async () => {
    const body = JSON.stringify({ revision: 'x', changes: { name: 'x'.repeat(8 * 1024 * 1024) } });
    expect(await ask('PUT', '/settings', body)).toMatchObject({ status: 413, body: { reason: 'too_large' } });
  });

  test('connections that are no connections', async () => {
    for (const connections of [null, 'x', [null], [{ id: 1 }], [{ ...CRM, headers: 'x' }], [{ ...CRM, token: 7 }]]) {
      const { status, body } = await save({ connections });
      expect([status, body.reason], JSON.stringify(connections)).toEqual([400, 'invalid_body']);
    }
  });
});
