/** Who may open a WebSocket: address, path, Origin, site, session. Everything is refused with a plain HTTP answer before the upgrade. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type AgentFrame, FRAGMENTS, FRAME_BYTES, type SiteKey, type VisitorFrame } from '@sapa/protocol';
import { type ServerOptions, WebSocketServer } from 'ws';
import type { SignedIn } from '../../app/accounts.ts';
import type { App } from '../../app/app.ts';
import type { Clock, Connection, Log } from '../../app/ports.ts';
import type { Admission, Entry, Place } from '../admission.ts';
import { sessionToken } from '../cookie.ts';
import { parseAgentFrame, parseVisitorFrame } from '../parse.ts';
import { Reception } from '../reception.ts';
import { LineSocket, SocketConnection } from './socket.ts';

const SWEEP_MS = 1_000;

interface Parts {
  readonly admission: Admission;
  readonly app: App;
  readonly clock: Clock;
  readonly log: Log;
  readonly publicOrigin: string;
  readonly session: (token: string | undefined) => Promise<SignedIn | undefined>;
}

interface Accepted {
  readonly status: 101;
  /** To be left when the line is gone. */
  readonly place: Place;
  readonly open: (connection: Connection) => Reception<VisitorFrame> | Reception<AgentFrame>;
}
interface Refused {
  readonly status: keyof typeof REASONS;
  readonly retryAfterMs?: number;
}
type Verdict = Refused | Accepted;

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** New upgrades get 503 from now on. */
  drain(): void;
  close(): void;
}

export function createSockets({ admission, app, clock, log, publicOrigin, session }: Parts): Sockets {
  const options: ServerOptions<typeof LineSocket> = {
    noServer: true,
    maxPayload: FRAME_BYTES,
    maxFragments: FRAGMENTS,
    perMessageDeflate: false,
    clientTracking: false,
    WebSocket: LineSocket,
  };
  const wss = new WebSocketServer<typeof LineSocket>(options);
  const lobby = { open: new Set<LineSocket>(), log };
  const visitors = { clock, log, parse: parseVisitorFrame };
  const agents = { clock, log, parse: parseAgentFrame };
  let isDraining = false;
  let cancelSweep = clock.later(SWEEP_MS, sweep);

  function sweep(): void {
    const now = clock.now();
    for (const { reception } of lobby.open) reception?.sweep(now);
    cancelSweep = clock.later(SWEEP_MS, sweep);
  }

  function visitor(url: URL, { origin, host }: IncomingMessage['headers'], address: string): Verdict {
    if (url.searchParams.has('token')) return { status: 400 };
    const key = url.searchParams.get('site') ?? '';
    const answer = app.admits(key, origin, isOwnOrigin(origin, host, publicOrigin));
    if (answer !== 'yes') return { status: answer === 'no such site' ? 404 : 403 };
    const open = (connection: Connection) =>
      new Reception(visitors, connection, app.visitorLine(key as SiteKey, connection, address));
    return entered(admission.enter(address), open);
  }

  async function agent(request: IncomingMessage, origin: string | undefined): Promise<Verdict> {
    if (!isOwnOrigin(origin, request.headers.host, publicOrigin)) return { status: 403 };
    const signedIn = await session(sessionToken(request.headers.cookie));
    if (!signedIn) return { status: 401 };
    const open = (connection: Connection) => new Reception(agents, connection, app.agentLine(signedIn, connection));
    return entered(admission.enterSession(signedIn.key), open);
  }

  async function judge(request: IncomingMessage): Promise<Verdict> {
    if (isDraining) return { status: 503 };
    const address = admission.addressOf(request);
    const retryAfterMs = admission.knock(address);
    if (retryAfterMs > 0) return { status: 429, retryAfterMs };
    const target = `http://localhost${request.url ?? '/'}`;
    if (!URL.canParse(target)) return { status: 400 };
    const url = new URL(target);
    const { origin } = request.headers;
    if (url.pathname === '/ws/visitor') return visitor(url, request.headers, address);
    if (url.pathname === '/ws/agent') return agent(request, origin);
    return { status: 404 };
  }

  function accept(request: IncomingMessage, stream: Duplex, head: Buffer, verdict: Accepted): void {
    const { place } = verdict;
    // Whatever becomes of the handshake, the place is given back once.
    if (stream.destroyed) {
      place.leave();
      return;
    }
    const leave = () => place.leave();
    stream.once('close', leave);
    wss.handleUpgrade(request, stream, head, (socket) => {
      stream.off('close', leave);
      socket.serve(verdict.open(new SocketConnection(socket, stream)), place, lobby);
    });
  }

  function answer(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    judge(request).then(
      (verdict) => (verdict.status === 101 ? accept(request, stream, head, verdict) : refuse(stream, verdict)),
      (error: unknown) => {
        log.error({ err: error }, 'an upgrade failed');
        refuse(stream, { status: 503 });
      },
    );
  }

  return {
    upgrade(request, stream, head) {
      // Apart from `answer`: a listener that shares a scope with the request would keep it for as long as the socket lives.
      stream.on('error', destroyed);
      answer(request, stream, head);
    },
    drain() {
      isDraining = true;
    },
    close() {
      cancelSweep();
      for (const socket of lobby.open) socket.terminate();
    },
  };
}

/** A page of this server: the address people use, or the one this request came to. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicOrigin: string): boolean {
  if (origin === undefined) return false;
  return (
    origin === publicOrigin || (host !== undefined && (origin === `http://${host}` || origin === `https://${host}`))
  );
}

const REASONS = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

function destroyed(this: Duplex): void {
  this.destroy();
}

function entered(entry: Entry, open: Accepted['open']): Verdict {
  return entry.ok ? { status: 101, open, place: entry.place } : { status: 429, retryAfterMs: entry.retryAfterMs };
}

function refuse(socket: Duplex, { status, retryAfterMs }: Refused): void {
  const retryAfter = retryAfterMs === undefined ? '' : `Retry-After: ${Math.ceil(retryAfterMs / 1_000)}\r\n`;
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\nConnection: close\r\n${retryAfter}Content-Length: 0\r\n\r\n`);
}
