/** What a connection's schema cannot say: names are used once, and what would be sent is something that can be sent. Pure. */
import type { ApiConnection, ApiRequest } from '@sapa/protocol';
import { isOurs } from '../app/framing.ts';
import { type Path, type Problem, pathText } from './problem.ts';
import { findRepeats } from './references.ts';

const SLOT = /\{\{([^{}]*)\}\}/g;

export function checkConnections(connections: readonly ApiConnection[]): Problem[] {
  const each = (field: 'id' | 'code') =>
    findRepeats(
      connections.map((connection) => connection[field]),
      (index) => ['connections', index, field],
    );
  return [...each('id'), ...each('code'), ...connections.flatMap(checkConnection)];
}

function checkConnection({ baseUrl, headers, requests }: ApiConnection, index: number): Problem[] {
  const path: Path = ['connections', index];
  const names = Object.keys(headers);
  return [
    ...checkBaseUrl(baseUrl, [...path, 'baseUrl']),
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

/** It is shown and kept as it is: what belongs in a query of every request is often a key. */
function checkBaseUrl(baseUrl: string, path: Path): Problem[] {
  return /[?#]/.test(baseUrl)
    ? [{ path: pathText(path), message: 'must end before ? and #: write {{settings.…}} in the queries of requests' }]
    : [];
}

function checkHeader(name: string, value: string, path: Path): Problem[] {
  const message = wrongHeader(name, value);
  return message === undefined ? [] : [{ path: pathText(path), message }];
}

function wrongHeader(name: string, value: string): string | undefined {
  if (isOurs(name)) return 'is a header that follows from the request and cannot be chosen';
  if (/[\r\n\0]/.test(value)) return 'must be one line';
  const isForeign = Array.from(value.matchAll(SLOT)).some(([, slot = '']) => !slot.trim().startsWith('settings.'));
  return isForeign ? 'may name {{settings.…}} only: what a visitor says belongs in no header' : undefined;
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
