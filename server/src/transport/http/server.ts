/** The HTTP side: health, events, attachments, widget files, console files, API. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { Log } from '../../app/ports.ts';
import type { Builds } from '../../files/builds.ts';
import { precompressed } from './precompressed.ts';
import type { VisitRoutes } from './visits.ts';
import { widgetFiles } from './widget-files.ts';

interface Parts {
  readonly api: express.Router;
  /** The way in without WebSockets. */
  readonly events: express.Router;
  /** What people send each other. */
  readonly attachments: express.Router;
  /** What pages ask beside their line. */
  readonly visits: VisitRoutes;
  /** Folders of built files, and earlier builds of the widget; what is missing is answered with 404. */
  readonly files: { readonly widget: string; readonly console: string; readonly earlier: Builds };
  /** A word why no visitors should be sent here now; undefined when they should. */
  readonly whyNotReady: () => string | undefined;
  readonly isHttps: boolean;
  readonly log: Log;
}

const YEAR = 365 * 24 * 60 * 60;

export function createHttp({ api, attachments, events, files, isHttps, log, visits, whyNotReady }: Parts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', 'strong');
  app.get('/healthz', (_request, response) => void response.type('text').send('ok'));
  app.get('/readyz', (_request, response) => {
    const why = whyNotReady();
    response
      .status(why === undefined ? 200 : 503)
      .type('text')
      .send(why === undefined ? 'ready' : `not ready: ${why}`);
  });
  app.use('/events', events);
  app.use('/files', attachments);
  app.use('/transcript', visits.transcripts);
  app.use('/proactive', visits.proactive);
  app.get('/preview', visits.preview);
  app.use(widgetFiles(files.widget, files.earlier));
  app.use(helmet(headers(isHttps)));
  app.use('/api/v1', api);
  app.use('/console', consoleFiles(files.console));
  app.get('/', (_request, response) => response.redirect('/console/'));
  app.use((_request, response) => void response.status(404).type('text').send('Not found'));
  app.use((error: Error, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    log.error({ err: error }, 'a request failed');
    if (!response.headersSent)
      response.status(500).json({ reason: 'storage_failed', message: 'Something went wrong here.' });
  });
  return app;
}

function consoleFiles(folder: string): express.Router {
  const router = express.Router();
  router.use(precompressed(folder));
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR * 1_000, index: false }),
  );
  router.use(express.static(folder, { maxAge: 0 }));
  router.use((_request, response) => {
    const isBuilt = existsSync(join(folder, 'index.html'));
    response
      .status(404)
      .type('text')
      .send(isBuilt ? 'Not found' : 'The console is not built: npm run build');
  });
  return router;
}

function headers(isHttps: boolean): Parameters<typeof helmet>[0] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        frameSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isHttps ? { maxAge: YEAR, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  };
}
