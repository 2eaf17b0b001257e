import { describe, expect, test } from 'vitest';
import { openedAt } from './opened-at.ts';

const at = (iso: string) => Date.parse(iso);
const day: [string, string][] = [
  ['09:00', '12:00'],
  ['13:00', '17:00'],
];
const hours = {
  timeZone: 'Asia/Jakarta',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  holidays: [],
};
const always: [string, string][] = [['00:00', '24:00']];
const nightAndDay = {
  ...hours,
  week: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
};

describe('when the present opening began', () => {
  test.each([
    ['2026-03-02T02:00:00Z', '2026-03-02T02:00:00Z', 'as it opens'],
    ['2026-03-02T04:59:30Z', '2026-03-02T02:00:00Z', 'before noon'],
    ['2026-03-02T06:10:00Z', '2026-03-02T06:00:00Z', 'after the pause'],
  ])('%s → %s (%s)', (now, opened) => {
    expect(openedAt(hours, at(now))).toBe(at(opened));
  });

  test('there is none while it is closed, without hours, or where it never closes', () => {
    expect(openedAt(hours, at('2026-03-02T05:30:00Z'))).toBeUndefined();
    expect(openedAt(undefined, 0)).toBeUndefined();
    expect(openedAt(nightAndDay, at('2026-03-02T05:30:00Z'))).toBeUndefined();
  });
});
