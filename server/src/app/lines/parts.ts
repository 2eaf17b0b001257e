/** What every line works with, and what transports may ask of a line. */
import type { AgentFrame, CommandId, RejectReason, VisitorFrame } from '@sapa/protocol';
import type { Board } from '../board.ts';
import type { Desk } from '../desk.ts';
import type { Facts } from '../facts.ts';
import type { FeedParts } from '../feed.ts';
import type { Hub } from '../hub.ts';
import type { Identities } from '../identity.ts';
import type { LiveBoard } from '../live-board.ts';
import type { News } from '../news.ts';
import type { Clock, Ids, Log, Uploads } from '../ports.ts';
import type { Presence } from '../presence.ts';
import type { Queue } from '../queue.ts';
import type { Store } from '../store.ts';
import type { Throttle } from '../throttle.ts';
import type { Visitors } from '../visitors.ts';

export interface LineParts {
  readonly board: Board;
  readonly clock: Clock;
  readonly desk: Desk;
  readonly facts: Facts;
  readonly feeds: { readonly visitor: FeedParts; readonly agent: FeedParts };
  readonly hub: Hub;
  readonly identities: Identities;
  readonly ids: Ids;
  /** The process is about to end: nothing new is begun. */
  readonly isDraining: () => boolean;
  readonly liveBoard: LiveBoard;
  readonly log: Log;
  readonly news: News;
  readonly onError: (error: unknown) => void;
  readonly presence: Presence;
  readonly queue: Queue;
  readonly store: Store;
  readonly throttle: Throttle;
  readonly uploads: Uploads;
  readonly visitors: Visitors;
}

/** One client's conversation with the server, over any transport. Frames are handled in the order they arrive. */
export interface ServerLine<Frame extends VisitorFrame | AgentFrame> {
  /** @returns what must be waited for until it is handled; nothing when it is already */
  receive(frame: Frame): Promise<void> | undefined;
  /** The client sent what is no frame. */
  refuse(reason: RejectReason, command?: CommandId): void;
  /** Hello was said and answered. */
  isWelcomed(): boolean;
  /** The connection is gone. */
  closed(): void;
}
