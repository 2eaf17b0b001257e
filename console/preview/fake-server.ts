/**
 * A server in memory for previews and tests: welcomes, sends what it is told to, and notes what it was asked.
 * The line above it is the real one.
 */
import type { LineEnv, Socket } from '@sapa/client';
import type {
  AgentFrame,
  AgentSnapshot,
  AgentWelcome,
  BoardView,
  CommandId,
  ConversationEvent,
  ConversationId,
  EventBody,
  RejectReason,
  ToAgent,
} from '@sapa/protocol';

export type Do = Extract<AgentFrame, { t: 'do' }>;
export interface Page {
  readonly snapshot: AgentSnapshot;
  readonly events: readonly ConversationEvent[];
}

export interface FakeServer {
  readonly connect: LineEnv['connect'];
  /** Every frame the console sent, oldest first. */
  readonly got: readonly AgentFrame[];
  readonly asked: readonly Do[];
  send(frame: ToAgent): void;
  /** The next events of a conversation's log. */
  happen(conversation: ConversationId, ...events: readonly (EventBody & { command?: CommandId })[]): void;
  open(page: Page): void;
  ack(done: Do): void;
  refuse(done: Do, reason: RejectReason): void;
  drop(code: number): void;
}

interface Options {
  readonly welcome: AgentWelcome;
  readonly pages: readonly Page[];
  now(): number;
  /** What who looks at the board is told. */
  board?(): BoardView;
  /** What the server does with a command, at once. */
  onDo?(done: Do, server: FakeServer): void;
}

export function createFakeServer({ welcome, pages, now, board, onDo }: Options): FakeServer {
  let socket: Socket | undefined;
  const got: AgentFrame[] = [];
  const heads = new Map<ConversationId, number>(pages.map(({ snapshot }) => [snapshot.id, snapshot.head]));

  function receive(frame: AgentFrame) {
    got.push(frame);
    if (frame.t === 'hello') {
      server.send(welcome);
      for (const page of pages) server.open(page);
    } else if (frame.t === 'ping') server.send({ t: 'pong', heads: {} });
    else if (frame.t === 'watch' && frame.board && board) server.send({ t: 'signal', type: 'board', board: board() });
    // Not before the frame has left: a server answers later, however soon.
    else if (frame.t === 'do') queueMicrotask(() => onDo?.(frame, server));
  }
  const server: FakeServer = {
    connect() {
      const mine: Socket = {
        send: (text) => receive(JSON.parse(text) as AgentFrame),
        close: () => undefined,
        onopen: null,
        onmessage: null,
        onclose: null,
      };
      socket = mine;
      queueMicrotask(() => mine.onopen?.());
      return mine;
    },
    got,
    get asked() {
      return got.filter((frame) => frame.t === 'do');
    },
    send: (frame) => socket?.onmessage?.({ data: JSON.stringify(frame) }),
    happen(conversation, ...bodies) {
      const head = heads.get(conversation) ?? 0;
      const events = bodies.map((body, at) => ({ ...body, seq: head + at + 1, at: now() }));
      heads.set(conversation, head + bodies.length);
      server.send({ t: 'events', conversation, events });
    },
    open({ snapshot, events }) {
      heads.set(snapshot.id, snapshot.head);
      server.send({ t: 'events', conversation: snapshot.id, events, snapshot });
    },
    ack: ({ id, conversation }) =>
      server.send({
        t: 'ack',
        id,
        ...(conversation && { conversation, seq: heads.get(conversation) ?? 1 }),
      }),
    refuse: ({ id }, reason) => server.send({ t: 'reject', id, reason, message: reason, retryable: false }),
    drop: (code) => socket?.onclose?.({ code }),
  };
  return server;
}
