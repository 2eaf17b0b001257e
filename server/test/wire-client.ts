/** A client that speaks raw frames over a real WebSocket. Waits for frames, never for time. */
import { randomUUID } from 'node:crypto';
import type { ToAgent, ToVisitor } from '@sapa/protocol';
import { WebSocket } from 'ws';

type Frame = ToVisitor | ToAgent;
type Of<T extends Frame['t']> = Extract<Frame, { t: T }>;

export interface WireClient {
  readonly frames: readonly Frame[];
  send(frame: unknown): void;
  raw(text: string | Buffer): void;
  /** Sends a `do` and waits for its answer. */
  do(command: object, conversation?: string, id?: string): Promise<Of<'ack'> | Of<'reject'>>;
  /** The first frame, past or coming, that fits and was not taken before. */
  next<T extends Frame['t']>(type: T, fits?: (frame: Of<T>) => boolean): Promise<Of<T>>;
  /** The first event that fits, past or coming. */
  event(
    type: string,
    fits?: (event: Record<string, unknown>) => boolean,
  ): Promise<{ conversation: string; event: Record<string, unknown> }>;
  readonly closed: Promise<number>;
  close(): Promise<number>;
  terminate(): void;
  /** Stops reading from the network. */
  pause(): void;
  resume(): void;
}

export function connect(url: string, headers: Record<string, string> = {}): Promise<WireClient> {
  const socket = new WebSocket(url, { headers });
  return new Promise((resolve, reject) => {
    socket.once('unexpected-response', (_request, response) => {
      socket.on('error', () => {});
      socket.terminate();
      reject(new Error(`refused with ${response.statusCode}`));
    });
    socket.once('error', reject);
    socket.once('open', () => resolve(wrap(socket)));
  });
}

/** What a wire client needs of what carries its frames; `ws` has it by itself. */
export interface Wire {
  on(name: 'message', run: (data: { toString(): string }) => void): unknown;
  on(name: 'error', run: () => void): unknown;
  once(name: 'close', run: (code: number) => void): unknown;
  send(text: string | Buffer): void;
  close(): void;
  terminate(): void;
  pause(): void;
  resume(): void;
}

export function wrap(socket: Wire): WireClient {
  const frames: Frame[] = [];
  const taken = new Set<Frame>();
  const answers = new Map<string, Of<'ack'> | Of<'reject'>>();
  let waiting: (() => void)[] = [];
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  let isClosed = false;
  const wake = () => {
    const woken = waiting;
    waiting = [];
    for (const each of woken) each();
  };
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString()) as Frame;
    frames.push(frame);
    if ((frame.t === 'ack' || frame.t === 'reject') && frame.id) answers.set(frame.id, frame);
    wake();
  });
  socket.on('error', () => {});
  socket.once('close', () => {
    isClosed = true;
    wake();
  });

  async function until<T>(look: () => T | undefined, what: string): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (isClosed) throw new Error(`closed while waiting for ${what}; got ${JSON.stringify(frames.slice(-5))}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }

  const client: WireClient = {
    frames,
    closed,
    send: (frame) => socket.send(JSON.stringify(frame)),
    raw: (text) => socket.send(text),
    async do(command, conversation, id = randomUUID()) {
      client.send({ t: 'do', id, ...(conversation && { conversation }), command });
      const answer = await until(() => answers.get(id), `the answer to ${JSON.stringify(command)}`);
      answers.delete(id);
      taken.add(answer);
      return answer;
    },
    next: (type, fits = () => true) =>
      until(() => take((frame) => frame.t === type && fits(frame as never)), type) as never,
    event: (type, fits = () => true) =>
      until(() => {
        for (const frame of frames) {
          if (frame.t !== 'events') continue;
          const event = frame.events.find((each) => each.type === type && fits(each as never));
          if (event)
            return { conversation: frame.conversation as string, event: event as unknown as Record<string, unknown> };
        }
        return undefined;
      }, `event ${type}`),
    close() {
      socket.close();
      return closed;
    },
    terminate: () => socket.terminate(),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
  };

  function take(fits: (frame: Frame) => boolean): Frame | undefined {
    const found = frames.find((frame) => !taken.has(frame) && fits(frame));
    if (found) taken.add(found);
    return found;
  }
  return client;
}
