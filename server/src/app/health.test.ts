import { expect, onTestFinished, test } from 'vitest';
import { createManualClock } from '../../test/manual-clock.ts';
import { createHealth } from './health.ts';
import { StoreError } from './store.ts';

/** A disk that does what it is told. */
function world() {
  const clock = createManualClock();
  let failure: unknown;
  let looks = 0;
  const said: string[] = [];
  const keep = (_fields: object, message: string) => void said.push(message);
  const health = createHealth({
    clock,
    log: { info: keep, warn: keep, error: keep },
    async probe() {
      looks += 1;
      if (failure) throw failure;
    },
  });
  onTestFinished(health.stop);
  return {
    clock,
    health,
    said,
    fail: (error?: unknown) => {
      failure = error;
    },
    looks: () => looks,
    /** Lets answers arrive that are there already. */
    settled: () => new Promise((resolve) => setImmediate(resolve)),
  };
}
const full = new StoreError('full', 'no room');

test('nothing is tried while all is well', () => {
  const { clock, health, looks } = world();
  clock.advance(3_600_000);
  expect([health.trouble, looks()]).toEqual([undefined, 0]);
});

test('red from the first refused write until a write works again, with no traffic at all', async () => {
  const { clock, health, fail, looks, said, settled } = world();
  fail(full);
  health.refused('full');
  expect(health.trouble).toBe('storage_full');
  for (let look = 1; look <= 3; look++) {
    await settled();
    expect([health.trouble, looks()]).toEqual(['storage_full', look]);
    clock.advance(2_000);
  }
  await settled();
  fail();
  clock.advance(2_000);
  await settled();
  expect(health.trouble).toBeUndefined();
  clock.advance(3_600_000);
  expect(looks()).toBe(5);
  expect(said).toEqual(['nothing can be stored now: not ready', 'storing works again: ready']);
});

test('many refused writes are one trouble, and the word follows what is the matter', async () => {
  const { clock, health, fail, looks, settled } = world();
  fail(full);
  for (let write = 0; write < 100; write++) health.refused('full');
  await settled();
  expect(looks()).toBe(1);
  fail(new Error('gone'));
  clock.advance(2_000);
  await settled();
  expect(health.trouble).toBe('storage_failed');
});

test('one write’s own fault is over as soon as another one works', async () => {
  const { health, settled } = world();
  health.refused('failed');
  await settled();
  expect(health.trouble).toBeUndefined();
});

test('after the end nothing is tried any more', async () => {
  const { clock, health, fail, looks, settled } = world();
  fail(full);
  health.refused('full');
  health.stop();
  await settled();
  clock.advance(3_600_000);
  expect(looks()).toBe(1);
});
