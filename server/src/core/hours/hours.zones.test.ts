/** Time zones, holidays and the days on which clocks change, as tables: local times stand beside what they are in UTC. */
import type { Hours } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { isOpen, nextOpening } from './hours.ts';
import { at, everyDay, type Holiday, holiday, hoursOf, iso, WORKDAYS } from './test/hours.ts';

const ALWAYS = everyDay(['00:00', '24:00']);
const DAYTIME = everyDay(['09:00', '17:00']);

describe('holidays count instead of the day of the week', () => {
  test.each<[string, Hours, string, boolean]>([
    [
      'closed all day',
      hoursOf('Asia/Jakarta', WORKDAYS, [holiday('2026-08-17')]),
      '2026-08-17T04:00Z', // Monday 11:00
      false,
    ],
    ['the day before is as ever', hoursOf('Asia/Jakarta', ALWAYS, [holiday('2026-08-17')]), '2026-08-16T16:59Z', true],
    ['from midnight there', hoursOf('Asia/Jakarta', ALWAYS, [holiday('2026-08-17')]), '2026-08-16T17:00Z', false],
    ['until midnight there', hoursOf('Asia/Jakarta', ALWAYS, [holiday('2026-08-17')]), '2026-08-17T16:59Z', false],
    ['the day after is as ever', hoursOf('Asia/Jakarta', ALWAYS, [holiday('2026-08-17')]), '2026-08-17T17:00Z', true],
    // Half past eleven at night in Jakarta is half past midnight in Makassar.
    ['not yet in Jakarta', hoursOf('Asia/Jakarta', ALWAYS, [holiday('2026-12-25')]), '2026-12-24T16:30Z', true],
    ['in Makassar already', hoursOf('Asia/Makassar', ALWAYS, [holiday('2026-12-25')]), '2026-12-24T16:30Z', false],
    [
      'open on a Sunday that is one',
      hoursOf('Asia/Makassar', WORKDAYS, [holiday('2026-12-20', ['10:00', '12:00'])]),
      '2026-12-20T02:00Z', // 10:00
      true,
    ],
    [
      'and only as long as it says',
      hoursOf('Asia/Makassar', WORKDAYS, [holiday('2026-12-20', ['10:00', '12:00'])]),
      '2026-12-20T04:00Z', // 12:00
      false,
    ],
    [
      'every other year is as ever',
      hoursOf('Asia/Jakarta', WORKDAYS, [holiday('2025-08-18')]),
      '2026-08-18T04:00Z',
      true,
    ],
    ['on a leap day', hoursOf('Asia/Jakarta', ALWAYS, [holiday('2028-02-29')]), '2028-02-29T04:00Z', false],
    [
      '24:00 of the day before goes on into it',
      hoursOf('Europe/Berlin', { fri: [['20:00', '24:00']] }, [holiday('2026-07-04', ['00:00', '02:00'])]),
      '2026-07-03T22:30Z', // Saturday 00:30
      true,
    ],
    [
      'on the day the clocks go forward: the hour that is left out is not missed',
      hoursOf('Europe/Berlin', WORKDAYS, [holiday('2026-03-29', ['01:30', '03:30'])]),
      '2026-03-29T01:29Z', // 03:29
      true,
    ],
    [
      'and it ends by the clock on the wall',
      hoursOf('Europe/Berlin', WORKDAYS, [holiday('2026-03-29', ['01:30', '03:30'])]),
      '2026-03-29T01:30Z', // 03:30
      false,
    ],
    [
      'on the day the clocks go back: the hour that comes twice is open twice',
      hoursOf('America/New_York', WORKDAYS, [holiday('2026-11-01', ['01:00', '02:00'])]),
      '2026-11-01T06:59Z', // 01:59, the second
      true,
    ],
    [
      'and closed after the second',
      hoursOf('America/New_York', WORKDAYS, [holiday('2026-11-01', ['01:00', '02:00'])]),
      '2026-11-01T07:00Z', // 02:00
      false,
    ],
  ])('%s', (_what, hours, time, open) => {
    expect(isOpen(hours, at(time))).toBe(open);
  });
});

type Row = readonly [what: string, days: Partial<Hours['week']>, holidays: Holiday[], from: string, opens: string];

