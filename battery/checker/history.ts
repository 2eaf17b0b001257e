/** What was seen from outside while a fault ran: everything the clients did and heard, in order, and the database at the end. Plain data. */
import type { ConversationEvent, VisitorSnapshot } from '@sapa/protocol';

/** `visitor:ID` or `agent:ID`, as the server named whoever is on this connection. */
export type Person = string;

interface Seen {
  /** One device, tab or process: it keeps what it has over many connections. */
  readonly client: string;
  /** Wall clock of this machine, ms. */
  readonly at: number;
}

/** The first time this client sent this command. Without an `ack` or `reject` later its fate is unknown. */
export interface Invoke extends Seen {
  readonly kind: 'invoke';
  readonly person: Person;
  readonly id: string;
  readonly conversation?: string;
  readonly command: { readonly type: string; readonly text?: string; readonly [field: string]: unknown };
}
export interface Acked extends Seen {
  readonly kind: 'ack';
  readonly id: string;
  readonly conversation?: string;
  readonly seq?: number;
}
export interface Rejected extends Seen {
  readonly kind: 'reject';
  readonly id?: string;
  readonly reason: string;
}
export interface Welcomed extends Seen {
  readonly kind: 'welcome';
  readonly connection: number;
  readonly person: Person;
  /** What this hello said it has. */
  readonly resume: Readonly<Record<string, number>>;
  readonly snapshots: readonly VisitorSnapshot[];
}
export interface Delivered extends Seen {
  readonly kind: 'events';
  readonly connection: number;
  readonly person: Person;
  readonly conversation: string;
  readonly events: readonly ConversationEvent[];
  readonly snapshot?: VisitorSnapshot;
  readonly older?: true;
}
export interface Closed extends Seen {
  readonly kind: 'closed';
  readonly connection: number;
  readonly person: Person;
}
/** What a client that stayed to the end has on its screen, once it had 5 s to get there. */
export interface Screen extends Seen {
  readonly kind: 'screen';
  readonly person: Person;
  readonly conversations: readonly { readonly id: string; readonly events: readonly ConversationEvent[] }[];
}
/** The server process came up or went down. */
export interface ServerChange {
  readonly kind: 'server';
  readonly is: 'up' | 'down';
  readonly at: number;
}

export type Entry = Invoke | Acked | Rejected | Welcomed | Delivered | Closed | Screen | ServerChange;

export interface Staff {
  readonly id: string;
  readonly departments: readonly string[];
  readonly capacity: number;
  readonly role: 'agent' | 'supervisor' | 'admin';
}

export interface Stored {
  readonly conversation: string;
  readonly seq: number;
  readonly event: ConversationEvent;
}

export interface History {
  readonly entries: readonly Entry[];
  /** Every row of the log, in any order. */
  readonly stored: readonly Stored[];
  readonly staff: readonly Staff[];
  readonly agentGoneMs: number;
  /** False when the fault moved the server's clock: then `at` of stored events orders nothing between conversations. */
  readonly isClockSteady: boolean;
}

export const INVARIANTS = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
  'I8',
  'I9',
  'I10',
  'I11',
  'I12',
  'I13',
  'I14',
] as const;
export type Invariant = (typeof INVARIANTS)[number];

export interface Violation {
  readonly invariant: Invariant;
  readonly conversation?: string | undefined;
  readonly seq?: number | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly client?: string | undefined;
  readonly what: string;
}
