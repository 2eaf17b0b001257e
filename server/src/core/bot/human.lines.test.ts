import { expect, test } from 'vitest';
import { readHumanLines } from '../../../test/human-lines.ts';
import { asksForHuman } from './human.ts';

const GOAL = 0.97;

/** The lists are long and some lines are honest misses: the share is what is promised, and every miss is named. */
test.each([1, 2, 3, 4, 5, 6])('a wish for a human is told from everything else, part %i of the lines', (part) => {
  const lines = readHumanLines().filter((line) => line.part === part);
  const heard = lines.filter(({ text }) => asksForHuman(text));
  const hits = heard.filter(({ isWish }) => isWish).length;
  const wishes = lines.filter(({ isWish }) => isWish);
  const missed = wishes.filter((line) => !heard.includes(line)).map(({ text }) => text);
  const mistaken = heard.filter(({ isWish }) => !isWish).map(({ text }) => text);
  expect(wishes.length).toBeGreaterThanOrEqual(30);
  expect(hits / wishes.length, `missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(GOAL);
  expect(hits / heard.length, `mistaken: ${mistaken.join(' | ')}`).toBeGreaterThanOrEqual(GOAL);
});
