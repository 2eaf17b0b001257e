import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Experience, waitMs } from './estimate.ts';

const MINUTE = 60_000;
const pace = (over: Partial<Parameters<typeof waitMs>[1]> = {}) => ({
  serviceMs: 3 * MINUTE,
  leavingPerMs: 0,
  slots: 12,
  ...over,
});

describe('the wait', () => {
  test('is everybody ahead and one turn of one’s own, shared by all slots, where nobody gives up', () => {
    expect(waitMs(1, pace())).toBe(15_000);
    expect(waitMs(4, pace())).toBe(60_000);
    expect(waitMs(4_000, pace())).toBe(60_000_000);
  });

  test('is shorter by those ahead who give up: 1/(s·μ + i·θ), summed', () => {
    const perMinute = 4 * (1 / (4 + 0) + 1 / (4 + 0.2) + 1 / (4 + 0.4)) * 0.25;
    expect(waitMs(3, pace({ leavingPerMs: 0.2 / MINUTE }))).toBe(Math.round(perMinute * MINUTE));
  });

  test('of somebody far back is the same sum', () => {
    const sum = Array.from({ length: 5_000 }, (_, ahead) => MINUTE / (4 + ahead * 0.2)).reduce((a, b) => a + b);
    expect((waitMs(5_000, pace({ leavingPerMs: 0.2 / MINUTE })) ?? 0) / sum).toBeCloseTo(1, 4);
  });

  test('nobody can know without recent conversations, or with nobody there', () => {
    expect(waitMs(1, pace({ serviceMs: undefined }))).toBeNull();
    expect(waitMs(1, pace({ slots: 0 }))).toBeNull();
  });

  test('grows with the place, and shrinks with slots and with impatience', () => {
    const rates = fc.record({
      serviceMs: fc.integer({ min: 1, max: 1e7 }),
      leavingPerMs: fc.double({ min: 0, max: 1, noNaN: true }),
      slots: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 300 }), (any, position) => {
        const wait = waitMs(position, any) ?? Number.NaN;
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(waitMs(position + 1, any)).toBeGreaterThanOrEqual(wait);
        expect(waitMs(position, { ...any, slots: any.slots + 1 })).toBeLessThanOrEqual(wait);
        expect(waitMs(position, { ...any, leavingPerMs: any.leavingPerMs * 2 })).toBeLessThanOrEqual(wait);
      }),
    );
  });
});

describe('experience', () => {
  const handling = (...minutes: number[]) => {
    const experience = new Experience();
    for (const each of minutes) experience.handled(each * MINUTE);
    return experience;
  };

  test('says nothing before three conversations are over', () => {
    expect(handling(3, 3).pace(2)).toEqual({ serviceMs: undefined, leavingPerMs: 0, slots: 2 });
    expect(handling(3, 3, 6).pace(2).serviceMs).toBe(4 * MINUTE);
  });

  test('counts a chat that was forgotten as ten usual ones', () => {
    expect(handling(2, 2, 2, 2, 2_000).pace(1).serviceMs).toBe(((4 * 2 + 20) / 5) * MINUTE);
  });

  test('is recent: what is older than two hundred conversations is forgotten', () => {
    const experience = handling(...Array.from({ length: 500 }, () => 9), ...Array.from({ length: 200 }, () => 2));
    expect(experience.pace(1).serviceMs).toBe(2 * MINUTE);
  });

  test('learns again after it was asked', () => {
    const experience = handling(3, 3, 3);
    experience.pace(1);
    experience.handled(7 * MINUTE);
    expect(experience.pace(1).serviceMs).toBe(4 * MINUTE);
  });

  test('patience is those who gave up over all the time that anybody waited', () => {
    const experience = handling(3, 3, 3);
    for (const minutes of [1, 2, 3, 0, 0]) experience.waited(minutes * MINUTE, 'served');
    experience.waited(4 * MINUTE, 'abandoned');
    expect(experience.pace(1).leavingPerMs * MINUTE).toBeCloseTo(1 / 10);
  });

  test('nothing that clocks may do makes it give a wait that is none', () => {
    const step = fc.tuple(fc.constantFrom('handled', 'served', 'abandoned'), fc.integer({ min: -5, max: 1e9 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), fc.integer({ min: 0, max: 9 }), (steps, slots) => {
        const experience = new Experience();
        for (const [kind, ms] of steps)
          if (kind === 'handled') experience.handled(ms);
          else experience.waited(ms, kind === 'served' ? 'served' : 'abandoned');
        const wait = waitMs(5, experience.pace(slots));
        expect(wait === null || (Number.isInteger(wait) && wait >= 0)).toBe(true);
      }),
    );
  });
});
