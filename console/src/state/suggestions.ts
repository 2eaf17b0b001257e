/**
 * Answers from the knowledge that may fit what the visitor of my open chat said last, and which of them I used.
 * Knows no screen and no network: it is told who spoke, and asks through a function.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ConversationEvent, ConversationId, EntryId, SuggestionsView } from '@sapa/protocol';
import type { AskSuggestions } from '../session/api.ts';
import { isAnsweredWith } from './answered-with.ts';

export type Suggestion = SuggestionsView['suggestions'][number];

/** The visitor's newest message of a chat that is mine and open. */
export interface Heard {
  readonly conversation: ConversationId;
  readonly seq: number;
}

export interface Suggestions {
  readonly views: ReadonlySignal<ReadonlyMap<ConversationId, SuggestionsView>>;
  /** Entries that were suggested before, by id: what a summary names can be read. */
  readonly known: ReadonlySignal<ReadonlyMap<EntryId, Suggestion>>;
  /** At most 3, best first. */
  of(conversation: ConversationId): readonly Suggestion[];
  /** Asks soon, when this is other than before. */
  follow(heard: Heard | undefined): void;
  chose(conversation: ConversationId, suggestion: Suggestion): void;
  /** The words are on their way. @returns the entry they answer with, if it was chosen here and is still in them */
  sent(conversation: ConversationId, text: string): EntryId | undefined;
  stop(): void;
}

/** Visitors write in bursts, and agents leaf through their chats. */
const PAUSE_MS = 300;
const MOST_SHOWN = 3;
const MOST_CHATS = 20;
const MOST_ENTRIES = 200;

export const lastHeard = (events: readonly ConversationEvent[]): number =>
  events.findLast((event) => event.type === 'messageSent' && event.by.kind === 'visitor')?.seq ?? 0;

export function createSuggestions(
  later: (ms: number, run: () => void) => () => void,
  ask: AskSuggestions,
): Suggestions {
  const views = signal<ReadonlyMap<ConversationId, SuggestionsView>>(new Map());
  const known = signal<ReadonlyMap<EntryId, Suggestion>>(new Map());
  const chosen = new Map<ConversationId, readonly Suggestion[]>();
  let current: Heard | undefined;
  let cancel = () => {};
  /** Counts what was asked for: an answer to anything but the newest came too late. */
  let turn = 0;

  const of = (conversation: ConversationId) => views.value.get(conversation)?.suggestions ?? [];

  async function run(conversation: ConversationId) {
    const mine = turn;
    const view = await ask(conversation);
    if (!view || mine !== turn) return;
    const suggestions = view.suggestions.slice(0, MOST_SHOWN);
    views.value = withNewest(views.value, [[conversation, { ...view, suggestions }]], MOST_CHATS);
    known.value = withNewest(
      known.value,
      suggestions.map((each) => [each.entry, each]),
      MOST_ENTRIES,
    );
  }
  function follow(heard: Heard | undefined) {
    if (heard?.conversation === current?.conversation && heard?.seq === current?.seq) return;
    current = heard;
    turn += 1;
    cancel();
    cancel = heard ? later(PAUSE_MS, () => void run(heard.conversation)) : () => {};
  }
  /** What was just said need not be suggested again. */
  function withdraw(conversation: ConversationId, entry: EntryId) {
    const view = views.value.get(conversation);
    if (!view) return;
    const suggestions = view.suggestions.filter((each) => each.entry !== entry);
    views.value = new Map(views.value).set(conversation, { ...view, suggestions });
  }
  return {
    views,
    known,
    of,
    follow,
    chose: (conversation, suggestion) =>
      void chosen.set(conversation, [...(chosen.get(conversation) ?? []), suggestion]),
    sent(conversation, text) {
      const used = chosen.get(conversation)?.findLast(({ answer }) => isAnsweredWith(text, answer));
      chosen.delete(conversation);
      if (used) withdraw(conversation, used.entry);
      return used?.entry;
    },
    stop: () => follow(undefined),
  };
}

/** The new ones go last; when there are too many, the oldest go. */
function withNewest<K, V>(before: ReadonlyMap<K, V>, added: readonly (readonly [K, V])[], most: number): Map<K, V> {
  const next = new Map(before);
  for (const [key, value] of added) {
    next.delete(key);
    next.set(key, value);
  }
  return new Map([...next].slice(-most));
}
