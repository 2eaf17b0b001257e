import { expect, test } from 'vitest';
import { readHumanLines } from '../../../test/human-lines.ts';
import { asksForHuman } from './human.ts';

const GOAL = { recall: 0.97, precision: 0.97 };
/** Measured once each, on lines that nothing was tuned to. Part 14, the harder one, is short: 50 wishes. */
const UNSEEN_GOALS: Readonly<Record<number, typeof GOAL>> = { 14: { recall: 0.88, precision: 0.94 }, 15: GOAL };
const PARTS = [...new Set(readHumanLines().map(({ part }) => part))].map((part) => ({
  part,
  goal: UNSEEN_GOALS[part] ?? GOAL,
}));

/** The lists are long and some lines are honest misses: the share is what is promised, and every miss is named. */
test.each(PARTS)('a wish for a human is told from everything else, part $part of the lines', ({ part, goal }) => {
  const lines = readHumanLines().filter((line) => line.part === part);
  const heard = lines.filter(({ text }) => asksForHuman(text));
  const hits = heard.filter(({ isWish }) => isWish).length;
  const wishes = lines.filter(({ isWish }) => isWish);
  const missed = wishes.filter((line) => !heard.includes(line)).map(({ text }) => text);
  const mistaken = heard.filter(({ isWish }) => !isWish).map(({ text }) => text);
  expect(wishes.length).toBeGreaterThanOrEqual(30);
  expect(hits / wishes.length, `missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(goal.recall);
  expect(hits / heard.length, `mistaken: ${mistaken.join(' | ')}`).toBeGreaterThanOrEqual(goal.precision);
});
