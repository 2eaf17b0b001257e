/** Reports as tables that people read: percents, and times in minutes and seconds. */
import type { SimulationReport, SimulationRow } from '@sapa/protocol';
import { table } from '../figures.ts';
import type { EstimateError } from './estimate-error.ts';

type Cells = Readonly<Record<string, string>>;

export function printed({ classes, overall, agents, loadSpread }: SimulationReport): string {
  const rows = Object.fromEntries([...classes, overall].map((row) => [row.name, cellsOf(row)]));
  return `${table(rows)}\n\n${agents.length} agents, ${percent(mean(agents.map(({ busy }) => busy)))} busy, load spread (Jain) ${loadSpread?.toFixed(3) ?? '–'}`;
}

/** Mean errors of what visitors could be told. */
export function errorInWords({ count, estimateMs, lastServedMs, ratio }: EstimateError): string {
  const errors = `${clock(estimateMs)}, of the last served wait ${clock(lastServedMs)}`;
  return `Estimated wait of ${count} who had to wait: error ${errors} (ratio of the squares ${ratio.toFixed(2)})`;
}

/** What is different where something is: line by line, before → after. */
export function compared(before: SimulationReport, after: SimulationReport): string {
  const rows = [...before.classes, before.overall].map((row) => {
    const other = [...after.classes, after.overall].find(({ name }) => name === row.name) ?? row;
    return [row.name, arrows(cellsOf(row), cellsOf(other))] as const;
  });
  const spread = [before, after].map(({ loadSpread }) => loadSpread?.toFixed(3) ?? '–');
  return `${table(Object.fromEntries(rows))}\n\nload spread (Jain) ${arrow(spread[0], spread[1])}`;
}

function arrows(before: Cells, after: Cells): Cells {
  return Object.fromEntries(Object.entries(before).map(([name, cell]) => [name, arrow(cell, after[name])]));
}

const arrow = (before = '', after = ''): string => (before === after ? before : `${before} → ${after}`);

function cellsOf(row: SimulationRow): Cells {
  return {
    conversations: String(row.conversations),
    'had to wait': percent(row.waited),
    'mean wait': clock(row.meanWaitMs),
    'p95 wait': clock(row.p95WaitMs),
    oldest: clock(row.oldestWaitMs),
    '≤ 20 s': percent(row.within20s),
    abandoned: percent(row.abandoned),
    missed: percent(row.missed),
    closed: percent(row.closed),
    'skills met': row.skillMatch === null ? '–' : percent(row.skillMatch),
    reassigned: row.reassigned.toFixed(2),
    queue: row.queueMean.toFixed(2),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function clock(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
