/** The admin's part of a server, in memory: keeps settings with a revision, refuses what the schema refuses, and proposes what it is told. */
import type { ProactiveCount, Settings, SettingsInput, SimulateView } from '@sapa/protocol';
import type { Explained, PreviewBody, Previewed, Proposal } from '../src/admin/api.ts';
import type { Fetch } from '../src/session/api.ts';
import { judge } from './judge.ts';

export interface AdminServer {
  readonly fetch: Fetch;
  /** What is in force. */
  settings: Settings;
  proposals: readonly Proposal[];
  /** What the bot makes of words. */
  explain: (body: { readonly text: string; readonly bot?: Settings['bot'] }) => Explained;
  /** What a visitor would meet. */
  preview: (body: PreviewBody) => Previewed;
  /** What came of playing the recorded conversations. */
  simulate: (body: unknown) => SimulateView;
  /** What came of proactive messages; absent: this server does not count them. */
  counts?: readonly ProactiveCount[];
  /** The launcher of its build; absent: it offers none. */
  version?: { readonly launcher: string; readonly integrity: string };
  /** Bodies that were asked with, oldest first, as `METHOD path` and body. */
  readonly asked: readonly (readonly [what: string, body: unknown])[];
  isDown: boolean;
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

export function createAdminServer(document: SettingsInput): AdminServer {
  const asked: [string, unknown][] = [];
  const first = judge(document);
  if (!first.ok) throw new Error(`not settings: ${JSON.stringify(first.problems)}`);
  const server: AdminServer = {
    settings: first.settings,
    proposals: [],
    explain: ({ text }) => ({ ...UNHEARD, candidates: [], confidence: text.length > 0 ? 0 : 1 }),
    preview: () => ({ events: [] }),
    simulate: () => NOTHING_RECORDED,
    asked,
    isDown: false,
    async fetch(path, init) {
      if (server.isDown) throw new TypeError('network');
      const what = `${init?.method} ${path.replace('/api/v1/', '')}`;
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      asked.push([what, body]);
      return answer(server, what, body);
    },
  };
  return server;
}

const UNHEARD = {
  language: 'en',
  zone: 'miss',
  mood: 'neutral',
  reasons: [],
  urgency: 'normal',
} as const;

const NOBODY_CAME = {
  name: '',
  ...{ conversations: 0, closed: 0, waited: 0, meanWaitMs: 0, p95WaitMs: 0, oldestWaitMs: 0, within20s: 0 },
  ...{ abandoned: 0, missed: 0, skillMatch: null, reassigned: 0, queueMean: 0 },
} as const;
const EMPTY_REPORT = { overall: NOBODY_CAME, classes: [], agents: [], loadSpread: null } as const;
const NOTHING_RECORDED: SimulateView = { conversations: 0, before: EMPTY_REPORT, after: EMPTY_REPORT };

/** The settings themselves are the revision: nothing is missed when somebody else changes them. */
const revisionOf = (settings: Settings) => JSON.stringify(settings).length + JSON.stringify(settings);

function answer(server: AdminServer, what: string, body: unknown): Response {
  if (what === 'GET settings') return current(server);
  if (what === 'PUT settings') return put(server, body as { revision: string; changes: Partial<Settings> });
  if (what === 'POST bot/explain') return json(200, server.explain(body as { text: string }));
  if (what === 'POST bot/preview') return json(200, server.preview(body as PreviewBody));
  if (what === 'POST routing/simulate') return json(200, server.simulate(body));
  if (what.startsWith('GET proactive/counts') && server.counts) return json(200, { counts: server.counts });
  if (what === 'GET /widget/version.json' && server.version) return json(200, server.version);
  if (what === 'GET proposals') return json(200, { proposals: server.proposals });
  if (what.startsWith('DELETE proposals/')) {
    server.proposals = server.proposals.filter(({ id }) => !what.endsWith(`/${id}`));
    return new Response(null, { status: 204 });
  }
  return json(404, { reason: 'not_found', message: 'There is nothing here.' });
}

const current = ({ settings }: AdminServer) => json(200, { revision: revisionOf(settings), settings });

function put(server: AdminServer, { revision, changes }: { revision: string; changes: Partial<Settings> }): Response {
  if (revision !== revisionOf(server.settings)) return json(409, { reason: 'conflict', message: 'Changed meanwhile.' });
  const judged = judge({ ...server.settings, ...changes });
  if (!judged.ok) return json(400, { reason: 'invalid_body', problems: judged.problems });
  server.settings = judged.settings;
  return current(server);
}
