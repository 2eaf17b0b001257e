import type { ConversationId, Flow, VisitorId } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import type { CallAnswer } from '../core/conversation/command.ts';
import { fieldsOf } from '../core/conversation/fields.ts';
import type { State } from '../core/conversation/state.ts';
import { contextAt, LIMITS, SITE, TRACKING } from '../core/conversation/test/world.ts';
import { systemIds } from '../env.ts';
import { createMemoryStore } from '../store/memory/memory-store.ts';
import { createCalls } from './calls.ts';
import { createDesk } from './desk.ts';
import type { Caller } from './ports.ts';
import { type Store, StoreError } from './store.ts';
import { quietPresence } from './test/presence.ts';
import { createTimetable } from './timetable.ts';

type Asked = Parameters<Caller['call']>[0];
/** Asks at once. */
const ALL: Flow = {
  ...{ id: 'all', name: 'All orders', on: true, start: [{ if: 'keyword', words: ['orders'] }] },
  steps: [{ id: 'look', do: 'call', connection: 'shop', request: 'orders', next: undefined }],
};
const SHIPPED: CallAnswer = { ok: true, values: { status: 'on its way' } };

/** Asks another one at once. */
const PRICES: Flow = {
  ...{ id: 'prices', name: 'Prices', on: true, start: [{ if: 'keyword', words: ['prices'] }] },
  steps: [{ id: 'look', do: 'call', connection: 'lists', request: 'prices', next: undefined }],
};

/** Another system that answers when the test says so. */
function patientCaller() {
  const asked: { readonly what: Asked; readonly answer: (answer: CallAnswer | Error) => void }[] = [];
  const waiting: (() => void)[] = [];
  const caller: Caller = {
    call: (what) =>
      new Promise((resolve, reject) => {
        asked.push({ what, answer: (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)) });
        for (const hear of waiting.splice(0)) hear();
      }),
  };
  return {
    caller,
    asked,
    async nth(count: number) {
      while (asked.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return asked[count - 1] as (typeof asked)[number];
    },
  };
}

/** A desk with its calls, as one process has them, over a store that outlives it. */
async function process(store: Store, caller: Caller, atOnce = 32, atOnceEach = atOnce) {
  const clock = createManualClock();
  const errors: unknown[] = [];
  const committed = new Set<() => void>();
  const timetable = createTimetable(clock, () => {});
  const presence = quietPresence(clock);
  const desk = createDesk({
    upSince: 0,
    ...{ store, ids: systemIds, presence, timetable },
    limits: () => LIMITS,
    context: (_site, visitor) => contextAt(clock.now(), { visitor, rules: { flows: [TRACKING, ALL, PRICES] } }),
    promise: () => () => {},
    onCommitted({ state }) {
      calls.notice(state);
      for (const hear of [...committed]) hear();
    },
  });
  const calls = createCalls({
    caller,
    desk,
    clock,
    onError: (error) => errors.push(error),
    fieldsOf,
    atOnce,
    atOnceEach,
  });
  for (const state of await store.open()) {
    desk.adopt(state);
    calls.notice(state);
  }

  async function say(name: string, text: string): Promise<void> {
    const by = { kind: 'visitor', id: name as VisitorId } as const;
    const command = { by, id: systemIds.token() as never, do: { type: 'say', text } } as const;
    const outcome = await desk.execute(name as ConversationId, command, { site: SITE, visitor: { language: 'en' } });
    expect(outcome).toMatchObject({ ok: true });
  }

  const until = (name: string, isSo: (state: State | undefined) => boolean) =>
    new Promise<State | undefined>((resolve) => {
      const look = () => {
        const state = desk.peek(name as ConversationId);
        if (!isSo(state)) return;
        committed.delete(look);
        resolve(state);
      };
      committed.add(look);
      look();
    });

  return {
    ...{ calls, clock, desk, errors, say, until },
    /** A visitor whose flow asks for their order. */
    async ask(name: string): Promise<void> {
      await say(name, 'track my order');
      await say(name, 'INV-2041');
    },
  };
}

const isAnswered = (state: State | undefined) => state?.attributes?.status !== undefined;

test('a call is asked when it is committed, once, and its answer goes on with the flow', async () => {
  const { caller, asked, nth } = patientCaller();
  const house = await process(createMemoryStore(), caller);
  await house.ask('one');
  const { what, answer } = await nth(1);
  expect(what).toMatchObject({
    connection: 'shop',
    request: 'order',
    key: expect.stringMatching(/^one-\d+$/),
    fields: { order_number: 'INV-2041', 'visitor.id': 'one', 'conversation.id': 'one' },
  });
  await house.say('one', 'still there?');
  answer(SHIPPED);
  const state = await house.until('one', isAnswered);
  expect(state).toMatchObject({ status: 'bot', preview: { text: 'it is on its way' } });
  expect(asked).toHaveLength(1);
});

