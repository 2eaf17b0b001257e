/** Flows that ask another system: a whole server, and a real one on the other side. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversationId, SettingsInput } from '@sapa/protocol';
import { describe, expect, onTestFinished, test } from 'vitest';
import { json, otherSystem } from '../src/outbound/test/other-system.ts';
import { type House, openHouse, SETTINGS } from './house.ts';
import type { WireClient } from './wire-client.ts';

const SHIPPED = json({ data: [{ status: 'on its way' }] });
const SECRETS = [
  'key-of-the-shop-1234',
  'access-token-of-the-shop',
  'refresh-token-of-the-shop',
  'client-secret-of-the-shop',
];

function settingsFor(baseUrl: string, created_at?: number): SettingsInput {
  return {
    ...SETTINGS,
    connections: [
      {
        id: 'crm',
        name: 'CRM',
        description: 'Orders',
        code: 'CRM',
        baseUrl,
        headers: { 'X-Key': 'key-of-the-shop-1234' },
        settings: { client_secret: 'client-secret-of-the-shop' },
        token: {
          access_token: 'access-token-of-the-shop',
          refresh_token: 'refresh-token-of-the-shop',
          ...(created_at !== undefined && { created_at, expires_in: 60 }),
        },
        requests: [
          { id: 'order', name: 'Order', path: '/orders/{{order_number}}', answer: { status: 'data.0.status' } },
        ],
      },
    ],
    bot: {
      ...SETTINGS.bot,
      flows: [
        {
          id: 'tracking',
          name: 'Tracking',
          start: [{ if: 'keyword', words: ['track'] }],
          steps: [
            { id: 'ask', do: 'ask', text: { en: 'Which order?' }, field: 'order_number', kind: 'order' },
            { id: 'look', do: 'call', connection: 'crm', request: 'order' },
            { id: 'tell', do: 'say', text: { en: 'It is {{status}}.' } },
            { id: 'done', do: 'end' },
          ],
        },
      ],
    },
  };
}

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-connections-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function open(
  settings: SettingsInput,
  folder = scratch(),
  log?: Parameters<typeof openHouse>[0],
): Promise<House> {
  return await openHouse({ settings, folder, ...log });
}

async function track(house: House): Promise<{ readonly visitor: WireClient; readonly conversation: ConversationId }> {
  const visitor = await house.visitor();
  await visitor.next('welcome');
  const { conversation } = accepted(await visitor.do({ type: 'say', text: 'track my order' }));
  accepted(await visitor.do({ type: 'say', text: 'INV-2041' }, conversation));
  return { visitor, conversation };
}

function accepted(answer: Awaited<ReturnType<WireClient['do']>>) {
  if (answer.t === 'reject' || !answer.conversation) throw new Error(JSON.stringify(answer));
  return { conversation: answer.conversation };
}

const said = (visitor: WireClient, text: string) =>
  visitor.event('messageSent', (event) => JSON.stringify(event).includes(text));

describe('[B4] a flow asks another system', () => {
  test('and its answer is in the next words; secrets lie sealed and are sent open', async () => {
    const crm = await otherSystem(SHIPPED);
    const folder = scratch();
    const house = await open(settingsFor(crm.base), folder);
    onTestFinished(() => house.close());
    const { visitor } = await track(house);
    await said(visitor, 'It is on its way.');
    expect(crm.heard).toEqual([expect.objectContaining({ method: 'GET', url: '/orders/INV-2041' })]);
    expect(crm.heard[0]?.headers).toMatchObject({
      'x-key': 'key-of-the-shop-1234',
      authorization: 'Bearer access-token-of-the-shop',
    });
    const file = readFileSync(join(folder, 'settings.json'), 'utf8');
    for (const secret of SECRETS) expect(file).not.toContain(secret);
  });

  test('a renewed token is kept sealed beside the settings, and used from then on, also after a restart', async () => {
    const crm = await otherSystem((heard, response) =>
      heard.method === 'POST'
        ? json({ access_token: 'the-renewed-token', expires_in: 7_200 })(heard, response)
        : SHIPPED(heard, response),
    );
    const folder = scratch();
    const settings = settingsFor(crm.base, 1_000);
    const house = await open(settings, folder);
    const before = readFileSync(join(folder, 'settings.json'), 'utf8');
    const { visitor } = await track(house);
    await said(visitor, 'It is on its way.');
    await house.close();
    const again = await open(settings, folder);
    onTestFinished(() => again.close());
    await said((await track(again)).visitor, 'It is on its way.');
    const tokens = crm.heard.filter(({ method }) => method === 'GET').map(({ headers }) => headers.authorization);
    expect(tokens).toEqual(['Bearer the-renewed-token', 'Bearer the-renewed-token']);
    expect(crm.heard.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe(before);
    const kept = readFileSync(join(folder, 'tokens.json'), 'utf8');
    for (const secret of [...SECRETS, 'the-renewed-token']) expect(kept).not.toContain(secret);
  });

  test('one that refuses what it gave is asked and renewed once, however many visitors want to know', async () => {
    const crm = await otherSystem((heard, response) =>
      json({ access_token: 'never-good-enough' }, heard.method === 'POST' ? 200 : 401)(heard, response),
    );
    const house = await open(settingsFor(crm.base));
    onTestFinished(() => house.close());
    for (let times = 0; times < 3; times++) {
      const { visitor } = await track(house);
      await visitor.event('messageSent', ({ form }) => form === 'leaveMessage');
    }
    expect(crm.heard.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
  });

  test('while it is slow, the visitor is heard and others are served', async () => {
    const crm = await otherSystem(() => {});
    const house = await open(settingsFor(crm.base));
    const { visitor, conversation } = await track(house);
    await crm.asked(1);
    accepted(await visitor.do({ type: 'say', text: 'hello?' }, conversation));
    const other = await house.visitor();
    await other.next('welcome');
    await other.do({ type: 'say', text: 'What are your opening hours?' });
    await said(other, 'Every day from 9 to 5.');
    accepted(await visitor.do({ type: 'say', text: 'I want to talk to a human' }, conversation));
    crm.letGo();
    await house.close();
    expect(crm.heard).toHaveLength(1);
  });

  test('H7: one that fails leads to a human', async () => {
    const crm = await otherSystem(json({}, 500));
    const house = await open(settingsFor(crm.base));
    onTestFinished(() => house.close());
    const { visitor, conversation } = await track(house);
    // Nobody is there: they are asked for a message.
    await visitor.event('messageSent', ({ form }) => form === 'leaveMessage');
    const events = (await house.store.read(conversation, {})).map(({ event }) => event);
    expect(events).toContainEqual(expect.objectContaining({ type: 'callAnswered', failure: 'refused' }));
    expect(events).toContainEqual(expect.objectContaining({ type: 'handoverRequested', trigger: 'connection' }));
  });
});
