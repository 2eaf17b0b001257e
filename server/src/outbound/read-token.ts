/** Reads the token out of another system's answer to a renewal (RFC 6749 §5.1). Pure; believes nothing of what it reads. */
import type { ApiToken } from '@sapa/protocol';
import { parse } from './answer.ts';

const TOKEN_CHARS = 8_000;

type Texts = Pick<ApiToken, 'access_token' | 'refresh_token'>;

/** Of opened tokens: sealed ones differ with every sealing. */
export const isSameToken = (one: Texts, other: Texts): boolean =>
  one.access_token === other.access_token && one.refresh_token === other.refresh_token;

/**
 * @param asked when, in seconds since 1970: whatever the other clock says
 * @returns undefined when it brings no token
 * @throws CallFailed `badAnswer` when it is not JSON
 */
export function readToken(text: string, old: ApiToken, asked: number): ApiToken | undefined {
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
