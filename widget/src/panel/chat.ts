/**
 * What the open chat knows beside the line's state, and everything a visitor can do in it. No DOM.
 * Words go out without naming a conversation: the server knows the open one, and reopens or starts one as needed.
 */
import type { Strings } from '@sapa/client';
import type { ConversationId, Signal, SiteView, VisitorCommand } from '@sapa/protocol';
import type { SapaEvent } from '../dock.ts';
import type { Browser } from '../env.ts';
import type { OpenSession, VisitorLine, VisitorState } from '../session/session.ts';
import { currentOf } from './current.ts';
import type { RareParts } from './lazily.ts';

/** The place in the queue, and when this was heard: from then on its time counts down. */
export type QueueSignal = Extract<Signal, { type: 'queue' }> & { at?: number };

const TYPING_EVERY_MS = 3_000;
const TYPING_ENDS_MS = 6_000;
const LIVE = ':live';
/** The field of a draft that holds the visitor's words. */
export const WORDS = '';
/** Since when the chat is open; also for the other tabs, and the next page. */
export const OPEN = ':open';

export interface Chat extends RareParts {
  readonly line: VisitorLine;
  /** What is half written, by field; composer and form share the words themselves. */
  readonly drafts: Strings;
  /** The site of the welcome, with who is there now. */
  readonly site?: SiteView | undefined;
  readonly isAgentTyping?: boolean;
  readonly queue?: QueueSignal | undefined;
  /** What the agent has read. */
  readonly readSeq: number;
  readonly isEnding?: boolean;
  /** The visitor did not want the form they are shown. */
  readonly isFormPutOff?: boolean;
  do(command: VisitorCommand): void;
  say(text: string): void;
  /** @param text all there is of it so far */
  typed(text: string): void;
  end(step: 'ask' | 'yes' | 'no'): void;
  putOffForm(isPutOff: boolean): void;
  older(): void;
  /** The chat is on the screen, or no longer. */
  show(isOpen: boolean): void;
  /** Another tab has read, or this one is looked at again. */
  glance(): void;
  now(): number;
  /** Returns how to call it off. */
  later(ms: number, run: () => void): () => void;
  repaint(): void;
}

export interface ChatParts {
  readonly browser: Pick<Browser, 'later' | 'now' | 'isVisible' | 'isPhone' | 'storage' | 'drafts'>;
  readonly openSession: OpenSession;
  readonly emit: (name: SapaEvent, detail?: unknown) => void;
  readonly repaint: () => void;
}

export function createChat({ browser, openSession, emit, repaint }: ChatParts): Chat {
  let welcome: VisitorState['welcome'];
  let isOpen = false;
  let reported = 0;
  /** Newest event the visitor has had on screen, and the newest that listeners have been told of. */
  let seen = 0;
  let told: number | undefined;
  let lastConversation: ConversationId | undefined;
  let stopTyping: (() => void) | undefined;
  let typedAt = 0;
  let cancelQuiet: (() => void) | undefined;

  const line = openSession({ onChange: changed, onSignal: signalled });

  function changed(state: VisitorState) {
    if (welcome !== state.welcome) {
      welcome = state.welcome;
      chat.site = welcome?.site;
    }
    const current = currentOf(state);
    if (current?.events.length) follow(current);
    else if (welcome && !state.outbox[0]) keep(false);
    repaint();
  }
  function follow({ snapshot, events }: NonNullable<ReturnType<typeof currentOf>>) {
    if (lastConversation && lastConversation !== snapshot.id) seen = reported = chat.readSeq = told = 0;
    lastConversation = snapshot.id;
    const [of, kept] = browser.storage.get(LIVE)?.split(' ') ?? [];
    if (of === lastConversation) seen = Math.max(seen, Number(kept));
    const answers = events.filter((event) => event.type === 'messageSent').filter(({ by }) => by.kind !== 'visitor');
    for (const answer of answers) {
      if (told === undefined || answer.seq <= told) continue;
      chat.isAgentTyping = false;
      emit('message', { by: answer.by.kind, text: answer.text });
    }
    told = snapshot.head;
    if (snapshot.status !== 'queued') chat.queue = undefined;
    if (!snapshot.form) chat.isFormPutOff = false;
    if (isOpen && browser.isVisible()) {
      seen = snapshot.head;
      if (line.state.status === 'online' && reported < seen) {
        reported = seen;
        line.read(snapshot.id, seen);
      }
    }
    const unread = answers.filter(({ seq }) => seq > seen).length;
    emit('unread', unread);
    keep(unread || snapshot.status !== 'closed');
  }
  /** For the tabs and pages to come: how far was read, while there is something to come back to. */
  function keep(isLive: unknown) {
    browser.storage.set(LIVE, isLive || browser.storage.get(OPEN) ? `${lastConversation} ${seen}` : undefined);
  }
  /** On a phone the chat covers the page: there it opens only for who asks. */
  function keepOpen() {
    if (!browser.isPhone()) browser.storage.set(OPEN, isOpen ? `${browser.now()}` : undefined);
  }
  function signalled(signal: Signal) {
    if (signal.type === 'queue') {
      chat.queue = signal;
      // On the signal itself: a tab that comes later is handed it, and counts on from there.
      chat.queue.at ??= browser.now();
    } else if (signal.type === 'read') chat.readSeq = Math.max(chat.readSeq, signal.by === 'agent' ? signal.seq : 0);
    else if (signal.type === 'typing') {
      stopTyping?.();
      chat.isAgentTyping = signal.by === 'agent' && signal.on;
      stopTyping = browser.later(TYPING_ENDS_MS, () => {
        chat.isAgentTyping = false;
        repaint();
      });
    } else if ('departments' in signal) chat.site = { ...chat.site, opensAt: undefined, ...signal } as SiteView;
    repaint();
  }
  /** From the first word on, a page load connects by itself. */
  const act = (command: VisitorCommand) => {
    keepOpen();
    keep(true);
    line.do(command);
  };
  const typing = (on: boolean) => {
    if (lastConversation) line.typing(lastConversation, on);
  };
  const quiet = () => {
    cancelQuiet?.();
    if (typedAt) typing(false);
    typedAt = 0;
  };

  const chat: { -readonly [Field in keyof Chat]: Chat[Field] } = {
    ...browser,
    line,
    repaint,
    readSeq: 0,
    do: act,
    say(text) {
      quiet();
      if (text.trim()) act({ type: 'say', text: text.trim() });
      chat.drafts.set(WORDS, undefined);
    },
    typed(text) {
      chat.drafts.set(WORDS, text || undefined);
      cancelQuiet?.();
      cancelQuiet = browser.later(TYPING_ENDS_MS, quiet);
      if (browser.now() - typedAt < TYPING_EVERY_MS) return;
      typedAt = browser.now();
      typing(true);
    },
    end(step) {
      chat.isEnding = step === 'ask';
      if (step === 'yes') act({ type: 'end' });
      repaint();
    },
    putOffForm(isPutOff) {
      chat.isFormPutOff = isPutOff;
      repaint();
    },
    older() {
      if (lastConversation) line.older(lastConversation);
    },
    show(next) {
      isOpen = next;
      keepOpen();
      if (next) keep(true);
      changed(line.state);
    },
    glance: () => changed(line.state),
  };
  return chat;
}
