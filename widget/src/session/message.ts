/**
 * Several tabs, one socket. The tab that leads answers the others as the server would, from what its own line has, hands their
 * frames on, and tells everybody what the server says; a tab that follows has a socket that ends at the leader. Each keeps its
 * own line and outbox, so that every rule of delivery is kept by the same code as over the network: what gets lost between tabs,
 * or arrives twice, is settled by ids, `seq` and `resume`.
 *
 * The browser gives the lock of a tab that closes or crashes to the next one. A leader that is frozen keeps it: who hears
 * nothing from the leader takes it away.
 */
import type { ConversationId } from '@sapa/protocol';

export interface Frame {
  readonly t: string;
  readonly id?: string;
  readonly resume?: Readonly<Record<ConversationId, number>>;
}
/** `from` a follower to the leader; everything else is the leader's, to one follower or to all. */
export interface Message {
  readonly from?: string;
  readonly to?: string;
  readonly frame?: Frame;
  /** The leader's line is up: say hello (again). */
  readonly up?: boolean;
  /** The leader has no line now. */
  readonly down?: boolean;
}
