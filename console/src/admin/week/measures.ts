/** What a simulation is judged by: which measures there are, how they read, and whether one became better. Pure. */
import type { Language, SimulationReport, SimulationRow } from '@sapa/protocol';
import type { WeekTexts } from './texts.ts';

export type Measure = keyof WeekTexts['measures'];
type Kind = 'share' | 'time' | 'number';

/** In the order they are shown, and which way is better. */
const MEASURES: readonly (readonly [Measure, Kind, 'low' | 'high'])[] = [
  ['meanWaitMs', 'time', 'low'],
  ['p95WaitMs', 'time', 'low'],
  ['oldestWaitMs', 'time', 'low'],
  ['waited', 'share', 'low'],
  ['within20s', 'share', 'high'],
  ['abandoned', 'share', 'low'],
  ['missed', 'share', 'low'],
  ['skillMatch', 'share', 'high'],
  ['reassigned', 'number', 'low'],
  ['loadSpread', 'share', 'high'],
];

export interface Compared {
  readonly measure: Measure;
  /** For people; undefined where there was nothing to measure. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What reads the same is the same. */
  readonly verdict: 'better' | 'worse' | 'same' | undefined;
  /** How much it differs, for people; empty where it does not. */
  readonly by: string;
}

/** @returns every measure of which there is anything to say */
export function compare(
  before: SimulationReport,
  after: SimulationReport,
  language: Language,
  t: Pick<WeekTexts, 'points'>,
): readonly Compared[] {
  return MEASURES.flatMap(([measure, kind, good]) => {
    const was = figureOf(before, measure);
    const is = figureOf(after, measure);
    if (was === null && is === null) return [];
    return [{ measure, ...compared(was, is, kind, good, language, t) }];
  });
}

function compared(
  was: number | null,
  is: number | null,
  kind: Kind,
  good: 'low' | 'high',
  language: Language,
  t: Pick<WeekTexts, 'points'>,
): Omit<Compared, 'measure'> {
  const before = was === null ? undefined : asText(kind, was, language);
  const after = is === null ? undefined : asText(kind, is, language);
  if (was === null || is === null) return { before, after, verdict: undefined, by: '' };
  if (before === after) return { before, after, verdict: 'same', by: '' };
  const isBetter = good === 'low' ? is < was : is > was;
  const by = differenceText(kind, Math.abs(is - was), language, t);
  return { before, after, verdict: isBetter ? 'better' : 'worse', by: `${is < was ? '−' : '+'}${by}` };
}

const figureOf = (report: SimulationReport, measure: Measure): number | null =>
  measure === 'loadSpread' ? report.loadSpread : report.overall[measure];

export const shareText = (share: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);

function asText(kind: Kind, value: number, language: Language): string {
  if (kind === 'time') return waitText(value, language);
  if (kind === 'share') return shareText(value, language);
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

/** From 50 % to 60 % are 10 points, not 10 %. */
function differenceText(kind: Kind, value: number, language: Language, { points }: Pick<WeekTexts, 'points'>): string {
  if (kind !== 'share') return asText(kind, value, language);
  const hundred = value * 100;
  return points(new Intl.NumberFormat(language, { maximumFractionDigits: hundred < 10 ? 1 : 0 }).format(hundred));
}

/** "42 sec", "3 min 20 sec", "1 hr 5 min": as much as one compares by. */
export function waitText(ms: number, language: Language): string {
  const seconds = Math.round(ms / 1_000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60];
  const unit = (name: 'hour' | 'minute' | 'second', value: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (hours > 0) return `${unit('hour', hours)} ${unit('minute', minutes)}`;
  if (minutes === 0) return unit('second', rest);
  return rest === 0 ? unit('minute', minutes) : `${unit('minute', minutes)} ${unit('second', rest)}`;
}

/** Departments before and after side by side, in the order of before. */
export function classPairs(
  before: SimulationReport,
  after: SimulationReport,
): readonly { name: string; before: SimulationRow | undefined; after: SimulationRow | undefined }[] {
  const names = [...new Set([...before.classes, ...after.classes].map(({ name }) => name))];
  return names.map((name) => ({
    name,
    before: before.classes.find((row) => row.name === name),
    after: after.classes.find((row) => row.name === name),
  }));
}
