import { expect, test } from 'vitest';
import { createLine } from './fair-line.ts';

test('lanes are taken in turn, each in its order', () => {
  const line = createLine<string>(9);
  for (const one of ['a1', 'a2', 'a3', 'b1', 'b2']) line.join(one.slice(0, 1), one);
  const taken = () => line.take()?.one;
  expect([taken(), taken(), taken(), taken(), taken(), taken()]).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', undefined]);
});

test('a full lane lets others go first, until one of it leaves', () => {
  const line = createLine<string>(1);
  for (const one of ['a1', 'a2', 'b1']) line.join(one.slice(0, 1), one);
  const first = line.take();
  expect([first?.one, line.take()?.one, line.take()]).toEqual(['a1', 'b1', undefined]);
  first?.leave();
  expect(line.take()?.one).toBe('a2');
});
