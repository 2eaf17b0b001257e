import type { ConversationId } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { createTimetable, type Deadlines } from './timetable.ts';

const chat = 'chat' as ConversationId;

function open() {
  const clock = createManualClock();
  const start = clock.now();
  const fired: string[] = [];
  const timetable = createTimetable(clock, ({ conversation, deadline, dueAt }) =>
    fired.push(`${conversation} ${deadline} ${dueAt - start}`),
  );
  return {
    fired,
    set: (deadlines: Deadlines, conversation = chat) =>
      timetable.set(
        conversation,
        Object.fromEntries(Object.entries(deadlines).map(([deadline, ms]) => [deadline, start + ms])),
      ),
    pass: (ms: number) => clock.advance(ms),
  };
}

test('what is due is carried out, in order of time, once', () => {
  const { fired, pass, set } = open();
  set({ idle: 300, offer: 100 });
  set({ idle: 200 }, 'other' as ConversationId);
  pass(99);
  expect(fired).toEqual([]);
  pass(1_000);
  expect(fired).toEqual(['chat offer 100', 'other idle 200', 'chat idle 300']);
});

test('[C4] a deadline that moves later, again and again, is carried out at its last time only', () => {
  const { fired, pass, set } = open();
  for (let at = 100; at <= 1_000; at += 10) {
    set({ idle: at });
    pass(5);
  }
  expect(fired).toEqual([]);
  pass(1_000);
  expect(fired).toEqual(['chat idle 1000']);
});

test('one that moves earlier is carried out at the earlier time, and not again at the later one', () => {
  const { fired, pass, set } = open();
  set({ idle: 500 });
  set({ idle: 200 });
  pass(200);
  expect(fired).toEqual(['chat idle 200']);
  pass(1_000);
  expect(fired).toHaveLength(1);
});

test('one that is gone is not carried out; the same one set again later is', () => {
  const { fired, pass, set } = open();
  set({ idle: 100, offer: 150 });
  set({ idle: 100 });
  pass(160);
  expect(fired).toEqual(['chat idle 100']);
  set({ offer: 300 });
  set({});
  set({ offer: 400 });
  pass(1_000);
  expect(fired).toEqual(['chat idle 100', 'chat offer 400']);
});

test('what was carried out is not carried out again by saying the same once more', () => {
  const { fired, pass, set } = open();
  set({ idle: 100 });
  pass(100);
  set({ idle: 100 });
  pass(100);
  expect(fired).toEqual(['chat idle 100']);
});
