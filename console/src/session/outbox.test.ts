import type { AgentId } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { outboxIn } from './outbox.ts';

const rani = 'a1' as AgentId;
const pending = (id: string) => ({ id: id as never, command: { type: 'say' as const, text: id }, at: 0 });

test('[D2] two tabs of an agent do not overwrite one another, and another agent does not send their words', () => {
  const localStorage = {};
  const one = outboxIn({ localStorage, indexedDB: undefined }, rani).storage;
  const two = outboxIn({ localStorage, indexedDB: undefined }, rani).storage;
  one.save([pending('x')]);
  two.save([pending('y')]);
  expect(outboxIn({ localStorage, indexedDB: undefined }, rani).storage.load()).toHaveLength(2);
  expect(outboxIn({ localStorage, indexedDB: undefined }, 'b2' as AgentId).storage.load()).toEqual([]);
});

test('[D2] an outbox of an earlier version, all under one key, is taken over', () => {
  const localStorage: Record<string, string> = { 'sapa.a1.outbox': JSON.stringify([pending('x'), pending('y')]) };
  const { storage } = outboxIn({ localStorage, indexedDB: undefined }, rani);
  expect(storage.load()).toEqual([pending('x'), pending('y')]);
  expect(Object.keys(localStorage).sort()).toEqual(['sapa.a1:outbox:x', 'sapa.a1:outbox:y']);
});

test('nonsense under the old key is dropped', () => {
  const localStorage = { 'sapa.a1.outbox': '{oops' };
  expect(outboxIn({ localStorage, indexedDB: undefined }, rani).storage.load()).toEqual([]);
});
