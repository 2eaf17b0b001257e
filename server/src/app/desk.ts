/**
 * The one place where things happen to a conversation in order: load → decide → commit → tell.
 * One command at a time per conversation; conversations run beside one another and share the store's commits.
 */
import type { CommandId, ConversationEvent, ConversationId, RejectReason, SiteKey, Timestamp } from '@sapa/protocol';
import type { Command } from '../core/conversation/command.ts';
import type { Context } from '../core/conversation/context.ts';
import { deadlinesOf } from '../core/conversation/deadlines.ts';
import { decide } from '../core/conversation/decide.ts';
import type { State } from '../core/conversation/state.ts';
import { isServed } from '../core/conversation/statuses.ts';
import { holder } from './board.ts';
import { createDrawer, type Folder } from './drawer.ts';
import type { Ids } from './ports.ts';
import type { Presence } from './presence.ts';
import { type Append, type Appended, type ConversationStore, StoreError } from './store.ts';
import type { Deadlines, Timetable } from './timetable.ts';
import { type Written, written } from './written.ts';

export type Outcome =
  | { readonly ok: true; readonly conversation: ConversationId; readonly seq: number }
  | { readonly ok: false; readonly reason: RejectReason; readonly waitMs?: number };

export interface Start {
  readonly site: SiteKey;
  readonly visitor: Context['visitor'];
  /** Kept together with the first event when we have nothing of this visitor yet. */
  readonly newcomer?: Append['visitor'];
}

/** What a commit changed; `before` is undefined for a new conversation. */
export interface Committed {
  readonly before: State | undefined;
  readonly state: State;
  readonly events: readonly Written[];
}

type Where = Parameters<ConversationStore['findCommand']>[0];

export interface Desk {
  /** @param start what a conversation that does not exist yet would start from; without it such a one is `not_found` */
  execute(conversation: ConversationId, command: Command, start?: Start): Promise<Outcome>;
  /** The answer to a command that was stored before, for those who decide about one without asking the conversation (D2). */
  known(where: Where, command: Command): Promise<Outcome | undefined>;
  load(conversation: ConversationId): Promise<State | undefined>;
  /** The state when it is in memory. */
  peek(conversation: ConversationId): State | undefined;
  /** Events with after < seq < before: from memory when they are there, else undefined. */
  recent(conversation: ConversationId, after: number, before: number): readonly Written[] | undefined;
  /** Recomputes the deadlines after somebody came or went, or limits changed. */
  reschedule(conversation: ConversationId): void;
  /** Takes in a state the store already has, at start. */
  adopt(state: State): void;
  /** Resolves when nothing is under way. */
  quiet(): Promise<void>;
}

export interface DeskParts {
  readonly store: ConversationStore;
  readonly ids: Ids;
  readonly presence: Presence;
  readonly timetable: Timetable;
  readonly limits: () => Context['limits'];
  /** When this process began. */
  readonly upSince: Timestamp;
  readonly context: (site: SiteKey, visitor: Context['visitor']) => Context;
  readonly onCommitted: (committed: Committed) => void;
  /** Promises the slot that this state takes, until it is committed or not: two decisions never spend the same one (C2). */
  readonly promise: (state: State) => () => void;
}

/** Of a body's hash, hex: it only has to differ from the one body that the same id had before. */
const HASH_CHARS = 16;

/** Compare-and-set is lost only to another process; so many times in a row means something is broken. */
const TRIES = 5;

