/** The console's HTTP API as values: an expected refusal is a result, only a broken network is `unreachable`. */
import type { AgentView, ConversationId, SetupBody, SuggestionsView } from '@sapa/protocol';

export interface Problem {
  readonly path: string;
  readonly message: string;
}

export type Refusal =
  | { readonly ok: false; readonly reason: 'unauthorized' | 'unreachable' | 'failed' }
  | { readonly ok: false; readonly reason: 'rate_limited'; readonly retryAfterMs: number }
  | { readonly ok: false; readonly reason: 'invalid_body'; readonly problems: readonly Problem[] };
export type SignedIn = { readonly ok: true; readonly agent: AgentView };

export interface Api {
  session(): Promise<SignedIn | Refusal>;
  signIn(email: string, password: string): Promise<SignedIn | Refusal>;
  signOut(): Promise<void>;
  /** Nobody can sign in yet; false also when that cannot be known. */
  isSetupNeeded(): Promise<boolean>;
  setup(body: SetupBody): Promise<SignedIn | Refusal>;
}

/** Undefined where there is no answer; never fails. */
export type AskSuggestions = (conversation: ConversationId) => Promise<SuggestionsView | undefined>;

/** `fetch` narrowed to what is used, so that a test can answer in its place. */
export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

export function createApi(fetch: Fetch): Api {
  const send = async (method: string, path: string, body?: unknown): Promise<SignedIn | Refusal> => {
    try {
      return await read(await fetch(`/api/v1/${path}`, withBody(method, body)));
    } catch {
      return { ok: false, reason: 'unreachable' };
    }
  };
  return {
    session: () => send('GET', 'session'),
    signIn: (email, password) => send('POST', 'session', { email, password }),
    signOut: async () => void (await send('DELETE', 'session')),
    setup: (body) => send('POST', 'setup', body),
    async isSetupNeeded() {
      try {
        const response = await fetch('/api/v1/setup', withBody('GET'));
        return response.ok && ((await response.json()) as { needed?: boolean }).needed === true;
      } catch {
        return false;
      }
    },
  };
}

/** Suggestions are a kindness: when there are none to be had, for whatever reason, nobody is told. */
export function createSuggest(fetch: Fetch): AskSuggestions {
  return async (conversation) => {
    try {
      const path = `/api/v1/conversations/${encodeURIComponent(conversation)}/suggestions`;
      const response = await fetch(path, withBody('GET'));
      const body: unknown = response.ok ? await response.json() : undefined;
      return isSuggestions(body) ? body : undefined;
    } catch {
      return undefined;
    }
  };
}

function withBody(method: string, body?: unknown): RequestInit {
  const init: RequestInit = { method, credentials: 'same-origin', headers: { accept: 'application/json' } };
  if (body === undefined) return init;
  return {
    ...init,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

interface RefusalBody {
  readonly retryAfterMs?: number;
  readonly problems?: readonly Problem[];
}

async function read(response: Response): Promise<SignedIn | Refusal> {
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  if (response.ok && isSession(body)) return { ok: true, agent: body.agent };
  const { retryAfterMs, problems } = (body ?? {}) as RefusalBody;
  if (response.status === 401) return { ok: false, reason: 'unauthorized' };
  if (response.status === 429) return { ok: false, reason: 'rate_limited', retryAfterMs: retryAfterMs ?? 60_000 };
  if (response.status === 400) return { ok: false, reason: 'invalid_body', problems: problems ?? [] };
  return { ok: false, reason: 'failed' };
}

const isSession = (body: unknown): body is { agent: AgentView } =>
  typeof body === 'object' && body !== null && 'agent' in body;

const isSuggestions = (body: unknown): body is SuggestionsView =>
  typeof body === 'object' && body !== null && 'suggestions' in body && Array.isArray(body.suggestions);
