/** Puts the desk on a page with a server in memory: for component tests. */
import type { AgentView, Language } from '@sapa/protocol';
import { act, cleanup, render } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { App } from '../src/app.tsx';
import { createEntry } from '../src/session/entry.ts';
import { browserLineEnv, createAgentLine } from '../src/session/line.ts';
import { outboxIn } from '../src/session/outbox.ts';
import { createShelf } from '../src/session/shelf.ts';
import { createDesk, type Desk } from '../src/state/desk.ts';
import { createUi } from '../src/views/ui.ts';
import { createFakeServer, type FakeServer, type Page } from './fake-server.ts';
import { me, welcomeFor } from './sample.ts';

interface Stage {
  readonly desk: Desk;
  readonly server: FakeServer;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Does something outside the page, and waits until it is drawn. */
  step(run: () => void): Promise<void>;
}

/**
 * @param now the moment at which time stands still
 * @param shelf what an earlier visit to the desk left in the browser
 */
export async function stageDesk(
  pages: readonly Page[],
  now: number,
  agent: AgentView = me,
  language: Language = 'en',
  shelf = createShelf(undefined),
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
  const env = { ...browserLineEnv(), connect: server.connect, now: () => now, later: () => () => undefined };
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
  return { desk, server, user: userEvent.setup(), step: (run) => act(async () => run()) };
}
