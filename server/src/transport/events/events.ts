/**
 * The way in where WebSockets are blocked: frames to the client as server-sent events, frames from it by POST (SPEC §5).
 * The same receptions, bounds and answers as over a socket; who may open one is judged in the same way.
 */
import { type AgentFrame, CLOSE, type SiteKey, type VisitorFrame } from '@sapa/protocol';
import { type Request, type Response, Router } from 'express';
import type { SignedIn } from '../../app/accounts.ts';
import type { App } from '../../app/app.ts';
import type { Clock, Connection, Ids, Log } from '../../app/ports.ts';
import type { Admission, Entry } from '../admission.ts';
import { sessionToken } from '../cookie.ts';
import { parseAgentFrame, parseVisitorFrame } from '../parse.ts';
import { Reception } from '../reception.ts';
import { isOwnOrigin } from '../ws/upgrade.ts';
import { readLetter } from './letter.ts';
import { StreamConnection } from './stream.ts';

const SWEEP_MS = 1_000;
/** Who was told the end and does not read it is cut after this. */
const LEAVE_MS = 10_000;

interface Parts {
  readonly admission: Admission;
  readonly app: App;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly publicOrigin: string;
  readonly session: (token: string | undefined) => Promise<SignedIn | undefined>;
}

interface Accepted {
  readonly status: 200;
  /** The line is gone. */
  readonly leave: () => void;
  readonly origin: string;
  /** The cookie that an agent's line lives by: every POST must carry it too. */
  readonly cookie?: string | undefined;
  readonly open: (connection: Connection) => Reception<VisitorFrame> | Reception<AgentFrame>;
}
interface Refused {
  readonly status: 400 | 401 | 403 | 404 | 429 | 503;
  readonly retryAfterMs?: number;
}
type Verdict = Refused | Accepted;

interface Line extends Pick<Accepted, 'origin' | 'cookie'> {
  readonly connection: StreamConnection;
  readonly reception: Reception<VisitorFrame> | Reception<AgentFrame>;
  /** When it was first seen to be over. */
  endedAt?: number;
}

export interface Events {
  readonly router: Router;
  /** New lines get 503 from now on. */
  drain(): void;
  close(): void;
}

export function createEvents({ admission, app, clock, ids, log, publicOrigin, session }: Parts): Events {
  const lines = new Map<string, Line>();
  const visitors = { clock, log, parse: parseVisitorFrame };
  const agents = { clock, log, parse: parseAgentFrame };
  let isDraining = false;
  let cancelSweep = clock.later(SWEEP_MS, sweep);

  function sweep(): void {
    const now = clock.now();
    for (const line of lines.values()) {
      if (line.connection.isOpen) line.reception.sweep(now);
      else if (line.endedAt === undefined) line.endedAt = now;
      else if (now - line.endedAt >= LEAVE_MS) line.connection.cut();
    }
    cancelSweep = clock.later(SWEEP_MS, sweep);
  }

  function visitor({ query, headers: { origin, host } }: Request, address: string): Verdict {
    if (query.token !== undefined) return { status: 400 };
    const key = typeof query.site === 'string' ? query.site : '';
    const answer = app.admits(key, origin, isOwnOrigin(origin, host, publicOrigin));
    if (answer !== 'yes' || origin === undefined) return { status: answer === 'no such site' ? 404 : 403 };
    const open = (connection: Connection) =>
      new Reception(visitors, connection, app.visitorLine(key as SiteKey, connection, address));
    return entered(admission.enter(address), { origin, open });
  }

  async function agent({ headers }: Request): Promise<Verdict> {
    const { origin, host } = headers;
    if (origin === undefined || !isOwnOrigin(origin, host, publicOrigin)) return { status: 403 };
    const cookie = sessionToken(headers.cookie);
    const signedIn = await session(cookie);
    if (!signedIn) return { status: 401 };
    const open = (connection: Connection) => new Reception(agents, connection, app.agentLine(signedIn, connection));
    return entered(admission.enterSession(signedIn.key), { origin, cookie, open });
  }

  function accept(response: Response, { origin, cookie, leave, open }: Accepted): void {
    if (response.closed) {
      // Gone while we looked.
      leave();
      return;
    }
    const id = ids.token();
    const connection = new StreamConnection(response);
    const reception = open(connection);
    lines.set(id, { origin, cookie, connection, reception });
    response.once('close', () => {
      lines.delete(id);
      leave();
      reception.gone();
    });
    readable(response, origin);
    connection.begin(id);
  }

  type Judge = (request: Request, address: string) => Verdict | Promise<Verdict>;
  async function verdictOf(request: Request, judge: Judge): Promise<Verdict> {
    if (isDraining) return { status: 503 };
    const address = admission.addressOf(request);
    const retryAfterMs = admission.knock(address);
    return retryAfterMs > 0 ? { status: 429, retryAfterMs } : judge(request, address);
  }

  const opening = (judge: Judge) => async (request: Request, response: Response) => {
    const verdict = await verdictOf(request, judge);
    if (verdict.status === 200) accept(response, verdict);
    else refuse(response, verdict);
  };

  function hear({ connection, reception }: Line, frames: readonly string[]): void {
    for (const frame of frames) if (connection.isOpen) reception.hear(frame);
  }

  async function post(request: Request, response: Response): Promise<void> {
    const letter = await readLetter(request);
    const line = lines.get(letter.line);
    if (!line?.connection.isOpen) return void response.sendStatus(404);
    if (request.headers.origin !== line.origin) return void response.sendStatus(403);
    if (line.cookie !== undefined && line.cookie !== sessionToken(request.headers.cookie))
      return void response.sendStatus(404);
    readable(response, line.origin);
    if (letter.isTooLarge) {
      line.connection.close(CLOSE.tooLarge, 'too large');
      return void response.set('Connection', 'close').sendStatus(413);
    }
    hear(line, letter.frames);
    response.sendStatus(204);
  }

  const router = Router();
  router.post('/visitor', opening(visitor));
  router.post('/agent', opening(agent));
  router.post('/', post);

  return {
    router,
    drain() {
      isDraining = true;
    },
    close() {
      cancelSweep();
      for (const { connection } of lines.values()) connection.cut();
    },
  };
}

/** For pages of that one origin, without cookies. */
function readable(response: Response, origin: string): void {
  response.set({ 'Access-Control-Allow-Origin': origin, Vary: 'Origin' });
}

function entered(entry: Entry, line: Pick<Accepted, 'origin' | 'cookie' | 'open'>): Verdict {
  if (!entry.ok) return { status: 429, retryAfterMs: entry.retryAfterMs };
  return { status: 200, leave: () => entry.place.leave(), ...line };
}

function refuse(response: Response, { status, retryAfterMs }: Refused): void {
  if (retryAfterMs !== undefined) response.set('Retry-After', String(Math.ceil(retryAfterMs / 1_000)));
  response.sendStatus(status);
}
