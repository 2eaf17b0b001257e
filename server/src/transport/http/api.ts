/** `/api/v1`: sign-in, sign-out, first setup. JSON only, same origin only; every refusal has an enumerated reason. */
import type { RejectReason } from '@sapa/protocol';
import { setupSchema, signInSchema } from '@sapa/protocol/schemas';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import * as v from 'valibot';
import type { Accounts, Grant } from '../../app/accounts.ts';
import { agentView } from '../../app/agent-view.ts';
import type { App } from '../../app/app.ts';
import { cookieName, cookieOptions, sessionToken } from '../cookie.ts';
import { isOwnOrigin } from '../ws/upgrade.ts';

type HttpReason = RejectReason | 'invalid_body';
interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Wrong passwords per account before it rests. */
const ATTEMPTS = 5;
const REST_SECONDS = 15 * 60;

interface Parts {
  readonly app: App;
  readonly accounts: Accounts;
  readonly publicUrl: string;
}

export function createApi(parts: Parts): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use(sameOrigin(parts.publicUrl));
  router.use(express.json({ limit: '64kb', strict: true }));
  sessionRoutes(router, parts);
  setupRoutes(router, parts);
  router.use((_request, response) => refuse(response, 404, 'not_found', 'There is nothing here.'));
  router.use(onBadBody);
  return router;
}

function sessionRoutes(router: Router, parts: Parts): void {
  const { app, accounts, publicUrl } = parts;
  const attempts = new RateLimiterMemory({ points: ATTEMPTS, duration: REST_SECONDS });

  /** Counted before the password is looked at, so that guesses sent at once count too. Milliseconds to rest, or none. */
  async function restNeeded(email: string): Promise<number | undefined> {
    try {
      await attempts.consume(email);
      return undefined;
    } catch (spent) {
      if (spent instanceof RateLimiterRes) return spent.msBeforeNext;
      throw spent;
    }
  }

  router.post('/session', async (request, response) => {
    const body = read(signInSchema, request, response);
    if (!body) return;
    const restMs = await restNeeded(body.email);
    if (restMs !== undefined) return rest(response, restMs);
    const grant = await accounts.signIn(body);
    if (!grant) return refuse(response, 401, 'unauthorized', 'The e-mail or the password is wrong.');
    await attempts.delete(body.email);
    const old = sessionToken(request.headers.cookie);
    if (old) app.endSession(await accounts.signOut(old));
    welcome(parts, response, 200, grant);
  });

  router.get('/session', async (request, response) => {
    const session = await accounts.session(sessionToken(request.headers.cookie));
    if (!session) return refuse(response, 401, 'unauthorized', 'Nobody is signed in.');
    response.json({ agent: agentView(app.facts, app.presence, session.agent) });
  });

  router.delete('/session', async (request, response) => {
    const token = sessionToken(request.headers.cookie);
    if (token) app.endSession(await accounts.signOut(token));
    response
      .clearCookie(cookieName(publicUrl.startsWith('https:')), { path: '/' })
      .status(204)
      .end();
  });
}

function setupRoutes(router: Router, parts: Parts): void {
  const { accounts } = parts;
  router.get('/setup', async (_request, response) => {
    response.json({ needed: await accounts.needsSetup() });
  });

  router.post('/setup', async (request, response) => {
    const body = read(setupSchema, request, response);
    if (!body) return;
    const result = await accounts.setUp(body);
    if (!result)
      return refuse(response, 401, 'unauthorized', 'This setup link was used already, or is not the newest one.');
    if (!result.ok) return refuse(response, 400, 'invalid_body', 'The settings do not allow this.', result.problems);
    welcome(parts, response, 201, result.grant);
  });
}

function welcome({ app, publicUrl }: Parts, response: Response, status: 200 | 201, grant: Grant): void {
  const isHttps = publicUrl.startsWith('https:');
  response.cookie(cookieName(isHttps), grant.token, cookieOptions(isHttps, grant.expiresAt));
  response.status(status).json({ agent: agentView(app.facts, app.presence, grant.agent) });
}

/** A page elsewhere may not act in an agent's name: a foreign Origin is refused, and so is a body that a plain form could send. */
function sameOrigin(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (origin !== undefined && !isOwnOrigin(origin, host, publicUrl))
      return refuse(response, 403, 'not_allowed', 'Requests from other sites are refused.');
    if (!isRead && request.method !== 'DELETE' && !request.is('application/json'))
      return refuse(response, 403, 'not_allowed', 'The body must be application/json.');
    next();
  };
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  request: Request,
  response: Response,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, request.body);
  if (result.success) return result.output;
  const problems = result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
  refuse(response, 400, 'invalid_body', 'The request is not of the right form.', problems);
  return undefined;
}

function refuse(
  response: Response,
  status: number,
  reason: HttpReason,
  message: string,
  problems?: readonly Problem[],
): void {
  response.status(status).json({ reason, message, ...(problems && { problems }) });
}

function rest(response: Response, retryAfterMs: number): void {
  response.set('Retry-After', String(Math.ceil(retryAfterMs / 1_000)));
  response.status(429).json({ reason: 'rate_limited', message: 'Too many attempts. Try again later.', retryAfterMs });
}

const onBadBody: ErrorRequestHandler = (error: { status?: number; type?: string }, _request, response, next) => {
  if (response.headersSent || error.status === undefined || error.status >= 500) return next(error);
  if (error.status === 413) return refuse(response, 413, 'too_large', 'The body is too large.');
  refuse(response, 400, 'invalid_body', 'The body is not valid JSON.');
};
