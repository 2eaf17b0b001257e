/** Counts what becomes of conversations, and says it in figures. Knows nothing of how it came about. */
import type { SimulationRow, Timestamp } from '@sapa/protocol';
import type { Visited } from './visit.ts';

/** Conversations that began in [from, to) count. */
export interface Span {
  readonly from: Timestamp;
  readonly to: Timestamp;
}

const SOON_MS = 20_000;

/** How much of [from, to) lies in the span. */
export function within(span: Span, from: Timestamp, to: Timestamp): number {
  return Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
}

interface Counts {
  all: number;
  waited: number;
  soon: number;
  closed: number;
  abandoned: number;
  missed: number;
  wished: number;
  matched: number;
  reassigned: number;
  /** Time of all waits within the span. */
  queueMs: number;
  readonly waits: number[];
}

export class Tally {
  readonly #span: Span;
  readonly #classes = new Map<string, Counts>();

  constructor(span: Span) {
    this.#span = span;
  }

  add(visited: Visited): void {
    const counts = this.#classes.get(visited.arrival.kind) ?? empty();
    this.#classes.set(visited.arrival.kind, counts);
    const { at } = visited.arrival;
    // Also of those who came before the span: they stand in the queue when it begins.
    counts.queueMs += within(this.#span, at, at + visited.waitMs);
    if (at >= this.#span.from && at < this.#span.to) count(counts, visited);
  }

  rows(): { readonly overall: SimulationRow; readonly classes: readonly SimulationRow[] } {
    const spanMs = this.#span.to - this.#span.from;
    const names = [...this.#classes.keys()].sort();
    return {
      overall: rowOf('all', sumOf([...this.#classes.values()]), spanMs),
      classes: names.map((name) => rowOf(name, this.#classes.get(name) ?? empty(), spanMs)),
    };
  }
}

function empty(): Counts {
  return {
    all: 0,
    waited: 0,
    soon: 0,
    closed: 0,
    abandoned: 0,
    missed: 0,
    wished: 0,
    matched: 0,
    reassigned: 0,
    queueMs: 0,
    waits: [],
  };
}

function count(counts: Counts, { outcome, waitMs, hadToWait, offers, match }: Visited): void {
  counts.all += 1;
  if (outcome === 'closed') {
    counts.closed += 1;
    return;
  }
  counts.waits.push(waitMs);
  counts.waited += Number(hadToWait);
  counts.soon += Number(outcome === 'served' && waitMs <= SOON_MS);
  counts.abandoned += Number(outcome === 'abandoned');
  counts.missed += Number(outcome === 'missed');
  counts.wished += Number(match !== undefined);
  counts.matched += Number(match === true);
  counts.reassigned += Math.max(0, offers - 1);
}

function sumOf(all: readonly Counts[]): Counts {
  const total = empty();
  for (const { waits, ...counts } of all) {
    for (const wait of waits) total.waits.push(wait);
    for (const [name, value] of Object.entries(counts)) total[name as keyof typeof counts] += value;
  }
  return total;
}

function rowOf(name: string, counts: Counts, spanMs: number): SimulationRow {
  const waits = Float64Array.from(counts.waits).sort();
  const share = (part: number, of: number): number => (of === 0 ? 0 : part / of);
  const queued = waits.length;
  return {
    name,
    conversations: counts.all,
    closed: share(counts.closed, counts.all),
    waited: share(counts.waited, queued),
    meanWaitMs: share(
      waits.reduce((sum, wait) => sum + wait, 0),
      queued,
    ),
    p95WaitMs: waits[Math.max(0, Math.ceil(0.95 * queued) - 1)] ?? 0,
    oldestWaitMs: waits.at(-1) ?? 0,
    within20s: share(counts.soon, queued),
    abandoned: share(counts.abandoned, queued),
    missed: share(counts.missed, queued),
    skillMatch: counts.wished === 0 ? null : counts.matched / counts.wished,
    reassigned: share(counts.reassigned, queued),
    queueMean: share(counts.queueMs, spanMs),
  };
}

/**
 * Fairness of shares: (Σx)² / (n·Σx²), from 1/n to 1 (R. Jain, D. Chiu, W. Hawe, "A quantitative measure of fairness and
 * discrimination for resource allocation in shared computer systems", DEC TR-301, 1984). Null of nothing; 1 where all are 0.
 */
export function jain(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return squares === 0 ? 1 : (sum * sum) / (values.length * squares);
}
