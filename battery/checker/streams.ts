/** What observers were sent, against the log: I5, I6, I9, I10. */
import {
  type AgentSnapshot,
  type ConversationEvent,
  followAsAgent,
  followAsVisitor,
  type VisitorSnapshot,
} from '@sapa/protocol';
import { reach } from './access.ts';
import { type Book, entriesOf, grouped, type Log, sameJson } from './book.ts';
import type { Delivered, Violation } from './history.ts';

/** I5: on each connection the events of a conversation rise by exactly 1 from where it said it was, and are those of the log. */
export function streamsFollowTheLog(book: Book): Violation[] {
  const last = new Map<string, number>();
  const violations: Violation[] = [];
  for (const entry of book.history.entries) {
    if (entry.kind === 'welcome') {
      for (const { id } of entry.snapshots) {
        const seq = entry.resume[id];
        if (seq !== undefined) last.set(`${entry.client} ${entry.connection} ${id}`, seq);
      }
    } else if (entry.kind === 'events') violations.push(...step(book, last, entry));
    else if (entry.kind === 'screen') {
      for (const { id, events } of entry.conversations)
        violations.push(
          ...rising(events).map((what) => ({
            invariant: 'I5' as const,
            conversation: id,
            client: entry.client,
            what: `on the screen: ${what}`,
          })),
        );
    }
  }
  return violations;
}

function step(book: Book, last: Map<string, number>, entry: Delivered): Violation[] {
  const { client, connection, conversation, events, snapshot, older } = entry;
  const key = `${client} ${connection} ${conversation}`;
  const before = last.get(key);
  const [first] = events;
  const wrong = [...rising(events)];
  if (snapshot) {
    if (events.length > 0 && events.at(-1)?.seq !== snapshot.head)
      wrong.push(`opened at ${snapshot.head} with events up to ${events.at(-1)?.seq}`);
    last.set(key, snapshot.head);
  } else if (!older && first) {
    if (before === undefined) wrong.push(`${first.seq} came before the conversation was opened`);
    else if (first.seq !== before + 1) wrong.push(`${first.seq} came after ${before}`);
    last.set(key, Math.max(before ?? 0, events.at(-1)?.seq ?? 0));
  }
  const log = book.logs.get(conversation);
  const foreign = events.find(
    (event) => !isView(event, log?.bySeq.get(event.seq), entry.person.startsWith('visitor:')),
  );
  if (foreign) wrong.push(`${foreign.seq} (${foreign.type}) is not what the log has there`);
  return wrong.map((what) => ({ invariant: 'I5', conversation, seq: first?.seq, client, what }));
}

function rising(events: readonly ConversationEvent[]): string[] {
  const wrong = events.findIndex((event, index) => index > 0 && event.seq !== (events[index - 1]?.seq ?? 0) + 1);
  return wrong < 0 ? [] : [`${events[wrong]?.seq} came right after ${events[wrong - 1]?.seq}`];
}

const HIDDEN_FROM_VISITORS = new Set([
  ...['understood', 'handoverRequested', 'offered', 'offerDeclined', 'offerExpired', 'offerRescinded'],
  ...['tagged', 'prioritised', 'wrapUpFinished', 'followedUp'],
]);

/** Fields that are the same for everybody who sees them at all. */
const SHARED = [
  'seq',
  'at',
  'type',
  'text',
  'visibility',
  'site',
  'visitor',
  'department',
  'reason',
  'score',
  'comment',
  'outcome',
];

function isView(seen: ConversationEvent, stored: ConversationEvent | undefined, isVisitor: boolean): boolean {
  if (!stored) return false;
  if (!isVisitor) return sameJson(seen, stored);
  if (seen.type === 'hidden') return seen.at === stored.at && mayBeHidden(stored);
  const [a, b] = [seen as unknown as Record<string, unknown>, stored as unknown as Record<string, unknown>];
  return SHARED.every((field) => a[field] === undefined || a[field] === b[field]) && a.text === b.text;
}

export function mayBeHidden(event: ConversationEvent): boolean {
  if (event.type === 'messageSent') return event.visibility === 'private';
  if (event.type === 'contactEdited') return event.by.kind !== 'visitor';
  return HIDDEN_FROM_VISITORS.has(event.type);
}

/** I6: 5 s after the faults, who stayed has everything that they may see. */
export function everybodyCatchesUp(book: Book): Violation[] {
  return entriesOf(book.history, 'screen').flatMap(({ client, person, conversations }) =>
    expectedOf(book, person).flatMap((log): Violation[] => {
      const events = conversations.find(({ id }) => id === log.id)?.events;
      const head = events?.at(-1)?.seq ?? 0;
      const what = `has ${head} of ${log.head}`;
      return head === log.head ? [] : [{ invariant: 'I6', conversation: log.id, seq: log.head, client, what }];
    }),
  );
}

