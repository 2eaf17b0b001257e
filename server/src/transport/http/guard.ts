/** Who may ask at all: pages of our own, people with a session, and of them those with a role. Knows no route. */
import type { AgentId, Role } from '@sapa/protocol';
import type { RequestHandler, Response } from 'express';
import type { Accounts } from '../../app/accounts.ts';
import type { App } from '../../app/app.ts';
import { sessionToken } from '../cookie.ts';
import { isOwnOrigin } from '../ws/upgrade.ts';
import { refuse } from './answers.ts';

/** A page elsewhere may not act in an agent's name: a foreign Origin is refused, and so is a body that a plain form could send. */
export function sameOrigin(publicUrl: string): RequestHandler {
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

/** Lets agents in whose session is good now and who have one of these roles now: both are looked up with every request. */
export function guard({ accounts, app }: { accounts: Accounts; app: App }, roles: readonly Role[]): RequestHandler {
  return async (request, response, next) => {
    const session = await accounts.session(sessionToken(request.headers.cookie));
    const profile = session && app.facts.agent(session.agent);
    if (!profile) return refuse(response, 401, 'unauthorized', 'Nobody is signed in.');
    if (!roles.includes(profile.role)) return refuse(response, 403, 'not_allowed', 'This is for administrators.');
    response.locals.agent = profile.id;
    next();
  };
}

/** Who was let in by {@link guard}. */
export const agentOf = (response: Response): AgentId => response.locals.agent as AgentId;
