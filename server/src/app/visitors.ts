/** Visitors by token, and which conversation their words belong to. Only the hash of a token is kept. */
import type { ConversationId, SiteKey, Timestamp, VisitorCommand, VisitorId } from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import type { Desk } from './desk.ts';
import type { Clock, Ids } from './ports.ts';
import type { Append, Store } from './store.ts';

/** Let in lately without a word kept; the oldest are forgotten and get a new token. */
const NEWCOMERS = 20_000;
/** How many of a visitor's conversations a welcome shows. */
const RECENT = 3;

/** To be kept with their first word: until then a visitor leaves no trace. */
export type Newcomer = NonNullable<Append['visitor']>;
/** Who is let in. */
export type Me = Newcomer | { readonly id: VisitorId };

export interface Admitted {
  readonly me: Me;
  /** To be given to the client: it had none, or one we do not know. */
  readonly token?: string;
}

export const newcomerOf = (me: Me): Newcomer | undefined => ('tokenHash' in me ? me : undefined);

export type Visitors = ReturnType<typeof createVisitors>;

export function createVisitors(store: Store, desk: Desk, ids: Ids, clock: Clock, reopenMs: () => number) {
  /** The newest conversation of visitors we have met since the start. */
  const newest = new Map<string, { readonly id: ConversationId; readonly startedAt: Timestamp }>();
  /** Who was let in and has not said anything that was kept: their other tabs are the same visitor. */
  const newcomers = new Map<string, Newcomer>();

  function remember(newcomer: Newcomer): void {
    newcomers.set(newcomer.tokenHash, newcomer);
    const [oldest] = newcomers.keys();
    if (oldest !== undefined && newcomers.size > NEWCOMERS) newcomers.delete(oldest);
  }

  const turns = new Map<string, Promise<unknown>>();
  const key = (visitor: VisitorId, site: SiteKey) => `${site} ${visitor}`;

  async function newestOf(visitor: VisitorId, site: SiteKey): Promise<State | undefined> {
    const known = newest.get(key(visitor, site));
    const state = known && (await desk.load(known.id));
    // It may have become somebody else's meanwhile.
    if (state?.visitor.id === visitor) return state;
    return (await store.ofVisitor(visitor, RECENT)).find((state) => state.site === site);
  }

  /** Closed for so long that a new word starts a new conversation. */
  const isOver = (state: State) => state.status === 'closed' && clock.now() - state.closedAt > reopenMs();

  /** Whose token it is; undefined for one that is nobody's (any more). */
  async function bearer(token: string): Promise<Me | undefined> {
    const tokenHash = ids.hash(token);
    const known = await store.visitorByToken(tokenHash);
    return known ? { id: known } : newcomers.get(tokenHash);
  }

  return {
    bearer,

    /** Undefined where the token was replaced by another one. */
    async admit(token: string | undefined): Promise<Admitted | undefined> {
      const known = token && (await bearer(token));
      if (known) return { me: known };
      if (token && (await store.isTokenOver(ids.hash(token)))) return undefined;
      const fresh = ids.token();
      const newcomer = { id: ids.next() as VisitorId, tokenHash: ids.hash(fresh), createdAt: clock.now() };
      remember(newcomer);
      return { me: newcomer, token: fresh };
    },

    /** Kept by now, or somebody else: the token they came with is not theirs alone any more. */
    settled(tokenHash: string): void {
      newcomers.delete(tokenHash);
    },

    /** What a welcome shows: the open conversation, and those that a word would reopen. */
    async recent(me: Me, site: SiteKey): Promise<readonly State[]> {
      // Of most who come for the first time nothing is kept, and nothing has to be asked for.
      const isNew = newcomerOf(me) !== undefined && !newest.has(key(me.id, site));
      const found = isNew ? [] : await store.ofVisitor(me.id, RECENT);
      return found
        .filter((state) => state.site === site && !isOver(state))
        .map((state) => desk.peek(state.id) ?? state);
    },

    met(state: State): void {
      const at = key(state.visitor.id, state.site);
      if (state.startedAt >= (newest.get(at)?.startedAt ?? 0))
        newest.set(at, { id: state.id, startedAt: state.startedAt });
    },
    forget(visitor: VisitorId, site: SiteKey): void {
      newest.delete(key(visitor, site));
    },

    /** One at a time per visitor, or whatever else it is about: two clicks make one conversation. */
    inOrder<T>(visitor: string, job: () => Promise<T>): Promise<T> {
      const result = (turns.get(visitor) ?? Promise.resolve()).then(job);
      const settled = result.then(
        () => {},
        () => {},
      );
      turns.set(visitor, settled);
      settled.then(
        () => turns.get(visitor) === settled && turns.delete(visitor),
        () => {},
      );
      return result;
    },

    /** Resolves when no job is waiting. */
    async quiet(): Promise<void> {
      while (turns.size > 0) await Promise.all(turns.values());
    },

    /** Where a command goes: `previous`, as it ended, when a new conversation follows an old one; undefined when the named one is not theirs. */
    async target(
      visitor: VisitorId,
      site: SiteKey,
      named: ConversationId | undefined,
      command: VisitorCommand,
    ): Promise<{ id: ConversationId; isNew: boolean; previous?: State } | undefined> {
      const state = named ? await desk.load(named) : await newestOf(visitor, site);
      const isTheirs = state?.visitor.id === visitor && state.site === site;
      if (named && !isTheirs) return undefined;
      const starts = command.type !== 'rate' && command.type !== 'end' && command.type !== 'mailTranscript';
      if (state && !(isOver(state) && starts)) return { id: state.id, isNew: false };
      return { id: ids.next() as ConversationId, isNew: true, ...(state && { previous: state }) };
    },
  };
}
