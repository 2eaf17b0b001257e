/** What the agent who answers may want to say: from the knowledge, for the visitor's last words. Changes nothing. */
import {
  type AgentId,
  type ConversationEvent,
  type ConversationId,
  type EntryId,
  type SuggestionsView,
  TEXT_CHARS,
} from '@sapa/protocol';
import type { State } from '../core/conversation/state.ts';
import { mayFollow } from './access.ts';
import type { Desk } from './desk.ts';
import type { Facts } from './facts.ts';
import type { Clock } from './ports.ts';
import type { ConversationStore } from './store.ts';
import type { Throttle } from './throttle.ts';

/** A number: ms to wait, as with older pages. Undefined where there is no such conversation for this agent. */
export type Suggestions = (
  agent: AgentId,
  conversation: ConversationId,
) => Promise<SuggestionsView | number | undefined>;

interface Parts {
  readonly clock: Clock;
  readonly desk: Desk;
  readonly facts: Facts;
  readonly store: ConversationStore;
  readonly throttle: Throttle;
}

/** Events looked through for words. */
const RECENT = 50;

export function createSuggestions({ clock, desk, facts, store, throttle }: Parts): Suggestions {
  return async (agent, conversation) => {
    const waitMs = throttle.spend('older', agent, clock.now());
    if (waitMs > 0) return waitMs;
    // Conversations in memory are known to exist: others are asked for without taking a place there.
    const state = desk.peek(conversation) ?? (await store.load(conversation));
    const viewer = facts.agent(agent);
    if (!state || !viewer || !mayFollow(viewer, state)) return undefined;
    const events = (await store.read(conversation, { limit: RECENT, fromEnd: true })).map(({ event }) => event);
    return suggestionsFor(facts, state, events);
  };
}

function suggestionsFor(facts: Facts, state: State, events: readonly ConversationEvent[]): SuggestionsView {
  const { last, earlier } = wordsIn(events);
  const { language, mood, urgency } = state;
  if (last === '') return { suggestions: [], ...(mood && { mood }), ...(urgency && { urgency }) };
  const context = facts.context(state.site, { language });
  const heard = context.understand(last, { language, earlier });
  const found = context.suggest(last, language);
  // "An agent, please" has no answer; what the bot was asked before it may.
  const entries = found.length > 0 ? found : suggestedAtHandover(state).flatMap((id) => context.entry(id) ?? []);
  const suggestions = entries.map(({ id, questions, answer }) => ({ entry: id, question: questions[0] ?? id, answer }));
  return { suggestions, mood: heard.mood, urgency: heard.urgency };
}

function suggestedAtHandover(state: State): readonly EntryId[] {
  return ('handover' in state && state.handover?.summary.suggested) || [];
}

/** What the visitor said since anybody else did, as one; and what they said before, oldest first. */
function wordsIn(events: readonly ConversationEvent[]): { last: string; earlier: readonly string[] } {
  const said = events.filter((event) => event.type === 'messageSent' && event.visibility === 'public');
  const words = said.flatMap((event, at) =>
    event.type === 'messageSent' && event.by.kind === 'visitor' ? [{ at, text: event.text }] : [],
  );
  const answeredAt = said.findLastIndex(
    (event, at) => event.type === 'messageSent' && event.by.kind !== 'visitor' && at < (words.at(-1)?.at ?? 0),
  );
  const last = words.filter(({ at }) => at > answeredAt).map(({ text }) => text);
  const earlier = words.filter(({ at }) => at < answeredAt).map(({ text }) => text);
  return { last: last.join('\n').slice(-TEXT_CHARS), earlier };
}
