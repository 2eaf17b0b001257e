import type { SettingsInput } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { problemsOfDepartments } from './test/problems.ts';

type Hours = NonNullable<SettingsInput['departments'][number]['hours']>;
type Holidays = NonNullable<Hours['holidays']>;
const problemsOfHolidays = (...holidays: Holidays) =>
  problemsOfDepartments({ hours: { timeZone: 'Asia/Jakarta', week: {}, holidays } });

test('holidays in any order, closed or with rising spans, are good', () => {
  expect(
    problemsOfHolidays(
      { date: '2026-12-25', name: 'Natal' },
      {
        date: '2026-08-17',
        spans: [
          ['00:00', '09:00'],
          ['10:00', '24:00'],
        ],
      },
      { date: '2028-02-29' },
    ),
  ).toEqual([]);
});

test.each<[string, Holidays, string]>([
  ['a date that is none', [{ date: '25-12-2026' }], '[0].date: must be a date such as 2026-12-25'],
  ['a month that is none', [{ date: '2026-13-01' }], '[0].date: must be a date such as 2026-12-25'],
  ['a day that its month does not have', [{ date: '2026-02-30' }], '[0].date: is no day of the calendar'],
  ['a leap day in a year without', [{ date: '2027-02-29' }], '[0].date: is no day of the calendar'],
  [
    'a date twice',
    [{ date: '2026-12-25' }, { date: '2026-12-25', spans: [['09:00', '12:00']] }],
    '[1].date: repeats "2026-12-25" of departments[0].hours.holidays[0].date',
  ],
  [
    'a span that ends before it starts',
    [{ date: '2026-12-25', spans: [['12:00', '09:00']] }],
    '[0].spans[0]: must end after it starts: 12:00 to 09:00',
  ],
  [
    'spans that overlap',
    [
      {
        date: '2026-12-25',
        spans: [
          ['09:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
    ],
    '[0].spans[1]: starts before the one before it ends (12:00)',
  ],
])('%s', (_what, holidays, problem) => {
  expect(problemsOfHolidays(...holidays)).toEqual([`departments[0].hours.holidays${problem}`]);
});
