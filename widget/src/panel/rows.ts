/** The log as a visitor reads it: who said what, in groups by speaker and minute, with dividers between. Pure. */
import type { Attachment, ConversationEvent, VisitorCommand } from '@sapa/protocol';
import type { VisitorPending, VisitorState } from '../session/session.ts';
import { currentOf } from './current.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import { isSameDay } from './times.ts';

export type Speaker = 'visitor' | 'bot' | 'agent';
export type Mark = 'sending' | 'sent' | 'read';

export interface Words {
  readonly kind: 'words';
  /** The command's id where there is one: what was pending stays the same element once it is stored. */
  readonly key: string;
  readonly at: number;
  readonly by: Speaker;
  readonly name: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[] | undefined;
  readonly seq?: number;
  readonly mark?: Mark;
  readonly refused?: VisitorPending;
  isFirst?: boolean;
  isLast?: boolean;
}
export interface Divider {
  readonly kind: 'divider';
  readonly key: string;
  readonly at: number;
  /** Absent: another day begins. */
  readonly text?: string;
}
export type Row = Words | Divider;

const MINUTE_MS = 60_000;

/**
 * @param readSeq what the agent has read
 * @param hail what the site said first, in a bubble, and the visitor answers
 */
export function rowsOf(state: VisitorState, texts: Catalogue, now: number, readSeq: number, hail?: string): Row[] {
  const events = currentOf(state)?.events ?? [];
  const labels = labelsOf(state, events);
  // They may have changed their mind: thanks are said once.
  const rated = events.findLast(({ type }) => type === 'rated');
  const rows = events.flatMap((event) =>
    event.type === 'rated' && event !== rated ? [] : (rowOf(event, texts, labels) ?? []),
  );
  const first = rows.find((row) => row.kind === 'words');
  if (state.welcome && (events[0]?.seq ?? 1) === 1 && first?.by !== 'bot') {
    rows.unshift(greeting(state, texts, events[0]?.at ?? now));
  }
  if (hail) rows.splice(events[0] ? rows.length : 0, 1, { ...greeting(state, texts, now), key: 'hail', text: hail });
  for (const pending of state.outbox) {
    const row = pendingRow(pending, texts, labels);
    if (row) rows.push(row);
  }
  return grouped(marked(rows, readSeq), now);
}

function greeting({ welcome }: VisitorState, texts: Catalogue, at: number): Words {
  return {
    kind: 'words',
    key: 'hi',
    at,
    by: 'bot',
    name: texts.bot,
    text: welcome?.site.texts.greeting ?? '…',
  };
}

/** What a tap on a choice says, by what the tap sends. */
function labelsOf({ welcome }: VisitorState, events: readonly ConversationEvent[]): ReadonlyMap<string, string> {
  const replies = events.flatMap((event) => (event.type === 'messageSent' && event.quickReplies) || []);
  return new Map<string, string>([
    ...[...(welcome?.site.quickReplies ?? []), ...replies].map(({ option, label }) => [option, label] as const),
    ...(welcome?.site.departments ?? []).map(({ id, name }) => [id, name] as const),
  ]);
}

function rowOf(event: ConversationEvent, texts: Catalogue, labels: ReadonlyMap<string, string>): Row | undefined {
  const at = event.at;
  const key = event.command ?? `${event.seq}`;
  const divider = (text: string): Divider => ({ kind: 'divider', key, at, text });
  switch (event.type) {
    case 'messageSent': {
      const { by, text, seq, attachments } = event;
      if (event.visibility === 'private' || !(text || attachments)) return;
      const speaker = by.kind === 'system' ? 'bot' : by.kind;
      const name = by.kind === 'agent' ? (by.name ?? texts.agent) : speaker === 'bot' ? texts.bot : texts.you;
      return { kind: 'words', key, at, by: speaker, name, text, attachments, seq };
    }
    case 'departmentPicked': {
      const text = labels.get(event.department);
      return event.command && text
        ? { kind: 'words', key, at, by: 'visitor', name: texts.you, text, seq: event.seq }
        : undefined;
    }
    case 'accepted':
      return divider(texts.joined(event.name ?? texts.agent));
    case 'ended':
      return divider(texts.ended);
    case 'rated':
      return divider(texts.rated);
  }
}

function pendingRow(
  pending: VisitorPending,
  { you }: Catalogue,
  labels: ReadonlyMap<string, string>,
): Words | undefined {
  const { command, id, at, refused } = pending;
  const text = textOf(command, labels);
  if (!text && (!refused || command.type === 'fillForm')) return;
  // Of its files only the ids are known here; `rich/` knows those that this page has sent.
  const attachments = 'attachments' in command ? command.attachments?.map((id) => ({ id }) as Attachment) : undefined;
  const words: Words = { kind: 'words', key: id, at, by: 'visitor', name: you, text: text || '', attachments };
  return refused ? { ...words, refused: pending } : { ...words, mark: 'sending' };
}

function textOf(command: VisitorCommand, labels: ReadonlyMap<string, string>): string | undefined {
  switch (command.type) {
    case 'say':
      // Files without a word: what they are is known once they are stored.
      return command.text || '📎';
    case 'choose':
      return labels.get(command.option);
    case 'pickDepartment':
      return labels.get(command.department);
    case 'fillForm':
      return command.form === 'leaveMessage' ? command.values.message : undefined;
    case 'rate':
      return command.comment || '★'.repeat(command.score);
  }
}

/** Only the visitor's newest stored words carry a mark: what is older has been answered or scrolled away. */
function marked(rows: Row[], readSeq: number): Row[] {
  const index = rows.findLastIndex((row) => row.kind === 'words' && row.by === 'visitor' && row.seq !== undefined);
  const row = rows[index];
  if (row?.kind === 'words') rows[index] = { ...row, mark: (row.seq ?? 0) <= readSeq ? 'read' : 'sent' };
  return rows;
}

function grouped(rows: Row[], now: number): Row[] {
  const all: Row[] = [];
  let before: Row | undefined;
  for (const row of rows) {
    if (!isSameDay(row.at, before?.at ?? now)) {
      all.push({ kind: 'divider', key: `day${row.at}`, at: row.at });
    }
    if (row.kind === 'words') {
      const continues =
        all.at(-1) === before && before?.kind === 'words' && before.name === row.name && row.at - before.at < MINUTE_MS;
      row.isFirst = !continues;
      row.isLast = true;
      if (continues) (before as Words).isLast = false;
    }
    all.push(row);
    before = row;
  }
  return all;
}
