import { describe, expect, test } from 'vitest';
import { evenClock } from './env.ts';

const HOUR = 3_600_000;

function machine() {
  const at = { wall: 1_000 * HOUR, steady: 50, up: 70 };
  const now = evenClock(
    () => at.wall,
    () => at.steady,
    () => Math.floor(at.up),
  );
  return {
    now,
    pass(ms: number) {
      at.wall += ms;
      at.steady += ms;
      at.up += ms / 1_000;
    },
    sleep(ms: number) {
      at.wall += ms;
      at.up += ms / 1_000;
    },
    set(ms: number) {
      at.wall += ms;
    },
    wall: () => at.wall,
  };
}

describe('a clock without jumps', () => {
  test('goes with the machine’s', () => {
    const { now, pass, wall } = machine();
    for (let minute = 0; minute < 60; minute++) {
      pass(60_000);
      expect(now()).toBe(wall());
    }
  });

  test.each([HOUR, -HOUR])('when the machine is set by %i ms, time goes on, and bends to meet it', (jump) => {
    const { now, pass, set, wall } = machine();
    const before = now();
    set(jump);
    expect(now()).toBe(before);
    pass(10_000);
    expect(now() - before).toBe(jump > 0 ? 11_000 : 9_000);
    for (let minute = 0; minute < 10 * 60; minute++) {
      pass(60_000);
      now();
    }
    expect(now()).toBe(wall());
  });

  test('never goes backwards', () => {
    const { now, pass, set } = machine();
    let last = now();
    for (const jump of [5_000, -9_000, HOUR, -3 * HOUR, 1, -1]) {
      set(jump);
      pass(100);
      const next = now();
      expect(next).toBeGreaterThanOrEqual(last);
      last = next;
    }
  });

  test('what was slept has passed', () => {
    const { now, pass, sleep, wall } = machine();
    pass(5_000);
    now();
    sleep(8 * HOUR);
    pass(1_000);
    expect(Math.abs(now() - wall())).toBeLessThan(1_500);
  });
});
