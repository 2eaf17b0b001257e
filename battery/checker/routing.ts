/** Who got whom, and when: I11–I14. Times are the server's own where they are compared with each other. */
import { type Moment, momentsOf, reach } from './access.ts';
import { type Book, entriesOf, type Log } from './book.ts';
import type { Staff, Violation } from './history.ts';
import { liveSpans, longestOverlap, minus, type Span, serverSpans } from './spans.ts';
import { mayBeHidden } from './streams.ts';

/** I11: one owner at most, never more than the capacity at once, and who lost a race was refused. */
export function ownersAreSingle(book: Book): Violation[] {
  const wrong = [...book.logs.values()].flatMap((log) =>
    momentsOf(log).flatMap((moment, index): Violation[] =>
      moment.wrong ? [{ invariant: 'I11', conversation: log.id, seq: index + 1, what: moment.wrong }] : [],
    ),
  );
  const overfull = book.history.isClockSteady ? book.history.staff.flatMap((agent) => overload(book, agent)) : [];
  return [...wrong, ...overfull, ...losersWhoWon(book)];
}

interface Held extends Span {
  readonly conversation: string;
  readonly seq: number;
}

/** While a slot of this agent was taken: offered, active, or in wrap-up; on hold it is free. */
function heldBy(log: Log, agent: string): Held[] {
  const spans: Held[] = [];
  let open: { from: number; seq: number } | undefined;
  momentsOf(log).forEach(({ holder, status }, index) => {
    const isTheirs = holder === agent && status !== 'closed' && status !== 'on-hold';
    const at = log.rows[index]?.at ?? 0;
    if (isTheirs && !open) open = { from: at, seq: index + 1 };
    if (isTheirs || !open) return;
    spans.push({ ...open, to: at, conversation: log.id });
    open = undefined;
  });
  if (open) spans.push({ ...open, to: Number.POSITIVE_INFINITY, conversation: log.id });
  return spans;
}

function overload(book: Book, { id, capacity }: Staff): Violation[] {
  const turns = [...book.logs.values()]
    .flatMap((log) => heldBy(log, id))
    .filter(({ from, to }) => to > from)
    .flatMap((held) => [
      { at: held.from, by: 1, held },
      { at: held.to, by: -1, held },
    ])
    // What is let go in the same millisecond was let go first.
    .toSorted((a, b) => a.at - b.at || a.by - b.by);
  let load = 0;
  for (const { by, held } of turns) {
    load += by;
    if (load > capacity)
      return [
        {
          invariant: 'I11',
          conversation: held.conversation,
          seq: held.seq,
          ids: [id],
          what: `${id} holds ${load}, capacity ${capacity}`,
        },
      ];
  }
  return [];
}

function losersWhoWon({ history, logs, invokes }: Book): Violation[] {
  return entriesOf(history, 'ack').flatMap((ack): Violation[] => {
    const asked = invokes.get(ack.id)?.[0];
    if (asked?.command.type !== 'take' && asked?.command.type !== 'acceptOffer') return [];
    const event = logs.get(ack.conversation ?? '')?.bySeq.get(ack.seq ?? 0);
    const isTheirs = event?.type === 'accepted' && `agent:${event.agent}` === asked.person;
    const what = `${asked.person} was told it is theirs, and the log has ${event?.type ?? 'nothing'} there`;
    return isTheirs ? [] : [{ invariant: 'I11', conversation: ack.conversation, seq: ack.seq, ids: [ack.id], what }];
  });
}

const MAX_WAIT_MS = 2_000;

/** I12: nobody waits longer than 2 s while an agent of the department is there, online, and has room. */
export function nobodyWaitsInVain(book: Book): Violation[] {
  if (!book.history.isClockSteady) return [];
  const up = serverSpans(book.history);
  const free = new Map(book.history.staff.map((agent) => [agent.id, freeSpans(book, agent)]));
  return [...book.logs.values()].flatMap((log) => {
    const skipped = new Set(
      log.rows.flatMap((row) => (row.type === 'offerDeclined' || row.type === 'offerExpired' ? [row.agent] : [])),
    );
    return waits(log).flatMap(({ span, department, seq }): Violation[] => {
      const able = book.history.staff.filter(
        ({ id, departments }) => departments.includes(department) && !skipped.has(id as never),
      );
      const late = able.find(({ id }) => longestOverlap([span], up, free.get(id) ?? []) > MAX_WAIT_MS);
      const what = `waited while ${late?.id} had room`;
      return late ? [{ invariant: 'I12', conversation: log.id, seq, ids: [late.id], what }] : [];
    });
  });
}

