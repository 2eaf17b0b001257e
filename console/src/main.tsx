/** Builds everything from the browser's own parts and draws it. The only file that does. */
import type { AgentView } from '@sapa/protocol';
import { render } from 'preact';
import { App } from './app.tsx';
import { languageFor } from './i18n/index.ts';
import { createApi, createSuggest, type Fetch } from './session/api.ts';
import { createEntry, setupTokenIn } from './session/entry.ts';
import { browserLineEnv, createAgentLine } from './session/line.ts';
import { outboxIn } from './session/outbox.ts';
import { browserStorage, createShelf, shelfOf } from './session/shelf.ts';
import { createUpload } from './session/upload.ts';
import { createDesk } from './state/desk.ts';
import { createUi } from './views/ui.ts';

const shelf = createShelf(browserStorage());
const ui = createUi(shelf, languageFor(navigator.language));
const ask: Fetch = (path, init) => fetch(path, init);
const entry = createEntry(createApi(ask), setupTokenIn(location.hash));
// Once used, the one-use token has no business in the address bar or the history.
entry.phase.subscribe((phase) => {
  if (phase.at === 'desk' && setupTokenIn(location.hash)) history.replaceState(null, '', location.pathname);
});

function deskOf(agent: AgentView, onRefused: () => void) {
  const env = browserLineEnv();
  const mine = shelfOf(shelf, agent.id);
  return createDesk({
    agent,
    env,
    shelf: mine,
    openLine: (handlers) => createAgentLine(env, outboxIn(window, agent.id), () => ui.language.value, handlers),
    suggest: createSuggest(ask),
    upload: (file, site) => createUpload({ fetch: ask, later: env.later }, file, site),
    onRefused,
  });
}

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
render(<App entry={entry} ui={ui} deskOf={deskOf} />, root);
void entry.check();
