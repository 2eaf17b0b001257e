import { expect, test } from 'vitest';
import { asksForHuman } from './human.ts';
import { DEFAULT_PHRASES, resolvePhrases } from './phrases.ts';

test("the owner's words replace the bot's, one by one", () => {
  const phrases = resolvePhrases({ id: { greeting: 'Hai!', miss: undefined, missed: '  ' }, en: {} });
  expect(phrases.id.greeting).toBe('Hai!');
  expect(phrases.id.miss).toBe(DEFAULT_PHRASES.id.miss);
  expect(phrases.id.missed).toBe(DEFAULT_PHRASES.id.missed);
  expect(phrases.en).toEqual(DEFAULT_PHRASES.en);
});

test('the label that calls a human is itself a wish for one', () => {
  expect(asksForHuman(DEFAULT_PHRASES.id.talkToHuman)).toBe(true);
  expect(asksForHuman(DEFAULT_PHRASES.en.talkToHuman)).toBe(true);
  expect(asksForHuman(DEFAULT_PHRASES.id.noneOfThese)).toBe(false);
  expect(asksForHuman(DEFAULT_PHRASES.en.noneOfThese)).toBe(false);
});

test('labels fit a button', () => {
  for (const phrases of Object.values(DEFAULT_PHRASES))
    for (const label of [phrases.talkToHuman, phrases.noneOfThese]) expect(label.length).toBeLessThanOrEqual(60);
});
