/**
 * The agent's desk: everything the screens show, derived from the line, and everything the agent can ask for.
 * Knows no DOM. One desk lives from sign-in to sign-out; `close` ends every timer of it.
 */
import { computed, effect, signal, untracked } from '@preact/signals';
import type { Pending } from '@sapa/client';
import type { AgentCommand, AgentView, ConversationId, DirectoryView, SiteKey } from '@sapa/protocol';
import type { AgentLineState } from '../session/line.ts';
import { withAnswer } from './answered-with.ts';
import { createBoardWatch } from './board-watch.ts';
import type { Desk, DeskOptions, Dialog } from './desk-types.ts';
import { createDrafts, type Mode } from './drafts.ts';
import { listsOf, neighbour, type ReadMarks } from './lists.ts';
import { createNotices, newsBetween } from './notices.ts';
import { wantedStand, withStand } from './presence.ts';
import { createPassing } from './signals.ts';
import { standingOf } from './standing.ts';
import { createSuggestions, type Heard, lastHeard } from './suggestions.ts';
import { createTray } from './tray.ts';
import { createTypist } from './typist.ts';

export type { Desk } from './desk-types.ts';

const TICK_MS = 1_000;
const keepsText = ({ command }: Pending<AgentCommand>) => command.type === 'say' || command.type === 'note';

export function createDesk({ agent, env, shelf, openLine, suggest, upload, onRefused }: DeskOptions): Desk {
  const passing = createPassing(env.later);
  const drafts = createDrafts(shelf);
  const suggestions = createSuggestions(env.later, suggest);
  const marks = signal<ReadMarks>(shelf.get<ReadMarks>('read', {}));
  const selected = signal<ConversationId | undefined>(undefined);
  const mode = signal<Mode>('reply');
  const dialog = signal<Dialog | undefined>(undefined);
  const notices = createNotices();
  const focusWanted = signal<ConversationId | undefined>(undefined);
  const clock = signal(env.now());
  const hasMet = signal(shelf.get('met', false));

  const line = openLine({
    onChange,
    onSignal(arrived) {
      passing.receive(arrived);
      watch.receive(arrived);
    },
    onBye: ({ reason }) => reason !== 'draining' && onRefused(),
  });
  const watch = createBoardWatch(line.send);
  const state = signal<AgentLineState>(line.state);
  const typist = createTypist(env, line.typing);
  const siteOf = (id: ConversationId) => state.value.conversations.get(id)?.snapshot.site ?? ('' as SiteKey);
  const tray = createTray((file, conversation) => upload(file, siteOf(conversation)));

  function onChange(next: AgentLineState) {
    const before = state.value;
    state.value = next;
    if (next.welcome !== before.welcome) {
      passing.forget();
      watch.welcomed();
    }
    if (next.conversations.size > 0 && !hasMet.value) {
      hasMet.value = true;
      shelf.set('met', true);
    }
    if (next.status === 'refused') onRefused();
    for (const [id, { snapshot }] of next.conversations) {
      const known = before.conversations.get(id)?.snapshot.preview;
      if (snapshot.preview !== known && snapshot.preview?.by === 'visitor') passing.spoke(id);
    }
    for (const notice of newsBetween(before.conversations, next.conversations, agent.id)) notices.add(notice);
  }

  const me = computed<AgentView>(() => {
    const known = state.value.welcome?.agent ?? agent;
    return withStand(known, wantedStand(state.value.outbox) ?? passing.presence.value.get(known.id));
  });
  const directory = computed<DirectoryView | undefined>(() => {
    const known = state.value.welcome?.directory;
    const presence = passing.presence.value;
    return known && { ...known, agents: known.agents.map((each) => withStand(each, presence.get(each.id))) };
  });
  const lists = computed(() => listsOf(shown(state.value.conversations, passing.gone.value), me.value, marks.value));
  const current = computed(() => (selected.value ? state.value.conversations.get(selected.value) : undefined));

  // A refused command without words of the agent's own has nothing to keep: say why, and let it go.
  const stopRefused = effect(() => {
    const refused = state.value.outbox.filter((pending) => pending.refused && !keepsText(pending));
    untracked(() => {
      for (const { id, command, refused: reject } of refused) {
        if (reject) notices.add({ id, kind: 'refused', command: command.type, reason: reject.reason });
        line.drop(id);
      }
    });
  });

  const heard = computed<Heard | undefined>(() => {
    const followed = current.value;
    if (!followed || standingOf(followed.snapshot, me.value) !== 'active') return undefined;
    return { conversation: followed.snapshot.id, seq: lastHeard(followed.events) };
  });
  const stopFollowing = effect(() => {
    const next = heard.value;
    untracked(() => suggestions.follow(next));
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
    tray,
    typist,
    suggestions,
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
    watch,
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
    markRead(conversation) {
      const head = state.value.conversations.get(conversation)?.snapshot.head;
      if (head === undefined || head <= (marks.value[conversation] ?? 0)) return;
      const known = Object.entries(marks.value).filter(([id]) => state.value.conversations.has(id as ConversationId));
      marks.value = { ...Object.fromEntries(known), [conversation]: head };
      shelf.set('read', marks.value);
      line.read(conversation, head);
    },
    setStatus: ({ status, label }) => void line.do({ type: 'setPresence', status, ...(label && { label }) }),
    accept: (conversation) => askAndOpen({ type: 'acceptOffer' }, conversation),
    take: (conversation) => askAndOpen({ type: 'take' }, conversation),
    resume: (conversation) => askAndOpen({ type: 'resume' }, conversation),
    send(conversation, how, text) {
      typist.stop();
      drafts.set(conversation, how, '');
      if (how === 'note') return ask({ type: 'note', text }, conversation);
      const entry = suggestions.sent(conversation, text);
      const files = tray.take(conversation);
      ask(
        { type: 'say', text, ...(entry && { entry }), ...(files.length > 0 && { attachments: files }) },
        conversation,
      );
    },
    use(conversation, suggestion) {
      suggestions.chose(conversation, suggestion);
      drafts.set(conversation, 'reply', withAnswer(drafts.get(conversation, 'reply'), suggestion.answer));
      typist.typed(conversation, true);
      compose('reply');
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
      stopFollowing();
      suggestions.stop();
      passing.stop();
      typist.stop();
      tray.stop();
      line.close();
    },
  };
}

/** Without what is not ours to see any more. */
function shown<Key, Value>(all: ReadonlyMap<Key, Value>, gone: ReadonlySet<Key>): ReadonlyMap<Key, Value> {
  return gone.size === 0 ? all : new Map([...all].filter(([key]) => !gone.has(key)));
}
