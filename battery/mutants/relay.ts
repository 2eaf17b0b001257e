/** A server that misbehaves on the wire: a relay in front of the real one that changes what it answers to a hello with `resume`. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

export type Misbehaviour =
  /** Changes nothing: what the relay itself does is not what is found. */
  | 'none'
  /** Live events go out before the replay of what came before them. */
  | 'subscribe before replay'
  /** What the client has is not asked for, and what it lacks is not sent. */
  | 'no resume';

interface Frame {
  readonly t: string;
  readonly conversation?: string;
  readonly resume?: Readonly<Record<string, number>>;
  readonly [field: string]: unknown;
}

/** A replay that no live event overtook is let go after this. */
const HELD_MS = 400;

export interface Relay {
  readonly port: number;
  /** Times it did what it is there for. */
  readonly misdeeds: () => number;
  close(): void;
}

export async function openRelay(target: number, misbehaviour: Misbehaviour): Promise<Relay> {
  let misdeeds = 0;
  const http = createServer();
  const wss = new WebSocketServer({ server: http, perMessageDeflate: false });
  wss.on('connection', (client, request) => {
    const upstream = new WebSocket(`ws://127.0.0.1:${target}${request.url}`, {
      headers: headersOf(request),
      perMessageDeflate: false,
    });
    const waiting: string[] = [];
    const up = (text: string) => (upstream.readyState === WebSocket.OPEN ? upstream.send(text) : waiting.push(text));
    const down = (text: string) => client.readyState === WebSocket.OPEN && client.send(text);
    const judge = createJudge(misbehaviour, down, () => (misdeeds += 1));
    upstream.on('open', () => waiting.splice(0).forEach(up));
    client.on('message', (data) => up(judge.fromClient(data.toString())));
    upstream.on('message', (data) => judge.fromServer(data.toString()));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => one.terminate());
      one.on('close', () => other.terminate());
    }
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    port: (http.address() as AddressInfo).port,
    misdeeds: () => misdeeds,
    close() {
      for (const client of wss.clients) client.terminate();
      http.close();
    },
  };
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return { ...(headers.origin && { Origin: headers.origin }), ...(headers.cookie && { Cookie: headers.cookie }) };
}

function createJudge(misbehaviour: Misbehaviour, down: (text: string) => void, onMisdeed: () => void) {
  /** Conversations that were asked to be resumed and have not been answered yet. */
  const asked = new Set<string>();
  const held = new Map<string, string>();

  function release(conversation: string): void {
    const text = held.get(conversation);
    held.delete(conversation);
    if (text !== undefined) down(text);
  }
  function hold(conversation: string, text: string): void {
    held.set(conversation, text);
    setTimeout(() => release(conversation), HELD_MS);
  }
  function events(conversation: string, text: string): void {
    if (held.has(conversation)) {
      onMisdeed();
      down(text);
      release(conversation);
    } else if (!asked.delete(conversation)) down(text);
    else if (misbehaviour === 'no resume') onMisdeed();
    else hold(conversation, text);
  }
  return {
    fromClient(text: string): string {
      const frame = JSON.parse(text) as Frame;
      if (frame.t !== 'hello' || misbehaviour === 'none') return text;
      for (const conversation of Object.keys(frame.resume ?? {})) asked.add(conversation);
      return misbehaviour === 'no resume' ? JSON.stringify({ ...frame, resume: undefined }) : text;
    },
    fromServer(text: string): void {
      const { t, conversation } = JSON.parse(text) as Frame;
      if (t === 'events' && conversation !== undefined) events(conversation, text);
      else down(text);
    },
  };
}
