/** What agents may want to say, and what people teach the bot: over HTTP, from what was really said. */
import type { ProposalView, SettingsView, SuggestionsView } from '@sapa/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ask, asking } from './admin.ts';
import { type House, openHouse, WITH_BOSS } from './house.ts';
import type { WireClient } from './wire-client.ts';

let house: House;
let visitor: WireClient;
beforeEach(async () => {
  house = await openHouse({ settings: WITH_BOSS });
  visitor = await house.visitor();
});
afterEach(async () => {
  await visitor.close();
  await house.close();
});

describe('suggestions', () => {
  let conversation: string;
  let dimas: WireClient;
  beforeEach(async () => {
    dimas = await house.online('dimas');
    const ack = await visitor.do({ type: 'pickDepartment', department: 'support' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    conversation = ack.conversation;
    await dimas.event('offered');
    await dimas.do({ type: 'acceptOffer' }, conversation);
  });
  afterEach(() => dimas.close());
  const suggest = (agent: string, of = conversation) =>
    asking(house, agent)<SuggestionsView>('GET', `/conversations/${of}/suggestions`);

  test('for the visitor’s last words, all they said since somebody answered', async () => {
    expect(await suggest('dimas')).toEqual({ status: 200, body: { suggestions: [] } });
    await visitor.do({ type: 'say', text: 'How much is shipping?' });
    await visitor.do({ type: 'say', text: 'thanks' });
    expect((await suggest('dimas')).body).toEqual({
      suggestions: [{ entry: 'en-ship', question: 'How much is shipping?', answer: 'Shipping is free.' }],
      mood: expect.any(String),
      urgency: expect.any(String),
    });
    await dimas.do({ type: 'say', text: 'It is free.' }, conversation);
    expect((await suggest('dimas')).body.suggestions).toMatchObject([{ entry: 'en-ship' }]);
    await dimas.do({ type: 'note', text: 'How much is shipping?' }, conversation);
    await visitor.do({ type: 'say', text: 'What are your opening hours?' });
    expect((await suggest('dimas')).body.suggestions).toMatchObject([{ entry: 'en-hours' }]);
  });

  test('for what was asked before a human was, where the last words ask for nothing else', async () => {
    const other = await house.visitor();
    await other.do({ type: 'say', text: 'what about shipping and hours on holidays' });
    const ack = await other.do({ type: 'say', text: 'I want to talk to a human' });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    await other.do({ type: 'pickDepartment', department: 'support' });
    await dimas.event('offered');
    await dimas.do({ type: 'acceptOffer' }, ack.conversation);
    expect((await suggest('dimas', ack.conversation)).body.suggestions).not.toEqual([]);
    await other.close();
  });

  test('tell how the visitor feels', async () => {
    await visitor.do({ type: 'say', text: 'THIS IS TERRIBLE!!! WORST SHOP EVER!!!' });
    expect((await suggest('dimas')).body).toMatchObject({ mood: 'frustrated' });
  });

  test('are not found by those who may not see the conversation, nor for one that is not there', async () => {
    for (const [agent, of] of [
      ['rani', conversation],
      ['dimas', 'nothing-of-the-kind'],
    ] as const) {
      expect(await suggest(agent, of)).toMatchObject({ status: 404, body: { reason: 'not_found' } });
    }
  });

  test('are asked for as often as a person needs them', async () => {
    let answer = await suggest('dimas');
    for (let tries = 0; tries < 60 && answer.status === 200; tries++) answer = await suggest('dimas');
    expect(answer).toMatchObject({ status: 429, body: { reason: 'rate_limited', retryAfterMs: expect.any(Number) } });
    expect((await suggest('rani')).status).toBe(404);
  });
});

describe('proposals', () => {
  let ask: Ask;
  beforeEach(() => {
    ask = asking(house);
  });
  const list = async () => (await ask<{ proposals: ProposalView[] }>('GET', '/proposals')).body.proposals;
  /** The visitor writes something unclear and taps what they meant, until the log has it. */
  async function teach(text: string): Promise<void> {
    const ack = await visitor.do({ type: 'say', text });
    if (ack.t !== 'ack' || !ack.conversation) throw new Error('no ack');
    const { event } = await visitor.event('messageSent', ({ quickReplies }) =>
      JSON.stringify(quickReplies ?? '').includes('none'),
    );
    expect(event.quickReplies).toContainEqual({ option: 'en-hours', label: 'What are your opening hours?' });
    await visitor.do({ type: 'choose', option: 'en-hours' });
  }

  test('what a visitor meant by unclear words is proposed, and dismissed for good', async () => {
    expect(await list()).toEqual([]);
    await teach(UNCLEAR);
    const [proposal] = await list();
    expect(proposal).toMatchObject({ text: UNCLEAR, entry: 'en-hours', by: 'visitor', count: 1 });
    expect((await ask('DELETE', `/proposals/${proposal?.id}`)).status).toBe(204);
    expect(await list()).toEqual([]);
    expect(await ask('DELETE', `/proposals/${proposal?.id}`)).toMatchObject({
      status: 404,
      body: { reason: 'not_found' },
    });
  });

  test('one that was taken up, or whose entry is gone, is not shown any more', async () => {
    await teach(UNCLEAR);
    const shown = await ask<SettingsView>('GET', '/settings');
    const { revision, settings } = shown.body;
    const knowledge = settings.bot.knowledge.map((entry) =>
      entry.id === 'en-hours' ? { ...entry, questions: [...entry.questions, UNCLEAR.toUpperCase()] } : entry,
    );
    const saved = await ask<SettingsView>('PUT', '/settings', {
      revision,
      changes: { bot: { ...settings.bot, knowledge } },
    });
    expect([saved.status, await list()]).toEqual([200, []]);
    const without = settings.bot.knowledge.filter(({ id }) => id !== 'en-hours');
    const changes = { bot: { ...settings.bot, knowledge: without } };
    expect((await ask('PUT', '/settings', { revision: saved.body.revision, changes })).status).toBe(200);
    expect(await list()).toEqual([]);
  });

  test('what was never proposed cannot be dismissed, whatever it is called', async () => {
    for (const id of ['0', '-1', '1e3', "1' OR '1'='1", 'x'.repeat(1_000), '\u0000']) {
      const answer = await ask('DELETE', `/proposals/${encodeURIComponent(id)}`);
      expect(answer, id).toMatchObject({ status: 404, body: { reason: 'not_found' } });
    }
  });
});

/** Near enough to be asked about, too far to be answered. */
const UNCLEAR = 'cost of sending it hours';
