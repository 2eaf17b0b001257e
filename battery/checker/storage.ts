/** What clients were told against what is stored: I1–I4, I7, I8. */
import { type Book, entriesOf, grouped, push, type Recorded, senderOf } from './book.ts';
import type { Acked, Invoke, Violation } from './history.ts';

/** I1: every ack names a stored event, and it is the record of that command. */
export function acksAreStored({ history, logs, recorded }: Book): Violation[] {
  return entriesOf(history, 'ack').flatMap((ack): Violation[] => {
    if (ack.conversation === undefined || ack.seq === undefined) return [];
    const row = logs.get(ack.conversation)?.bySeq.get(ack.seq);
    const at = {
      invariant: 'I1',
      conversation: ack.conversation,
      seq: ack.seq,
      ids: [ack.id],
      client: ack.client,
    } as const;
    if (!row) return [{ ...at, what: 'acked, and there is no such event' }];
    const isElsewhere = row.command !== ack.id && (row.command !== undefined || recorded.has(ack.id));
    return isElsewhere ? [{ ...at, what: 'acked, and this event records another command' }] : [];
  });
}

/** I2: what people are on record for was sent by them, letter by letter. */
export function nothingIsInvented({ logs, invokes }: Book): Violation[] {
  return [...logs.values()].flatMap((log) =>
    log.rows.flatMap((event): Violation[] => {
      const at = { invariant: 'I2', conversation: log.id, seq: event.seq } as const;
      const isWords = event.type === 'messageSent' && (event.by.kind === 'visitor' || event.by.kind === 'agent');
      if (event.command === undefined) return isWords ? [{ ...at, what: 'words without a command' }] : [];
      const sender = senderOf(event, log);
      const sent = (invokes.get(event.command) ?? []).filter(({ person }) => sender === undefined || person === sender);
      const known = { ...at, ids: [event.command] };
      if (sent.length === 0) return [{ ...known, what: `nobody sent this as ${sender ?? 'anybody'}` }];
      const isSame = !isWords || sent.some(({ command }) => command.text === undefined || command.text === event.text);
      return isSame ? [] : [{ ...known, what: 'other words than were sent' }];
    }),
  );
}

/** I3: one event per sender and command, in one place; the same answer to every repetition. */
export function commandsAreOnce({ history, logs, recorded }: Book): Violation[] {
  const twice = [...recorded].flatMap(([id, records]): Violation[] => {
    const of = (record: Recorded) => {
      const log = logs.get(record.conversation);
      return (log && senderOf(record.event, log)) ?? '';
    };
    return [...grouped(records, of).values()].flatMap(([first, second]): Violation[] =>
      first && second
        ? [
            {
              invariant: 'I3',
              conversation: second.conversation,
              seq: second.event.seq,
              ids: [id],
              what: `also stored as ${first.event.seq}`,
            },
          ]
        : [],
    );
  });
  const answers = grouped(entriesOf(history, 'ack'), ({ client, id }) => `${client} ${id}`);
  return [...twice, ...[...answers.values()].flatMap(otherAnswer)];
}

function otherAnswer([first, ...others]: readonly Acked[]): Violation[] {
  const other = others.find(({ conversation, seq }) => conversation !== first?.conversation || seq !== first?.seq);
  if (!first || !other) return [];
  const what = `acked as ${first.seq}, then as ${other.seq}`;
  return [{ invariant: 'I3', conversation: first.conversation, ids: [first.id], client: first.client, what }];
}

/** I4: 1..max, each once. */
export function seqsAreGapless({ logs }: Book): Violation[] {
  return [...logs.values()].flatMap(({ id, rows }): Violation[] => {
    const wrong = rows.findIndex(({ seq }, index) => seq !== index + 1);
    const what = `place ${wrong + 1} holds seq ${rows[wrong]?.seq}`;
    return wrong < 0 ? [] : [{ invariant: 'I4', conversation: id, seq: wrong + 1, what }];
  });
}

/** I7: what one client sent first is stored first. What was refused in between and sent again is not held against it. */
export function senderOrderIsKept(book: Book): Violation[] {
  const refused = new Set(entriesOf(book.history, 'reject').map(({ client, id }) => `${client} ${id}`));
  const lanes = new Map<string, { invoke: Invoke; seq: number }[]>();
  for (const invoke of entriesOf(book.history, 'invoke')) {
    const record = placeOf(book, invoke);
    if (!record || refused.has(`${invoke.client} ${invoke.id}`)) continue;
    push(lanes, `${invoke.client} ${record.conversation}`, { invoke, seq: record.event.seq });
  }
  return [...lanes.values()].flatMap((lane) =>
    lane.flatMap(({ invoke, seq }, index): Violation[] => {
      const before = lane[index - 1];
      if (!before || before.seq < seq) return [];
      const ids = [before.invoke.id, invoke.id];
      const what = `sent after what became ${before.seq}`;
      return [
        { invariant: 'I7', conversation: placeOf(book, invoke)?.conversation, seq, ids, client: invoke.client, what },
      ];
    }),
  );
}

/** I8: what was acked before something else was sent, by anybody, has the lower seq. */
export function ackedIsBeforeLater(book: Book): Violation[] {
  const acked = new Map<string, Acked & { readonly seq: number }>();
  return book.history.entries.flatMap((entry): Violation[] => {
    if (entry.kind === 'ack' && entry.conversation !== undefined && entry.seq !== undefined) {
      const { conversation, seq } = entry;
      if (seq > (acked.get(conversation)?.seq ?? 0)) acked.set(conversation, { ...entry, seq });
    }
    if (entry.kind !== 'invoke') return [];
    const record = placeOf(book, entry);
    const before = record && acked.get(record.conversation);
    if (!before || before.seq < record.event.seq) return [];
    const ids = [before.id, entry.id];
    return [
      {
        invariant: 'I8',
        conversation: record.conversation,
        seq: record.event.seq,
        ids,
        what: `sent after ${before.seq} was acked`,
      },
    ];
  });
}

/** The first event that records the command; a second one is I3's affair. An invocation later than that one changes nothing. */
function placeOf({ recorded, invokes }: Book, invoke: Invoke): Recorded | undefined {
  return invokes.get(invoke.id)?.[0] === invoke ? recorded.get(invoke.id)?.[0] : undefined;
}
