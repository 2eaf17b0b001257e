/**
 * A decision in the making: events are applied as they are added, so what comes next is decided on what has just happened,
 * and an event that the state does not allow (C1) cannot be decided at all.
 */
import type { ConversationId, EventBody, Language, Phrase } from '@sapa/protocol';
import { apply } from './apply.ts';
import type { Context } from './context.ts';
import type { Decided } from './decision.ts';
import type { State } from './state.ts';

type Extras = Omit<Extract<EventBody, { type: 'messageSent' }>, 'type' | 'by' | 'text' | 'visibility'>;

export interface Draft {
  readonly context: Context;
  readonly events: readonly Decided[];
  /** After the events so far. Throws when nothing has started. */
  readonly state: State;
  add(event: Decided): void;
  /** Says it to the visitor: as the bot where the bot may speak (C3), else as the system. */
  speak(text: string, extras?: Extras): void;
  /** A phrase in the conversation's language. */
  phrase(name: Phrase): string;
  readonly language: Language;
}

/** Never leaves the draft: who decides about a new conversation does not know its id. */
const UNNAMED = '' as ConversationId;

export function createDraft(before: State | undefined, context: Context): Draft {
  const events: Decided[] = [];
  let state = before;

  const draft: Draft = {
    context,
    events,
    get state() {
      if (!state) throw new Error('nothing has started');
      return state;
    },
    get language() {
      return draft.state.language;
    },
    add(event) {
      events.push(event);
      state = apply(state?.id ?? UNNAMED, state, { ...event, seq: (state?.head ?? 0) + 1, at: context.now });
    },
    speak(text, extras = {}) {
      const kind = context.site.bot && draft.state.status === 'bot' ? 'bot' : 'system';
      draft.add({ type: 'messageSent', by: { kind }, text, visibility: 'public', ...extras });
    },
    phrase: (name) => context.phrases[draft.language][name],
  };
  return draft;
}
