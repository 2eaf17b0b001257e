/** The admin's HTTP API as values: what the settings are, how they are changed, and what the bot would make of them. */
import type {
  ExplainBody,
  ExplainView,
  PreviewBody as PreviewDocument,
  PreviewView,
  ProactiveCount,
  ProactiveCountsView,
  ProblemView,
  ProposalView,
  SettingsChanges,
  SettingsView,
  SimulateView,
  VisitorCommand,
} from '@sapa/protocol';
import type { Fetch } from '../session/api.ts';

export type { ExplainBody, ExplainView as Explained, PreviewView as Previewed, ProposalView as Proposal };

export interface PreviewBody extends Omit<PreviewDocument, 'commands'> {
  /** What the visitor did, from the start. */
  readonly commands: readonly VisitorCommand[];
}

/** Parts of the settings as they would be saved. */
export type SimulationChanges = Pick<SettingsChanges, 'routing' | 'departments' | 'agents'>;
interface SimulationBody {
  readonly changes: SimulationChanges;
  readonly days: number;
}

export interface Loaded extends SettingsView {
  readonly ok: true;
}
export type AdminRefusal =
  | { readonly ok: false; readonly reason: 'unreachable' | 'conflict' }
  | { readonly ok: false; readonly reason: 'failed'; readonly message: string }
  | { readonly ok: false; readonly reason: 'invalid_body'; readonly problems: readonly ProblemView[] };
type Answer<Value> = { readonly ok: true; readonly value: Value } | AdminRefusal;

export interface AdminApi {
  load(): Promise<Loaded | AdminRefusal>;
  /** @param revision what the changes were made to; another one in force is a `conflict` */
  save(revision: string, changes: SettingsChanges): Promise<Loaded | AdminRefusal>;
  explain(body: ExplainBody): Promise<Answer<ExplainView>>;
  preview(body: PreviewBody): Promise<Answer<PreviewView>>;
  /** Plays the recorded conversations of the last days, with the settings in force and with the changes. */
  simulate(body: SimulationBody): Promise<Answer<SimulateView>>;
  proposals(): Promise<Answer<readonly ProposalView[]>>;
  /** Takes a proposal off the list, whatever became of it. @returns whether it is gone */
  dismiss(id: string): Promise<boolean>;
  /** What came of proactive messages in the last days, today included. */
  proactiveCounts(days: number): Promise<Answer<readonly ProactiveCount[]>>;
  /** The launcher of this build, for pages that pin it. */
  widgetVersion(): Promise<Answer<WidgetVersion>>;
}

interface WidgetVersion {
  readonly launcher: string;
  readonly integrity: string;
}

export function createAdminApi(fetch: Fetch): AdminApi {
  async function ask<Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>> {
    try {
      const to = path.startsWith('/') ? path : `/api/v1/${path}`;
      return await read<Value>(await fetch(to, init(method, body)));
    } catch {
      return { ok: false, reason: 'unreachable' };
    }
  }
  async function settings(method: string, body?: unknown): Promise<Loaded | AdminRefusal> {
    const answer = await ask<SettingsView>(method, 'settings', body);
    return answer.ok ? { ok: true, ...answer.value } : answer;
  }
  return {
    load: () => settings('GET'),
    save: (revision, changes) => settings('PUT', { revision, changes }),
    explain: (body) => ask('POST', 'bot/explain', body),
    preview: (body) => ask('POST', 'bot/preview', body),
    simulate: (body) => ask('POST', 'routing/simulate', body),
    async proposals() {
      const answer = await ask<{ proposals: readonly ProposalView[] }>('GET', 'proposals');
      return answer.ok ? { ok: true, value: answer.value.proposals } : answer;
    },
    dismiss: async (id) => (await ask('DELETE', `proposals/${encodeURIComponent(id)}`)).ok,
    async proactiveCounts(days) {
      const answer = await ask<ProactiveCountsView>('GET', `proactive/counts?days=${days}`);
      return answer.ok ? { ok: true, value: answer.value.counts } : answer;
    },
    widgetVersion: () => ask('GET', '/widget/version.json'),
  };
}

function init(method: string, body: unknown): RequestInit {
  const accept = { accept: 'application/json' };
  if (body === undefined) return { method, credentials: 'same-origin', headers: accept };
  const headers = { ...accept, 'content-type': 'application/json' };
  return { method, credentials: 'same-origin', headers, body: JSON.stringify(body) };
}

async function read<Value>(response: Response): Promise<Answer<Value>> {
  const body = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok) return { ok: true, value: body as Value };
  const { message, problems } = (body ?? {}) as { message?: string; problems?: readonly ProblemView[] };
  if (response.status === 409) return { ok: false, reason: 'conflict' };
  if (response.status === 400 && problems) return { ok: false, reason: 'invalid_body', problems };
  return { ok: false, reason: 'failed', message: message ?? String(response.status) };
}
