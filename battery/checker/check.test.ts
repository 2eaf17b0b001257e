/** Every invariant is broken by hand and found; a history in which all is well has none. A checker that cannot fail proves nothing. */
import type { ConversationEvent } from '@sapa/protocol';
import { describe, expect, test } from 'vitest';
import { check } from './check.ts';
import { AGENT, C, eventAt, GOOD, rowAt, time, VISITOR, withEntries, withRows } from './history.fixture.ts';
import type { Entry, History, Invariant } from './history.ts';

const found = (history: History): Invariant[] => [...new Set(check(history).map(({ invariant }) => invariant))];
const more = (...entries: readonly Entry[]): History => ({ ...GOOD, entries: [...GOOD.entries, ...entries] });
const later = (...events: readonly object[]): History => ({
  ...GOOD,
  stored: [
    ...GOOD.stored,
    ...events.map((event, index) => ({
      conversation: C,
      seq: 8 + index,
      event: { seq: 8 + index, at: time(6 + index), ...event } as unknown as ConversationEvent,
    })),
  ],
});

test('a history as promised has no violations', () => {
  expect(check(GOOD)).toEqual([]);
});

describe('I1', () => {
  test('an acked message that is not stored', () => {
    const history = withRows((row) => (row.seq === 7 ? undefined : row));
    expect(check(history)).toContainEqual(
      expect.objectContaining({ invariant: 'I1', conversation: C, seq: 7, ids: ['c-there'] }),
    );
  });
  test('an ack that names the place of another command', () => {
    expect(
      found(withEntries((entry) => (entry.kind === 'ack' && entry.id === 'c-there' ? { ...entry, seq: 2 } : entry))),
    ).toContain('I1');
  });
});

describe('I2', () => {
  test('words that nobody sent', () => {
    expect(found(withEntries((entry) => ('id' in entry && entry.id === 'c-there' ? undefined : entry)))).toContain(
      'I2',
    );
  });
  test('one letter is not as it was sent', () => {
    expect(found(withRows((row) => (row.seq === 7 ? rowAt(7, { text: 'Are you there?' }) : row)))).toContain('I2');
  });
  test('words on record for somebody else than sent them', () => {
    expect(
      found(withRows((row) => (row.seq === 7 ? rowAt(7, { by: { kind: 'agent', agent: 'rani' } }) : row))),
    ).toContain('I2');
  });
  test('words without a command', () => {
    expect(found(later({ type: 'messageSent', by: { kind: 'visitor' }, text: 'boo', visibility: 'public' }))).toContain(
      'I2',
    );
  });
});

describe('I3', () => {
  test('a message that is stored twice', () => {
    const history = later({
      type: 'messageSent',
      by: { kind: 'visitor' },
      text: 'are you there?',
      visibility: 'public',
      command: 'c-there',
    });
    expect(check(history)).toContainEqual(
      expect.objectContaining({ invariant: 'I3', conversation: C, seq: 8, ids: ['c-there'] }),
    );
  });
  test('the same command acked with another seq the second time', () => {
    expect(found(more({ kind: 'ack', client: 'tab', id: 'c-there', conversation: C, seq: 2, at: time(6) }))).toContain(
      'I3',
    );
  });
});

describe('I4', () => {
  test('a gap', () => {
    expect(found(withRows((row) => (row.seq === 4 ? undefined : row)))).toContain('I4');
  });
  test('a seq that is there twice', () => {
    expect(found(withRows((row) => (row.seq === 4 ? [row, row] : row)))).toContain('I4');
  });
});

