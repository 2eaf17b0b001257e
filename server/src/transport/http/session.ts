/** `/session` and `/setup`: signing in and out, and the first administrator. */
import { setupSchema, signInSchema } from '@sapa/protocol/schemas';
import type { Response, Router } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Accounts, Grant } from '../../app/accounts.ts';
import { agentView } from '../../app/agent-view.ts';
import type { App } from '../../app/app.ts';
import { cookieName, cookieOptions, sessionToken } from '../cookie.ts';
import { read, refuse, refuseBody, refuseForNow } from './answers.ts';

/** Wrong passwords per account before it rests. */
const ATTEMPTS = 5;
const REST_SECONDS = 15 * 60;

interface Parts {
  readonly app: App;
  readonly accounts: Accounts;
  readonly publicUrl: string;
}

export function sessionRoutes(router: Router, parts: Parts): void {
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
    if (restMs !== undefined) return refuseForNow(response, restMs, 'Too many attempts. Try again later.');
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

export function setupRoutes(router: Router, parts: Parts): void {
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
    if (!result.ok) return refuseBody(response, result.problems);
    welcome(parts, response, 201, result.grant);
  });
}

function welcome({ app, publicUrl }: Parts, response: Response, status: 200 | 201, grant: Grant): void {
  const isHttps = publicUrl.startsWith('https:');
  response.cookie(cookieName(isHttps), grant.token, cookieOptions(isHttps, grant.expiresAt));
  response.status(status).json({ agent: agentView(app.facts, app.presence, grant.agent) });
}
