import { expect, test } from 'vitest';
import { readHumanLines, UNSEEN_PART } from '../../../test/human-lines.ts';
import { asksForHuman } from './human.ts';

const GOAL = { recall: 0.97, precision: 0.97 };
/** Measured once, on lines that nobody had tuned anything to: 0.90 and 0.957 (50 wishes, so 0.79–0.96 is likely). */
const UNSEEN_GOAL = { recall: 0.88, precision: 0.94 };
const LEARNT_PARTS = Array.from({ length: UNSEEN_PART - 1 }, (_, at) => ({ part: at + 1, goal: GOAL }));

/** The lists are long and some lines are honest misses: the share is what is promised, and every miss is named. */
test.each([...LEARNT_PARTS, { part: UNSEEN_PART, goal: UNSEEN_GOAL }])(
  'a wish for a human is told from everything else, part $part of the lines',
  ({ part, goal }) => {
    const lines = readHumanLines().filter((line) => line.part === part);
    const heard = lines.filter(({ text }) => asksForHuman(text));
    const hits = heard.filter(({ isWish }) => isWish).length;
    const wishes = lines.filter(({ isWish }) => isWish);
    const missed = wishes.filter((line) => !heard.includes(line)).map(({ text }) => text);
    const mistaken = heard.filter(({ isWish }) => !isWish).map(({ text }) => text);
    expect(wishes.length).toBeGreaterThanOrEqual(30);
    expect(hits / wishes.length, `missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(goal.recall);
    expect(hits / heard.length, `mistaken: ${mistaken.join(' | ')}`).toBeGreaterThanOrEqual(goal.precision);
  },
);
