import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

/** A job that ends when it is told to. */
function slow() {
  let [end, fail] = [(_: string): void => {}, (_: Error): void => {}];
  const promise = new Promise<string>((...both) => {
    [end, fail] = both;
  });
  return { run: () => promise, end, fail };
}

test('a later one ends an earlier one of the same key, and begins when that has ended', async () => {
  const turns = createTurns();
  const { run, end } = slow();
  const first = turns.take('a', () => end('stopped'), run);
  expect(turns.isBusy('a')).toBe(true);
  const second = turns.take('a', undefined, async () => `after ${await first}`);
  expect(await second).toBe('after stopped');
  expect(turns.isBusy('a')).toBe(false);
});

test('other keys do not wait', async () => {
  const turns = createTurns();
  const { run, end } = slow();
  const first = turns.take('a', undefined, run);
  expect(await turns.take('b', undefined, async () => 'at once')).toBe('at once');
  end('late');
  expect(await first).toBe('late');
});

test('one that fails fails for who asked, and gives the turn on', async () => {
  const turns = createTurns();
  const { run, fail } = slow();
  const first = turns.take('a', undefined, run);
  const second = turns.take('a', undefined, async () => 'next');
  fail(new Error('broken'));
  await expect(first).rejects.toThrow('broken');
  expect(await second).toBe('next');
});

test('many that wait run one by one', async () => {
  const turns = createTurns();
  let running = 0;
  let most = 0;
  const job = async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  };
  await Promise.all(Array.from({ length: 20 }, () => turns.take('a', undefined, job)));
  expect([most, running]).toEqual([1, 0]);
});

test('all are asked to stop, and waited for', async () => {
  const turns = createTurns();
  const { run, end } = slow();
  const first = turns.take('a', () => end('stopped'), run);
  await turns.stop();
  expect(turns.isBusy('a')).toBe(false);
  expect(await first).toBe('stopped');
});
