import type { SimulationReport } from '@sapa/protocol';
import { expect, it } from 'vitest';
import { shopWeek } from '../../../preview/admin-week.ts';
import { week as id } from '../i18n/id/week.ts';
import { classPairs, compare, shareText, waitText } from './measures.ts';

const { before, after } = shopWeek(0);
const withOverall = (report: SimulationReport, part: Partial<SimulationReport['overall']>): SimulationReport => ({
  ...report,
  overall: { ...report.overall, ...part },
});

it.each([
  [0, '0 sec', '0 dtk'],
  [59_400, '59 sec', '59 dtk'],
  [200_000, '3 min 20 sec', '3 mnt 20 dtk'],
  [3_900_000, '1 hr 5 min', '1 j 5 mnt'],
])('%d ms are %s', (ms, english, indonesian) => {
  expect([waitText(ms, 'en'), waitText(ms, 'id')]).toEqual([english, indonesian]);
});

it('small shares keep a digit more', () => {
  expect([shareText(0.0123, 'en'), shareText(0.4567, 'id')]).toEqual(['1.2%', '46%']);
});

it('less waiting is better, less matched is worse, what reads the same is the same', () => {
  const rows = compare(before, withOverall(after, { skillMatch: 0.5, waited: 0.4401 }), 'id', id);
  const of = (measure: string) => rows.find((row) => row.measure === measure);
  expect(of('meanWaitMs')).toMatchObject({ verdict: 'better', by: '−13 dtk' });
  expect(of('skillMatch')).toMatchObject({ verdict: 'worse', by: '−12 poin' });
  expect(of('waited')).toMatchObject({ verdict: 'same', by: '' });
});

it('says nothing of what nobody was there for', () => {
  const nobody = { ...withOverall(before, { skillMatch: null }), loadSpread: null };
  expect(compare(nobody, nobody, 'en', id).map(({ measure }) => measure)).not.toContain('skillMatch');
  const row = compare(nobody, after, 'en', id).find(({ measure }) => measure === 'loadSpread');
  expect(row).toMatchObject({ before: undefined, after: '88%', verdict: undefined });
});

it('a department that is new stands alone', () => {
  const more = { ...after, classes: [...after.classes, { ...after.overall, name: 'returns' }] };
  expect(classPairs(before, more).at(-1)).toMatchObject({ name: 'returns', before: undefined });
});
