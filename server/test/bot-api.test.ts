/** The bot bench over HTTP: one message explained, a conversation replayed, both with the bot that is saved and with a draft. */
import type { BotSettings, ConversationEvent, ExplainView, PreviewView, SettingsInput } from '@sapa/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asking, pathsOf } from './admin.ts';
import { type House, openHouse, WITH_BOSS } from './house.ts';

const ORDER: NonNullable<NonNullable<SettingsInput['bot']>['flows']>[number] = {
  id: 'order',
  name: 'Where is my order',
  start: [{ if: 'keyword', words: ['order'] }],
  steps: [
    { id: 'ask', do: 'ask', text: { en: 'Which order?' }, field: 'order_number', kind: 'text' },
    { id: 'look', do: 'call', connection: 'shop', request: 'order' },
    { id: 'tell', do: 'say', text: { en: 'It is {{status}}, in {{city}}.' } },
  ],
};
const SHOP_API = {
  id: 'shop',
  name: 'Shop',
  description: 'Orders',
  code: 'SHOP',
  // Nobody listens there: a preview calls nobody.
  baseUrl: 'http://127.0.0.1:9',
  requests: [
    { id: 'order', name: 'Order', path: '/orders/{{order_number}}', answer: { status: 'status', city: 'city' } },
  ],
};
const BOT: NonNullable<SettingsInput['bot']> = { ...WITH_BOSS.bot, flows: [ORDER] };

let house: House;
let ask: Ask;
beforeAll(async () => {
  const sites = [...WITH_BOSS.sites, { key: 'other', name: 'Other', departments: ['sales'] }];
  house = await openHouse({ settings: { ...WITH_BOSS, sites, bot: BOT, connections: [SHOP_API] } });
  ask = asking(house);
});
afterAll(() => house.close());

const explain = async (body: object) => (await ask<ExplainView>('POST', '/bot/explain', body)).body;
const preview = async (body: object) =>
  (await ask<PreviewView>('POST', '/bot/preview', { language: 'en', ...body })).body;
const say = (text: string) => ({ type: 'say', text });
const wordsOf = (events: readonly ConversationEvent[]) =>
  events.flatMap((event) => (event.type === 'messageSent' && event.by.kind !== 'visitor' ? [event.text] : []));
const HELLO = 'Hello! How can we help?';

describe('a message explained', () => {
  test('what the bot would answer, how sure it is, and among what it chose', async () => {
    const shown = await explain({ text: 'How much is shipping?' });
    expect(shown).toMatchObject({
      ...{ language: 'en', intent: 'en-ship', zone: 'answer', confidence: 1, mood: 'neutral', urgency: 'normal' },
    });
    expect(shown.candidates[0]).toMatchObject({ id: 'en-ship', question: 'How much is shipping?' });
    expect(shown).not.toHaveProperty('trigger');
  });

  test('the trigger by its name and its code, and whom it is aimed at', async () => {
    const bot = { ...BOT, triggers: { wish: { target: { department: 'support' } } } };
    expect(await explain({ text: 'I want to talk to a human', bot })).toMatchObject({
      trigger: { name: 'wish', code: 'H3' },
      target: { department: 'support' },
    });
  });

  test('with a draft, which nobody else notices', async () => {
    const text = 'Do you repair shoes?';
    const knowledge = [{ id: 'repair', language: 'en', questions: ['Do you repair shoes?'], answer: 'We do.' }];
    expect(await explain({ text, bot: { knowledge } })).toMatchObject({ intent: 'repair', zone: 'answer' });
    const edited = [{ ...knowledge[0], questions: ['Do you repair bags?', 'Do you repair shoes?'] }];
    const again = await explain({ text, bot: { knowledge: edited } });
    expect(again.candidates).toMatchObject([{ id: 'repair', question: 'Do you repair bags?' }]);
    expect(await explain({ text })).not.toMatchObject({ intent: 'repair' });
  });

  test('what is for another site is found there alone', async () => {
    const text = 'Do you repair shoes?';
    const knowledge = [{ id: 'x', language: 'en', questions: [text], answer: 'We do.', sites: ['other'] }];
    expect(await explain({ text, bot: { knowledge }, site: 'other' })).toMatchObject({ intent: 'x' });
    expect(await explain({ text, bot: { knowledge } })).toMatchObject({ zone: 'miss', candidates: [] });
  });
});

