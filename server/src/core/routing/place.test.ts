import type { ConversationId } from '@sapa/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place } from './place.ts';
import { anyQueue, SUPPORT, waits } from './test/queues.ts';

const id = (name: string) => name as ConversationId;
const queue = [
  waits('third', { waitingSince: 30 }),
  waits('other', { waitingSince: 1, department: SUPPORT }),
  waits('second', { waitingSince: 20 }),
  waits('first', { waitingSince: 40, priority: 1 }),
];

test('the place counts only the own department, in queue order', () => {
  const places = ['first', 'second', 'third', 'other'].map((name) => place(queue, id(name), { slots: 1 })?.position);
  expect(places).toEqual([1, 2, 3, 1]);
});

test('what does not wait has no place', () => {
  expect(place(queue, id('gone'), { slots: 1 })).toBeUndefined();
});

test('the estimate is the work ahead, shared by everybody who is there', () => {
  expect(place(queue, id('third'), { handleMs: 60_000, slots: 4 })).toEqual({ position: 3, waitMs: 45_000 });
});

test('nobody can know the wait without recent chats, or with nobody there', () => {
  expect(place(queue, id('first'), { slots: 4 })?.waitMs).toBeNull();
  expect(place(queue, id('first'), { handleMs: 60_000, slots: 0 })?.waitMs).toBeNull();
});

test('the places of a department are 1 to n, each once', () => {
  fc.assert(
    fc.property(anyQueue, (any) => {
      const ours = any.filter((each) => each.department === SUPPORT);
      const places = ours.map((each) => place(any, each.conversation, { slots: 1 })?.position);
      expect(places.toSorted((a = 0, b = 0) => a - b)).toEqual(ours.map((_, index) => index + 1));
    }),
  );
});
