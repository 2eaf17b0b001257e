/** A history, indexed once for all checks: the log of each conversation by seq, and what became of each command. */
import type { ConversationEvent } from '@sapa/protocol';
import type { Entry, History, Invoke, Person } from './history.ts';

export interface Log {
  readonly id: string;
  /** In the order of seq, as stored: gaps and repeats stay visible. */
  readonly rows: readonly ConversationEvent[];
  readonly bySeq: ReadonlyMap<number, ConversationEvent>;
  readonly head: number;
  readonly visitor: Person | undefined;
}

/** Where a command was recorded. */
export interface Recorded {
  readonly conversation: string;
  readonly event: ConversationEvent;
}

export interface Book {
  readonly history: History;
  readonly logs: ReadonlyMap<string, Log>;
  readonly invokes: ReadonlyMap<string, readonly Invoke[]>;
  readonly recorded: ReadonlyMap<string, readonly Recorded[]>;
}

export function openBook(history: History): Book {
  const logs = new Map(
    [...grouped(history.stored, (row) => row.conversation)].map(([id, rows]) => [id, logOf(id, rows)]),
  );
  const invokes = grouped(entriesOf(history, 'invoke'), ({ id }) => id);
  const recorded = new Map<string, Recorded[]>();
  for (const { id: conversation, rows } of logs.values()) {
    for (const event of rows) if (event.command) push(recorded, event.command, { conversation, event });
  }
  return { history, logs, invokes, recorded };
}

function logOf(id: string, stored: readonly { readonly seq: number; readonly event: ConversationEvent }[]): Log {
  const rows = stored.toSorted((a, b) => a.seq - b.seq).map(({ seq, event }) => ({ ...event, seq }));
  const [first] = rows;
  return {
    id,
    rows,
    bySeq: new Map(rows.map((event) => [event.seq, event])),
    head: rows.at(-1)?.seq ?? 0,
    visitor: first?.type === 'conversationStarted' ? `visitor:${first.visitor}` : undefined,
  };
}

export function entriesOf<Kind extends Entry['kind']>(history: History, kind: Kind): Extract<Entry, { kind: Kind }>[] {
  return history.entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);
}

export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) push(groups, keyOf(item), item);
  return groups;
}

export function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Who is on record for it; undefined for what the system or the bot did, and where the event does not say. */
export function senderOf(event: ConversationEvent, log: Log): Person | undefined {
  if ('by' in event && typeof event.by === 'object') {
    if (event.by.kind === 'visitor') return log.visitor;
    return event.by.kind === 'agent' && event.by.agent ? `agent:${event.by.agent}` : undefined;
  }
  if ('by' in event && typeof event.by === 'string') return `agent:${event.by}`;
  if (event.type === 'accepted' || event.type === 'offerDeclined') return event.agent && `agent:${event.agent}`;
  const isVisitors = event.type === 'departmentPicked' || event.type === 'rated' || event.type === 'handoverRequested';
  return isVisitors ? log.visitor : undefined;
}

/** The same as JSON, whatever the order of keys. */
export const sameJson = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