test('two conversations never share a key, also where the first words lead to the call', async () => {
  const { caller, nth } = patientCaller();
  const house = await process(createMemoryStore(), caller);
  for (const name of ['one', 'two']) await house.say(name, 'all my orders');
  const keys = [(await nth(1)).what.key, (await nth(2)).what.key];
  expect(keys).toEqual([expect.stringMatching(/^one-\d+$/), expect.stringMatching(/^two-\d+$/)]);
});

test('a process that ends in between: the next one asks again, with the same key and fields', async () => {
  const store = createMemoryStore();
  const first = patientCaller();
  await (await process(store, first.caller)).ask('one');
  const before = await first.nth(1);
  const second = patientCaller();
  const house = await process(store, second.caller);
  const after = await second.nth(1);
  expect(after.what).toEqual(before.what);
  after.answer(SHIPPED);
  expect(await house.until('one', isAnswered)).toMatchObject({ status: 'bot' });
});

test('an answer to a call nobody waits for any more changes nothing', async () => {
  const { caller, nth } = patientCaller();
  const house = await process(createMemoryStore(), caller);
  await house.ask('one');
  const { answer } = await nth(1);
  await house.say('one', 'a human please');
  const before = house.desk.peek('one' as ConversationId);
  answer(SHIPPED);
  await house.calls.quiet();
  expect(house.desk.peek('one' as ConversationId)).toEqual(before);
  expect(before).not.toHaveProperty('attributes.status');
});

test('so many at once; the others in line, but those who no longer wait', async () => {
  const { caller, asked, nth } = patientCaller();
  const house = await process(createMemoryStore(), caller, 2);
  for (const name of ['one', 'two', 'three', 'four']) await house.ask(name);
  const [one] = [await nth(1), await nth(2)];
  expect(asked).toHaveLength(2);
  await house.say('three', 'a human please');
  one.answer(SHIPPED);
  expect((await nth(3)).what.fields['conversation.id']).toBe('four');
  expect(asked).toHaveLength(3);
});

test('a system that does not answer holds up nobody who waits for another one', async () => {
  const { caller, asked, nth } = patientCaller();
  const house = await process(createMemoryStore(), caller, 4, 2);
  for (const name of ['one', 'two', 'three', 'four', 'five']) await house.ask(name);
  await house.say('six', 'your prices');
  expect((await nth(3)).what).toMatchObject({ connection: 'lists', fields: { 'conversation.id': 'six' } });
  expect(asked).toHaveLength(3);
  (await nth(1)).answer(SHIPPED);
  expect((await nth(4)).what.fields['conversation.id']).toBe('three');
});

test('a caller that breaks is a failure the conversation hears of, and an error that is told', async () => {
  const { caller, nth } = patientCaller();
  const house = await process(createMemoryStore(), caller);
  await house.ask('one');
  (await nth(1)).answer(new Error('broken'));
  await house.until('one', (state) => state?.status !== 'bot' || state.handover !== undefined);
  expect(house.errors).toEqual([new Error('broken')]);
});

test('an answer that storage does not take is brought again, and nothing is asked twice', async () => {
  const store = createMemoryStore();
  let isFull = false;
  let refused = () => {};
  const refusal = new Promise<void>((resolve) => (refused = resolve));
  const append: Store['append'] = (request) => {
    if (!isFull) return store.append(request);
    refused();
    return Promise.reject(new StoreError('full', 'no room'));
  };
  const { caller, asked, nth } = patientCaller();
  const house = await process({ ...store, append }, caller);
  await house.ask('one');
  isFull = true;
  (await nth(1)).answer(SHIPPED);
  await refusal;
  // What was refused has been heard when the desk is quiet and its callers have had their turn.
  await house.desk.quiet();
  await new Promise((resolve) => setImmediate(resolve));
  isFull = false;
  house.clock.advance(3_000);
  expect(await house.until('one', isAnswered)).toMatchObject({ status: 'bot' });
  expect(asked).toHaveLength(1);
});

test('at the end, what is under way is answered and stored; nothing more is begun', async () => {
  const { caller, asked, nth } = patientCaller();
  const house = await process(createMemoryStore(), caller, 1);
  await house.ask('one');
  await house.ask('two');
  const { answer } = await nth(1);
  const quiet = house.calls.quiet();
  await house.ask('three');
  answer(SHIPPED);
  await quiet;
  expect(isAnswered(house.desk.peek('one' as ConversationId))).toBe(true);
  expect(asked).toHaveLength(1);
});
