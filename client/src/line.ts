/** A line: what is here of every conversation, what is on its way, and the connection that keeps both true. */
import {
  type Ack,
  type Bye,
  type CommandId,
  type ConversationId,
  type EventsFrame,
  type Pong,
  type Reject,
  type Signal,
  VERSION,
  type VisitorSnapshot,
} from '@sapa/protocol';
import { createConnection } from './connection.ts';
import { createOutbox } from './outbox.ts';
import { firstSeq, receive } from './receive.ts';
import { createTimers } from './timers.ts';
import type { Followed, Line, LineOptions, LineState } from './types.ts';

export interface Welcomed<Snapshot> {
  readonly t: 'welcome';
  readonly conversations: readonly Snapshot[];
}

/** Events may still be under way when a pong names their seq; behind for longer than this is lost. */
const TAIL_MS = 1_000;

export function createLine<Welcome extends Welcomed<Snapshot>, Snapshot extends VisitorSnapshot, Command>(
  options: LineOptions<Welcome, Snapshot, Command>,
): Line<Welcome, Snapshot, Command> {
  const { env } = options;
  const timers = createTimers(env.later);
  const outbox = createOutbox<Command>(env, options.outbox, timers, ({ id, conversation, command }) =>
    connection.send({ t: 'do', id, conversation, command }),
  );
  let state: LineState<Welcome, Snapshot, Command> = { status: 'idle', conversations: new Map(), outbox: outbox.list };

  const headOf = (id: ConversationId) => state.conversations.get(id)?.snapshot.head ?? 0;
  const change = (part: Partial<LineState<Welcome, Snapshot, Command>>) => {
    state = { ...state, ...part, outbox: outbox.list };
    options.onChange(state);
  };

  const connection = createConnection<Frame>(env, timers, {
    hello: () => ({ ...options.hello(), v: VERSION, resume: resume(state.conversations) }),
    onStatus(status) {
      outbox.reset();
      change({ status });
    },
    onFrame(frame) {
      handle(frame);
      options.onFrame?.(frame);
    },
    onUnheard: options.onUnheard,
  });

  type Frame = Welcome | EventsFrame<Snapshot> | Ack | Reject | Signal | Pong | Bye;
  function handle(frame: Frame) {
    switch (frame.t) {
      case 'welcome':
        change({
          status: 'online',
          welcome: frame,
          // What is here stays and grows by resume; the rest opens with a page of its own.
          conversations: new Map(
            frame.conversations.map((snapshot) => [
              snapshot.id,
              withEvents(state.conversations.get(snapshot.id)) ?? { snapshot, events: [] },
            ]),
          ),
        });
        outbox.resume();
        break;
      case 'events':
        return handleEvents(frame);
      case 'ack':
        outbox.ack(frame, frame.conversation ? headOf(frame.conversation) : 0);
        break;
      case 'reject':
        outbox.reject(frame);
        options.onReject?.(frame);
        break;
      case 'signal':
        return options.onSignal(frame);
      case 'pong':
        return checkTail(frame);
      case 'bye':
        return options.onBye?.(frame);
    }
    change({});
  }
  function handleEvents(frame: EventsFrame<Snapshot>) {
    const { conversation } = frame;
    const followed = receive(state.conversations.get(conversation), frame, options.follow);
    if (!followed) return connection.reconnect();
    outbox.arrived(conversation, followed.snapshot.head, frame.events);
    change({ conversations: new Map(state.conversations).set(conversation, followed) });
  }
  function checkTail({ heads }: Pong) {
    const isBehind = () => Object.entries(heads).some(([id, head]) => head > headOf(id as ConversationId));
    if (isBehind()) timers.set('tail', TAIL_MS, () => isBehind() && connection.reconnect());
  }
  const changing =
    <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args): Result => {
      const result = act(...args);
      change({});
      return result;
    };

  return {
    get state() {
      return state;
    },
    open: connection.open,
    close: connection.close,
    do: changing(outbox.add) satisfies (command: Command, conversation?: ConversationId) => CommandId,
    drop: changing(outbox.drop),
    gather: changing(outbox.resume),
    send: connection.send,
    typing: (conversation, on) => void connection.send({ t: 'typing', conversation, on }),
    read: (conversation, seq) => void connection.send({ t: 'read', conversation, seq }),
    older(conversation) {
      const followed = state.conversations.get(conversation);
      if (followed) connection.send({ t: 'older', conversation, before: firstSeq(followed) });
    },
  };
}

/** Without events there is nothing to resume from: the server opens with a page. */
const withEvents = <Snapshot>(followed: Followed<Snapshot> | undefined) =>
  followed?.events.length ? followed : undefined;

const resume = (conversations: ReadonlyMap<ConversationId, Followed<VisitorSnapshot>>) =>
  Object.fromEntries(
    [...conversations].filter(([, followed]) => withEvents(followed)).map(([id, { snapshot }]) => [id, snapshot.head]),
  );