describe('I5', () => {
  const lastToTab = (entry: Entry) => entry.kind === 'events' && entry.connection === 3 && entry.events[0]?.seq === 7;
  test('an event that is skipped', () => {
    expect(
      found(
        withEntries((entry) =>
          entry.kind === 'events' && entry.connection === 3 && entry.events[0]?.seq === 6 ? undefined : entry,
        ),
      ),
    ).toContain('I5');
  });
  test('an event that comes twice', () => {
    expect(found(withEntries((entry) => (lastToTab(entry) ? [entry, entry] : entry)))).toContain('I5');
  });
  test('a live event that overtakes the replay', () => {
    const ofThird = GOOD.entries.filter((entry) => entry.kind === 'events' && entry.connection === 3);
    const swapped = withEntries((entry) =>
      lastToTab(entry) ? [entry, ...ofThird.slice(0, 1)] : ofThird[0] === entry ? undefined : entry,
    );
    expect(found(swapped)).toContain('I5');
  });
  test('an event that is not what was stored', () => {
    const change = (entry: Entry) =>
      entry.kind === 'events' && lastToTab(entry)
        ? { ...entry, events: [{ ...eventAt(7), text: 'something else' } as ConversationEvent] }
        : entry;
    expect(found(withEntries(change))).toContain('I5');
  });
  test('public words that are hidden', () => {
    const change = (entry: Entry) =>
      entry.kind === 'events' && lastToTab(entry)
        ? { ...entry, events: [{ type: 'hidden', seq: 7, at: time(4) } as ConversationEvent] }
        : entry;
    expect(found(withEntries(change))).toContain('I5');
  });
  test('a message that is shown twice on the screen', () => {
    const change = (entry: Entry) =>
      entry.kind === 'screen'
        ? {
            ...entry,
            conversations: entry.conversations.map(({ id, events }) => ({
              id,
              events: [...events, ...events.slice(-1)],
            })),
          }
        : entry;
    expect(found(withEntries(change))).toContain('I5');
  });
});

describe('I6', () => {
  const behind = (person: string) => (entry: Entry) =>
    entry.kind === 'screen' && entry.person === person
      ? { ...entry, conversations: entry.conversations.map(({ id, events }) => ({ id, events: events.slice(0, -1) })) }
      : entry;
  test.each([VISITOR, AGENT])('%s never gets the last event', (person) => {
    expect(found(withEntries(behind(person)))).toEqual(['I6']);
  });
  test('a conversation that is not there at all', () => {
    expect(found(withEntries((entry) => (entry.kind === 'screen' ? { ...entry, conversations: [] } : entry)))).toEqual([
      'I6',
    ]);
  });
});

/** Another message of the visitor, sent and stored. */
const said = (id: string, seq: number, at: number): Entry[] => [
  { kind: 'invoke', client: 'tab', person: VISITOR, id, conversation: C, command: { type: 'say', text: id }, at },
  { kind: 'ack', client: 'tab', id, conversation: C, seq, at },
];
const words = (text: string) => ({
  type: 'messageSent',
  by: { kind: 'visitor' },
  text,
  visibility: 'public',
  command: text,
});

describe('I7', () => {
  const [firstSent, firstAcked] = said('one', 9, time(6));
  const [secondSent, secondAcked] = said('two', 8, time(6));
  const rows = later(words('two'), words('one'));
  const inOrder = [firstSent, secondSent, firstAcked, secondAcked].filter((entry) => entry !== undefined);
  const entries = [...GOOD.entries.filter(({ kind }) => kind !== 'screen'), ...inOrder];
  test('what was sent first is stored second', () => {
    expect(check({ ...rows, entries })).toContainEqual(
      expect.objectContaining({ invariant: 'I7', ids: ['one', 'two'], client: 'tab' }),
    );
  });
  test('what was refused and sent again may be later', () => {
    const refused: Entry = { kind: 'reject', client: 'tab', id: 'one', reason: 'storage_full', at: time(6) };
    expect(found({ ...rows, entries: [...entries, refused] })).toEqual([]);
  });
});

test('I8: what was acked before something else was sent has the higher seq', () => {
  const rows = later(words('two'), words('one'));
  const other = said('two', 8, time(7)).map((entry) => ({ ...entry, client: 'other tab' }) as Entry);
  const entries = [...GOOD.entries.filter(({ kind }) => kind !== 'screen'), ...said('one', 9, time(6)), ...other];
  expect(found({ ...rows, entries })).toEqual(['I8']);
});

test('I9: a resume that is told otherwise than the one before', () => {
  const change = (entry: Entry) =>
    entry.kind === 'events' && entry.connection === 4
      ? {
          ...entry,
          events: entry.events.map((event) =>
            event.seq === 7 ? ({ ...event, text: 'no' } as ConversationEvent) : event,
          ),
        }
      : entry;
  expect(check(withEntries(change))).toContainEqual(
    expect.objectContaining({ invariant: 'I9', conversation: C, seq: 7 }),
  );
});

