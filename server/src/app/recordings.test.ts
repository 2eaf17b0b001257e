import type { ConversationId } from '@sapa/protocol';
import { settingsSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../core/conversation/apply.ts';
import { reach } from '../core/conversation/test/chat.ts';
import { MINUTE, START } from '../core/conversation/test/world.ts';
import { createMemoryStore } from '../store/memory/memory-store.ts';
import { readRecording } from './recordings.ts';
import { written } from './written.ts';

const settings = v.parse(settingsSchema, {
  version: 1,
  name: 'Shop',
  sites: [{ key: 'shop', name: 'Shop', departments: ['sales'] }],
  departments: [{ id: 'sales', name: { id: 'Penjualan', en: 'Sales' } }],
});
const store = createMemoryStore();

/** More than two pages of visitors who gave up after a while, one a minute. */
const COUNT = 450;
beforeAll(async () => {
  const chat = reach.queued();
  chat.pass(20_000).visitor({ type: 'end' });
  for (let each = 0; each < COUNT; each++) {
    const id = `c${each}` as ConversationId;
    const events = chat.log.map((event) => ({ ...event, at: event.at + each * MINUTE }));
    const after = fold(id, events);
    if (after) await store.append({ before: undefined, after, events: events.map(written), outbound: [] });
  }
});

const timesOf = async (range: { since: number; most: number }) =>
  (await readRecording(store, settings, range)).visits.map(({ at }) => (at - START) / MINUTE);

describe('what is read of a recording', () => {
  test('is everything, page by page', async () => {
    expect(await timesOf({ since: 0, most: 10_000 })).toHaveLength(COUNT);
  });

  test('is no more than so many, the newest ones', async () => {
    const times = await timesOf({ since: 0, most: 250 });
    expect([times.length, times[0], times.at(-1)]).toEqual([250, 449, 200]);
  });

  test('ends with what began before', async () => {
    const times = await timesOf({ since: START + 440 * MINUTE, most: 10_000 });
    expect(times.toSorted((a, b) => a - b)).toEqual([440, 441, 442, 443, 444, 445, 446, 447, 448, 449]);
  });

  test('ends when nobody waits for it any more', async () => {
    const left = AbortSignal.abort(new Error('left'));
    await expect(readRecording(store, settings, { since: 0, most: 10 }, left)).rejects.toThrow('left');
  });
});
