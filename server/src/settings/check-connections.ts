/** What a connection's schema cannot say: names are used once, and what would be sent is something that can be sent. Pure. */
import type { ApiConnection, ApiRequest } from '@sapa/protocol';
import { type Path, type Problem, pathText } from './problem.ts';
import { findRepeats } from './references.ts';

/** They say how a message is carried, which is not for its author to say (RFC 9110 §7.2, §7.6.1, §8.6, §10.1.1). */
const CARRIERS = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
const SLOT = /\{\{[^{}]*\}\}/g;

export function checkConnections(connections: readonly ApiConnection[]): Problem[] {
  const each = (field: 'id' | 'code') =>
    findRepeats(
      connections.map((connection) => connection[field]),
      (index) => ['connections', index, field],
    );
  return [...each('id'), ...each('code'), ...connections.flatMap(checkConnection)];
}

function checkConnection({ headers, requests }: ApiConnection, index: number): Problem[] {
  const path: Path = ['connections', index];
  const names = Object.keys(headers);
  return [
    ...findRepeats(
      names.map((name) => name.toLowerCase()),
      (at) => [...path, 'headers', names[at] ?? ''],
    ),
    ...Object.entries(headers).flatMap(([name, value]) => checkHeader(name, value, [...path, 'headers', name])),
    ...findRepeats(
      requests.map(({ id }) => id),
      (at) => [...path, 'requests', at, 'id'],
    ),
    ...requests.flatMap((request, at) => checkBody(request, [...path, 'requests', at, 'body'])),
  ];
}

function checkHeader(name: string, value: string, path: Path): Problem[] {
  if (CARRIERS.has(name.toLowerCase()))
    return [{ path: pathText(path), message: 'is a header that follows from the request and cannot be chosen' }];
  return /[\r\n\0]/.test(value) ? [{ path: pathText(path), message: 'must be one line' }] : [];
}

function checkBody({ method, body }: ApiRequest, path: Path): Problem[] {
  if (body === undefined) return [];
  if (method === 'GET') return [{ path: pathText(path), message: 'must be absent: a GET has no body' }];
  return isJson(body.replace(SLOT, 'x'))
    ? []
    : [{ path: pathText(path), message: 'must be JSON, with {{…}} inside its texts only' }];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
