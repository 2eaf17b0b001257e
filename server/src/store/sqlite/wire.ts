/**
 * What crosses between the store and its worker thread. Only texts and numbers: JSON is made and read on the store's
 * side, because cloning an object between threads costs more than its text.
 */

/** An append as rows. A tuple, not an object: keys would be cloned with every message. */
export type AppendRow = readonly [
  conversation: string,
  expectedSeq: number,
  head: number,
  snapshot: string,
  facts: ConversationFacts,
  /** `seq` and `at` of an event are kept beside its JSON. */
  events: readonly (readonly [seq: number, at: number, type: string, body: string])[],
  deadlines: readonly (readonly [deadline: string, dueAt: number])[],
  command: readonly [sender: string, id: string, seq: number, bodyHash: string] | null,
  outbound: readonly (readonly [key: string, kind: string, body: string])[],
  visitor: readonly [id: string, tokenHash: string, createdAt: number] | null,
];

/** What conversations are searched by; changes far more seldom than the snapshot. */
export type ConversationFacts = readonly [
  visitor: string,
  site: string,
  status: string,
  department: string | null,
  agent: string | null,
  followUp: 0 | 1,
  startedAt: number,
];

/** Everything that changes the database; runs inside a batch's transaction. */
export interface Writes {
  append(...row: AppendRow): 'stored' | 'conflict';
  setPassword(agent: string, hash: string): void;
  saveSession(tokenHash: string, agent: string, expiresAt: number): void;
  deleteSession(tokenHash: string): void;
  saveSetupToken(tokenHash: string): void;
  useSetupToken(tokenHash: string): boolean;
  setPresence(agent: string, status: string): void;
}

/** Everything that only looks. Snapshots and events come as JSON. */
export interface Reads {
  load(conversation: string): string | undefined;
  read(conversation: string, after: number, before: number, limit: number, fromEnd: boolean): string[];
  findCommand(sender: string, id: string): { conversation: string; seq: number; bodyHash: string } | undefined;
  open(): string[];
  followUps(limit: number): string[];
  ofVisitor(visitor: string, limit: number): string[];
  deadlines(): { conversation: string; deadline: string; dueAt: number }[];
  visitorByToken(tokenHash: string): string | undefined;
  passwordOf(agent: string): string | undefined;
  hasPasswords(): boolean;
  session(tokenHash: string): { agent: string; expiresAt: number } | undefined;
  presence(): { agent: string; status: string }[];
  /** For tests: limits of the running connection. */
  pragma(source: string): unknown;
}

export type WriteCall = { [Name in keyof Writes]: readonly [Name, ...Parameters<Writes[Name]>] }[keyof Writes];
export type ReadCall = { [Name in keyof Reads]: readonly [Name, ...Parameters<Reads[Name]>] }[keyof Reads];

export type FailureKind = 'full' | 'failed';
/** A call's result, or why nothing of it was kept. */
export type Outcome = { readonly value: unknown } | { readonly failure: FailureKind; readonly message: string };

export type ToWorker =
  | { readonly t: 'batch'; readonly calls: readonly WriteCall[] }
  | { readonly t: 'read'; readonly id: number; readonly call: ReadCall }
  /** Close the file and end the thread. */
  | { readonly t: 'close' };

export type FromWorker =
  | { readonly t: 'open' }
  | { readonly t: 'refused'; readonly message: string }
  /** Answers the batch in flight, call by call. */
  | { readonly t: 'batch'; readonly outcomes: readonly Outcome[]; readonly commits: number }
  /** The disk failed: nothing can be written from now on. */
  | { readonly t: 'broken'; readonly message: string }
  | { readonly t: 'read'; readonly id: number; readonly outcome: Outcome };
