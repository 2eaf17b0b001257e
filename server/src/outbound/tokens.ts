/**
 * Tokens of API connections, renewed before they run out (RFC 6749 §6): one renewal at a time per connection, others wait for it.
 * A system that refuses what it gave is left alone for a while. Knows not where tokens are kept, nor how to ask.
 */
import type { ApiConnection, ApiToken } from '@sapa/protocol';
import type { Clock } from '../app/ports.ts';
import { below } from './compose.ts';
import { CallFailed } from './failed.ts';
import { isSameToken, readToken } from './read-token.ts';
import { type RenewedTokens, renewalOf } from './renewed.ts';
import type { Outgoing } from './send.ts';

/** So long before its end a token counts as ending, but never more than a quarter of its life. */
const EARLY_S = 60;
/** Between two renewals that a refusal asks for, and after a token that no renewal helps. */
const REST_S = 60;
const DEFAULT_PATH = '/oauth/token';

export interface Tokens {
  /** The token to use, renewed when it is about to end. @throws CallFailed `refused` when it cannot be, or was refused just now */
  fresh(connection: ApiConnection): Promise<ApiToken | undefined>;
  /** Another one than this, which was not accepted; undefined where there is no way to get one. @throws CallFailed `refused` */
  another(connection: ApiConnection, refused: ApiToken): Promise<ApiToken | undefined>;
  /** That the other one was not accepted either: nothing is asked with it for a minute. */
  rest(connection: ApiConnection, refused: ApiToken): void;
}

export interface TokensParts {
  readonly ask: (outgoing: Outgoing) => Promise<{ readonly status: number; readonly text: string }>;
  readonly clock: Pick<Clock, 'now'>;
  readonly renewed: RenewedTokens;
}

export function createTokens({ ask, clock, renewed }: TokensParts): Tokens {
  const underWay = new Map<string, Promise<ApiToken>>();
  const seconds = () => Math.floor(clock.now() / 1_000);
  /** Tokens that came of a renewal just now; those that could not be renewed; those that were refused all the same. */
  const [young, stuck, resting] = [createNotes(seconds), createNotes(seconds), createNotes(seconds)] as const;

  const current = (connection: ApiConnection) => renewalOf(connection, renewed) ?? connection.token;

  /** Shared by all who ask meanwhile. */
  const renew = (connection: ApiConnection, old: ApiToken): Promise<ApiToken> =>
    underWay.get(connection.id) ?? begin(connection, old);

  function begin(connection: ApiConnection, old: ApiToken): Promise<ApiToken> {
    const renewal = exchange(connection, old).finally(() => underWay.delete(connection.id));
    underWay.set(connection.id, renewal);
    return renewal;
  }

  async function exchange(connection: ApiConnection, old: ApiToken): Promise<ApiToken> {
    const asked = seconds();
    try {
      const { status, text } = await ask(question(connection, old));
      const token = status < 200 || status > 299 ? undefined : readToken(text, old, asked);
      if (!token) throw new CallFailed('refused');
      young.put(connection, token);
      const { origin } = new URL(connection.baseUrl);
      await renewed.keep(connection.id, { origin, instead: connection.token ?? old, token });
      return token;
    } catch {
      stuck.put(connection, old);
      throw new CallFailed('refused');
    }
  }

  /** One that cannot be renewed just now is used to its end. */
  async function renewedEarly(connection: ApiConnection, token: ApiToken): Promise<ApiToken> {
    try {
      if (stuck.has(connection, token)) throw new CallFailed('refused');
      return await renew(connection, token);
    } catch (error) {
      if (left(token, seconds()) > 0) return token;
      throw error;
    }
  }

  return {
    async fresh(connection) {
      const token = current(connection);
      if (token && resting.has(connection, token)) throw new CallFailed('refused');
      return token?.refresh_token && isEnding(token, seconds()) ? renewedEarly(connection, token) : token;
    },
    async another(connection, refused) {
      const token = current(connection);
      if (token && resting.has(connection, token)) throw new CallFailed('refused');
      if (token && !isSameToken(token, refused)) return token;
      if (!token?.refresh_token) return undefined;
      if (!young.has(connection, token) && !stuck.has(connection, token)) return renew(connection, token);
      resting.put(connection, token);
      throw new CallFailed('refused');
    },
    rest: (connection, refused) => resting.put(connection, refused),
  };
}

/** The last token of each connection that something was noted of, for a minute. */
function createNotes(seconds: () => number) {
  const notes = new Map<string, { readonly token: ApiToken; readonly at: number }>();
  return {
    put: ({ id }: ApiConnection, token: ApiToken) => void notes.set(id, { token, at: seconds() }),
    has({ id }: ApiConnection, token: ApiToken): boolean {
      const note = notes.get(id);
      return note !== undefined && seconds() - note.at < REST_S && isSameToken(note.token, token);
    },
  };
}

/** Seconds. One that says nothing of its end has none. */
const left = ({ created_at, expires_in }: ApiToken, now: number): number =>
  created_at === undefined || expires_in === undefined ? Number.POSITIVE_INFINITY : created_at + expires_in - now;

const isEnding = (token: ApiToken, now: number): boolean =>
  left(token, now) < Math.min(EARLY_S, (token.expires_in ?? 0) / 4) || left(token, now) <= 0;

function question({ baseUrl, settings }: ApiConnection, { refresh_token = '' }: ApiToken): Outgoing {
  const text = (name: string) => (Object.hasOwn(settings, name) ? String(settings[name]) : '');
  const form = new URLSearchParams({ grant_type: 'refresh_token', refresh_token });
  for (const name of ['client_id', 'client_secret']) if (text(name)) form.set(name, text(name));
  const path = text('token_path') || DEFAULT_PATH;
  return {
    method: 'POST',
    url: below(baseUrl, path.startsWith('/') ? path : `/${path}`),
    body: form.toString(),
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
  };
}
