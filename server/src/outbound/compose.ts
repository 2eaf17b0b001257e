/** Makes the HTTP request of a connection, one of its requests, and what is known. Secrets are open here. Pure. */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { ApiConnection, ApiRequest, ApiToken } from '@sapa/protocol';
import { isOurs } from '../app/framing.ts';
import { CallFailed } from './failed.ts';
import type { Outgoing } from './send.ts';
import { encodePart, fill, fillAll, fillJson, type Known } from './template.ts';
import { wellFormed } from './well-formed.ts';

export function compose(connection: ApiConnection, request: ApiRequest, known: Known, key: string): Outgoing {
  const body = request.body && request.method !== 'GET' ? fillJson(request.body, known) : undefined;
  return {
    method: request.method,
    url: address(connection.baseUrl, request, known),
    body,
    headers: headersOf({
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...ownHeaders(connection.headers, known),
      ...authorization(connection.token),
      'idempotency-key': key,
    }),
  };
}

/** The connection's place, with another path below it. */
export function below(baseUrl: string, path: string): URL {
  const base = new URL(baseUrl);
  return new URL(`${base.origin}${base.pathname.replace(/\/$/, '')}${path}`);
}

function address(baseUrl: string, request: ApiRequest, known: Known): URL {
  const path = fillAll(request.path, known, encodePart);
  if (climbs(path)) throw new CallFailed('notFound');
  const url = below(baseUrl, path);
  for (const [name, template] of Object.entries(request.query))
    url.searchParams.append(name, fillAll(template, known, wellFormed));
  return url;
}

/** An order called `..` is another path. */
const climbs = (path: string) => /(^|[/\\])(\.|%2e){1,2}([/\\?#]|$)/i.test(path);

/** Settings only: what a visitor says belongs in no header. */
function ownHeaders(headers: ApiConnection['headers'], known: Known): Record<string, string> {
  const setting: Known = (name) => (name.startsWith('settings.') ? known(name) : undefined);
  const own = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), fill(value, setting)] as const);
  return Object.fromEntries(own.filter(([name]) => !isOurs(name)));
}

const authorization = (token: ApiToken | undefined) =>
  token?.access_token ? { authorization: `${token.token_type} ${token.access_token}` } : {};

/** @throws CallFailed `unconfigured` for what cannot stand in a header, such as a line break */
function headersOf(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  try {
    for (const [name, value] of Object.entries(headers)) {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    }
  } catch {
    throw new CallFailed('unconfigured');
  }
  return headers;
}
