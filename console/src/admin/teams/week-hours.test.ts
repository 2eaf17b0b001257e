import { describe, expect, it } from 'vitest';
import { copyMonday, dayName, endShown, endWritten, nextSpan, usualHours, weekText } from './week-hours.ts';

const { week } = usualHours('Asia/Jakarta');

describe('a week', () => {
  it('reads by days that are alike', () => {
    const shop = { ...week, mon: week.tue, sat: [['09:00', '12:00'] as [string, string]] };
    expect(weekText(shop, 'en')).toBe('Mon–Fri 09:00–17:00, Sat 09:00–12:00');
    expect(weekText({ ...shop, wed: [...week.wed, ['19:00', '21:00']] }, 'en')).toBe(
      'Mon–Tue 09:00–17:00, Wed 09:00–17:00 + 19:00–21:00, Thu–Fri 09:00–17:00, Sat 09:00–12:00',
    );
    expect(weekText(shop, 'id')).toBe('Sen–Jum 09:00–17:00, Sab 09:00–12:00');
    expect(weekText({ ...week, mon: [], tue: [], wed: [], thu: [], fri: [] }, 'en')).toBe('');
  });

  it('has days as a language calls them', () => {
    expect([dayName('mon', 'en'), dayName('sun', 'id')]).toEqual(['Monday', 'Minggu']);
  });

  it('copies Monday to the weekdays alone', () => {
    const copied = copyMonday({ ...week, mon: [['07:00', '11:00']], sat: [['10:00', '12:00']] });
    expect(Object.values(copied).map(([first]) => first?.[0])).toEqual([
      ...['07:00', '07:00', '07:00', '07:00', '07:00'],
      '10:00',
      undefined,
    ]);
  });
});

it('a new span begins where the last one ends', () => {
  expect(nextSpan([])).toEqual(['09:00', '17:00']);
  expect(nextSpan([['08:00', '12:00']])).toEqual(['12:00', '16:00']);
  expect(nextSpan([['08:00', '21:30']])).toEqual(['21:30', '24:00']);
});

it('midnight as an end is the end of the day', () => {
  expect([endShown('24:00'), endWritten('00:00'), endWritten('17:00')]).toEqual(['00:00', '24:00', '17:00']);
});
