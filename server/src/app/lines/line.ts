/**
 * What visitors' and agents' lines have in common: hello first, frames in order, pings, older pages, who counts as being there.
 * What differs (whom to let in, what they may do, what they see) is the role's.
 */
import type {
  AgentFrame,
  ConversationId,
  Hello,
  Language,
  RejectReason,
  ToAgent,
  ToVisitor,
  VisitorFrame,
} from '@sapa/protocol';
import { VERSION } from '@sapa/protocol';
import type { State } from '../../core/conversation/state.ts';
import { createFeed, type Eyes, type Feed } from '../feed.ts';
import type { Listener } from '../hub.ts';
import type { Connection } from '../ports.ts';
import { refusal } from '../refusals.ts';
import type { LineParts, ServerLine } from './parts.ts';

export type Relayed = Extract<VisitorFrame, { t: 'typing' | 'read' }>;
type DoOf<Frame> = Extract<Frame, { t: 'do' }>;

/** Somebody who was let in. */
export interface Guest {
  readonly person: Listener['person'];
  readonly welcome: ToVisitor | ToAgent;
  /** What the welcome shows, and what is followed from the start. */
  readonly conversations: readonly State[];
}

/** What a role brings. */
export interface Role<Do> {
  readonly kind: Listener['kind'];
  readonly session?: string;
  /** In which refusals are told; hello may change it. */
  language(): Language;
  /** @returns a reason where nobody is let in */
  greet(frame: Hello): Promise<Guest | RejectReason>;
  /** Conversations that may have come up while the welcome was being sent. */
  open(): Iterable<State>;
  /** Something changed about who may see this one. */
  reconsider(state: State): Promise<void>;
  /** Departments, staff or settings changed. */
  refresh(): void;
  perform(frame: Do): Promise<void>;
  relay(frame: Relayed, from: Listener): void;
  /** The last thing: the connection is gone. */
  left(): void;
}

/** What a role may use of its line. */
export interface LineBase {
  readonly feed: Feed;
  send(frame: ToVisitor | ToAgent): void;
  /** Tells a reason, in the person's language. */
  refuse: ServerLine<never>['refuse'];
  follow(conversation: ConversationId, seq?: number): Promise<void>;
  unfollow(conversation: ConversationId): Promise<void>;
  readonly end: Listener['end'];
  readonly onError: (error: unknown) => void;
}

export function createLine<Frame extends VisitorFrame | AgentFrame>(
  parts: LineParts,
  connection: Connection,
  eyes: Eyes,
  roleOf: (base: LineBase) => Role<DoOf<Frame>>,
): ServerLine<Frame> {
  const { hub, presence } = parts;
  let listener: Listener | undefined;
  let isClosed = false;
  /** Counted among those who are there. */
  let isPresent = false;
  /** Frames that arrive while hello is being answered wait for it. */
  let greeting: Promise<void> | undefined;

  const onError = (error: unknown) => parts.log.error({ err: error }, 'a line could not be served');
  const feed = createFeed(connection, eyes, parts.desk, parts.store, onError);
  const base: LineBase = {
    feed,
    onError,
    send: (frame) => connection.send(JSON.stringify(frame)),
    refuse: (reason, command) => base.send(refusal(reason, role.language(), command)),
    async follow(conversation, seq) {
      if (!listener || isClosed) return;
      hub.read(conversation, listener);
      await feed.follow(conversation, seq);
    },
    async unfollow(conversation) {
      await feed.unfollow(conversation);
      if (listener) hub.unread(conversation, listener);
    },
    end(reason, code, retryAfterMs) {
      base.send({ t: 'bye', reason, retryAfterMs });
      connection.close(code, reason);
    },
  };
  const role = roleOf(base);

  async function hello(frame: Hello): Promise<void> {
    if (frame.v !== VERSION) return base.refuse('unsupported_version');
    const guest = listener ? 'invalid_frame' : await role.greet(frame);
    if (isClosed) return role.left();
    if (typeof guest === 'string') return base.refuse(guest);
    const { kind, session, reconsider, refresh } = role;
    const person = { kind, person: guest.person, ...(session && { session }) };
    listener = { ...person, feed, signal: base.send, reconsider, refresh, end: base.end };
    base.send(guest.welcome);
    // First what the client asks to resume: whoever is on the hub may be told to follow anew.
    for (const { id } of guest.conversations) await base.follow(id, frame.resume?.[id]);
    if (isClosed) return;
    hub.add(listener);
    presence.connect(guest.person);
    isPresent = true;
    for (const state of role.open()) await role.reconsider(state);
  }

  function receiveHello(frame: Hello): Promise<void> {
    greeting = hello(frame).finally(() => {
      greeting = undefined;
    });
    return greeting;
  }

  async function receive(frame: Frame): Promise<void> {
    if (greeting !== undefined) await greeting;
    if (frame.t === 'hello') return receiveHello(frame);
    if (!listener) return base.refuse('unauthorized', frame.t === 'do' ? frame.id : undefined);
    switch (frame.t) {
      case 'do':
        return role.perform(frame as DoOf<Frame>);
      case 'ping':
        return base.send({ t: 'pong', heads: feed.heads() });
      case 'older':
        return feed.follows(frame.conversation)
          ? feed.older(frame.conversation, frame.before)
          : base.refuse('not_found');
      case 'typing':
      case 'read':
        return role.relay(frame, listener);
    }
  }

  return {
    receive,
    refuse: base.refuse,
    isWelcomed: () => listener !== undefined,
    closed() {
      isClosed = true;
      if (!listener) return;
      for (const conversation of feed.followed()) hub.unread(conversation, listener);
      feed.close();
      if (isPresent) {
        hub.remove(listener);
        presence.disconnect(listener.person);
      }
      role.left();
    },
  };
}
