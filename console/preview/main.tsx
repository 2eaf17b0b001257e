/** The console without a server, for looking at it: `?screen=desk|new|busy|settings|setup|signIn&lang=id&auto=missed#/board`. Never part of the build. */
import type { AgentView, AutoAway, Language } from '@sapa/protocol';
import { render } from 'preact';
import { App } from '../src/app.tsx';
import { createEntry } from '../src/session/entry.ts';
import { browserLineEnv, createAgentLine } from '../src/session/line.ts';
import { outboxIn } from '../src/session/outbox.ts';
import { createShelf } from '../src/session/shelf.ts';
import { createUpload } from '../src/session/upload.ts';
import { createDesk } from '../src/state/desk.ts';
import { createUi } from '../src/views/ui.ts';
import { busyShop, explainShop, shopProposals } from './admin-sample.ts';
import { createAdminServer } from './admin-server.ts';
import { shopWeek } from './admin-week.ts';
import { createFakeFiles } from './fake-files.ts';
import { createFakeServer, type Do, type FakeServer } from './fake-server.ts';
import { boardSample, busyDay, supervisor } from './routing-sample.ts';
import { me, morning, RANI, suggestionsSample, welcomeFor } from './sample.ts';

const query = new URLSearchParams(location.search);
const screen = query.get('screen') ?? 'desk';
const isNew = screen === 'new';
const isBusy = screen === 'busy';
const isInSettings = screen === 'settings';
const known: AgentView = isNew || isInSettings ? { ...me, role: 'admin' } : isBusy ? supervisor : me;
const agent: AgentView = query.get('auto') ? { ...known, status: 'away', auto: query.get('auto') as AutoAway } : known;
const pages = isNew ? [] : isBusy ? busyDay(Date.now()) : morning(Date.now());
const board = boardSample(Date.now());

const files = createFakeFiles();

/** Enough of a server's answers to click around. */
function answer(done: Do, server: FakeServer) {
  const { conversation, command, id } = done;
  const by = { kind: 'agent', agent: RANI, name: 'Rani' } as const;
  if (conversation && command.type === 'say')
    server.happen(conversation, {
      type: 'messageSent',
      by,
      text: command.text,
      visibility: 'public',
      command: id,
      ...(command.attachments && { attachments: command.attachments.flatMap((file) => files.known(file) ?? []) }),
    });
  if (conversation && command.type === 'note')
    server.happen(conversation, { type: 'messageSent', by, text: command.text, visibility: 'private', command: id });
  if (conversation && (command.type === 'acceptOffer' || command.type === 'take'))
    server.happen(conversation, { type: 'accepted', agent: RANI, name: 'Rani' });
  if (conversation && command.type === 'end') server.happen(conversation, { type: 'ended', by, reason: 'finished' });
  if (conversation && command.type === 'hold') server.happen(conversation, { type: 'held', by: RANI });
  if (conversation && command.type === 'resume')
    server.happen(conversation, { type: 'resumed', agent: RANI, reason: 'agent' });
  if (conversation && command.type === 'setPriority')
    server.happen(conversation, { type: 'prioritised', by: RANI, priority: command.priority });
  if (conversation && command.type === 'assign')
    server.happen(conversation, { type: 'accepted', agent: command.agent, name: command.agent, by: RANI });
  if (command.type === 'setPresence') {
    const { status, label } = command;
    server.send({ t: 'signal', type: 'presence', agent: RANI, status, ...(label && { label }) });
  }
  if (command.type === 'declineOffer') return server.refuse(done, 'wrong_state');
  server.ack(done);
}

const shelf = createShelf(undefined);
const ui = createUi(shelf, (query.get('lang') ?? 'en') as Language);
const nobody = { ok: false, reason: 'unauthorized' } as const;
const entry = createEntry(
  {
    session: async () => (screen === 'desk' || isNew || isBusy || isInSettings ? { ok: true, agent } : nobody),
    signIn: async () => nobody,
    signOut: async () => undefined,
    isSetupNeeded: async () => false,
    setup: async () => nobody,
  },
  screen === 'setup' ? 'token' : undefined,
);
const server = createFakeServer({
  welcome: welcomeFor(agent, pages),
  pages,
  now: Date.now,
  board: () => board,
  onDo: answer,
});
Object.assign(window, { preview: server, sample: { pages } });

if (isInSettings) {
  const admin = createAdminServer(busyShop);
  Object.assign(admin, {
    proposals: shopProposals(Date.now()),
    explain: explainShop,
    simulate: () => shopWeek(Date.now()),
  });
  window.fetch = (path, init) => admin.fetch(String(path), init);
  if (!location.hash) location.hash = '#/settings/knowledge';
}

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
const deskOf = (who: AgentView, onRefused: () => void) => {
  const env = { ...browserLineEnv(), connect: server.connect };
  return createDesk({
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
    suggest: async () => suggestionsSample,
    upload: (file, site) => createUpload({ fetch: files.fetch, later: env.later }, file, site),
    onRefused,
  });
};
render(<App entry={entry} ui={ui} deskOf={deskOf} />, root);
void entry.check();
