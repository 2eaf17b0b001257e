/**
 * Routes that pages of the owner's websites ask: readable for the origins that a site lists, and for our own pages; refused to
 * all others. Never with credentials: visitors name themselves in a header, agents come from our own pages.
 */
import type { Settings } from '@sapa/protocol';
import type { RequestHandler, Response } from 'express';
import { isOwnOrigin } from '../ws/upgrade.ts';
import { refuse } from './answers.ts';

/** How long a browser remembers that it may ask. */
const PREFLIGHT_SECONDS = '600';
const HEADERS = 'Authorization, Content-Type, Upload-Offset';

interface Parts {
  readonly settings: () => Settings;
  readonly publicUrl: string;
}

/** @param methods `GET, POST` */
export function crossOrigin({ settings, publicUrl }: Parts, methods: string): RequestHandler {
  const isListed = (origin: string) => settings().sites.some(({ origins }) => origins.includes(origin));
  return (request, response, next) => {
    const { origin, host } = request.headers;
    const isOwn = origin === undefined || isOwnOrigin(origin, host, publicUrl);
    response.vary('Origin');
    if (!isOwn && !isListed(origin)) return refuse(response, 403, 'not_allowed', 'No site lists this origin.');
    if (origin !== undefined) readable(response, origin);
    response.locals.site = isOwn ? undefined : origin;
    if (request.method !== 'OPTIONS') return next();
    response.set({
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': HEADERS,
      'Access-Control-Max-Age': PREFLIGHT_SECONDS,
    });
    response.status(204).end();
  };
}

/** The origin of the website that asks; undefined: a page of ours, or no page at all. */
export const websiteOf = (response: Response): string | undefined => response.locals.site as string | undefined;

/** A token belongs into a header: addresses are kept in logs and histories. */
export const noTokens: RequestHandler = ({ query }, response, next) => {
  if (['token', 'authorization', 'access_token'].some((name) => name in query))
    return refuse(response, 400, 'invalid_body', 'A token must not stand in an address.');
  next();
};

function readable(response: Response, origin: string): void {
  response.set({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Retry-After, Content-Disposition',
  });
}
