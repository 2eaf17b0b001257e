/** Stretches of time [from, to) in ms, and when servers and agents were there. */
import { entriesOf } from './book.ts';
import type { History } from './history.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

export function serverSpans({ entries }: History): Span[] {
  const spans: Span[] = [];
  let from: number | undefined;
  for (const entry of entries) {
    if (entry.kind !== 'server') continue;
    if (entry.is === 'up') from ??= entry.at;
    else if (from !== undefined) {
      spans.push({ from, to: entry.at });
      from = undefined;
    }
  }
  const end = Math.max(0, ...entries.slice(-1).map(({ at }) => at));
  return from === undefined ? spans : [...spans, { from, to: end }];
}

/** While this agent had a welcomed line; with `online`, while they also had said that they are there. */
export function liveSpans(history: History, agent: string, online: boolean): Span[] {
  const person = `agent:${agent}`;
  const statuses = new Map(
    entriesOf(history, 'invoke').flatMap((each) =>
      each.person === person && each.command.type === 'setPresence' ? [[each.id, each.command.status]] : [],
    ),
  );
  const open = new Set<string>();
  const spans: Span[] = [];
  let isOnline = !online;
  let from: number | undefined;
  const turn = (at: number) => {
    const is = open.size > 0 && isOnline;
    if (is) from ??= at;
    else if (from !== undefined) {
      spans.push({ from, to: at });
      from = undefined;
    }
  };
  for (const entry of history.entries) {
    if (entry.kind === 'server' && entry.is === 'down') open.clear();
    else if (entry.kind === 'welcome' && entry.person === person) open.add(`${entry.client} ${entry.connection}`);
    else if (entry.kind === 'closed') open.delete(`${entry.client} ${entry.connection}`);
    else if (entry.kind === 'ack' && statuses.has(entry.id)) isOnline = !online || statuses.get(entry.id) === 'online';
    turn(entry.at);
  }
  return from === undefined
    ? spans
    : [...spans, { from, to: Math.max(from, ...history.entries.slice(-1).map(({ at }) => at)) }];
}

export function minus(spans: readonly Span[], cuts: readonly Span[]): Span[] {
  return cuts.reduce<Span[]>(
    (left, cut) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, cut.from) },
          { from: Math.max(from, cut.to), to },
        ].filter((span) => span.to > span.from),
      ),
    [...spans],
  );
}

const common = (a: readonly Span[], b: readonly Span[]): Span[] =>
  a.flatMap((one) =>
    b
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => to > from),
  );

/** The longest stretch that is in all of them, ms. */
export function longestOverlap(first: readonly Span[], ...others: readonly (readonly Span[])[]): number {
  return Math.max(0, ...others.reduce<readonly Span[]>(common, first).map(({ from, to }) => to - from));
}
