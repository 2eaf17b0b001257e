/** A small history in which everything is as promised, and tools to break it in one place. For tests. */
import type { ConversationEvent, VisitorSnapshot } from '@sapa/protocol';
import type { Entry, History, Stored } from './history.ts';

export const C = 'conversation-1';
export const VISITOR = 'visitor:v1';
export const AGENT = 'agent:rani';

/** Milliseconds from the start of the history to its events. */
const at = (seconds: number) => 1_000_000 + seconds * 1_000;

const log: ConversationEvent[] = [
  { type: 'conversationStarted', site: 'shop', visitor: 'v1', language: 'en', seq: 1, at: at(1) },
  {
    type: 'messageSent',
    by: { kind: 'visitor' },
    text: 'hello',
    visibility: 'public',
    seq: 2,
    at: at(1),
    command: 'c-hello',
  },
  { type: 'queued', department: 'sales', reason: 'handover', priority: 3, skills: [], seq: 3, at: at(1) },
  { type: 'offered', agent: 'rani', name: 'Rani', expiresAt: at(31), seq: 4, at: at(1) },
  { type: 'accepted', agent: 'rani', name: 'Rani', seq: 5, at: at(2), command: 'c-accept' },
  {
    type: 'messageSent',
    by: { kind: 'agent', agent: 'rani', name: 'Rani' },
    text: 'a note',
    visibility: 'private',
    seq: 6,
    at: at(3),
    command: 'c-note',
  },
  {
    type: 'messageSent',
    by: { kind: 'visitor' },
    text: 'are you there?',
    visibility: 'public',
    seq: 7,
    at: at(4),
    command: 'c-there',
  },
] as unknown as ConversationEvent[];

/** What the visitor sees of it. */
const shown = log.map((event) => {
  const { seq } = event;
  if (seq === 4 || seq === 6) return { type: 'hidden', seq, at: event.at };
  if (event.type === 'accepted') return { type: 'accepted', seq, at: event.at, name: 'Rani' };
  return event;
}) as ConversationEvent[];

const visitorSnapshot = (head: number): VisitorSnapshot =>
  ({
    id: C,
    head,
    status: head < 3 ? 'bot' : head < 5 ? 'queued' : 'active',
    language: 'en',
    startedAt: at(1),
    ...(head >= 3 && { department: 'sales' }),
    ...(head >= 5 && { agent: { name: 'Rani' } }),
  }) as VisitorSnapshot;
const agentSnapshot = (head: number): VisitorSnapshot =>
  ({
    ...visitorSnapshot(head),
    status: 'offered',
    offer: { agent: 'rani', expiresAt: at(31) },
    site: 'shop',
    visitor: { id: 'v1' },
    priority: 3,
    tags: [],
    followUp: false,
  }) as VisitorSnapshot;

const invoke = (
  client: string,
  person: string,
  id: string,
  command: { type: string; text?: string; status?: string },
  seconds: number,
): Entry => ({
  ...{ kind: 'invoke', client, person, id, command, at: at(seconds) },
  ...(command.type !== 'setPresence' && { conversation: C }),
});
const ack = (client: string, id: string, seq: number, seconds: number): Entry => ({
  kind: 'ack',
  client,
  id,
  conversation: C,
  seq,
  at: at(seconds),
});

