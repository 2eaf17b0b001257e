import { describe, expect, test } from 'vitest';
import { isOpen, nextOpening } from './hours.ts';
import { at, hoursOf, iso, WORKDAYS } from './test/hours.ts';

describe('without hours', () => {
  test('it is always open, and never opens', () => {
    expect(isOpen(undefined, 0)).toBe(true);
    expect(nextOpening(undefined, 0)).toBeUndefined();
  });
});

describe('in Jakarta (UTC+7, no daylight saving)', () => {
  const hours = hoursOf('Asia/Jakarta', WORKDAYS);

  test.each([
    ['2026-03-02T01:59:59Z', false, 'Monday 08:59:59'],
    ['2026-03-02T02:00:00Z', true, 'Monday 09:00'],
    ['2026-03-02T09:59:59Z', true, 'Monday 16:59:59'],
    ['2026-03-02T10:00:00Z', false, 'Monday 17:00: the end is not included'],
    ['2026-03-01T03:00:00Z', false, 'Sunday'],
  ])('at %s: open %s (%s)', (time, open) => {
    expect(isOpen(hours, at(time))).toBe(open);
  });

  test('after the last hour of Friday it opens on Monday', () => {
    expect(iso(nextOpening(hours, at('2026-03-06T12:00:00Z')))).toBe('2026-03-09T02:00:00.000Z');
  });

  test('before the first hour it opens the same day', () => {
    expect(iso(nextOpening(hours, at('2026-03-02T00:30:10Z')))).toBe('2026-03-02T02:00:00.000Z');
  });

  test('while it is open there is no next opening to tell', () => {
    expect(nextOpening(hours, at('2026-03-02T03:00:00Z'))).toBeUndefined();
  });

  test('a local day that is another day in UTC is still that day', () => {
    const early = hoursOf('Asia/Jakarta', { mon: [['00:00', '06:00']] });
    expect(isOpen(early, at('2026-03-01T17:00:00Z'))).toBe(true);
    expect(isOpen(early, at('2026-03-01T16:59:00Z'))).toBe(false);
  });
});

describe('spans', () => {
  test('one to 24:00 joins one from 00:00 without a gap', () => {
    const night = hoursOf('Asia/Jakarta', { fri: [['20:00', '24:00']], sat: [['00:00', '02:00']] });
    for (const time of ['2026-03-06T16:59:59Z', '2026-03-06T17:00:00Z', '2026-03-06T18:59:00Z']) {
      expect(isOpen(night, at(time)), time).toBe(true);
    }
    expect(isOpen(night, at('2026-03-06T19:00:00Z'))).toBe(false);
  });

  test('a day may have several: a break at noon closes', () => {
    const hours = hoursOf('Asia/Jakarta', {
      mon: [
        ['08:00', '12:00'],
        ['13:00', '15:30'],
      ],
    });
    expect(isOpen(hours, at('2026-03-02T05:30:00Z'))).toBe(false);
    expect(iso(nextOpening(hours, at('2026-03-02T05:30:00Z')))).toBe('2026-03-02T06:00:00.000Z');
  });

  test('with none at all it never opens', () => {
    expect(nextOpening(hoursOf('Asia/Jakarta', {}), at('2026-03-02T00:00:00Z'))).toBeUndefined();
  });
});

describe('in Berlin, the day the clocks go forward (2026-03-29, 02:00 → 03:00)', () => {
  const daily = (span: [string, string]) => hoursOf('Europe/Berlin', { sun: [span] });

  test('nine o’clock is nine o’clock on the wall, an hour earlier in UTC', () => {
    expect(isOpen(daily(['09:00', '17:00']), at('2026-03-29T06:59:00Z'))).toBe(false);
    expect(isOpen(daily(['09:00', '17:00']), at('2026-03-29T07:00:00Z'))).toBe(true);
    expect(iso(nextOpening(daily(['09:00', '17:00']), at('2026-03-28T20:00:00Z')))).toBe('2026-03-29T07:00:00.000Z');
  });

  test('a span that starts in the hour that does not exist opens when the clocks jump over it', () => {
    expect(iso(nextOpening(daily(['02:30', '10:00']), at('2026-03-28T20:00:00Z')))).toBe('2026-03-29T01:00:00.000Z');
  });

  test('a day before that is closed does not hide an opening at midnight', () => {
    expect(iso(nextOpening(daily(['00:00', '24:00']), at('2026-03-28T10:00:00Z')))).toBe('2026-03-28T23:00:00.000Z');
  });

  test('a span inside the hour that does not exist never opens', () => {
    expect(iso(nextOpening(daily(['02:15', '02:45']), at('2026-03-28T20:00:00Z')))).toBe('2026-04-05T00:15:00.000Z');
  });
});

describe('in Berlin, the day the clocks go back (2026-10-25, 03:00 → 02:00)', () => {
  const hours = hoursOf('Europe/Berlin', { sun: [['02:15', '02:45']] });

  test('a span inside the hour that comes twice is open twice', () => {
    expect(isOpen(hours, at('2026-10-25T00:20:00Z'))).toBe(true);
    expect(isOpen(hours, at('2026-10-25T00:50:00Z'))).toBe(false);
    expect(isOpen(hours, at('2026-10-25T01:20:00Z'))).toBe(true);
  });

  test('between the two the next opening is the second', () => {
    expect(iso(nextOpening(hours, at('2026-10-24T12:00:00Z')))).toBe('2026-10-25T00:15:00.000Z');
    expect(iso(nextOpening(hours, at('2026-10-25T00:50:00Z')))).toBe('2026-10-25T01:15:00.000Z');
  });
});

describe('in New York', () => {
  const hours = hoursOf('America/New_York', WORKDAYS);

  test.each([
    ['2026-03-06T23:00:00Z', '2026-03-09T13:00:00.000Z', 'the weekend the clocks go forward'],
    ['2026-10-30T22:00:00Z', '2026-11-02T14:00:00.000Z', 'the weekend the clocks go back'],
    ['2026-07-03T22:00:00Z', '2026-07-06T13:00:00.000Z', 'summer'],
    ['2026-01-02T23:00:00Z', '2026-01-05T14:00:00.000Z', 'winter, over New Year'],
  ])('Friday evening %s → Monday %s (%s)', (from, opens) => {
    expect(iso(nextOpening(hours, at(from)))).toBe(opens);
  });

  test('the next opening is the first open minute: looking minute by minute finds the same', () => {
    const odd = hoursOf('America/New_York', {
      sun: [
        ['01:20', '01:50'],
        ['03:05', '03:10'],
      ],
    });
    for (const start of ['2026-03-08T04:00:00Z', '2026-11-01T04:00:00Z']) {
      for (let now = at(start); now < at(start) + 5 * 3_600_000; now += 7 * 60_000) {
        if (isOpen(odd, now)) continue;
        let walked = now;
        while (!isOpen(odd, walked) && walked < now + 86_400_000) walked += 60_000;
        if (isOpen(odd, walked)) expect(iso(nextOpening(odd, now)), iso(now)).toBe(iso(walked));
      }
    }
  });
});
