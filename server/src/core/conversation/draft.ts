/**
 * A decision in the making: events are applied as they are added, so what comes next is decided on what has just happened,
 * and an event that the state does not allow (C1) cannot be decided at all.
 */
import type { ConversationEvent, ConversationId, EventBody, Language, Phrase, SomeTexts } from '@sapa/protocol';
import { apply } from './apply.ts';
import type { Context } from './context.ts';
import type { Decided } from './decision.ts';
import { hasJustSaid } from './memory.ts';
import type { State } from './state.ts';

type Extras = Omit<Extract<EventBody, { type: 'messageSent' }>, 'type' | 'by' | 'text' | 'visibility'>;

/** Never leaves the draft: who decides about a new conversation does not know its id. */
const UNNAMED = '' as ConversationId;

export class Draft {
  readonly context: Context;
  readonly events: ConversationEvent[] = [];
  #state: State | undefined;

  constructor(before: State | undefined, context: Context) {
    this.context = context;
    this.#state = before;
  }

  /** After the events so far. @throws when nothing has started */
  get state(): State {
    if (!this.#state) throw new Error('nothing has started');
    return this.#state;
  }

  get language(): Language {
    return this.state.language;
  }

  add(event: Decided): void {
    const before = this.#state;
    const numbered = { ...event, seq: (before?.head ?? 0) + 1, at: this.context.now };
    this.events.push(numbered);
    this.#state = apply(before?.id ?? UNNAMED, before, numbered);
  }

  /** Says it to the visitor: as the bot where the bot may speak (C3), else as the system. Never the same words twice in a row. */
  speak(words: string, extras: Extras = {}): void {
    const kind = this.context.site.bot && this.state.status === 'bot' ? 'bot' : 'system';
    const text = hasJustSaid(this.state.memory, words) ? `${this.phrase('again')} ${words}` : words;
    this.add({ type: 'messageSent', by: { kind }, text, visibility: 'public', ...extras });
  }

  /** In the conversation's language, else in the one the owner wrote; undefined where they wrote none. */
  own(texts: SomeTexts | undefined): string | undefined {
    return texts?.[this.language] ?? texts?.id ?? texts?.en;
  }

  /** A phrase in the conversation's language. */
  phrase(name: Phrase): string {
    return this.context.phrases[this.language][name];
  }
}