function waits(log: Log): { span: Span; department: string; seq: number }[] {
  const moments = momentsOf(log);
  return moments.flatMap(({ status, department }, index) => {
    if (status !== 'queued' || department === undefined || moments[index - 1]?.status === 'queued') return [];
    const end = moments.findIndex((moment: Moment, at) => at > index && moment.status !== 'queued');
    const to = end < 0 ? Number.POSITIVE_INFINITY : (log.rows[end]?.at ?? 0);
    return [{ span: { from: log.rows[index]?.at ?? 0, to }, department, seq: index + 1 }];
  });
}

/** There, online by choice, and with a slot left. */
function freeSpans(book: Book, agent: Staff): Span[] {
  const held = [...book.logs.values()].flatMap((log) => heldBy(log, agent.id));
  const full = held.flatMap(({ from }) => {
    const load = held.filter((other) => other.from <= from && other.to > from);
    return load.length >= agent.capacity ? [{ from, to: Math.min(...load.map(({ to }) => to)) }] : [];
  });
  return minus(liveSpans(book.history, agent.id, true), full);
}

/** After what must happen on time, a machine that is busy may take this long. */
const SLACK_MS = 3_000;

/** I13: an agent without a live line for `agentGoneMs` gets nothing new, and theirs are queued again. */
export function theGoneAreRelieved(book: Book): Violation[] {
  const { history, logs } = book;
  if (!history.isClockSteady) return [];
  const up = serverSpans(history);
  const last = Math.max(0, ...up.map(({ to }) => to));
  return history.staff.flatMap(({ id }) => {
    const live = liveSpans(history, id, false);
    if (live.length === 0) return [];
    const gone = up
      .flatMap((span) => minus([span], live))
      .filter((span) => span.to - span.from > history.agentGoneMs + SLACK_MS);
    return gone.flatMap(({ from, to }) => {
      const due = from + history.agentGoneMs + SLACK_MS;
      const until = Math.min(to, last);
      return [...logs.values()].flatMap((log) => [...newFor(log, id, due, until), ...keptBy(log, id, due, until)]);
    });
  });
}

function newFor(log: Log, agent: string, from: number, to: number): Violation[] {
  return log.rows
    .filter(
      (row) =>
        (row.type === 'offered' || row.type === 'accepted') && row.agent === agent && row.at > from && row.at < to,
    )
    .map(({ seq, type }) => ({
      invariant: 'I13',
      conversation: log.id,
      seq,
      ids: [agent],
      what: `${type} to ${agent}, who is gone`,
    }));
}

function keptBy(log: Log, agent: string, due: number, until: number): Violation[] {
  const moments = momentsOf(log);
  const index = log.rows.findLastIndex((row) => row.at <= due);
  const moment = moments[index];
  const isKept = until > due && moment?.status === 'active' && moment.holder === agent;
  return isKept
    ? [
        {
          invariant: 'I13',
          conversation: log.id,
          seq: index + 1,
          ids: [agent],
          what: `still with ${agent}, who is gone`,
        },
      ]
    : [];
}

/** I14: visitors see their own conversations and no note; agents see nothing that comes after their access ended. */
export function nobodySeesTooMuch(book: Book): Violation[] {
  const reaches = new Map<string, boolean[]>();
  const reachOf = (log: Log, agent: Staff) => {
    const key = `${agent.id} ${log.id}`;
    const known = reaches.get(key) ?? reach(log, agent);
    reaches.set(key, known);
    return known;
  };
  return entriesOf(book.history, 'events').flatMap(({ client, person, conversation, events }): Violation[] => {
    const log = book.logs.get(conversation);
    if (!log) return [];
    const at = { invariant: 'I14', conversation, client } as const;
    const agent = book.history.staff.find(({ id }) => person === `agent:${id}`);
    if (agent) {
      const until = reachOf(log, agent).lastIndexOf(true) + 2;
      const late = events.find(({ seq }) => seq > until);
      return late ? [{ ...at, seq: late.seq, what: `${person} had no access after ${until}` }] : [];
    }
    if (log.visitor !== person) return [{ ...at, what: `${person} was sent what belongs to ${log.visitor}` }];
    const shown = events.find(({ seq, type }) => {
      const row = log.bySeq.get(seq);
      return type !== 'hidden' && row !== undefined && mayBeHidden(row);
    });
    return shown ? [{ ...at, seq: shown.seq, what: `the visitor was shown a ${shown.type} of agents only` }] : [];
  });
}
