/** A visitor's session on one site: who they are (token), what is on its way (outbox), and the line that carries both. */
import { createLine, keptOutbox, type Line, type LineState, type Pending } from '@sapa/client';
import {
  followAsVisitor,
  type Hello,
  type Signal,
  type UiLanguage,
  type VisitorCommand,
  type VisitorSnapshot,
  type VisitorWelcome,
} from '@sapa/protocol';
import type { Browser } from '../env.ts';
import { enter, type Tab } from './tabs.ts';

export interface VisitorLine extends Line<VisitorWelcome, VisitorSnapshot, VisitorCommand> {
  /** Comes back with a new hello; not to be called before `open`. */
  restart(): void;
}
export type VisitorState = LineState<VisitorWelcome, VisitorSnapshot, VisitorCommand>;
export type VisitorPending = Pending<VisitorCommand>;

/** What a page says of the visitor; goes with every hello. */
export type About = Partial<Pick<Hello, 'locale' | 'profile' | 'identity' | 'proactive'>>;

export interface SessionEvents {
  readonly about?: About;
  onChange(state: VisitorState): void;
  onSignal(signal: Signal): void;
}
export type OpenSession = (events: SessionEvents) => VisitorLine;

/** Where the visitor's token is kept. */
export const TOKEN = '';

export const createSession =
  (browser: Browser, language: UiLanguage): OpenSession =>
  (events) => {
    const { storage } = browser;
    let greeted: VisitorWelcome | undefined;
    /** Who this page is, also when somebody clears what is in storage. */
    let token: string | undefined;
    const line = createLine<VisitorWelcome, VisitorSnapshot, VisitorCommand>({
      env: { ...browser, connect: () => tab.connect() },
      outbox: keptOutbox(storage),
      hello() {
        token = storage.get(TOKEN) ?? token;
        // JSON leaves out what is undefined.
        return { locale: language, page: browser.page(), token: token as string, ...events.about };
      },
      follow: followAsVisitor,
      onChange(state) {
        if (greeted !== state.welcome) {
          greeted = state.welcome;
          if (greeted?.token) {
            const kept = storage.get(TOKEN);
            if (kept && kept !== token) {
              // Another tab became somebody since our hello: we are them, and nothing was said yet as anybody else.
              return tab.restart();
            }
            token = greeted.token;
            storage.set(TOKEN, token);
          }
        }
        if (state.outbox[0]) {
          browser.keepTwice(line);
          // Cleared meanwhile: the answer to these words is for the same visitor.
          storage.set(TOKEN, storage.get(TOKEN) ?? token);
        }
        tab.onStatus?.();
        events.onChange(state);
      },
      onSignal: events.onSignal,
      onFrame(frame) {
        if ('type' in frame) tab.signals[`${frame.type}`] = frame as Signal;
        tab.onFrame?.(frame);
      },
      // A token the server will not have is of no use to anyone.
      onReject({ reason }) {
        if (reason !== 'unauthorized') return;
        // Another tab has become somebody since our hello, and this one with it.
        if (storage.get(TOKEN) !== token) return tab.restart();
        token = undefined;
        storage.set(TOKEN, token);
      },
      // Who has been welcomed once knows that key and origin are right: the server is only away.
      onUnheard: storage.get(TOKEN) ? undefined : browser.reportUnheard,
    });
    const { open, close } = line;
    const tab: Tab = {
      browser,
      line,
      connect: browser.connect,
      signals: {},
      restart() {
        close();
        line.open = open;
        open();
      },
    };
    line.open = () => {
      // Once: from here on it is the tab that says when.
      line.open = () => {};
      enter(tab);
    };
    line.close = () => {
      tab.isGone = true;
      close();
      tab.leave?.();
      tab.channel?.close();
    };
    // Who has been here may have left words that the first copy forgot.
    if (storage.get(TOKEN)) browser.keepTwice(line);
    return Object.assign(line, { restart: tab.restart });
  };
