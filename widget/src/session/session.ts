/** A visitor's session on one site: who they are (token), what is on its way (outbox), and the line that carries both. */
import { createLine, type Line, type LineState, type Pending } from '@sapa/client';
import {
  followAsVisitor,
  type Language,
  type Signal,
  type VisitorCommand,
  type VisitorSnapshot,
  type VisitorWelcome,
} from '@sapa/protocol';
import type { Browser, Storage } from '../env.ts';

export type VisitorLine = Line<VisitorWelcome, VisitorSnapshot, VisitorCommand>;
export type VisitorState = LineState<VisitorWelcome, VisitorSnapshot, VisitorCommand>;
export type VisitorPending = Pending<VisitorCommand>;

export interface SessionEvents {
  onChange(state: VisitorState): void;
  onSignal(signal: Signal): void;
}
export type OpenSession = (events: SessionEvents) => VisitorLine;

const TOKEN = '';
const OUTBOX = ':outbox';

export const createSession =
  (browser: Browser, language: Language): OpenSession =>
  (events) => {
    const { storage } = browser;
    let greeted: VisitorWelcome | undefined;
    return createLine<VisitorWelcome, VisitorSnapshot, VisitorCommand>({
      env: browser,
      outbox: {
        load: () => parse(storage),
        save: (outbox) => storage.set(OUTBOX, outbox.length ? JSON.stringify(outbox) : undefined),
      },
      hello() {
        const token = storage.get(TOKEN);
        return { locale: language, page: browser.page(), ...(token && { token }) };
      },
      follow: followAsVisitor,
      onChange(state) {
        if (greeted !== state.welcome) {
          greeted = state.welcome;
          if (greeted?.token) storage.set(TOKEN, greeted.token);
        }
        events.onChange(state);
      },
      onSignal: events.onSignal,
      // A token the server will not have is of no use to anyone.
      onReject: ({ reason }) => reason === 'unauthorized' && storage.set(TOKEN, undefined),
    });
  };

/** What somebody else wrote under our key is not an outbox. */
function parse(storage: Storage): readonly VisitorPending[] {
  try {
    const outbox: unknown = JSON.parse(storage.get(OUTBOX) ?? '[]');
    return Array.isArray(outbox) ? outbox : [];
  } catch {
    return [];
  }
}
