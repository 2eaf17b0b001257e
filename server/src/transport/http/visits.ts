/** What visitors' pages ask beside their line: transcripts (agents too), and when the site speaks first. */
import type { ConversationId, Language, ProactiveRulesView, SiteKey } from '@sapa/protocol';
import { LANGUAGES } from '@sapa/protocol';
import { proactiveSeenSchema } from '@sapa/protocol/schemas';
import express, { type RequestHandler, type Response, Router } from 'express';
import type { Accounts } from '../../app/accounts.ts';
import type { App } from '../../app/app.ts';
import type { Clock } from '../../app/ports.ts';
import type { Throttle } from '../../app/throttle.ts';
import type { Admission } from '../admission.ts';
import { onBadBody, read, refuseForNow, refuseMissing } from './answers.ts';
import { crossOrigin, noTokens } from './cross-origin.ts';
import { personOf } from './people.ts';
import { createPreview } from './preview.ts';

interface Parts {
  readonly accounts: Pick<Accounts, 'session'>;
  readonly admission: Pick<Admission, 'addressOf'>;
  readonly app: App;
  readonly clock: Clock;
  readonly publicUrl: string;
  readonly throttle: Throttle;
}

export interface VisitRoutes {
  readonly transcripts: Router;
  /** When sites speak first. */
  readonly proactive: Router;
  /** A page with a site's widget, for the console. */
  readonly preview: RequestHandler;
}

export const createVisitRoutes = (parts: Parts): VisitRoutes => ({
  transcripts: createTranscriptRoutes(parts),
  proactive: createProactiveRoutes(parts),
  preview: createPreview(parts.app, parts.publicUrl),
});

const TINY = express.json({ limit: '2kb', strict: true });
const TOO_FAST = 'Too fast. Try again in a moment.';

function createTranscriptRoutes(parts: Parts): Router {
  const { app, clock, throttle } = parts;
  const router = visitorsRouter(parts, 'GET');
  router.get('/:conversation', async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const person = await personOf(parts, request, response);
    if (!person) return;
    const { viewer } = person;
    const waitMs = throttle.spend('older', `${viewer.kind}:${viewer.id}`, clock.now());
    if (waitMs > 0) return refuseForNow(response, waitMs, TOO_FAST);
    const turn = app.transcripts.turns.enter(`${viewer.kind}:${viewer.id}`);
    if (!turn) return refuseForNow(response, BUSY_MS, 'Too many transcripts at once. Try again in a moment.');
    leaveInTime(response, clock, turn.left);
    const language = LANGUAGES.find((each) => each === request.query.language);
    const conversation = request.params.conversation as ConversationId;
    const text = await app.transcripts.read(viewer, conversation, language).finally(turn.made);
    if (text === undefined) return refuseMissing(response);
    response
      .attachment(FILE_NAMES[language ?? 'en'])
      .type('text/plain')
      .send(text);
  });
  return ended(router);
}

const BUSY_MS = 2_000;
/** Whoever has not read all of it by then is not waited for. */
const READ_MS = 60_000;

/** @param left called once, when the answer was read or nobody will read it */
function leaveInTime(response: Response, clock: Clock, left: () => void): void {
  const cancel = clock.later(READ_MS, () => void response.destroy());
  const leave = (): void => {
    cancel();
    left();
  };
  if (response.closed || response.destroyed) leave();
  else response.once('close', leave);
}

const FILE_NAMES: Readonly<Record<Language, string>> = { id: 'percakapan.txt', en: 'conversation.txt' };

function createProactiveRoutes(parts: Parts): Router {
  const { admission, app, clock, throttle } = parts;
  const router = visitorsRouter(parts, 'GET, POST');
  router.get('/:site', (request, response) => {
    const rules = app.proactive.rules(request.params.site as SiteKey);
    if (!rules) return refuseMissing(response);
    response.set('Cache-Control', 'public, max-age=60').json(rules satisfies ProactiveRulesView);
  });

  router.post('/:site', TINY, async (request, response) => {
    const waitMs = throttle.spend('proactive', admission.addressOf(request), clock.now());
    if (waitMs > 0) return refuseForNow(response, waitMs, TOO_FAST);
    const body = read(proactiveSeenSchema, request, response);
    if (!body) return;
    const { rule, what } = body;
    if (await app.proactive.seen(request.params.site as SiteKey, rule, what)) response.status(204).end();
    else refuseMissing(response);
  });
  return ended(router);
}

function visitorsRouter({ app, publicUrl }: Parts, methods: string): Router {
  const router = Router();
  router.use(noTokens, crossOrigin({ settings: () => app.facts.settings, publicUrl }, methods));
  router.use((_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  return router;
}

function ended(router: Router): Router {
  router.use((_request, response) => refuseMissing(response));
  router.use(onBadBody);
  return router;
}
