/** `/files`: uploads that go on where they were cut, and links to what was sent. For visitors of listed sites, and for agents. */
import { type ErrorRequestHandler, Router } from 'express';
import type { Accounts } from '../../app/accounts.ts';
import type { App } from '../../app/app.ts';
import { ownerOf } from '../../app/file-ports.ts';
import type { Files } from '../../app/files.ts';
import { StoreError } from '../../app/store.ts';
import type { Admission } from '../admission.ts';
import { onBadBody, refuseForNow, refuseMissing } from './answers.ts';
import { crossOrigin, noTokens } from './cross-origin.ts';
import { fetchRoutes } from './file-fetching.ts';
import { type Asking, personOf } from './people.ts';
import { refuseUpload, uploadRoutes } from './uploads.ts';

interface Parts {
  readonly accounts: Accounts;
  readonly admission: Pick<Admission, 'addressOf'>;
  readonly app: App;
  readonly files: Files;
  readonly publicUrl: string;
}

const METHODS = 'GET, POST, PATCH, DELETE';

export function createFileRoutes(parts: Parts): Router {
  const { admission, app, files, publicUrl } = parts;
  const router = Router();
  router.use(noTokens, crossOrigin({ settings: () => app.facts.settings, publicUrl }, METHODS));
  router.use((_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  const asking = askingFor(parts);
  uploadRoutes(router, { admission, app, files, asking });
  fetchRoutes(router, { files, asking });
  router.use((_request, response) => refuseMissing(response));
  router.use(onNoRoom);
  router.use(onBadBody);
  return router;
}

/** Every request is counted. */
const askingFor =
  (parts: Parts): Asking =>
  async (request, response) => {
    const person = await personOf(parts, request, response);
    const waitMs = person ? parts.files.spend(ownerOf(person.viewer)) : 0;
    if (waitMs === 0) return person;
    refuseForNow(response, waitMs, 'Too many requests. Try again in a moment.');
    return undefined;
  };

const onNoRoom: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof StoreError) || error.kind !== 'full' || response.headersSent) next(error);
  else refuseUpload(response, { ok: false, reason: 'storage_full' });
};
