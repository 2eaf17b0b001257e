/** The settings over HTTP: what is shown, what is saved, what is refused, and who sees it at once. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SettingsChanges, SettingsView } from '@sapa/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ask, asking, pathsOf } from './admin.ts';
import { type House, openHouse, SHOP, WITH_BOSS } from './house.ts';
import { connect } from './wire-client.ts';

const SECRET = 'a-secret-of-the-shop-1234';
const CRM = {
  id: 'crm',
  name: 'CRM',
  description: 'Customers',
  code: 'CRM',
  baseUrl: 'https://crm.example',
  headers: { 'X-Key': SECRET },
};

let house: House;
let ask: Ask;
beforeEach(async () => {
  house = await openHouse({ settings: { ...WITH_BOSS, connections: [CRM] } });
  ask = asking(house);
});
afterEach(() => house.close());

const load = async () => (await ask<SettingsView>('GET', '/settings')).body;
async function save(changes: SettingsChanges | Record<string, unknown>) {
  const { revision } = await load();
  return ask<SettingsView>('PUT', '/settings', { revision, changes });
}
const onDisk = async () => JSON.parse(await readFile(join(house.folder, 'settings.json'), 'utf8'));

test('what is shown is what is in force, with all defaults', async () => {
  const { status, body } = await ask<SettingsView>('GET', '/settings');
  expect(status).toBe(200);
  expect(body.settings).toMatchObject({ name: 'Test', limits: { offerMs: 30_000 }, bot: { misses: 3 } });
  expect(body.revision).toMatch(/^[\w-]{16}$/);
});

describe('a save', () => {
  test('replaces the parts it names, is in force at once, and answers with what is', async () => {
    const before = await load();
    const { status, body } = await save({ bot: { ...before.settings.bot, misses: 5 }, name: 'Toko' });
    expect(status).toBe(200);
    expect(body.settings).toEqual({ ...before.settings, name: 'Toko', bot: { ...before.settings.bot, misses: 5 } });
    expect(body.revision).not.toBe(before.revision);
    expect(house.settings.current).toMatchObject({ name: 'Toko', bot: { misses: 5 } });
    expect(await load()).toEqual(body);
  });

  test('of everything as it is shown leaves a file as short as somebody would write it', async () => {
    const { settings } = await load();
    const { version, traffic, ...changes } = settings;
    expect((await save(changes)).status).toBe(200);
    const written = await onDisk();
    expect(written.bot).toEqual(WITH_BOSS.bot);
    expect(written.agents[0]).toEqual(WITH_BOSS.agents?.[0]);
    expect(written).not.toHaveProperty('limits');
    expect(house.settings.current).toMatchObject({ limits: settings.limits, bot: settings.bot });
  });

  test('much knowledge is heard by when the answer is there', async () => {
    const { settings } = await load();
    const knowledge = Array.from({ length: 300 }, (_, at) => ({
      id: `thing-${at}`,
      language: 'en',
      questions: Array.from({ length: 5 }, (_, way) => `Do you sell thing${at} in way${way}?`),
      answer: `We sell thing ${at}.`,
    }));
    const visitor = await house.visitor();
    expect((await save({ bot: { ...settings.bot, knowledge } })).status).toBe(200);
    await visitor.do({ type: 'say', text: 'Do you sell thing123 in way4?' });
    const { event } = await visitor.event('messageSent', ({ text }) => String(text).startsWith('We sell'));
    expect(event).toMatchObject({ text: 'We sell thing 123.' });
    await visitor.close();
  });

  test('the next visitor gets the answer that was edited', async () => {
    const { settings } = await load();
    const knowledge = settings.bot.knowledge.map((entry) =>
      entry.id === 'en-ship' ? { ...entry, answer: 'Shipping costs 2.' } : entry,
    );
    expect((await save({ bot: { ...settings.bot, knowledge } })).status).toBe(200);
    const visitor = await house.visitor();
    await visitor.do({ type: 'say', text: 'How much is shipping?' });
    await visitor.event('messageSent', ({ text }) => text === 'Shipping costs 2.');
    await visitor.close();
  });

  test('of an older document is a conflict, and changes nothing', async () => {
    const { revision } = await load();
    expect((await save({ name: 'First' })).status).toBe(200);
    const { status, body } = await ask('PUT', '/settings', { revision, changes: { name: 'Second' } });
    expect([status, body.reason]).toEqual([409, 'conflict']);
    expect(house.settings.current.name).toBe('First');
  });

  test('after an edit by hand that nobody has seen yet is a conflict too', async () => {
    const { revision } = await load();
    await writeFile(join(house.folder, 'settings.json'), JSON.stringify({ ...(await onDisk()), name: 'By hand' }));
    expect((await ask('PUT', '/settings', { revision, changes: { name: 'Over it' } })).status).toBe(409);
    expect((await onDisk()).name).toBe('By hand');
  });

  test('while a broken hand edit is on disk: it would be lost', async () => {
    const { revision } = await load();
    await writeFile(join(house.folder, 'settings.json'), '{ "version": 1,');
    const { status, body } = await ask('PUT', '/settings', { revision, changes: { name: 'Lost' } });
    expect([status, body.problems?.[0]?.message]).toEqual([400, expect.stringContaining('repair it first')]);
  });

  test('of two at once one is taken, the other is a conflict', async () => {
    const { revision } = await load();
    const both = ['One', 'Two'].map((name) => ask('PUT', '/settings', { revision, changes: { name } }));
    expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

test('a site that is taken off: who talks may go on, who comes is not found, nobody else notices', async () => {
  const { settings } = await load();
  const late = await connect(`${house.ws}/ws/visitor?site=shop`, { origin: SHOP });
  const visitor = await house.visitor();
  await visitor.do({ type: 'say', text: 'How much is shipping?' });
  const sites = settings.sites.map((site) => ({ ...site, key: 'renamed' }));
  expect((await save({ sites })).status).toBe(200);
  expect(await visitor.do({ type: 'say', text: 'Still there?' })).toMatchObject({ t: 'ack' });
  late.send({ t: 'hello', v: 1 });
  expect(await late.next('reject')).toMatchObject({ reason: 'not_found' });
  const rani = await house.online('rani');
  for (const client of [late, visitor, rani]) await client.close();
});

describe('secrets', () => {
  test('are shown by their last four characters, and lie sealed on the disk', async () => {
    const { settings } = await load();
    expect(settings.connections[0]?.headers).toEqual({ 'X-Key': '••••1234' });
    expect(JSON.stringify(await onDisk())).not.toContain(SECRET);
  });

  test('are kept where the mask comes back, and replaced where another text does', async () => {
    const { settings } = await load();
    const kept = (await onDisk()).connections[0].headers['X-Key'];
    const renamed = settings.connections.map((connection) => ({ ...connection, name: 'Renamed' }));
    expect((await save({ connections: renamed })).body.settings.connections).toMatchObject([
      { name: 'Renamed', headers: { 'X-Key': '••••1234' } },
    ]);
    expect((await onDisk()).connections[0].headers['X-Key']).toBe(kept);
    const replaced = renamed.map((connection) => ({ ...connection, headers: { 'X-Key': 'another-one-of-5678' } }));
    expect((await save({ connections: replaced })).body.settings.connections).toMatchObject([
      { headers: { 'X-Key': '••••5678' } },
    ]);
    expect(JSON.stringify(await onDisk())).not.toContain('another-one-of-5678');
  });

  test('are not sent elsewhere by changing the address alone', async () => {
    const { settings } = await load();
    const connections = settings.connections.map((each) => ({ ...each, baseUrl: 'https://evil.example' }));
    const { status, body } = await save({ connections });
    expect([status, body.reason, pathsOf(body.problems)]).toEqual([
      400,
      'invalid_body',
      ['connections[0].headers.X-Key'],
    ]);
  });
});

describe('agents', () => {
  const withRoles = async (role: 'agent' | 'admin', ...ids: string[]) => {
    const { settings } = await load();
    return settings.agents.map((agent) => (ids.includes(agent.id) ? { ...agent, role } : agent));
  };

  test('keep an administrator who can sign in', async () => {
    const { settings } = await load();
    const withoutPassword = { ...settings.agents[3], id: 'new', email: 'new@shop.example' };
    for (const agents of [
      [],
      await withRoles('agent', 'boss'),
      settings.agents.filter(({ id }) => id !== 'boss'),
      [...(await withRoles('agent', 'boss')), withoutPassword],
    ]) {
      const { status, body } = await save({ agents });
      expect([status, pathsOf(body.problems)]).toEqual([400, ['agents']]);
    }
    expect((await save({ agents: await withRoles('admin', 'sari') })).status).toBe(200);
    expect((await save({ agents: await withRoles('agent', 'boss') })).status).toBe(200);
    expect((await ask('GET', '/settings')).status).toBe(403);
  });

  test('who lost their role see no more than their new one on lines that are open', async () => {
    const dimas = await house.online('dimas');
    const rani = await house.agent('rani');
    const promoted = await save({ agents: await withRoles('admin', 'rani') });
    expect(promoted.status).toBe(200);
    const visitor = await house.visitor();
    const ack = await visitor.do({ type: 'pickDepartment', department: 'support' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    await rani.event('queued');
    expect(await rani.do({ type: 'tag', tags: ['x'] }, ack.conversation)).toMatchObject({ t: 'ack' });
    expect((await save({ agents: await withRoles('agent', 'rani') })).status).toBe(200);
    expect(await rani.do({ type: 'tag', tags: ['y'] }, ack.conversation)).toMatchObject({ reason: 'not_found' });
    rani.send({ t: 'older', conversation: ack.conversation, before: 3 });
    expect(await rani.next('reject')).toMatchObject({ reason: 'not_found' });
    for (const client of [dimas, rani, visitor]) await client.close();
  });

  test('who lost their role see no more of closed tickets either', async () => {
    const boss = await house.agent('boss');
    const visitor = await house.visitor();
    const ack = await visitor.do({ type: 'pickDepartment', department: 'support' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    const values = { email: 'sinta@mail.example', message: 'Please call me.' };
    await visitor.do({ type: 'fillForm', form: 'leaveMessage', values });
    await boss.event('closed');
    boss.send({ t: 'older', conversation: ack.conversation, before: 2 });
    await boss.next('events', ({ older }) => older === true);
    await save({ agents: await withRoles('admin', 'sari') });
    await save({ agents: await withRoles('agent', 'boss') });
    boss.send({ t: 'older', conversation: ack.conversation, before: 2 });
    expect(await boss.next('reject')).toMatchObject({ reason: 'not_found' });
    for (const client of [boss, visitor]) await client.close();
  });

  test('who are taken off the list are signed out, on every line', async () => {
    const { settings } = await load();
    const rani = await house.agent('rani');
    await save({ agents: settings.agents.filter(({ id }) => id !== 'rani') });
    expect(await rani.closed).toBe(4401);
    expect((await asking(house, 'rani')('GET', '/session')).status).toBe(401);
  });
});