const entries: Entry[] = [
  { kind: 'server', is: 'up', at: at(0) },
  { kind: 'welcome', client: 'console', connection: 1, person: AGENT, resume: {}, snapshots: [], at: at(0) },
  invoke('console', AGENT, 'c-online', { type: 'setPresence', status: 'online' }, 0),
  { kind: 'ack', client: 'console', id: 'c-online', at: at(0) },
  { kind: 'welcome', client: 'tab', connection: 2, person: VISITOR, resume: {}, snapshots: [], at: at(0) },
  invoke('tab', VISITOR, 'c-hello', { type: 'say', text: 'hello' }, 1),
  {
    kind: 'events',
    client: 'tab',
    connection: 2,
    person: VISITOR,
    conversation: C,
    events: shown.slice(0, 3),
    snapshot: visitorSnapshot(3),
    at: at(1),
  },
  ack('tab', 'c-hello', 2, 1),
  {
    kind: 'events',
    client: 'console',
    connection: 1,
    person: AGENT,
    conversation: C,
    events: log.slice(0, 4),
    snapshot: agentSnapshot(4),
    at: at(1),
  },
  invoke('console', AGENT, 'c-accept', { type: 'acceptOffer' }, 2),
  ack('console', 'c-accept', 5, 2),
  invoke('console', AGENT, 'c-note', { type: 'note', text: 'a note' }, 3),
  {
    kind: 'events',
    client: 'tab',
    connection: 2,
    person: VISITOR,
    conversation: C,
    events: shown.slice(3, 5),
    at: at(3),
  },
  {
    kind: 'events',
    client: 'console',
    connection: 1,
    person: AGENT,
    conversation: C,
    events: log.slice(4, 6),
    at: at(3),
  },
  ack('console', 'c-note', 6, 3),
  { kind: 'closed', client: 'tab', connection: 2, person: VISITOR, at: at(3) },
  {
    kind: 'welcome',
    client: 'tab',
    connection: 3,
    person: VISITOR,
    resume: { [C]: 5 },
    snapshots: [visitorSnapshot(6)],
    at: at(4),
  },
  {
    kind: 'events',
    client: 'tab',
    connection: 3,
    person: VISITOR,
    conversation: C,
    events: shown.slice(5, 6),
    at: at(4),
  },
  invoke('tab', VISITOR, 'c-there', { type: 'say', text: 'are you there?' }, 4),
  { kind: 'events', client: 'tab', connection: 3, person: VISITOR, conversation: C, events: shown.slice(6), at: at(4) },
  { kind: 'events', client: 'console', connection: 1, person: AGENT, conversation: C, events: log.slice(6), at: at(4) },
  ack('tab', 'c-there', 7, 4),
  { kind: 'closed', client: 'tab', connection: 3, person: VISITOR, at: at(5) },
  {
    kind: 'welcome',
    client: 'tab',
    connection: 4,
    person: VISITOR,
    resume: { [C]: 5 },
    snapshots: [visitorSnapshot(7)],
    at: at(5),
  },
  { kind: 'events', client: 'tab', connection: 4, person: VISITOR, conversation: C, events: shown.slice(5), at: at(5) },
  { kind: 'screen', client: 'tab', person: VISITOR, conversations: [{ id: C, events: shown }], at: at(10) },
  { kind: 'screen', client: 'console', person: AGENT, conversations: [{ id: C, events: log }], at: at(10) },
];

export const GOOD: History = {
  entries,
  stored: log.map((event) => ({ conversation: C, seq: event.seq, event })),
  staff: [
    { id: 'rani', departments: ['sales'], capacity: 1, role: 'agent' },
    { id: 'dimas', departments: ['support'], capacity: 1, role: 'agent' },
  ],
  agentGoneMs: 45_000,
  isClockSteady: true,
};

export const time = at;

/** Changes stored rows; those it answers `undefined` for are gone. */
export function withRows(change: (row: Stored) => Stored | readonly Stored[] | undefined): History {
  return { ...GOOD, stored: GOOD.stored.flatMap((row) => change(row) ?? []) };
}

/** Changes what was seen; what it answers `undefined` for was not. */
export function withEntries(change: (entry: Entry) => Entry | readonly Entry[] | undefined, base = GOOD): History {
  return { ...base, entries: base.entries.flatMap((entry) => change(entry) ?? []) };
}

/** The row at `seq`, with other fields. */
export const rowAt = (seq: number, fields: object): Stored => ({
  conversation: C,
  seq,
  event: { ...log[seq - 1], seq, ...fields } as unknown as ConversationEvent,
});
export const eventAt = (seq: number): ConversationEvent => rowAt(seq, {}).event;
