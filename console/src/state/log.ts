/** The log as rows to draw: day dividers, bubbles grouped by who spoke and when, lines for what happened. Pure. */
import type { Pending } from '@sapa/client';
import type {
  AgentCommand,
  AgentId,
  Author,
  CommandId,
  ConversationEvent,
  HandoverTrigger,
  Timestamp,
} from '@sapa/protocol';

export type Message = Extract<ConversationEvent, { type: 'messageSent' }>;

export interface Bubble {
  readonly key: string;
  readonly text: string;
  readonly at: Timestamp;
  /** Absent while it is on its way. */
  readonly event?: Message;
  readonly pending?: {
    readonly id: CommandId;
    readonly isRefused: boolean;
    /** Ids of the files that go with it. */
    readonly files: readonly string[];
  };
}

export type Speaker = 'visitor' | 'bot' | 'system' | 'me' | 'colleague';

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: Timestamp }
  | { readonly kind: 'line'; readonly key: string; readonly event: ConversationEvent }
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly speaker: Speaker;
      /** Of an agent. */
      readonly name?: string;
      readonly isNote: boolean;
      readonly bubbles: readonly Bubble[];
    };
type Group = Extract<Row, { kind: 'group' }>;

/** A pause longer than this starts a new group. */
const GROUP_MS = 3 * 60_000;
/** Facts that say nothing to a reader of the log: they are shown in the context column, or nowhere. */
const SILENT: ReadonlySet<ConversationEvent['type']> = new Set([
  'understood',
  'hidden',
  'departmentPicked',
  'flowReached',
  'flowLeft',
  'variantProposed',
]);
/** A system that answered shows in what the bot says next. */
const isSilent = (event: ConversationEvent) =>
  SILENT.has(event.type) || (event.type === 'callAnswered' && !event.failure);

/** After these nobody waits any more: the next request for a human begins a new wait. */
const WAIT_OVER: ReadonlySet<ConversationEvent['type']> = new Set(['accepted', 'ended', 'closed', 'reopened']);

/** A choice of department repeats the request that led to it: the reader is told once per wait and reason. */
function createRepeats(): (event: ConversationEvent) => boolean {
  const told = new Set<HandoverTrigger>();
  return (event) => {
    if (WAIT_OVER.has(event.type)) told.clear();
    if (event.type !== 'handoverRequested') return false;
    const isRepeat = told.has(event.trigger);
    told.add(event.trigger);
    return isRepeat;
  };
}

/** A take-over and an assignment are two facts of one command: one line says both. */
function isSaidBeside(events: readonly ConversationEvent[], at: number): boolean {
  const [before, event, after] = [events[at - 1], events[at], events[at + 1]];
  if (event?.type === 'accepted')
    return before?.type === 'transferred' && before.agent === event.agent && before.by === event.agent;
  return event?.type === 'transferred' && after?.type === 'accepted' && after.by !== undefined && after.by === event.by;
}

const speakerOf = (by: Author, me: AgentId): Speaker =>
  by.kind !== 'agent' ? by.kind : by.agent === me ? 'me' : 'colleague';

function messageGroup(event: Message, me: AgentId): Group {
  const { by } = event;
  return {
    kind: 'group',
    key: `e${event.seq}`,
    speaker: speakerOf(by, me),
    ...(by.kind === 'agent' && by.name && { name: by.name }),
    isNote: event.visibility === 'private',
    bubbles: [{ key: `e${event.seq}`, text: event.text, at: event.at, event }],
  };
}

function pendingGroup({ id, command, at, refused }: Pending<AgentCommand>): Group | undefined {
  if (command.type !== 'say' && command.type !== 'note') return undefined;
  const files = (command.type === 'say' && command.attachments) || [];
  const bubble: Bubble = { key: id, text: command.text, at, pending: { id, isRefused: refused !== undefined, files } };
  return { kind: 'group', key: id, speaker: 'me', isNote: command.type === 'note', bubbles: [bubble] };
}

const isSameSpeech = (a: Group, b: Group) =>
  a.speaker === b.speaker &&
  a.isNote === b.isNote &&
  (a.name === b.name || a.speaker === 'me') &&
  (b.bubbles[0]?.at ?? 0) - (a.bubbles.at(-1)?.at ?? 0) <= GROUP_MS;

/** Joins a group to the rows: its bubbles go to the last group when the same person goes on. */
function join(rows: Row[], group: Group): void {
  const last = rows.at(-1);
  if (last?.kind === 'group' && isSameSpeech(last, group)) {
    rows[rows.length - 1] = { ...last, bubbles: [...last.bubbles, ...group.bubbles] };
  } else rows.push(group);
}

/** Of pages visited in a row only the last is of interest, and the one they are on already is none. */
function addLine(rows: Row[], event: ConversationEvent): void {
  const row: Row = { kind: 'line', key: `e${event.seq}`, event };
  const last = rows.at(-1);
  if (event.type === 'pageVisited' && last?.kind === 'line' && last.event.type === 'pageVisited') rows.pop();
  rows.push(row);
}

/** A page told of twice in a row is told once: a reload is no news. */
function createPages(): (event: ConversationEvent) => boolean {
  let url: string | undefined;
  return (event) => {
    if (event.type !== 'pageVisited' && event.type !== 'conversationStarted') return false;
    const isSame = event.type === 'pageVisited' && event.page.url === url;
    url = event.page?.url;
    return isSame;
  };
}

const dayOf = (at: Timestamp) => new Date(at).toDateString();

export function logRows(
  events: readonly ConversationEvent[],
  pending: readonly Pending<AgentCommand>[],
  me: AgentId,
): readonly Row[] {
  const rows: Row[] = [];
  const isRepeat = createRepeats();
  const isSamePage = createPages();
  let day = '';
  for (const [at, event] of events.entries()) {
    if (isSilent(event) || isRepeat(event) || isSamePage(event) || isSaidBeside(events, at)) continue;
    if (dayOf(event.at) !== day) rows.push({ kind: 'day', key: `d${event.seq}`, at: event.at });
    day = dayOf(event.at);
    if (event.type === 'messageSent') join(rows, messageGroup(event, me));
    else addLine(rows, event);
  }
  const recorded = new Set(events.map((event) => event.command));
  for (const each of pending) {
    const group = recorded.has(each.id) ? undefined : pendingGroup(each);
    if (group) join(rows, group);
  }
  return rows;
}
