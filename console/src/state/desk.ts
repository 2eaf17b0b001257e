/**
 * The agent's desk: everything the screens show, derived from the line, and everything the agent can ask for.
 * Knows no DOM. One desk lives from sign-in to sign-out; `close` ends every timer of it.
 */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Followed, Pending } from '@sapa/client';
import type {
  AgentCommand,
  AgentSnapshot,
  AgentView,
  CommandId,
  ConversationId,
  DirectoryView,
  Presence,
  RejectReason,
} from '@sapa/protocol';
import type { AgentLine, AgentLineState, LineHandlers } from '../session/line.ts';
import type { Shelf } from '../session/shelf.ts';
import { createDrafts, type Drafts, type Mode } from './drafts.ts';
import { type Lists, listsOf, neighbour, type ReadMarks } from './lists.ts';
import { createPassing, type Passing } from './signals.ts';
import { createTypist, type Typist } from './typist.ts';

export interface DeskEnv {
  now(): number;
  later(ms: number, run: () => void): () => void;
}

export interface DeskOptions {
  readonly agent: AgentView;
  readonly env: DeskEnv;
  /** Remembers for this agent only. */
  readonly shelf: Shelf;
  openLine(handlers: LineHandlers): AgentLine;
  /** The server will not have us any more. */
  onRefused(): void;
}

export type Dialog = 'keys' | 'transfer' | 'end';
/** A command that was refused and left no text behind: told once, at the edge of the screen. */
export interface Notice {
  readonly id: CommandId;
  readonly reason: RejectReason;
}

export interface Desk {
  readonly line: AgentLine;
  readonly passing: Passing;
  readonly drafts: Drafts;
  readonly typist: Typist;
  readonly state: ReadonlySignal<AgentLineState>;
  readonly me: ReadonlySignal<AgentView>;
  readonly directory: ReadonlySignal<DirectoryView | undefined>;
  readonly lists: ReadonlySignal<Lists>;
  readonly selected: ReadonlySignal<ConversationId | undefined>;
  readonly current: ReadonlySignal<Followed<AgentSnapshot> | undefined>;
  /** Ticks every second. */
  readonly clock: ReadonlySignal<number>;
  /** This agent has seen a conversation in this browser, now or ever. */
  readonly hasMet: ReadonlySignal<boolean>;
  readonly mode: ReadonlySignal<Mode>;
  readonly dialog: ReadonlySignal<Dialog | undefined>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  /** The conversation whose composer should take the focus as soon as it is there. */
  readonly focusWanted: ReadonlySignal<ConversationId | undefined>;

  select(conversation: ConversationId | undefined): void;
  step(by: 1 | -1): void;
  setMode(mode: Mode): void;
  /** Switches the composer and puts the cursor there. */
  compose(mode: Mode): void;
  /** The focus is where it was wanted. */
  focused(): void;
  show(dialog: Dialog | undefined): void;
  dismiss(id: CommandId): void;
  /** The agent sees the conversation: everything that is here of it counts as read. */
  markRead(conversation: ConversationId): void;
  setStatus(status: Presence): void;
  accept(conversation: ConversationId): void;
  take(conversation: ConversationId): void;
  send(conversation: ConversationId, mode: Mode, text: string): void;
  finish(conversation: ConversationId, filing: { category?: string; tags?: string[] }): void;
  do(command: AgentCommand, conversation: ConversationId): void;
  /** A command of this kind is under way for the conversation. */
  isAsking(type: AgentCommand['type'], conversation: ConversationId): boolean;
  later(ms: number, run: () => void): () => void;
  close(): void;
}

const TICK_MS = 1_000;
const keepsText = ({ command }: Pending<AgentCommand>) => command.type === 'say' || command.type === 'note';

