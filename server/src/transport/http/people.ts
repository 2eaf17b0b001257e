/** Who asks, on routes that are for visitors and agents alike: by a visitor's token in a header, or by an agent's session. */
import type { Request, Response } from 'express';
import type { Accounts } from '../../app/accounts.ts';
import type { App } from '../../app/app.ts';
import type { Viewer } from '../../app/file-ports.ts';
import { type Newcomer, newcomerOf } from '../../app/visitors.ts';
import { sessionToken } from '../cookie.ts';
import { refuse } from './answers.ts';
import { websiteOf } from './cross-origin.ts';

interface Parts {
  readonly accounts: Pick<Accounts, 'session'>;
  readonly app: Pick<App, 'bearer' | 'facts'>;
}

/** Whoever asks, where they may. @returns undefined when the request was refused: everything is said then */
export type Asking = (request: Request, response: Response) => Promise<Person | undefined>;

export interface Person {
  readonly viewer: Viewer;
  /** A visitor we keep nothing of yet. */
  readonly newcomer?: Newcomer | undefined;
}

/** After {@link crossOrigin}. @returns undefined when the request was refused: everything is said then */
export async function personOf(parts: Parts, request: Request, response: Response): Promise<Person | undefined> {
  const { authorization } = request.headers;
  const person =
    authorization === undefined ? await agent(parts, request, response) : await visitor(parts, authorization);
  if (!person) refuse(response, 401, 'unauthorized', 'Nobody is signed in.');
  return person;
}

async function visitor({ app }: Parts, authorization: string): Promise<Person | undefined> {
  const token = /^Bearer ([\w-]{1,200})$/i.exec(authorization)?.[1];
  const me = token === undefined ? undefined : await app.bearer(token);
  return me && { viewer: { kind: 'visitor', id: me.id }, newcomer: newcomerOf(me) };
}

/** Only for pages of our own. */
async function agent({ accounts, app }: Parts, request: Request, response: Response): Promise<Person | undefined> {
  if (websiteOf(response) !== undefined) return undefined;
  const session = await accounts.session(sessionToken(request.headers.cookie));
  const profile = session && app.facts.agent(session.agent);
  return profile && { viewer: { kind: 'agent', id: profile.id } };
}
