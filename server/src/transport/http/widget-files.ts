/** What pages of other origins load: readable by everybody, files with a hash for good, those of earlier builds too. */
import { join } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';
import type { Builds } from '../../files/builds.ts';
import { precompressed } from './precompressed.ts';

const FOR_GOOD = { immutable: true, maxAge: 365 * 24 * 60 * 60 * 1_000, index: false } as const;

/** @param folder of the build that is served now @param earlier builds before it, and this one */
export function widgetFiles(folder: string, earlier: Builds): Router {
  const router = express.Router();
  router.use(['/widget.js', '/widget'], (_request, response, next) => {
    response.set({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    });
    next();
  });
  router.get('/widget.js', keptFor('public, max-age=300, stale-while-revalidate=86400'));
  router.get('/widget/version.json', keptFor('no-cache'));
  router.use(precompressed(folder));
  router.get(/^\/widget\.js(\.br|\.gz)?$/, (request, response) => {
    response.sendFile(request.path, { root: folder, cacheControl: false });
  });
  router.use('/widget', express.static(join(folder, 'widget'), FOR_GOOD), earlierFiles(earlier));
  return router;
}

const keptFor =
  (policy: string): RequestHandler =>
  (_request, response, next) => {
    response.set('Cache-Control', policy);
    next();
  };

function earlierFiles({ folder, places }: Builds): Router {
  const router = express.Router();
  router.use((request, _response, next) => {
    const place = places.get(request.path.slice(1));
    if (place === undefined) return next('router');
    request.url = `/${place}`;
    next();
  });
  router.use(precompressed(folder), express.static(folder, FOR_GOOD));
  return router;
}
