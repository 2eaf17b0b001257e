/** A visitor's session on one site: who they are (token), what is on its way (outbox), and the line that carries both. */
import { createLine, keptOutbox, type Line, type LineState, type Pending } from '@sapa/client';
import {
  followAsVisitor,
  type Language,
  type Signal,
  type VisitorCommand,
  type VisitorSnapshot,
  type VisitorWelcome,
} from '@sapa/protocol';
import type { Browser } from '../env.ts';
import { enter, type Tab } from './tabs.ts';

export type VisitorLine = Line<VisitorWelcome, VisitorSnapshot, VisitorCommand>;
export type VisitorState = LineState<VisitorWelcome, VisitorSnapshot, VisitorCommand>;
export type VisitorPending = Pending<VisitorCommand>;

export interface SessionEvents {
  onChange(state: VisitorState): void;
  onSignal(signal: Signal): void;
}
export type OpenSession = (events: SessionEvents) => VisitorLine;

const TOKEN = '';

export const createSession =
  (browser: Browser, language: Language): OpenSession =>
  (events) => {
    const { storage } = browser;
    let greeted: VisitorWelcome | undefined;
    /** Who this page is, also when somebody clears what is in storage. */
    let token: string | undefined;
    const line: VisitorLine = createLine<VisitorWelcome, VisitorSnapshot, VisitorCommand>({
      env: { ...browser, connect: () => tab.connect() },
      outbox: keptOutbox(storage),
      hello() {
        token = storage.get(TOKEN) ?? token;
        // JSON leaves out what is undefined.
        return { locale: language, page: browser.page(), token: token as string };
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
    return line;
  };
