/** The agents' session cookie: opaque, out of scripts' reach. On https it carries the __Host- prefix, so no subdomain can plant one. */
import type { CookieOptions } from 'express';

const PLAIN = 'sapa_session';
const SECURE = '__Host-sapa_session';

export const cookieName = (isHttps: boolean): string => (isHttps ? SECURE : PLAIN);

export function cookieOptions(isHttps: boolean, expiresAt: number): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', secure: isHttps, path: '/', expires: new Date(expiresAt) };
}

/** @param header the request's Cookie header */
export function sessionToken(header: string | undefined): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=');
    if (name === SECURE || name === PLAIN) return value.join('=') || undefined;
  }
  return undefined;
}
