/** A line without a server: a test says what arrives, and reads what was asked for. */
import {
  type CommandId,
  type ConversationEvent,
  type ConversationId,
  type EventBody,
  followAsVisitor,
  type Reject,
  type Signal,
  type SiteView,
  type VisitorCommand,
  type VisitorSnapshot,
  type VisitorWelcome,
} from '@sapa/protocol';
import type { OpenSession, SessionEvents, VisitorState } from '../src/session/session.ts';

export const C = 'c1' as ConversationId;
export const AT = new Date(2026, 2, 4, 10, 0).getTime();

export const site = {
  key: 's1',
  name: 'Toko',
  language: 'en',
  languages: ['en', 'id'],
  look: { accent: '#0f766e', corner: 'end', scheme: 'auto' },
  texts: { title: 'Toko Contoh', greeting: 'Welcome to Toko!' },
  quickReplies: [{ option: 'q1', label: 'Where is my order?' }],
  departments: [
    { id: 'sales', name: 'Sales', open: true, agents: 2 },
    { id: 'support', name: 'Support', open: true, agents: 0 },
  ],
  open: true,
} as unknown as SiteView;

export function said(kind: 'visitor' | 'bot' | 'agent', text: string, rest: object = {}): EventBody {
  const by = kind === 'agent' ? { kind, name: 'Rani' } : { kind };
  return { type: 'messageSent', by, text, visibility: 'public', ...rest } as EventBody;
}

export function createFakeLine() {
  let events: SessionEvents | undefined;
  let ids = 0;
  let state: VisitorState = { status: 'idle', conversations: new Map(), outbox: [] };
  const calls: unknown[][] = [];
  const change = (part: Partial<VisitorState>) => {
    state = { ...state, ...part };
    events?.onChange(state);
  };
  const record =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args]);

  const openSession: OpenSession = (listeners) => {
    events = listeners;
    return {
      get state() {
        return state;
      },
      open: record('open'),
      close: record('close'),
      do(command) {
        calls.push(['do', command]);
        const id = `00000000-0000-4000-8000-00000000000${++ids}` as CommandId;
        change({ outbox: [...state.outbox, { id, command, at: AT }] });
        return id;
      },
      drop: record('drop'),
      gather: record('gather'),
      send(frame) {
        calls.push(['send', frame]);
        return state.status === 'online';
      },
      typing: record('typing'),
      read: record('read'),
      older: record('older'),
      restart: record('restart'),
    };
  };
  return {
    openSession,
    /** What goes with every hello. */
    about: () => events?.about,
    calls,
    commands: () => calls.filter(([name]) => name === 'do').map(([, command]) => command as VisitorCommand),
    outbox: () => state.outbox,
    change,
    welcome: (part: Partial<SiteView> = {}) =>
      change({
        status: 'online',
        welcome: {
          t: 'welcome',
          v: 1,
          visitor: { id: 'v1' },
          site: { ...site, ...part },
          conversations: [],
        } as unknown as VisitorWelcome,
      }),
    /** Stores events in the conversation; `settles` is the command that the first of them records. */
    happen(bodies: EventBody[], settles?: CommandId) {
      const before = state.conversations.get(C);
      let snapshot: VisitorSnapshot = before?.snapshot ?? {
        id: C,
        head: 0,
        status: 'bot',
        language: 'en',
        startedAt: AT,
      };
      const log = [...(before?.events ?? [])];
      bodies.forEach((body, index) => {
        const meta = { seq: snapshot.head + 1, at: AT, ...(settles && index === 0 && { command: settles }) };
        const event = { ...body, ...meta } as ConversationEvent;
        snapshot = followAsVisitor(snapshot, event);
        log.push(event);
      });
      const outbox = state.outbox.filter(({ id }) => id !== settles);
      change({ outbox, conversations: new Map([[C, { snapshot, events: log }]]) });
    },
    refuse(message: string) {
      const refused = { t: 'reject', reason: 'not_allowed', message, retryable: false } as Reject;
      change({ outbox: state.outbox.map((pending) => ({ ...pending, refused })) });
    },
    signal: (signal: object) => events?.onSignal({ t: 'signal', conversation: C, ...signal } as Signal),
  };
}
