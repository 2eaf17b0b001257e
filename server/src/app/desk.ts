/**
 * The one place where things happen to a conversation in order: load → decide → commit → tell.
 * One command at a time per conversation; conversations run beside one another and share the store's commits.
 */
import type { CommandId, ConversationEvent, ConversationId, RejectReason, SiteKey } from '@sapa/protocol';
import { advance } from '../core/conversation/apply.ts';
import type { Command } from '../core/conversation/command.ts';
import type { Context } from '../core/conversation/context.ts';
import { deadlinesOf } from '../core/conversation/deadlines.ts';
import { decide } from '../core/conversation/decide.ts';
import type { State } from '../core/conversation/state.ts';
import { createDrawer, type Folder } from './drawer.ts';
import type { Ids } from './ports.ts';
import type { Presence } from './presence.ts';
import { type Append, type ConversationStore, StoreError } from './store.ts';
import type { Deadlines, Timetable } from './timetable.ts';

export type Outcome =
  | { readonly ok: true; readonly conversation: ConversationId; readonly seq: number }
  | { readonly ok: false; readonly reason: RejectReason };

export interface Start {
  readonly site: SiteKey;
  readonly visitor: Context['visitor'];
  /** Kept together with the first event when we have nothing of this visitor yet. */
  readonly newcomer?: NonNullable<Append['visitor']>;
}

/** What a commit changed; `before` is undefined for a new conversation. */
export interface Committed {
  readonly before: State | undefined;
  readonly state: State;
  readonly events: readonly ConversationEvent[];
}

export interface Desk {
  /** @param start what a conversation that does not exist yet would start from; without it such a one is `not_found` */
  execute(conversation: ConversationId, command: Command, start?: Start): Promise<Outcome>;
  /** The answer to a command that was stored before, for those who refuse one without asking the conversation (D2). */
  known(command: Command): Promise<Outcome | undefined>;
  load(conversation: ConversationId): Promise<State | undefined>;
  /** The state when it is in memory. */
  peek(conversation: ConversationId): State | undefined;
  /** Events with after < seq < before: from memory when they are there, else undefined. */
  recent(conversation: ConversationId, after: number, before: number): readonly ConversationEvent[] | undefined;
  /** Recomputes the deadlines after somebody came or went. */
  reschedule(conversation: ConversationId): Promise<void>;
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
  readonly context: (site: SiteKey, visitor: Context['visitor']) => Context;
  readonly onCommitted: (committed: Committed) => void;
}

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
      ...optional('visitorGoneSince', presence.goneSince(state.visitor.id)),
      ...optional('agentGoneSince', state.status === 'active' ? presence.goneSince(state.agent.id) : undefined),
    });

  function settle(folder: Folder, state: State, events: readonly ConversationEvent[], deadlines: Deadlines): void {
    const before = folder.state;
    drawer.file(folder, state, events);
    timetable.set(state.id, deadlines);
    parts.onCommitted({ before, state, events });
  }

  async function perform(folder: Folder, command: Command, start: Start | undefined): Promise<Outcome> {
    const key = keyOf(command, parts.ids);
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const state = await load(folder);
      const origin = state ? { site: state.site, visitor: { language: state.language } } : start;
      if (!origin) return { ok: false, reason: 'not_found' };
      const facts = parts.context(origin.site, origin.visitor);
      const decision = decide(state, command, facts);
      if (!decision.ok) return (await twin(key)) ?? decision;
      if (decision.events.length === 0) {
        // A deadline that no longer applies: limits changed, or somebody came back. Say when it does.
        await reschedule(folder);
        return { ok: true, conversation: folder.id, seq: state?.head ?? 0 };
      }
      const next = advance(folder.id, state, decision.events, facts.now);
      const seq = seqOf(next.events, key?.id);
      const deadlines = due(next.state);
      const outcome = await store.append({
        conversation: folder.id,
        expectedSeq: state?.head ?? 0,
        ...(key && { command: { ...key, seq } }),
        events: next.events,
        snapshot: next.state,
        deadlines,
        outbound: [],
        ...(start?.newcomer && { visitor: start.newcomer }),
      });
      if (outcome === 'stored') {
        settle(folder, next.state, next.events, deadlines);
        return { ok: true, conversation: folder.id, seq };
      }
      const same = await twin(key);
      if (same) return same;
      drawer.forget(folder);
    }
    throw new Error(`conversation ${folder.id} changed under our hands ${TRIES} times`);
  }

  /** The answer to a command that was stored before (D2). */
  async function twin(key: Key | undefined): Promise<Outcome | undefined> {
    const known = key && (await store.findCommand(key.sender, key.id));
    if (!known) return undefined;
    if (known.bodyHash !== key.bodyHash) return { ok: false, reason: 'id_conflict' };
    return { ok: true, conversation: known.conversation, seq: known.seq };
  }

  async function reschedule(folder: Folder): Promise<void> {
    const state = folder.state;
    if (!state) return;
    const deadlines = due(state);
    if (isSame(deadlines, timetable.of(state.id))) return;
    const kept = {
      conversation: state.id,
      expectedSeq: state.head,
      events: [],
      snapshot: state,
      deadlines,
      outbound: [],
    };
    if ((await store.append(kept)) === 'stored') timetable.set(state.id, deadlines);
  }

  return {
    async execute(conversation, command, start) {
      try {
        return await drawer.inOrder(conversation, (folder) => perform(folder, command, start));
      } catch (error) {
        if (error instanceof StoreError)
          return { ok: false, reason: error.kind === 'full' ? 'storage_full' : 'storage_failed' };
        throw error;
      }
    },
    known: (command) => twin(keyOf(command, parts.ids)),
    load: (conversation) => drawer.inOrder(conversation, load),
    peek: drawer.peek,
    recent: drawer.recent,
    reschedule: (conversation) => drawer.inOrder(conversation, reschedule),
    adopt(state) {
      drawer.adopt(state);
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
    bodyHash: ids.hash(JSON.stringify(command.do)),
  };
}

function seqOf(events: readonly ConversationEvent[], id: CommandId | undefined): number {
  const own = id && events.find((event) => event.command === id);
  return (own ?? events.at(-1))?.seq ?? 0;
}

function isSame(a: Deadlines, b: Deadlines): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Deadlines>;
  return [...keys].every((key) => a[key] === b[key]);
}

function optional<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: T };
}
