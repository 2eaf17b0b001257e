/** Rules tried on recorded conversations over HTTP, before they are saved. */
import type { ConversationEvent, ConversationId, SettingsInput, SimulateView } from '@sapa/protocol';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { written } from '../src/app/written.ts';
import { fold } from '../src/core/conversation/apply.ts';
import { reach } from '../src/core/conversation/test/chat.ts';
import { ANI, MINUTE, SECOND, START } from '../src/core/conversation/test/world.ts';
import { type Ask, asking, pathsOf } from './admin.ts';
import { BOSS, type House, openHouse } from './house.ts';
import { createManualClock } from './manual-clock.ts';

const DAY = 24 * 60 * MINUTE;
const department = (id: string) => ({ id, name: { id, en: id } });
const person = (id: string) => ({ id, name: id, email: `${id}@shop.example`, departments: ['sales'], capacity: 1 });
const settings: SettingsInput = {
  version: 1,
  name: 'Shop',
  sites: [{ key: 'shop', name: 'Shop', departments: ['sales', 'support'] }],
  departments: [department('sales'), department('support')],
  agents: [person(ANI.id), BOSS],
};

let house: House;
let ask: Ask;
beforeAll(async () => {
  const clock = createManualClock(START + 8 * DAY);
  house = await openHouse({ settings, clock });
  ask = asking(house);
});
afterAll(() => house.close());

function served(afterMs: number): ConversationEvent[] {
  const chat = reach.queued();
  chat.offer();
  chat.pass(5 * SECOND).agent(ANI, { type: 'acceptOffer' });
  chat.pass(3 * MINUTE).agent(ANI, { type: 'end' });
  chat.agent(ANI, { type: 'finishWrapUp' });
  return chat.log.map((event) => ({ ...event, at: event.at + afterMs }));
}

async function record(name: string, events: readonly ConversationEvent[]): Promise<void> {
  const id = name as ConversationId;
  const after = fold(id, events);
  if (after) await house.store.append({ before: undefined, after, events: events.map(written), outbound: [] });
}

const simulate = (body: object) => ask<SimulateView>('POST', '/routing/simulate', body);

describe('with nothing recorded', () => {
  test('the answer is honest: of no conversations', async () => {
    const { status, body } = await simulate({ changes: {} });
    expect(status).toBe(200);
    expect(body).toEqual({ conversations: 0, before: body.after, after: body.before });
    expect(body.before.overall).toMatchObject({ conversations: 0, meanWaitMs: 0 });
  });
});

describe('with a busy hour recorded', () => {
  beforeAll(async () => {
    await record('long-ago', served(0));
    for (let each = 0; each < 12; each++) await record(`c${each}`, served(5 * DAY + each * MINUTE));
  });

  test('it shows what more agents would have done, and saves nothing', async () => {
    const agents = [ANI.id, 'bayu', 'cinta', 'dian'].map(person);
    const { body } = await simulate({ changes: { agents: [...agents, BOSS] } });
    expect(body).toMatchObject({ conversations: 12, from: START + 5 * DAY, to: START + 5 * DAY + 11 * MINUTE + 1 });
    expect(body.before.overall.meanWaitMs).toBeGreaterThan(3 * MINUTE);
    expect(body.after.overall.meanWaitMs).toBeLessThan(MINUTE);
    expect(body.before.classes.map(({ name }) => name)).toEqual(['sales']);
    expect(house.settings.current.agents).toHaveLength(2);
  });

  test('it goes back as many days as it is asked', async () => {
    expect((await simulate({ changes: {}, days: 9 })).body.conversations).toBe(13);
    expect((await simulate({ changes: {}, days: 2 })).body.conversations).toBe(0);
  });

  test('the same question has the same answer', async () => {
    const changes = { routing: { ageingMinutes: 5 } };
    expect((await simulate({ changes })).body).toEqual((await simulate({ changes })).body);
  });

  test('changes that could not be saved are refused, and why is said', async () => {
    const rule = { id: 'r', name: 'R', target: { department: 'nowhere' } };
    const { status, body } = await simulate({ changes: { routing: { rules: [rule] } } });
    expect(status).toBe(400);
    expect(pathsOf(body.problems)).toEqual(['routing.rules[0].target.department']);
    expect((await simulate({ changes: {}, days: 29 })).status).toBe(400);
    expect((await simulate({ changes: { sites: [] } })).status).toBe(400);
  });

  test('an administrator has one at a time, and is told when to ask again', async () => {
    const { reached, release } = heldUp();
    const first = simulate({ changes: {} });
    await reached;
    const second = await simulate({ changes: {} });
    release();
    expect(second).toMatchObject({ status: 429, body: { reason: 'rate_limited', retryAfterMs: 5_000 } });
    expect((await first).status).toBe(200);
    expect((await simulate({ changes: {} })).status).toBe(200);
  });

  test('it ends when its administrator leaves, who may begin another one', async () => {
    const { reached, release } = heldUp();
    const left = new AbortController();
    const asked = fetch(`${house.base}/api/v1/routing/simulate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: await house.cookie('boss') },
      body: JSON.stringify({ changes: {} }),
      signal: left.signal,
    });
    await reached;
    left.abort();
    await expect(asked).rejects.toThrow('aborted');
    release();
    await expect.poll(async () => (await simulate({ changes: {} })).status).toBe(200);
  });
});

/** The next simulation waits for its first conversations until it is released. */
function heldUp(): { readonly reached: Promise<void>; readonly release: () => void } {
  const { newest } = house.store;
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    vi.spyOn(house.store, 'newest').mockImplementationOnce(async (range) => {
      resolve();
      await gate;
      return newest(range);
    });
  });
  return { reached, release };
}