export function createDesk(parts: DeskParts): Desk {
  const { store, presence, timetable } = parts;
  const drawer = createDrawer();

  async function load(folder: Folder): Promise<State | undefined> {
    if (folder.state || folder.isLoaded) return folder.state;
    folder.state = await store.load(folder.id);
    folder.isLoaded = true;
    return folder.state;
  }

  const due = (state: State): Deadlines =>
    deadlinesOf(state, parts.limits(), {
      upSince: parts.upSince,
      visitorGoneSince: presence.goneSince(state.visitor.id),
      agentGoneSince: isServed(state) ? presence.goneSince(state.agent.id) : undefined,
    });

  function settle(folder: Folder, { before, after, events, command }: Append): void {
    drawer.file(folder, after, events);
    if (command) folder.commands?.add(trace(command.id));
    timetable.set(after.id, due(after));
    parts.onCommitted({ before, state: after, events });
  }

  async function perform(folder: Folder, command: Command, start: Start | undefined): Promise<Outcome> {
    const key = keyOf(command, parts.ids);
    for (let tries = 0; tries < TRIES; tries++) {
      const state = folder.isLoaded ? folder.state : await load(folder);
      const lookedUp = key && known(folder, key);
      const same = lookedUp === undefined ? undefined : await lookedUp;
      if (same) return same;
      const decided = prepare(folder.id, state, command, key, start);
      if ('ok' in decided) return decided;
      const result = await stored(folder, decided);
      if (result === 'gone') return { ok: false, reason: 'not_found' };
      if (result === 'stored')
        return { ok: true, conversation: folder.id, seq: decided.command?.seq ?? decided.after.head };
      drawer.forget(folder);
    }
    throw new Error(`conversation ${folder.id} changed under our hands ${TRIES} times`);
  }

  /** A slot that the decision takes is promised while it is written. */
  async function stored(folder: Folder, decided: Append): Promise<Appended> {
    const { before, after } = decided;
    const agent = holder(after);
    const release = agent && agent !== (before && holder(before)) ? parts.promise(after) : undefined;
    try {
      const result = await store.append(decided);
      if (result === 'stored') settle(folder, decided);
      return result;
    } finally {
      release?.();
    }
  }

  /** @returns what to append, or the answer where there is nothing to append */
  function prepare(
    id: ConversationId,
    before: State | undefined,
    command: Command,
    key: Key | undefined,
    start: Start | undefined,
  ): Append | Outcome {
    const site = before?.site ?? start?.site;
    const visitor = before ? { language: before.language } : start?.visitor;
    if (!site || !visitor) return { ok: false, reason: 'not_found' };
    const facts = parts.context(site, visitor);
    const decision = decide(before, command, facts);
    if (!decision.ok) return decision;
    if (decision.events.length === 0) {
      // A deadline that no longer applies: limits changed, or somebody came back. Say when it does.
      reschedule(id);
      return { ok: true, conversation: id, seq: before?.head ?? 0 };
    }
    const after = named(decision.after, id);
    const events = decision.events.map(written);
    const own = key && { sender: key.sender, id: key.id, bodyHash: key.bodyHash, seq: seqOf(events, key.id) };
    return {
      before,
      after,
      events,
      command: own,
      outbound: leavingIn(id, decision.events),
      attachments: sentIn(decision.events),
      visitor: before ? undefined : start?.newcomer,
    };
  }

  /** The answer to a command that this conversation has stored before (D2): nearly always known from memory that there is none. */
  function known(folder: Folder, key: Key): Promise<Outcome | undefined> | undefined {
    if (folder.commands && !folder.commands.has(trace(key.id))) return undefined;
    return lookUp(folder, key);
  }

  async function lookUp(folder: Folder, key: Key): Promise<Outcome | undefined> {
    const isNew = folder.state === undefined;
    folder.commands ??= new Set(isNew ? [] : (await store.commandsOf(folder.id)).map(trace));
    return folder.commands.has(trace(key.id)) ? twin({ conversation: folder.id }, key) : undefined;
  }

  /** The answer to a command that was stored before. */
  async function twin(where: Where, key: Key | undefined): Promise<Outcome | undefined> {
    const known = key && (await store.findCommand(where, key.sender, key.id));
    if (!known) return undefined;
    if (known.bodyHash !== key.bodyHash) return { ok: false, reason: 'id_conflict' };
    return { ok: true, conversation: known.conversation, seq: known.seq };
  }

  function reschedule(conversation: ConversationId): void {
    const state = drawer.peek(conversation);
    if (state) timetable.set(conversation, due(state));
  }

  return {
    execute: (conversation, command, start) =>
      drawer.inOrder(conversation, (folder) => perform(folder, command, start)).catch(refused),
    known: (where, command) => twin(where, keyOf(command, parts.ids)),
    load: (conversation) => drawer.inOrder(conversation, load),
    peek: drawer.peek,
    recent: drawer.recent,
    reschedule,
    adopt(state) {
      drawer.adopt(state);
      timetable.set(state.id, due(state));
    },
    quiet: drawer.quiet,
  };
}

interface Key {
  readonly sender: string;
  readonly id: CommandId;
  readonly bodyHash: string;
}

function keyOf(command: Command, ids: Ids): Key | undefined {
  if (command.by.kind === 'system' || !('id' in command)) return undefined;
  return {
    sender: `${command.by.kind}:${command.by.id}`,
    id: command.id,
    bodyHash: ids.hash(JSON.stringify(command.do)).slice(0, HASH_CHARS),
  };
}

/** @throws what is not the store's doing */
function refused(error: unknown): Outcome {
  if (!(error instanceof StoreError)) throw error;
  return { ok: false, reason: error.kind === 'full' ? 'storage_full' : 'storage_failed' };
}

/** What must leave the system because of these events (D6). Calls are no part of it: they leave by what the state says (ADR 9). */
function leavingIn(id: ConversationId, events: readonly ConversationEvent[]): Append['outbound'] {
  const mailed = events.filter((event) => event.type === 'transcriptMailed');
  return mailed.map(({ seq, to }) => ({
    key: `${id}:${seq}`,
    kind: 'transcript',
    body: JSON.stringify({ conversation: id, seq, to }),
  }));
}

/** Files that are nobody else's to send from now on. */
const sentIn = (events: readonly ConversationEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'messageSent' ? (event.attachments ?? []) : [])).map(({ id }) => id);

/** So much of a random id that two of one conversation hardly ever share it; where they do, the store is asked. */
const trace = (id: CommandId): number => Number.parseInt(id.slice(0, 8), 16) | 0;

/** Who decided about a new conversation did not know its id. */
const named = (state: State, id: ConversationId): State => (state.id === id ? state : { ...state, id });

function seqOf(events: readonly Written[], id: CommandId): number {
  for (const { event } of events) if (event.command === id) return event.seq;
  return events.at(-1)?.event.seq ?? 0;
}
