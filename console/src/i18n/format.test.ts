import { describe, expect, it } from 'vitest';
import { clockTime, countdown, daysBetween, fileSize, shortDuration } from './format.ts';
import { languageFor } from './index.ts';

describe('format', () => {
  it('says a wait in its largest unit', () => {
    const said = [0, 59_999, 60_000, 3_599_999, 7_200_000, 90_000_000].map((ms) => shortDuration('en', ms));
    expect(said).toEqual(['0 sec', '59 sec', '1 min', '59 min', '2 hr', '1 day']);
    expect(shortDuration('id', 60_000)).toBe('1 mnt');
  });
  it('never says less than nothing', () => {
    expect([shortDuration('en', -5_000), countdown(-1)]).toEqual(['0 sec', '0:00']);
  });
  it('counts down by minutes and seconds', () => {
    expect([countdown(60_000), countdown(9_001)]).toEqual(['1:00', '0:10']);
  });
  it('says the time of day with two digits for the hour in Indonesian', () => {
    const at = (hour: number) => new Date(2026, 2, 3, hour, 5).getTime();
    expect([0, 7, 19].map((hour) => clockTime('id', at(hour)))).toEqual(['00.05', '07.05', '19.05']);
    expect(clockTime('en', at(7))).toMatch(/^7:05\sAM$/);
  });
  it('says how large a file is, as limits are counted', () => {
    const sizes = [1, 1_023, 1_024, 10 * 1_024 * 1_024, 1_300_000];
    expect(sizes.map((bytes) => fileSize('en', bytes))).toEqual(['1 byte', '1,023 byte', '1 kB', '10 MB', '1.2 MB']);
    expect(fileSize('id', 1_300_000)).toBe('1,2 MB');
  });
  it('tells today from yesterday by the calendar, not by hours', () => {
    const late = new Date(2026, 2, 3, 23, 59).getTime();
    expect([daysBetween(late, late + 120_000), daysBetween(late - 3_600_000, late)]).toEqual([1, 0]);
  });
});

describe('languageFor', () => {
  it('gives Indonesian readers Indonesian and everybody else English', () => {
    expect(['id-ID', 'id', 'ms', 'en-GB', 'nl', 'idx'].map(languageFor)).toEqual(['id', 'id', 'id', 'en', 'en', 'en']);
  });
});
