/** Who may open a WebSocket: path, Origin, site, session. Everything is refused with a plain HTTP answer before the upgrade. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { FRAGMENTS, FRAME_BYTES, type SiteKey } from '@sapa/protocol';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import type { SignedIn } from '../../app/accounts.ts';
import type { App } from '../../app/app.ts';
import type { Clock, Log } from '../../app/ports.ts';
import { sessionToken } from '../cookie.ts';
import { parseAgentFrame, parseVisitorFrame } from './parse.ts';
import { type Attached, attach } from './socket.ts';

const SWEEP_MS = 5_000;

interface Parts {
  readonly app: App;
  readonly clock: Clock;
  readonly log: Log;
  readonly publicOrigin: string;
  readonly session: (token: string | undefined) => Promise<SignedIn | undefined>;
}

type Verdict =
  | { readonly status: 400 | 401 | 403 | 404 | 503 }
  | { readonly status: 101; readonly open: (socket: WebSocket) => Attached };

export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** New upgrades get 503 from now on. */
  drain(): void;
  close(): void;
}

export function createSockets({ app, clock, log, publicOrigin, session }: Parts): Sockets {
  const options: ServerOptions = {
    noServer: true,
    maxPayload: FRAME_BYTES,
    maxFragments: FRAGMENTS,
    perMessageDeflate: false,
    clientTracking: false,
  };
  const wss = new WebSocketServer(options);
  const attached = new Map<WebSocket, Attached>();
  let isDraining = false;
  let cancelSweep = clock.later(SWEEP_MS, sweep);

  function sweep(): void {
    for (const each of attached.values()) each.sweep(clock.now());
    cancelSweep = clock.later(SWEEP_MS, sweep);
  }

  function visitor(url: URL, origin: string | undefined): Verdict {
    if (url.searchParams.has('token')) return { status: 400 };
    const key = url.searchParams.get('site') ?? '';
    const answer = app.admits(key, origin);
    if (answer !== 'yes') return { status: answer === 'no such site' ? 404 : 403 };
    const line = (connection: Parameters<App['visitorLine']>[1]) => app.visitorLine(key as SiteKey, connection);
    return { status: 101, open: (socket) => attach(socket, { clock, log, parse: parseVisitorFrame, line }) };
  }

  async function agent(request: IncomingMessage, origin: string | undefined): Promise<Verdict> {
    if (!isOwnOrigin(origin, request.headers.host, publicOrigin)) return { status: 403 };
    const signedIn = await session(sessionToken(request.headers.cookie));
    if (!signedIn) return { status: 401 };
    const line = (connection: Parameters<App['agentLine']>[1]) => app.agentLine(signedIn, connection);
    return { status: 101, open: (socket) => attach(socket, { clock, log, parse: parseAgentFrame, line }) };
  }

  async function judge(request: IncomingMessage): Promise<Verdict> {
    if (isDraining) return { status: 503 };
    const address = `http://localhost${request.url ?? '/'}`;
    if (!URL.canParse(address)) return { status: 400 };
    const url = new URL(address);
    const { origin } = request.headers;
    if (url.pathname === '/ws/visitor') return visitor(url, origin);
    if (url.pathname === '/ws/agent') return agent(request, origin);
    return { status: 404 };
  }

  function accept(request: IncomingMessage, socket: Duplex, head: Buffer, open: (socket: WebSocket) => Attached): void {
    wss.handleUpgrade(request, socket, head, (ws) => {
      attached.set(ws, open(ws));
      ws.on('close', () => attached.delete(ws));
    });
  }

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      judge(request).then(
        (verdict) =>
          verdict.status === 101 ? accept(request, socket, head, verdict.open) : refuse(socket, verdict.status),
        (error: unknown) => {
          log.error({ err: error }, 'an upgrade failed');
          refuse(socket, 503);
        },
      );
    },
    drain() {
      isDraining = true;
    },
    close() {
      cancelSweep();
      for (const socket of attached.keys()) socket.terminate();
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
  503: 'Service Unavailable',
};

function refuse(socket: Duplex, status: keyof typeof REASONS): void {
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
