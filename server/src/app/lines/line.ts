/**
 * What visitors' and agents' lines have in common: hello first, frames in order, pings, older pages, who counts as being there.
 * What differs (whom to let in, what they may do, what they see) is in the classes that extend it. A class, and a lean one:
 * there is one for every visitor of every page, and most of them never say a word.
 */
import type {
  AgentFrame,
  CommandId,
  ConversationId,
  Hello,
  Language,
  RejectReason,
  Signal,
  ToAgent,
  ToVisitor,
  Update,
  VisitorFrame,
} from '@sapa/protocol';
import { VERSION } from '@sapa/protocol';
import type { State } from '../../core/conversation/state.ts';
import { Feed, type FeedParts } from '../feed.ts';
import { pongFrame } from '../frames.ts';
import type { Listener } from '../hub.ts';
import type { Connection } from '../ports.ts';
import { refusal } from '../refusals.ts';
import type { Spending } from '../throttle.ts';
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

export abstract class Line<Frame extends VisitorFrame | AgentFrame> implements ServerLine<Frame>, Listener {
  abstract readonly kind: Listener['kind'];
  abstract readonly session: string | undefined;
  readonly feed: Feed;
  protected readonly parts: LineParts;
  readonly #connection: Connection;
  #person: Listener['person'] | undefined;
  #isClosed = false;
  /** Counted among those who are there. */
  #isPresent = false;
  /** Frames that arrive while hello is being answered wait for it. */
  #greeting: Promise<void> | undefined;

  constructor(parts: LineParts, feedParts: FeedParts, connection: Connection) {
    this.parts = parts;
    this.feed = new Feed(feedParts, connection);
    this.#connection = connection;
  }

  /** In which refusals are told; hello may change it. */
  protected abstract language(): Language;
  /** @returns a reason where nobody is let in */
  protected abstract greet(frame: Hello): Promise<Guest | RejectReason>;
  /** Conversations that may have come up while the welcome was being sent. */
  protected abstract open(): Iterable<State>;
  protected abstract perform(frame: DoOf<Frame>): Promise<void>;
  protected abstract relay(frame: Relayed): void;
  /** Opens or closes the live board, for those who may see it. */
  protected watch(_board: boolean): void {
    this.refuse('not_allowed');
  }
  /** Everybody has been told that they are there; what they say meanwhile waits. */
  protected async arrived(): Promise<void> {}
  /** Asked when whoever ends lines knows of this one: what let them in may have been taken back meanwhile. */
  protected abstract mayStay(): Promise<boolean>;
  /** Ends a line that may not. */
  protected abstract dismiss(): void;
  /** What has changed about the visitor's page since hello. */
  protected async update(_frame: Update): Promise<void> {}
  /** The last thing: the connection is gone. */
  protected abstract left(): void;
  abstract reconsider(state: State): Promise<void>;
  abstract refresh(): void;