const NEXT: Readonly<Record<string, readonly Row[]>> = {
  'Asia/Jakarta': [
    [
      'holidays around a weekend, Thursday evening to Tuesday',
      WORKDAYS,
      [holiday('2026-03-20'), holiday('2026-03-23')],
      '2026-03-19T11:00Z',
      '2026-03-24T02:00Z',
    ],
    [
      'a holiday with hours of its own',
      WORKDAYS,
      [holiday('2026-12-24', ['08:00', '12:00'])],
      '2026-12-24T00:00Z',
      '2026-12-24T01:00Z',
    ],
    [
      'after them, over a closed holiday and the weekend',
      WORKDAYS,
      [holiday('2026-12-24', ['08:00', '12:00']), holiday('2026-12-25')],
      '2026-12-24T05:00Z',
      '2026-12-28T02:00Z',
    ],
    [
      'four weeks of holidays',
      WORKDAYS,
      Array.from({ length: 28 }, (_, day) => holiday(iso(at('2026-03-16') + day * 86_400_000)?.slice(0, 10) ?? '')),
      '2026-03-14T03:00Z',
      '2026-04-13T02:00Z',
    ],
  ],
  'Asia/Makassar': [
    [
      'the second span of a holiday',
      {},
      [holiday('2026-12-20', ['10:00', '12:00'], ['13:00', '15:00'])],
      '2026-12-20T04:30Z',
      '2026-12-20T05:00Z',
    ],
    ['the end of one that is closed', ALWAYS, [holiday('2026-12-25')], '2026-12-25T03:00Z', '2026-12-25T16:00Z'],
    ['over New Year', WORKDAYS, [holiday('2027-01-01')], '2026-12-31T09:00Z', '2027-01-04T01:00Z'],
  ],
  'Europe/Berlin': [
    [
      'the day the clocks go forward, in the hour that is not there',
      { sun: [['02:30', '10:00']] },
      [],
      '2026-03-28T20:00Z',
      '2026-03-29T01:00Z',
    ],
    ['a holiday of 23 hours', ALWAYS, [holiday('2026-03-29')], '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
    ['a holiday of 25 hours', ALWAYS, [holiday('2026-10-25')], '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
    [
      'a holiday with a span in the hour that is not there',
      WORKDAYS,
      [holiday('2026-03-29', ['02:15', '02:45'])],
      '2026-03-28T20:00Z',
      '2026-03-30T07:00Z',
    ],
    [
      'a holiday with a span in the hour that comes twice: the second',
      {},
      [holiday('2026-10-25', ['02:15', '02:45'])],
      '2026-10-25T00:45Z',
      '2026-10-25T01:15Z',
    ],
    ['over Christmas and the weekend', WORKDAYS, [holiday('2026-12-25')], '2026-12-24T16:00Z', '2026-12-28T08:00Z'],
  ],
  'America/New_York': [
    [
      'a holiday, then half a day',
      WORKDAYS,
      [holiday('2026-11-26'), holiday('2026-11-27', ['09:00', '13:00'])],
      '2026-11-25T22:00Z',
      '2026-11-27T14:00Z',
    ],
    ['Sunday the clocks go forward', DAYTIME, [], '2026-03-08T05:00Z', '2026-03-08T13:00Z'],
    ['Sunday the clocks go back', DAYTIME, [], '2026-11-01T04:00Z', '2026-11-01T14:00Z'],
    [
      'a holiday of 23 hours, and the Monday after',
      DAYTIME,
      [holiday('2026-03-08')],
      '2026-03-07T22:00Z',
      '2026-03-09T13:00Z',
    ],
  ],
  'Australia/Lord_Howe': [
    [
      'the half hour that is not there is not opened in',
      { sun: [['02:00', '02:30']] },
      [],
      '2026-10-03T10:00Z',
      '2026-10-10T15:00Z',
    ],
    [
      'a span that begins in it opens as the clocks jump',
      { sun: [['02:15', '03:00']] },
      [],
      '2026-10-03T10:00Z',
      '2026-10-03T15:30Z',
    ],
    [
      'the half hour that comes twice: the first',
      { sun: [['01:30', '01:45']] },
      [],
      '2026-04-04T10:00Z',
      '2026-04-04T14:30Z',
    ],
    ['and the second', { sun: [['01:30', '01:45']] }, [], '2026-04-04T14:45Z', '2026-04-04T15:00Z'],
    ['a holiday of 24 and a half hours', ALWAYS, [holiday('2026-04-05')], '2026-04-04T13:00Z', '2026-04-05T13:30Z'],
    ['nine o’clock in winter', DAYTIME, [holiday('2026-06-10')], '2026-06-09T07:00Z', '2026-06-10T22:30Z'],
  ],
  'Pacific/Apia': [
    ['a Monday off', WORKDAYS, [holiday('2026-06-01')], '2026-05-29T05:00Z', '2026-06-01T20:00Z'],
    ['the day that the island left out', DAYTIME, [], '2011-12-30T03:00Z', '2011-12-30T19:00Z'],
    ['is no Friday', { fri: [['09:00', '17:00']] }, [], '2011-12-29T10:00Z', '2012-01-05T19:00Z'],
    ['nor a holiday', DAYTIME, [holiday('2011-12-30', ['00:00', '24:00'])], '2011-12-30T03:00Z', '2011-12-30T19:00Z'],
  ],
  'Asia/Beirut': [
    [
      'midnight that is not there, as the clocks go forward',
      ALWAYS,
      [holiday('2026-03-28')],
      '2026-03-28T10:00Z',
      '2026-03-28T22:00Z',
    ],
    [
      'eleven at night, which comes twice as they go back',
      { sat: [['23:15', '23:30']] },
      [],
      '2026-10-24T20:30Z',
      '2026-10-24T21:15Z',
    ],
  ],
};

describe.each(Object.entries(NEXT))('the next opening in %s', (timeZone, rows) => {
  test.each(rows)('%s', (_what, days, holidays, from, opens) => {
    expect(iso(nextOpening(hoursOf(timeZone, days, holidays), at(from)))).toBe(iso(at(opens)));
  });
});

test('what opens after more than 60 days is not told', () => {
  const closed = (days: number) =>
    Array.from({ length: days }, (_, day) => holiday(iso(at('2026-01-01') + day * 86_400_000)?.slice(0, 10) ?? ''));
  expect(iso(nextOpening(hoursOf('Asia/Jakarta', ALWAYS, closed(60)), at('2026-01-01T00:00Z')))).toBe(
    '2026-03-01T17:00:00.000Z',
  );
  expect(nextOpening(hoursOf('Asia/Jakarta', ALWAYS, closed(61)), at('2026-01-01T00:00Z'))).toBeUndefined();
});
