/** What both baselines share: `ws`, the frames a relay needs, and nothing else. What happens between hearing and telling is theirs. */
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';

export interface Heard {
  readonly id: string;
  readonly conversation: string;
  readonly text: string;
  readonly at: number;
  readonly from: WebSocket;
  readonly to: string;
}

type Incoming =
  | { readonly t: 'hello' }
  | { readonly t: 'ping' }
  | {
      readonly t: 'do';
      readonly id: string;
      readonly conversation: string;
      readonly command: { readonly text: string };
    };

interface Agent {
  readonly socket: WebSocket;
  /** The stream below it. */
  readonly stream: Duplex;
}

const agents = new Map<string, Agent>();

export function serve(hear: (message: Heard) => void): void {
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 0),
    perMessageDeflate: false,
    clientTracking: false,
    maxPayload: 64 * 1024,
  });
  server.on('connection', (socket, request) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const agent = searchParams.get('agent');
    if (agent !== null) agents.set(agent, { socket, stream: request.socket });
    const to = searchParams.get('to') ?? '';
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      const frame = JSON.parse(data.toString()) as Incoming;
      if (frame.t === 'hello') socket.send('{"t":"welcome"}');
      else if (frame.t === 'ping') socket.send('{"t":"pong","heads":{}}');
      else
        hear({
          id: frame.id,
          conversation: frame.conversation,
          text: frame.command.text,
          at: Date.now(),
          from: socket,
          to,
        });
    });
  });
  server.on('listening', () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    process.stdout.write(`${JSON.stringify({ pid: process.pid, port })}\n`);
  });
}

/** The ack to who said it, the message to who it is for. */
export function tell({ id, conversation, text, at, from, to }: Heard, seq: number): void {
  from.send(JSON.stringify({ t: 'ack', id, conversation, seq }));
  const event = { seq, at, type: 'messageSent', by: { kind: 'visitor' }, text, visibility: 'public' };
  const socket = agents.get(to)?.socket;
  if (socket?.readyState === WebSocket.OPEN)
    socket.send(JSON.stringify({ t: 'events', conversation, events: [event] }));
}

/** What is told meanwhile leaves for each agent in one write. */
export function corked(messages: readonly Heard[], run: () => void): void {
  const streams = [...new Set(messages.map(({ to }) => agents.get(to)?.stream))];
  for (const stream of streams) stream?.cork();
  run();
  for (const stream of streams) stream?.uncork();
}
