/** Whatever the hours and wherever: what is found is what looking minute by minute finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpen, nextOpening } from './hours.ts';
import { at, holiday, hoursOf, iso, type Spans } from './test/hours.ts';

/** The moments at which clocks change, and some at which nothing does. */
const CHANGES: readonly (readonly [zone: string, at: string])[] = [
  ['Asia/Jakarta', '2026-05-01T00:00Z'],
  ['Asia/Makassar', '2026-12-31T16:00Z'],
  ['Europe/Berlin', '2026-03-29T01:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00Z'],
  ['America/New_York', '2026-03-08T07:00Z'],
  ['America/New_York', '2026-11-01T06:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['Asia/Beirut', '2026-03-28T22:00Z'],
  ['Asia/Beirut', '2026-10-24T21:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
];
const HOUR = 3_600_000;
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const anySpans: fc.Arbitrary<Spans> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1_440 }), fc.integer({ min: 60, max: 240 })), { maxLength: 5 })
  .map((minutes) => {
    const rising = minutes.toSorted((a, b) => a - b).map(clock);
    return rising.flatMap((from, index): Spans => {
      const to = rising[index + 1];
      return index % 2 === 0 && to ? [[from, to]] : [];
    });
  });
const anyHours = fc
  .tuple(
    fc.constantFrom(...CHANGES),
    fc.array(anySpans, { minLength: 7, maxLength: 7 }),
    fc.array(anySpans, { maxLength: 3 }),
  )
  .map(([[zone, change], days, ofHolidays]) => {
    const [mon = [], tue = [], wed = [], thu = [], fri = [], sat = [], sun = []] = days;
    const dates = ofHolidays.map((_, index) => iso(at(change) + (index - 1) * 24 * HOUR)?.slice(0, 10) ?? '');
    const holidays = ofHolidays.map((spans, index) => holiday(dates[index] ?? '', ...spans));
    return { change: at(change), hours: hoursOf(zone, { mon, tue, wed, thu, fri, sat, sun }, holidays) };
  });

test('the next opening is the first open minute: looking minute by minute finds the same', () => {
  const anySeconds = fc.integer({ min: -30 * 3_600, max: 6 * 3_600 });
  fc.assert(
    fc.property(anyHours, anySeconds, ({ change, hours }, seconds) => {
      const now = change + seconds * 1_000;
      if (isOpen(hours, now)) {
        expect(nextOpening(hours, now)).toBeUndefined();
        return;
      }
      const end = now + 26 * HOUR;
      let walked = Math.ceil(now / 60_000) * 60_000;
      while (walked < end && !isOpen(hours, walked)) walked += 60_000;
      const found = nextOpening(hours, now);
      if (walked < end) expect(iso(found)).toBe(iso(walked));
      else expect(found ?? end).toBeGreaterThanOrEqual(end);
    }),
    { numRuns: 300 },
  );
});

test('a clock that was read before says the same', () => {
  fc.assert(
    fc.property(anyHours, fc.integer({ min: -90_000, max: 90_000 }), ({ change, hours }, seconds) => {
      const now = change + seconds * 1_000;
      const first = isOpen(hours, now);
      const copy = structuredClone(hours);
      isOpen(hours, now + 24 * HOUR);
      expect(isOpen(copy, now)).toBe(first);
    }),
  );
});
