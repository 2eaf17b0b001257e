/** A visitor's line in a {@link World}, with an outbox that outlives it. */
import {
  type ConversationEvent,
  type ConversationId,
  followAsVisitor,
  type Reject,
  type Signal,
  type VisitorCommand,
  type VisitorSnapshot,
} from '@sapa/protocol';
import { createLine, type Line, type Pending, type Welcomed } from '../src/index.ts';
import type { World } from './world.ts';

export type Welcome = Welcomed<VisitorSnapshot>;
export type VisitorLine = Line<Welcome, VisitorSnapshot, VisitorCommand>;

export const C = 'c1' as ConversationId;
export const snapshot = (head: number, id = C): VisitorSnapshot => ({
  id,
  head,
  status: 'bot',
  language: 'en',
  startedAt: 0,
});
export const welcome = (...conversations: VisitorSnapshot[]): Welcome => ({ t: 'welcome', conversations });
export const said = (seq: number, command?: string) =>
  ({
    seq,
    at: seq,
    type: 'messageSent',
    by: { kind: 'visitor' },
    text: `text ${seq}`,
    visibility: 'public',
    ...(command && { command }),
  }) as ConversationEvent;
export const events = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => said(from + i));
export const say = (text: string): VisitorCommand => ({ type: 'say', text });

export interface Disk {
  outbox: readonly Pending<VisitorCommand>[];
}

export function visitorLine(world: World, disk: Disk = { outbox: [] }, onUnheard?: () => void) {
  const signals: Signal[] = [];
  const rejects: Reject[] = [];
  const statuses: string[] = [];
  const line: VisitorLine = createLine<Welcome, VisitorSnapshot, VisitorCommand>({
    env: world.env,
    outbox: {
      load: () => disk.outbox,
      save: (outbox) => {
        disk.outbox = outbox;
      },
    },
    hello: () => ({ locale: 'en' }),
    follow: followAsVisitor,
    onChange: ({ status }) => statuses.at(-1) !== status && statuses.push(status),
    onSignal: (signal) => void signals.push(signal),
    onReject: (reject) => void rejects.push(reject),
    ...(onUnheard && { onUnheard }),
  });
  /** Opens, is welcomed, and has the first page of its conversations. */
  const up = (...conversations: VisitorSnapshot[]) => {
    line.open();
    world.last().accept();
    world.last().deliver(welcome(...conversations));
    for (const each of conversations) {
      world.last().deliver({ t: 'events', conversation: each.id, events: events(1, each.head), snapshot: each });
    }
    return world.last();
  };
  const seqs = (id = C) => line.state.conversations.get(id)?.events.map((event) => event.seq) ?? [];
  const done = () =>
    world
      .last()
      .sent.filter((frame) => frame.t === 'do')
      .map((frame) => ({ id: frame.id, text: (frame.command as { text?: string }).text }));
  return { line, signals, rejects, statuses, up, seqs, done, disk };
}
