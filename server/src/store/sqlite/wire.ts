/**
 * What crosses between the store and its worker thread. Only texts and numbers, and writes as one flat list: JSON is made and
 * read on the store's side, because cloning an object between threads costs more than its text.
 */

export type Cell = string | number | null;

/** A file as its row has it. */
export interface FileCells {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly bytes: number;
  readonly createdAt: number;
  readonly hash: string | null;
  readonly type: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly conversation: string | null;
}

/** What changes the database beside `append`, whose cells rows.ts lays out; runs inside a batch's transaction. */
export interface Writes {
  setPassword(agent: string, hash: string): void;
  saveSession(tokenHash: string, agent: string, expiresAt: number): void;
  deleteSession(tokenHash: string): void;
  saveSetupToken(tokenHash: string): void;
  useSetupToken(tokenHash: string): boolean;
  setPresence(agent: string, status: string, label: string | null, auto: string | null): void;
  dismissProposal(id: string): boolean;
  identify(
    site: string,
    external: string,
    visitor: string,
    createdAt: number | null,
    fresh: string,
    replaced: string | null,
    formerly: string | null,
  ): string;
  settle(key: string, at: number, failure: string | null): void;
  countProactive(what: string, site: string, rule: string, day: number): void;
  addFile(id: string, owner: string, name: string, bytes: number, createdAt: number): void;
  completeFile(hash: string, type: string, width: number | null, height: number | null, id: string): boolean;
  deleteUnsent(id: string): boolean;
  keepVisitor(id: string, tokenHash: string, createdAt: number): void;
  probe(): void;
}

/** A snapshot and the events after it, as JSON. */
export type Kept = readonly [snapshot: string, ...events: string[]];

interface Found {
  readonly conversation: string;
  readonly seq: number;
  readonly bodyHash: string;
}

/** Everything that only looks. Events come as JSON. */
export interface Reads {
  load(conversation: string): Kept | undefined;
  read(conversation: string, after: number, before: number, limit: number, fromEnd: boolean): string[];
  commandsOf(conversation: string): string[];
  findCommand(conversation: string, from: string, to: string): Found | undefined;
  findCommandOf(visitor: string, from: string, to: string): Found | undefined;
  open(): Kept[];
  followUps(limit: number): Kept[];
  newest(before: string | null, limit: number): string[];
  ofVisitor(visitor: string, limit: number): Kept[];
  visitorByToken(tokenHash: string): string | undefined;
  isTokenOver(tokenHash: string): boolean;
  visitorByIdentity(site: string, external: string): string | undefined;
  isIdentified(visitor: string): boolean;
  passwordOf(agent: string): string | undefined;
  hasPasswords(): boolean;
  session(tokenHash: string): { agent: string; expiresAt: number } | undefined;
  presence(): { agent: string; status: string; label: string | null; auto: string | null }[];
  /** @param entries a JSON list */
  proposals(
    entries: string,
    limit: number,
    offset: number,
  ): { id: string; text: string; entry: string; by: string; at: number; count: number }[];
  /** @param kinds a JSON list */
  unsettled(kinds: string, limit: number): { key: string; kind: string; body: string; conversation: string }[];
  proactiveCounts(fromDay: number): { site: string; rule: string; shown: number; opened: number; answered: number }[];
  /** @param ids a JSON list */
  files(ids: string): FileCells[];
  unsentBy(owner: string): number;
  unsentBefore(before: number, limit: number): FileCells[];
  isHashNamed(hash: string): boolean;
  /** For tests: limits of the running connection. */
  pragma(source: string): unknown;
}

/** A write with its name: `append`, or one of `Writes` with its arguments. */
export type WriteCall = readonly [name: string, ...args: Cell[]];
export type ReadCall = { [Name in keyof Reads]: readonly [Name, ...Parameters<Reads[Name]>] }[keyof Reads];

export type FailureKind = 'full' | 'failed';
/** Why nothing of a call was kept. */
export interface Failed {
  readonly failure: FailureKind;
  readonly message: string;
}
/** A read's result. */
export type Outcome = { readonly value: unknown } | Failed;
/** A write's result: text, a boolean, or nothing. */
export type Result = string | boolean | undefined | Failed;

export type ToWorker =
  /** Calls one after the other, each with the number of its cells before it. */
  | { readonly t: 'batch'; readonly cells: readonly Cell[] }
  | { readonly t: 'read'; readonly id: number; readonly call: ReadCall }
  /** Close the file and end the thread. */
  | { readonly t: 'close' };

export type FromWorker =
  | { readonly t: 'open' }
  | { readonly t: 'refused'; readonly message: string }
  /** Answers the batch in flight, call by call. */
  | { readonly t: 'batch'; readonly results: readonly Result[]; readonly commits: number }
  /** The disk failed: nothing can be written from now on. */
  | { readonly t: 'broken'; readonly message: string }
  | { readonly t: 'read'; readonly id: number; readonly outcome: Outcome };
