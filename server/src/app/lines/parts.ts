/** What every line works with, and what transports may ask of a line. */
import type { AgentFrame, CommandId, RejectReason, VisitorFrame } from '@sapa/protocol';
import type { Board } from '../board.ts';
import type { Desk } from '../desk.ts';
import type { Facts } from '../facts.ts';
import type { Eyes } from '../feed.ts';
import type { Hub } from '../hub.ts';
import type { Clock, Ids, Log } from '../ports.ts';
import type { Presence } from '../presence.ts';
import type { Queue } from '../queue.ts';
import type { Store } from '../store.ts';
import type { Visitors } from '../visitors.ts';

export interface LineParts {
  readonly board: Board;
  readonly clock: Clock;
  readonly desk: Desk;
  readonly eyes: { readonly visitor: Eyes; readonly agent: Eyes };
  readonly facts: Facts;
  readonly hub: Hub;
  readonly ids: Ids;
  readonly log: Log;
  readonly presence: Presence;
  readonly queue: Queue;
  readonly store: Store;
  readonly visitors: Visitors;
}

/** One client's conversation with the server, over any transport. Frames are handled in the order they arrive. */
export interface ServerLine<Frame extends VisitorFrame | AgentFrame> {
  receive(frame: Frame): Promise<void>;
  /** The client sent what is no frame. */
  refuse(reason: RejectReason, command?: CommandId): void;
  /** Hello was said and answered. */
  isWelcomed(): boolean;
  /** The connection is gone. */
  closed(): void;
}