test('I10: a snapshot that the events before it do not lead to', () => {
  const change = (entry: Entry) =>
    entry.kind === 'welcome' && entry.connection === 4
      ? { ...entry, snapshots: entry.snapshots.map((snapshot) => ({ ...snapshot, status: 'closed' as const })) }
      : entry;
  expect(found(withEntries(change))).toEqual(['I10']);
});

describe('I11', () => {
  test('two agents accept one after the other', () => {
    expect(found(later({ type: 'accepted', agent: 'dimas', name: 'Dimas' }))).toContain('I11');
  });
  test('an offer for somebody who has somebody', () => {
    expect(found(later({ type: 'offered', agent: 'dimas', name: 'Dimas', expiresAt: time(60) }))).toContain('I11');
  });
  test('more conversations than an agent has room for', () => {
    const second = GOOD.stored.slice(0, 5).map((row) => ({
      ...row,
      conversation: 'conversation-2',
      event: { ...row.event, command: undefined } as unknown as ConversationEvent,
    }));
    expect(check({ ...GOOD, stored: [...GOOD.stored, ...second] })).toContainEqual(
      expect.objectContaining({ invariant: 'I11', ids: ['rani'] }),
    );
  });
  test('a loser who is told that they won', () => {
    const lost: Entry[] = [
      {
        kind: 'invoke',
        client: 'other',
        person: 'agent:dimas',
        id: 'c-take',
        conversation: C,
        command: { type: 'take' },
        at: time(2),
      },
      { kind: 'ack', client: 'other', id: 'c-take', conversation: C, seq: 5, at: time(2) },
    ];
    expect(found(more(...lost))).toContain('I11');
  });
});

describe('I12', () => {
  const waiting = (seconds: number) => withRowsFrom(4, { at: time(1 + seconds) });
  function withRowsFrom(from: number, fields: object): History {
    return withRows((row) => (row.seq >= from && row.seq <= 5 ? rowAt(row.seq, fields) : row));
  }
  test('a visitor waits though an agent of the department has room', () => {
    expect(found(waiting(2.5))).toContain('I12');
  });
  test('nobody is to blame within 2 s, or when nobody was there', () => {
    expect(found(waiting(1.5))).not.toContain('I12');
    const away = withEntries((entry) => ('id' in entry && entry.id === 'c-online' ? undefined : entry), waiting(2.5));
    expect(found(away)).not.toContain('I12');
  });
});

describe('I13', () => {
  const gone: Entry[] = [
    { kind: 'closed', client: 'console', connection: 1, person: AGENT, at: time(6) },
    { kind: 'server', is: 'up', at: time(120) },
  ];
  test('a conversation stays with an agent who is gone', () => {
    expect(check(more(...gone))).toContainEqual(
      expect.objectContaining({ invariant: 'I13', conversation: C, ids: ['rani'] }),
    );
  });
  test('an agent who is gone is given something new', () => {
    const requeued = {
      type: 'queued',
      department: 'sales',
      reason: 'agentGone',
      priority: 3,
      skills: [],
      at: time(51),
    };
    expect(found({ ...later(requeued), entries: more(...gone).entries })).not.toContain('I13');
    const offered = { type: 'offered', agent: 'rani', name: 'Rani', expiresAt: time(130), at: time(100) };
    expect(found({ ...later(requeued, offered), entries: more(...gone).entries })).toContain('I13');
  });
});

describe('I14', () => {
  test('a note reaches the visitor', () => {
    const change = (entry: Entry) =>
      entry.kind === 'events' && entry.connection === 3
        ? { ...entry, events: entry.events.map(({ seq }) => eventAt(seq)) }
        : entry;
    expect(check(withEntries(change))).toContainEqual(
      expect.objectContaining({ invariant: 'I14', conversation: C, seq: 6 }),
    );
  });
  test('another visitor is sent a conversation', () => {
    expect(
      found(
        withEntries((entry) =>
          entry.kind === 'events' && entry.connection === 4 ? { ...entry, person: 'visitor:v2' } : entry,
        ),
      ),
    ).toContain('I14');
  });
  test('an agent of another department is sent a conversation', () => {
    expect(
      found(
        withEntries((entry) =>
          entry.kind === 'events' && entry.connection === 1 ? { ...entry, person: 'agent:dimas' } : entry,
        ),
      ),
    ).toContain('I14');
  });
});