describe('a conversation replayed', () => {
  test('as an agent would see it, from the first word', async () => {
    const { events, status } = await preview({ commands: [say('How much is shipping?')] });
    expect(status).toBe('bot');
    expect(wordsOf(events)).toEqual([HELLO, 'Shipping is free.']);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.find(({ type }) => type === 'understood')).toMatchObject({ intent: 'en-ship' });
  });

  test('nothing done is nothing said', async () => {
    expect(await preview({ commands: [] })).toEqual({ events: [] });
  });

  test('a flow waits for its answer', async () => {
    expect(await preview({ commands: [say('where is my order')] })).toMatchObject({
      status: 'bot',
      flow: { flow: 'order', step: 'ask' },
    });
  });

  test.each([
    ['succeed', 'It is on its way, in ….', 'bot'],
    ['notFound', undefined, 'queued'],
    ['fail', undefined, 'queued'],
  ])('calls that %s', async (calls, said, status) => {
    const commands = [say('where is my order'), say('A-17')];
    const shown = await preview({ commands, calls, values: { status: 'on its way' }, open: true, bot: oneDepartment });
    expect(shown.status).toBe(status);
    if (said) expect(wordsOf(shown.events).at(-1)).toBe(said);
    else
      expect(shown.events).toContainEqual(
        expect.objectContaining({ type: 'handoverRequested', trigger: 'connection' }),
      );
    expect(shown.events.filter(({ type }) => type === 'called')).toHaveLength(1);
  });

  test('with everybody there, or nobody', async () => {
    const commands = [{ type: 'requestAgent' }];
    const open = await preview({ commands, open: true });
    expect(open.events.at(-1)).toMatchObject({ departments: [{ id: 'sales' }, { id: 'support' }] });
    const closed = await preview({ commands, open: false });
    expect(closed.events.at(-1)).toMatchObject({ form: 'leaveMessage' });
    expect((await preview({ commands })).events.at(-1)).toMatchObject({ form: 'leaveMessage' });
  });

  test('says which command does not fit, and stops there', async () => {
    const commands = [say('How much is shipping?'), { type: 'choose', option: 'what was never offered' }, say('hi')];
    const { events, refused } = await preview({ commands });
    expect(refused).toEqual({ command: 1, reason: 'not_allowed' });
    expect(wordsOf(events)).toHaveLength(2);
  });

  test('keeps nothing: no conversation, no visitor, nothing to catch up on', async () => {
    await preview({ commands: [say('How much is shipping?')] });
    expect(await house.store.open()).toEqual([]);
  });
});

/** Calls that come to nothing go to the one department there is. */
const oneDepartment = { ...BOT, triggers: { connection: { target: { department: 'sales' } } } };

describe('what is wrong is refused with its place', () => {
  test.each([
    ['/bot/explain', {}, ['text']],
    ['/bot/explain', { text: '' }, ['text']],
    ['/bot/explain', { text: 'x'.repeat(8_001) }, ['text']],
    ['/bot/explain', { text: { $ne: 1 } }, ['text']],
    ['/bot/explain', { text: 'hi', language: 'fr' }, ['language']],
    ['/bot/explain', { text: 'hi', site: 'nowhere' }, ['site']],
    ['/bot/explain', { text: 'hi', settings: {} }, ['settings']],
    ['/bot/explain', { text: 'hi', bot: { misses: 11 } }, ['bot.misses']],
    ['/bot/explain', { text: 'hi', bot: null }, ['bot']],
    ['/bot/preview', { commands: [] }, ['language']],
    ['/bot/preview', { language: 'en' }, ['commands']],
    ['/bot/preview', { language: 'en', commands: [{ type: 'end' }] }, ['commands.0']],
    ['/bot/preview', { language: 'en', commands: [{ type: 'grant' }] }, ['commands.0.type']],
    ['/bot/preview', { language: 'en', commands: Array(51).fill({ type: 'requestAgent' }) }, ['commands']],
    ['/bot/preview', { language: 'en', commands: [], calls: 'really' }, ['calls']],
    ['/bot/preview', { language: 'en', commands: [], values: { 'A B': 'x' } }, ['values.A B']],
    ['/bot/preview', { language: 'en', commands: [], values: { status: 1 } }, ['values.status']],
    ['/bot/preview', { language: 'en', commands: [], open: 'yes' }, ['open']],
    [
      '/bot/preview',
      { language: 'en', commands: [], bot: { flows: [{ id: 'f', name: 'F', steps: [] }] } },
      ['bot.flows[0].steps'],
    ],
  ])('%s %j', async (path, body, paths) => {
    const answer = await ask('POST', path, body);
    expect([answer.status, answer.body.reason, pathsOf(answer.body.problems)]).toEqual([400, 'invalid_body', paths]);
  });

  test.each([
    '{"text":"hi","bot":{"__proto__":{"misses":1}}}',
    '{"text":"hi","__proto__":{"bot":1}}',
    `{"text":"hi","bot":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
  ])('a prototype, or what nobody could walk', async (body) => {
    expect(await ask('POST', '/bot/explain', body)).toMatchObject({ status: 400, body: { reason: 'invalid_body' } });
  });
});

test('a draft with a flow in circles is refused', async () => {
  const circle: BotSettings['flows'][number]['steps'] = [
    { id: 'a', do: 'say', text: { en: 'a' }, next: 'b' },
    { id: 'b', do: 'say', text: { en: 'b' }, next: 'a' },
  ];
  const { status, body } = await ask('POST', '/bot/preview', {
    language: 'en',
    commands: [],
    bot: { flows: [{ id: 'f', name: 'F', steps: circle }] },
  });
  expect([status, pathsOf(body.problems)[0]]).toEqual([400, expect.stringContaining('bot.flows[0]')]);
});
