/** Puts the desk on a page with a server in memory: for component tests. */
import type { AgentView, Language } from '@sapa/protocol';
import { act, cleanup, render } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { App } from '../src/app.tsx';
import type { AskSuggestions } from '../src/session/api.ts';
import { createEntry } from '../src/session/entry.ts';
import { browserLineEnv, createAgentLine } from '../src/session/line.ts';
import { outboxIn } from '../src/session/outbox.ts';
import { createShelf } from '../src/session/shelf.ts';
import { createUpload } from '../src/session/upload.ts';
import { createDesk, type Desk } from '../src/state/desk.ts';
import { createUi } from '../src/views/ui.ts';
import { createFakeFiles, type FakeFiles } from './fake-files.ts';
import { createFakeServer, type FakeServer, type Page } from './fake-server.ts';
import { me, welcomeFor } from './sample.ts';

interface Stage {
  readonly desk: Desk;
  readonly server: FakeServer;
  readonly files: FakeFiles;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Lets everything happen, once, that was to happen within so many milliseconds. The clock does not move. */
  pass(ms: number): Promise<void>;
  /** Does something outside the page, and waits until it is drawn. */
  step(run: () => void): Promise<void>;
}

/**
 * @param now the moment at which time stands still
 * @param shelf what an earlier visit to the desk left in the browser
 * @param suggest what the knowledge has to say
 */
export async function stageDesk(
  pages: readonly Page[],
  now: number,
  agent: AgentView = me,
  language: Language = 'en',
  shelf = createShelf(undefined),
  suggest: AskSuggestions = async () => undefined,
): Promise<Stage> {
  location.hash = '';
  const ui = createUi(shelf, language);
  const server = createFakeServer({ welcome: welcomeFor(agent, pages), pages, now: () => now });
  const nobody = { ok: false, reason: 'unauthorized' } as const;
  const entry = createEntry(
    {
      session: async () => ({ ok: true, agent }),
      signIn: async () => nobody,
      signOut: async () => undefined,
      isSetupNeeded: async () => false,
      setup: async () => nobody,
    },
    undefined,
  );
  // Time stands still: nothing happens later unless a test makes it happen.
  const timers = createTimers();
  const env = { ...browserLineEnv(), connect: server.connect, now: () => now, later: timers.later };
  const files = createFakeFiles();
  const desks: Desk[] = [];
  const deskOf = (who: AgentView, onRefused: () => void) => {
    const desk = createDesk({
      agent: who,
      env,
      shelf,
      openLine: (handlers) =>
        createAgentLine(
          env,
          outboxIn({ localStorage: {}, indexedDB: undefined }, who.id),
          () => ui.language.value,
          handlers,
        ),
      suggest,
      upload: (file, site) => createUpload({ fetch: files.fetch, later: env.later }, file, site),
      onRefused,
    });
    desks.push(desk);
    return desk;
  };
  cleanup();
  await act(async () => {
    render(<App entry={entry} ui={ui} deskOf={deskOf} />);
    await entry.check();
  });
  const [desk] = desks;
  if (!desk) throw new Error('the desk was not drawn');
  const step = (run: () => void) => act(async () => run());
  return { desk, server, files, user: userEvent.setup(), step, pass: (ms) => step(() => timers.pass(ms)) };
}

function createTimers() {
  const timers = new Set<{ readonly ms: number; readonly run: () => void }>();
  return {
    later(ms: number, run: () => void) {
      const timer = { ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass(ms: number) {
      for (const timer of [...timers].filter((each) => each.ms <= ms)) if (timers.delete(timer)) timer.run();
    },
  };
}
