/** A client that speaks frames and nothing more: for faults that the product's own client would never commit. */
import type { Recorder, Tap } from '../house/recorder.ts';
import { type Endpoint, openSocket } from './socket.ts';

export interface Frame {
  readonly t: string;
  readonly id?: string;
  readonly conversation?: string;
  readonly reason?: string;
  readonly seq?: number;
  readonly [field: string]: unknown;
}

export interface RawClient {
  readonly client: string;
  readonly frames: readonly Frame[];
  readonly isOpen: boolean;
  send(frame: object): void;
  /** Whatever it is; not written down. */
  text(text: string | Buffer): void;
  /** Sends a command and waits for its answer. */
  do(command: object, conversation: string | undefined, id: string): Promise<Frame>;
  /** The first frame from the start that fits. @throws Error when the connection ends first */
  until(fits: (frame: Frame) => boolean): Promise<Frame>;
  /** Close code. */
  readonly closed: Promise<number>;
  pause(): void;
  resume(): void;
  close(): Promise<number>;
  terminate(): void;
}

/** @throws Error with the HTTP status when the upgrade is refused */
export async function connectRaw(endpoint: Endpoint, client: string, recorder: Recorder): Promise<RawClient> {
  const socket = openSocket(endpoint);
  const tap = recorder.connection(client);
  const frames: Frame[] = [];
  let wake: (() => void)[] = [];
  const stir = () => {
    const woken = wake;
    wake = [];
    for (const each of woken) each();
  };
  let isClosed = false;
  const closed = new Promise<number>((resolve) =>
    socket.on('close', (code) => {
      isClosed = true;
      tap.closed();
      resolve(code);
      stir();
    }),
  );
  socket.on('message', (data) => {
    hear(data.toString(), frames, tap);
    stir();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('unexpected-response', (_request, response) =>
      reject(new Error(`refused with ${response.statusCode}`)),
    );
    void closed.then((code) => reject(new Error(`closed with ${code} before it was open`)));
  });

  async function until(fits: (frame: Frame) => boolean): Promise<Frame> {
    for (let at = 0; ; ) {
      for (; at < frames.length; at++) {
        const frame = frames[at];
        if (frame && fits(frame)) return frame;
      }
      if (isClosed) throw new Error(`${client}: the server closed the line; last ${JSON.stringify(frames.slice(-2))}`);
      await new Promise<void>((resolve) => wake.push(resolve));
    }
  }
  const send = (frame: object) => {
    const text = JSON.stringify(frame);
    tap.sent(text);
    socket.send(text);
  };
  return {
    client,
    frames,
    get isOpen() {
      return !isClosed;
    },
    send,
    text: (text) => socket.send(text),
    do(command, conversation, id) {
      send({ t: 'do', id, ...(conversation !== undefined && { conversation }), command });
      return until((frame) => (frame.t === 'ack' || frame.t === 'reject') && frame.id === id);
    },
    until,
    closed,
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close() {
      socket.close();
      return closed;
    },
    terminate: () => socket.terminate(),
  };
}

function hear(text: string, frames: Frame[], tap: Tap): void {
  tap.received(text);
  frames.push(JSON.parse(text) as Frame);
}
