/**
 * Answers with the brotli or gzip twin that the build wrote beside a file, when the client takes it and the twin is not
 * older than the file (a file made anew while developing has none yet). Goes before whatever serves the folder.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Types of what has twins; Express would tell them from the twin's own ending. */
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
};

export function precompressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const path = request.path.endsWith('/') ? `${request.path}index.html` : request.path;
    const type = TYPES[path.slice(path.lastIndexOf('.') + 1)];
    if (!type || path.includes('..') || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    response.vary('Accept-Encoding');
    const found = ENCODINGS.find(
      ([encoding, ending]) => request.acceptsEncodings(encoding) && hasTwin(join(folder, path), ending),
    );
    if (!found) return next();
    const [encoding, ending] = found;
    response.set({ 'Content-Encoding': encoding, 'Content-Type': type });
    request.url = path + ending;
    next();
  };
}

function hasTwin(file: string, ending: string): boolean {
  const original = statSync(file, { throwIfNoEntry: false });
  const twin = statSync(file + ending, { throwIfNoEntry: false });
  return original !== undefined && twin !== undefined && twin.mtimeMs >= original.mtimeMs;
}
