/** A connection's token as other systems' token answers have it. Pure; time comes as an argument. */
import type { ApiToken } from '@sapa/protocol';
import { jsonOf } from './record.ts';

export const BLANK_TOKEN: ApiToken = { token_type: 'Bearer', access_token: '' };

/** @returns undefined when the text is no token answer */
export function tokenIn(text: string): ApiToken | undefined {
  const json = jsonOf(text);
  if (typeof json !== 'object' || json === null) return undefined;
  const { token_type, access_token, expires_in, refresh_token, created_at } = json as Record<string, unknown>;
  if (typeof access_token !== 'string') return undefined;
  return {
    token_type: typeof token_type === 'string' && token_type !== '' ? token_type : BLANK_TOKEN.token_type,
    access_token,
    ...(typeof refresh_token === 'string' && { refresh_token }),
    ...(isAmount(expires_in) && { expires_in }),
    ...(isAmount(created_at) && { created_at }),
  };
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** @returns milliseconds since 1970; undefined where it cannot be known */
export const expiryOf = ({ created_at, expires_in }: ApiToken): number | undefined =>
  created_at === undefined || expires_in === undefined ? undefined : (created_at + expires_in) * 1_000;
