import { expect, test } from 'vitest';
import { inBot, said } from '../store/fixtures.ts';
import type { ConversationStore } from './store.ts';
import { createTranscriptTurns } from './transcript-turns.ts';
import { createTranscripts } from './transcripts.ts';
import { written } from './written.ts';

type Facts = Parameters<typeof createTranscripts>[0]['facts'];

/** A conversation of so many messages, as a store would give it out. */
function longOne(count: number, textOf: (seq: number) => string) {
  const pages: number[] = [];
  const read: ConversationStore['read'] = async (_id, { before = 0, limit = before }) => {
    const first = Math.max(1, before - limit);
    pages.push(before - first);
    return Array.from({ length: before - first }, (_, index) => written(said(first + index, textOf(first + index))));
  };
  const facts = { site: () => undefined, settings: { name: 'Toko', departments: [] } } as unknown as Facts;
  const desk = { peek: () => undefined, load: async () => undefined };
  const state = { ...inBot('c1', 0), head: count };
  return { pages, text: () => createTranscripts({ desk, facts, store: { read } }).of(state, 'en') };
}

test('a conversation of many pages is told whole, in its order', async () => {
  const { pages, text } = longOne(1_001, (seq) => `words ${seq}.`);
  const lines = (await text()).match(/words \d+\./g);
  expect(lines).toEqual(Array.from({ length: 1_001 }, (_, index) => `words ${index + 1}.`));
  expect(Math.max(...pages)).toBeLessThanOrEqual(200);
});

test.each([
  ['large', 'y'.repeat(8_000)],
  ['of three bytes a character', '\u3042'.repeat(8_000)],
  ['of nothing but short lines', 'y\n'.repeat(4_000)],
])('of one that is long, whose messages are %s, the last two megabytes are told', async (_name, words) => {
  const { text } = longOne(3_000, (seq) => `${words}${seq}.`);
  const told = await text();
  expect(Buffer.byteLength(told)).toBeLessThan(2_000_000);
  expect(told).toMatch(/3000\.\n\n— .*left out\. —\n$/);
});

test('what is not told is not read for ever', async () => {
  const { pages, text } = longOne(1_000_000, () => '');
  expect(await text()).toContain('left out');
  expect(pages.length).toBeLessThanOrEqual(101);
});

test('one at a time for each person, four at once in all, and few that are still being read', () => {
  const turns = createTranscriptTurns();
  const first = turns.enter('a');
  expect(turns.enter('a')).toBeUndefined();
  const others = ['b', 'c', 'd'].map((person) => turns.enter(person));
  expect(turns.enter('e')).toBeUndefined();
  first?.made();
  // Made, but not read yet.
  expect(turns.enter('a')).toBeUndefined();
  others.push(turns.enter('e'));
  first?.left();
  for (const each of others) each?.made();
  expect(turns.enter('a')).toBeDefined();
  for (let person = 0; person < 27; person++) turns.enter(`${person}`)?.made();
  expect(turns.enter('one too many')).toBeUndefined();
});