export function createDesk({ agent, env, shelf, openLine, onRefused }: DeskOptions): Desk {
  const passing = createPassing(env.later);
  const drafts = createDrafts(shelf);
  const marks = signal<ReadMarks>(shelf.get<ReadMarks>('read', {}));
  const selected = signal<ConversationId | undefined>(undefined);
  const mode = signal<Mode>('reply');
  const dialog = signal<Dialog | undefined>(undefined);
  const notices = signal<readonly Notice[]>([]);
  const focusWanted = signal<ConversationId | undefined>(undefined);
  const clock = signal(env.now());
  const hasMet = signal(shelf.get('met', false));

  const line = openLine({
    onChange,
    onSignal: passing.receive,
    onBye: ({ reason }) => reason !== 'draining' && onRefused(),
  });
  const state = signal<AgentLineState>(line.state);
  const typist = createTypist(env, line.typing);

  function onChange(next: AgentLineState) {
    const before = state.value;
    state.value = next;
    if (next.welcome !== before.welcome) passing.forget();
    if (next.conversations.size > 0 && !hasMet.value) {
      hasMet.value = true;
      shelf.set('met', true);
    }
    if (next.status === 'refused') onRefused();
    for (const [id, { snapshot }] of next.conversations) {
      const isNew = snapshot.head > (before.conversations.get(id)?.snapshot.head ?? 0);
      if (isNew && snapshot.preview?.by === 'visitor') passing.spoke(id);
    }
  }

  const wantedStatus = computed(() => {
    const asked = state.value.outbox.findLast(({ command, refused }) => command.type === 'setPresence' && !refused);
    return asked?.command.type === 'setPresence' ? asked.command.status : undefined;
  });
  const me = computed<AgentView>(() => {
    const known = state.value.welcome?.agent ?? agent;
    return { ...known, status: wantedStatus.value ?? passing.presence.value.get(known.id) ?? known.status };
  });
  const directory = computed<DirectoryView | undefined>(() => {
    const known = state.value.welcome?.directory;
    const presence = passing.presence.value;
    return known && { ...known, agents: known.agents.map((a) => ({ ...a, status: presence.get(a.id) ?? a.status })) };
  });
  const lists = computed(() => listsOf(state.value.conversations, me.value, marks.value));
  const current = computed(() => (selected.value ? state.value.conversations.get(selected.value) : undefined));

  // A refused command without words of the agent's own has nothing to keep: say why, and let it go.
  const stopRefused = effect(() => {
    const refused = state.value.outbox.filter((pending) => pending.refused && !keepsText(pending));
    untracked(() => {
      for (const { id, refused: reject } of refused) {
        if (reject) notices.value = [...notices.value, { id, reason: reject.reason }].slice(-3);
        line.drop(id);
      }
    });
  });

  let stopTick = () => {};
  function tick() {
    clock.value = env.now();
    stopTick = env.later(TICK_MS, tick);
  }
  tick();

  function select(conversation: ConversationId | undefined) {
    if (conversation === selected.value) return;
    typist.stop();
    selected.value = conversation;
    mode.value = 'reply';
    focusWanted.value = undefined;
  }
  function compose(next: Mode) {
    mode.value = next;
    focusWanted.value = selected.value;
  }
  const ask = (command: AgentCommand, conversation: ConversationId) => void line.do(command, conversation);
  function askAndOpen(command: AgentCommand, conversation: ConversationId) {
    ask(command, conversation);
    select(conversation);
    compose('reply');
  }

  return {
    line,
    passing,
    drafts,
    typist,
    state,
    me,
    directory,
    lists,
    selected,
    current,
    clock,
    hasMet,
    mode,
    dialog,
    notices,
    focusWanted,
    select,
    step(by) {
      const next = neighbour(lists.value, selected.value, by);
      if (next) select(next);
    },
    setMode: (next) => {
      mode.value = next;
    },
    compose,
    focused: () => {
      focusWanted.value = undefined;
    },
    show: (next) => {
      dialog.value = next;
    },
    dismiss: (id) => {
      notices.value = notices.value.filter((notice) => notice.id !== id);
    },
    markRead(conversation) {
      const head = state.value.conversations.get(conversation)?.snapshot.head;
      if (head === undefined || head <= (marks.value[conversation] ?? 0)) return;
      const known = Object.entries(marks.value).filter(([id]) => state.value.conversations.has(id as ConversationId));
      marks.value = { ...Object.fromEntries(known), [conversation]: head };
      shelf.set('read', marks.value);
      line.read(conversation, head);
    },
    setStatus: (status) => void line.do({ type: 'setPresence', status }),
    accept: (conversation) => askAndOpen({ type: 'acceptOffer' }, conversation),
    take: (conversation) => askAndOpen({ type: 'take' }, conversation),
    send(conversation, how, text) {
      typist.stop();
      drafts.set(conversation, how, '');
      ask(how === 'note' ? { type: 'note', text } : { type: 'say', text }, conversation);
    },
    finish(conversation, filing) {
      ask({ type: 'finishWrapUp', ...filing }, conversation);
      const next = lists.value.mine.items.find(({ snapshot }) => snapshot.id !== conversation);
      select(next?.snapshot.id);
    },
    do: ask,
    isAsking: (type, conversation) =>
      state.value.outbox.some(
        (each) => each.command.type === type && each.conversation === conversation && !each.refused,
      ),
    later: env.later,
    close() {
      stopTick();
      stopRefused();
      passing.stop();
      typist.stop();
      line.close();
    },
  };
}