  get person(): Listener['person'] {
    if (this.#person === undefined) throw new Error('a line that was not welcomed is nobody');
    return this.#person;
  }

  receive(frame: Frame): Promise<void> | undefined {
    // Ended: whatever still comes, or waited for hello, is nobody's.
    if (!this.#connection.isOpen) return undefined;
    if (this.#greeting !== undefined) return this.#greeting.then(() => this.receive(frame));
    if (frame.t === 'hello') return this.#receiveHello(frame);
    if (!this.isWelcomed()) {
      this.refuse('unauthorized', frame.t === 'do' ? frame.id : undefined);
      return undefined;
    }
    switch (frame.t) {
      case 'do':
        return this.#receiveDo(frame as DoOf<Frame>);
      case 'older':
        return this.#receiveOlder(frame.conversation, frame.before);
      case 'ping':
        if (this.wait('signal') === 0) this.say(pongFrame(this.feed.heads()));
        return undefined;
      case 'typing':
      case 'read':
        // Beyond what a person does: not told, so that nobody is bothered with what nobody misses.
        if (this.wait('signal') === 0) this.relay(frame);
        return undefined;
      case 'update':
        return this.wait('signal') === 0 ? this.update(frame) : undefined;
      case 'watch':
        if (this.wait('signal') === 0) this.watch(frame.board);
        return undefined;
    }
  }

  /** Tells a reason, in the person's language. @param waitMs when to try again, where that is known */
  refuse(reason: RejectReason, command?: CommandId, waitMs?: number): void {
    this.send(refusal(reason, this.language(), command, waitMs));
  }

  isWelcomed(): boolean {
    return this.#person !== undefined;
  }

  signal(signal: Signal): void {
    this.send(signal);
  }

  end(reason: 'signedOut' | 'draining' | 'replaced', code: number, retryAfterMs: number): void {
    this.send({ t: 'bye', reason, retryAfterMs });
    this.#connection.close(code, reason);
  }

  closed(): void {
    this.#isClosed = true;
    if (this.#person === undefined) return;
    for (const conversation of this.feed.followed()) this.parts.hub.unread(conversation, this);
    this.feed.close();
    this.parts.hub.remove(this);
    if (this.#isPresent) this.parts.presence.disconnect(this.#person);
    this.left();
  }

  protected send(frame: ToVisitor | ToAgent): void {
    this.say(JSON.stringify(frame));
  }

  /** Sends a frame that is JSON already. */
  protected say(frame: string): void {
    this.#connection.send(frame);
  }

  protected async follow(conversation: ConversationId, seq?: number): Promise<void> {
    if (!this.isWelcomed() || this.#isClosed) return;
    this.parts.hub.read(conversation, this);
    await this.feed.follow(conversation, seq);
  }

  protected async unfollow(conversation: ConversationId): Promise<void> {
    await this.feed.unfollow(conversation);
    this.parts.hub.unread(conversation, this);
  }

  /** @returns 0, or ms until this person may do it */
  protected wait(kind: Spending): number {
    return this.parts.throttle.spend(kind, this.person, this.parts.clock.now());
  }

  #receiveDo(frame: DoOf<Frame>): Promise<void> | undefined {
    const waitMs = this.wait(this.kind === 'visitor' ? 'message' : 'agent');
    if (this.parts.isDraining()) this.refuse('draining', frame.id);
    else if (waitMs > 0) this.refuse('rate_limited', frame.id, waitMs);
    else return this.perform(frame);
    return undefined;
  }

  async #receiveOlder(conversation: ConversationId, before: number): Promise<void> {
    const waitMs = this.wait('older');
    if (waitMs > 0) this.refuse('rate_limited', undefined, waitMs);
    else if (this.feed.follows(conversation)) await this.feed.older(conversation, before);
    else this.refuse('not_found');
  }

  #receiveHello(frame: Hello): Promise<void> {
    this.#greeting = this.#hello(frame).finally(() => {
      this.#greeting = undefined;
    });
    return this.#greeting;
  }

  async #hello(frame: Hello): Promise<void> {
    if (frame.v !== VERSION) return this.refuse('unsupported_version');
    const guest = this.isWelcomed() ? 'invalid_frame' : await this.greet(frame);
    if (this.#isClosed) return this.left();
    if (typeof guest === 'string') return this.refuse(guest);
    this.#person = guest.person;
    this.parts.hub.expect(this);
    if (!(await this.mayStay())) this.dismiss();
    if (!this.#connection.isOpen) return;
    await this.#welcome(guest, frame.resume);
  }

  async #welcome(guest: Guest, resume: Hello['resume']): Promise<void> {
    this.send(guest.welcome);
    // However large it is, what follows it is no sign that its reader is slow.
    if (guest.conversations.length > 0) await this.#connection.drained();
    // First what the client asks to resume: whoever is on the hub may be told to follow anew.
    for (const { id } of guest.conversations) await this.follow(id, resume?.[id]);
    if (this.#isClosed || !this.#connection.isOpen) return;
    this.parts.hub.add(this);
    this.parts.presence.connect(guest.person);
    this.#isPresent = true;
    for (const state of this.open()) await this.reconsider(state);
    await this.arrived();
  }
}