/** For an agent what they may see at the end; for a visitor their newest conversation. */
function expectedOf(book: Book, person: string): Log[] {
  const logs = [...book.logs.values()];
  const agent = book.history.staff.find(({ id }) => person === `agent:${id}`);
  if (agent) return logs.filter((log) => reach(log, agent).at(-1) === true);
  const theirs = logs.filter((log) => log.visitor === person).toSorted((a, b) => startOf(a) - startOf(b));
  return theirs.slice(-1);
}

const startOf = ({ rows }: Log) => rows[0]?.at ?? 0;

/** I9: the same person asking twice for what comes after n is told the same, as far as both were told. */
export function resumesAgree({ history }: Book): Violation[] {
  const replays = new Map<
    string,
    { client: string; conversation: string; after: number; events: ConversationEvent[] }
  >();
  const asked = new Map<string, Set<string>>();
  for (const entry of history.entries) {
    if (entry.kind === 'welcome') {
      for (const [conversation, after] of Object.entries(entry.resume)) {
        const key = `${entry.client} ${entry.connection} ${conversation}`;
        replays.set(key, { client: entry.client, conversation, after, events: [] });
        const question = `${entry.person} ${conversation} ${after}`;
        asked.set(question, (asked.get(question) ?? new Set()).add(key));
      }
    } else if (entry.kind === 'events' && !entry.older && !entry.snapshot)
      replays.get(`${entry.client} ${entry.connection} ${entry.conversation}`)?.events.push(...entry.events);
  }
  return [...asked.values()].flatMap((keys) => {
    const told = [...keys].flatMap((key) => replays.get(key) ?? []);
    const longest = told.toSorted((a, b) => b.events.length - a.events.length)[0];
    return told.flatMap(({ client, conversation, after, events }): Violation[] => {
      const wrong = events.findIndex((event, index) => !sameJson(event, longest?.events[index]));
      const what = `another resume from ${after} was told otherwise (${longest?.client})`;
      return wrong < 0 ? [] : [{ invariant: 'I9', conversation, seq: events[wrong]?.seq, client, what }];
    });
  });
}

/** I10: a snapshot moved by the events after it is the next snapshot, for whoever sees both. */
export function snapshotsFollow({ history }: Book): Violation[] {
  return [
    ...grouped(observations(history), ({ client, conversation }) => `${client} ${conversation}`).values(),
  ].flatMap(follow);
}

interface Observation {
  readonly client: string;
  readonly conversation: string;
  readonly isAgent: boolean;
  readonly events: readonly ConversationEvent[];
  readonly snapshot?: VisitorSnapshot | undefined;
}

function observations({ entries }: Book['history']): Observation[] {
  return entries.flatMap((entry): Observation[] => {
    if (entry.kind === 'events' && !entry.older)
      return [
        {
          client: entry.client,
          conversation: entry.conversation,
          isAgent: entry.person.startsWith('agent:'),
          events: entry.events,
          snapshot: entry.snapshot,
        },
      ];
    if (entry.kind !== 'welcome') return [];
    const isAgent = entry.person.startsWith('agent:');
    return entry.snapshots.map((snapshot) => ({
      client: entry.client,
      conversation: snapshot.id,
      isAgent,
      events: [],
      snapshot,
    }));
  });
}

function follow(seen: readonly Observation[]): Violation[] {
  const violations: Violation[] = [];
  const told = new Map<number, VisitorSnapshot>();
  let now: VisitorSnapshot | undefined;
  const compare = ({ client, conversation }: Observation) => {
    const other = now && told.get(now.head);
    if (!now || !other || sameJson(now, other)) return;
    violations.push({ invariant: 'I10', conversation, seq: now.head, client, what: difference(now, other) });
  };
  for (const each of seen) {
    for (const event of each.events) {
      if (!now || event.seq !== now.head + 1) continue;
      now = {
        ...(each.isAgent ? followAsAgent(now as AgentSnapshot, event) : followAsVisitor(now, event)),
        head: event.seq,
      };
      compare(each);
    }
    if (!each.snapshot) continue;
    told.set(each.snapshot.head, each.snapshot);
    compare(each);
    if (!now || each.snapshot.head > now.head) {
      // Nothing leads there from what was seen, or not yet: a welcome comes before its events.
      if (!now || each.events.length > 0) now = each.snapshot;
    }
  }
  return violations;
}

function difference(followed: VisitorSnapshot, told: VisitorSnapshot): string {
  const [a, b] = [followed, told] as unknown as Record<string, unknown>[];
  const fields = new Set([...Object.keys(followed), ...Object.keys(told)]);
  const wrong = [...fields].filter((field) => !sameJson(a?.[field], b?.[field]));
  return wrong
    .map((field) => `${field}: followed ${JSON.stringify(a?.[field])}, told ${JSON.stringify(b?.[field])}`)
    .join('; ');
}
