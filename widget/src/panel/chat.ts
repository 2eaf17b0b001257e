/**
 * What the open chat knows beside the line's state, and everything a visitor can do in it. No DOM.
 * Words go out without naming a conversation: the server knows the open one, and reopens or starts one as needed.
 */
import type { Strings } from '@sapa/client';
import type {
  Attachment,
  ConversationEvent,
  ConversationId,
  Signal,
  SiteView,
  VisitorCommand,
  VisitorSnapshot,
} from '@sapa/protocol';
import type { Dock } from '../dock.ts';
import type { Browser } from '../env.ts';
import type { About, OpenSession, VisitorLine, VisitorState } from '../session/session.ts';
import { currentOf } from './current.ts';

/** The place in the queue, and when this was heard: from then on its time counts down. */
export type QueueSignal = Extract<Signal, { type: 'queue' }> & { at?: number };

const TYPING_EVERY_MS = 3_000;
const TYPING_ENDS_MS = 6_000;
const LIVE = ':live';
/** The field of a draft that holds the visitor's words. */
export const WORDS = '';
/** Since when the chat is open; also for the other tabs, and the next page. */
export const OPEN = ':open';
/** The field of a draft that holds the rule whose bubble the visitor answers, a blank, and its words. */
export const HAIL = ':hail';

/** A file that goes along with the next words once it is there; `files/` keeps the list. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  /** Bytes the server has. */
  readonly sent: number;
  /** The server has all of it. */
  readonly attachment?: Attachment | undefined;
}

/** What parts of the view change by themselves, see `set`. */
export interface ChatState {
  readonly isMenuOpen?: boolean;
  readonly uploads: readonly Upload[];
  /** What this page has sent, by id: of what waits in the outbox only ids are known. */
  readonly sentFiles?: ReadonlyMap<string, Attachment>;
  /** The composer's words; while files are on their way, `files/` keeps them until all are there. */
  say(text: string): void;
}

export interface Chat extends ChatState {
  readonly line: VisitorLine;
  /** What the page says of the visitor. */
  readonly about: { -readonly [Field in keyof About]: About[Field] };
  /** Where it is on the page; `origin` is the server's. */
  readonly dock: Dock;
  /** Kept for all tabs and visits, by key; the visitor's token is under TOKEN. */
  readonly storage: Strings;
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
  set(part: Partial<ChatState>): void;
  repaint(): void;
}

export interface ChatParts {
  readonly browser: Pick<Browser, 'later' | 'now' | 'isVisible' | 'isPhone' | 'storage' | 'drafts'>;
  readonly openSession: OpenSession;
  readonly dock: Dock;
  readonly repaint: () => void;
}

export function createChat({ browser, openSession, dock, repaint }: ChatParts): Chat {
  const { emit } = dock;
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

  // Opened by a bubble, here or on the page before.
  const about: About = { proactive: browser.drafts.get(HAIL)?.split(' ')[0] };
  const line = openSession({ about, onChange: changed, onSignal: signalled });

  function changed(state: VisitorState) {
    if (welcome !== state.welcome) {
      welcome = state.welcome;
      chat.site = welcome?.site;
    }
    const current = currentOf(state);
    if (current?.events.length) follow(current);
    else if (welcome) {
      // Whatever begins from here on is news, from its first answer.
      if (!current) told = 0;
      if (!state.outbox[0]) keep(false);
    }
    repaint();
  }
  function follow({ snapshot, events }: NonNullable<ReturnType<typeof currentOf>>) {
    if (lastConversation && lastConversation !== snapshot.id) seen = reported = chat.readSeq = told = 0;
    lastConversation = snapshot.id;
    const [of, kept] = browser.storage.get(LIVE)?.split(' ') ?? [];
    if (of === lastConversation) seen = Math.max(seen, Number(kept));
    const answers = events.filter((event) => event.type === 'messageSent').filter(({ by }) => by.kind !== 'visitor');
    // What was here before us is no news.
    for (const event of events.filter(({ seq }) => seq > (told ?? Number.POSITIVE_INFINITY))) tell(event);
    told = snapshot.head;
    if (snapshot.status !== 'queued') chat.queue = undefined;
    if (!snapshot.form) chat.isFormPutOff = false;
    answered(snapshot.status);
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
  /** What the site said first is in the log now; what comes next begins otherwise. */
  function answered(status: VisitorSnapshot['status']) {
    if (!about.proactive || status === 'closed') return;
    about.proactive = undefined;
    browser.drafts.set(HAIL, undefined);
  }
  function tell(event: ConversationEvent) {
    if (event.type === 'ended') emit(event.type, { by: event.by.kind });
    else if (event.type === 'rated') emit(event.type, { score: event.score, comment: event.comment });
    else if (event.type === 'messageSent' && event.by.kind !== 'visitor') {
      chat.isAgentTyping = false;
      emit('message', { by: event.by.kind, text: event.text });
    }
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
    about,
    dock,
    repaint,
    readSeq: 0,
    uploads: [],
    do: act,
    say(text) {
      quiet();
      const attachments = chat.uploads.flatMap(({ attachment }) => attachment?.id ?? []);
      if (attachments[0]) act({ type: 'say', text: text.trim(), attachments });
      else if (text.trim()) act({ type: 'say', text: text.trim() });
      chat.drafts.set(WORDS, undefined);
      // What is still on its way goes with the words after these.
      chat.uploads = chat.uploads.filter(({ attachment }) => !attachment);
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
    set(part) {
      Object.assign(chat, part);
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
