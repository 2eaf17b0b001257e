/**
 * Tokens of API connections, renewed before they run out (RFC 6749 §6): one renewal at a time per connection, others wait for it.
 * What a renewal brought is kept by whoever keeps settings; until that shows, it is remembered here.
 */
import type { ApiConnection, ApiToken } from '@sapa/protocol';
import type { Clock } from '../app/ports.ts';
import { parse } from './answer.ts';
import { below } from './compose.ts';
import { CallFailed } from './failed.ts';
import type { Outgoing } from './send.ts';

/** So long before its end a token counts as over. */
const EARLY_S = 60;
const TOKEN_CHARS = 8_000;
const DEFAULT_PATH = '/oauth/token';

/** @param instead the token it takes the place of; where another one has taken it meanwhile, that one is newer */
export type KeepToken = (connection: string, token: ApiToken, instead: ApiToken) => void;

export interface Tokens {
  /** The token to use, renewed when it is about to end. @throws CallFailed `refused` when it cannot be */
  fresh(connection: ApiConnection): Promise<ApiToken | undefined>;
  /** Another one than this, which was not accepted; undefined where there is no way to get one. @throws CallFailed `refused` */
  another(connection: ApiConnection, refused: ApiToken): Promise<ApiToken | undefined>;
}

export interface TokensParts {
  readonly ask: (outgoing: Outgoing) => Promise<{ readonly status: number; readonly text: string }>;
  readonly clock: Clock;
  readonly keep: KeepToken;
}

interface Renewed {
  /** The token of the settings that it replaces. */
  readonly instead: ApiToken;
  readonly token: ApiToken;
}

export function createTokens({ ask, clock, keep }: TokensParts): Tokens {
  const underWay = new Map<string, Promise<ApiToken>>();
  const renewed = new Map<string, Renewed>();
  const seconds = () => Math.floor(clock.now() / 1_000);

  function current({ id, token }: ApiConnection): ApiToken | undefined {
    const known = renewed.get(id);
    if (!token || !known) return token;
    if (isSameToken(known.instead, token) || isSameToken(known.token, token)) return known.token;
    // Somebody wrote another one.
    renewed.delete(id);
    return token;
  }

  const isEnding = ({ created_at, expires_in }: ApiToken) =>
    created_at !== undefined && expires_in !== undefined && created_at + expires_in - seconds() < EARLY_S;

  const renew = (connection: ApiConnection, old: ApiToken): Promise<ApiToken> =>
    underWay.get(connection.id) ?? begin(connection, old);

  function begin(connection: ApiConnection, old: ApiToken): Promise<ApiToken> {
    const renewal = exchange(connection, old).finally(() => underWay.delete(connection.id));
    underWay.set(connection.id, renewal);
    return renewal;
  }

  async function exchange(connection: ApiConnection, old: ApiToken): Promise<ApiToken> {
    const asked = seconds();
    const { status, text } = await ask(question(connection, old)).catch(() => {
      throw new CallFailed('refused');
    });
    const token = status < 200 || status > 299 ? undefined : readToken(text, old, asked);
    if (!token) throw new CallFailed('refused');
    renewed.set(connection.id, { instead: connection.token ?? old, token });
    keep(connection.id, token, connection.token ?? old);
    return token;
  }

  return {
    async fresh(connection) {
      const token = current(connection);
      return token?.refresh_token && isEnding(token) ? renew(connection, token) : token;
    },
    async another(connection, refused) {
      const token = current(connection);
      if (token && !isSameToken(token, refused)) return token;
      return token?.refresh_token ? renew(connection, token) : undefined;
    },
  };
}

type Texts = Pick<ApiToken, 'access_token' | 'refresh_token'>;
/** Of opened tokens: sealed ones differ with every sealing. */
export const isSameToken = (one: Texts, other: Texts): boolean =>
  one.access_token === other.access_token && one.refresh_token === other.refresh_token;

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

/** @param asked when, in seconds since 1970: whatever the other clock says */
function readToken(text: string, old: ApiToken, asked: number): ApiToken | undefined {
  const answer = parse(text) as Readonly<Record<string, unknown>> | null;
  const { access_token, refresh_token, token_type, expires_in } = answer ?? {};
  if (!isTokenText(access_token)) return undefined;
  const lasts = Number(expires_in);
  const renewal = isTokenText(refresh_token) ? refresh_token : old.refresh_token;
  return {
    token_type: typeOf(token_type) ?? old.token_type,
    access_token,
    created_at: asked,
    ...(lasts > 0 && Number.isFinite(lasts) && { expires_in: lasts }),
    ...(renewal !== undefined && { refresh_token: renewal }),
  };
}

/** Many answer `bearer` and then know only `Bearer`. */
function typeOf(type: unknown): string | undefined {
  if (typeof type !== 'string' || !/^[\w-]{1,40}$/.test(type)) return undefined;
  return type === 'bearer' ? 'Bearer' : type;
}

/** Printable, as headers need it. */
const isTokenText = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= TOKEN_CHARS && /^[\x21-\x7e]+$/.test(text);
