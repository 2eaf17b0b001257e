/** When a site says it opens next (SPEC §5 `welcome.site.opensAt`). */
import type { SettingsInput, VisitorWelcome } from '@sapa/protocol';
import { expect, test } from 'vitest';
import { openHouse, SETTINGS } from './house.ts';
import { createManualClock } from './manual-clock.ts';

type Departments = SettingsInput['departments'];
const SUNDAY = Date.parse('2026-03-01T05:00:00Z');
const opening = (from: string): NonNullable<Departments[number]['hours']> => {
  const day: [string, string][] = [[from, '17:00']];
  return {
    timeZone: 'Asia/Jakarta',
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
  };
};

/** @param from each department's opening; absent: always */
async function opensAt(from: readonly (string | undefined)[]): Promise<number | undefined> {
  const departments = SETTINGS.departments.map((department, index) => {
    const hours = from[index];
    return hours ? { ...department, hours: opening(hours) } : department;
  });
  const house = await openHouse({ settings: { ...SETTINGS, departments }, clock: createManualClock(SUNDAY) });
  const visitor = await house.visitor();
  try {
    const { site } = (await visitor.next('welcome')) as VisitorWelcome;
    return site.opensAt;
  } finally {
    await visitor.close();
    await house.close();
  }
}

test('the first of its departments to open', async () => {
  expect(await opensAt(['09:00', '08:00'])).toBe(Date.parse('2026-03-02T01:00:00Z'));
});

test('nothing where one is within its hours and merely nobody is there: when they come nobody can know', async () => {
  expect(await opensAt(['09:00', undefined])).toBeUndefined();
});
