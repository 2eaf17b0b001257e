/**
 * One accepted WebSocket: bounds, strikes, heartbeat, and a line behind it.
 * Knows nothing of conversations; the line knows nothing of sockets.
 */
import {
  type AgentFrame,
  BUFFER_BYTES,
  CLOSE,
  type CommandId,
  HELLO_MS,
  type RejectReason,
  SILENCE_MS,
  STRIKES,
  type VisitorFrame,
} from '@sapa/protocol';
import type { RawData, WebSocket } from 'ws';
import type { ServerLine } from '../../app/lines/parts.ts';
import type { Clock, Connection, Log } from '../../app/ports.ts';
import type { Parsed } from './parse.ts';

/** So little unsent that the next page may follow. */
const DRAINED_BYTES = 64 * 1024;

export interface Wiring<Frame extends VisitorFrame | AgentFrame> {
  readonly clock: Clock;
  readonly log: Log;
  readonly parse: (text: string) => Parsed<Frame>;
  readonly line: (connection: Connection) => ServerLine<Frame>;
}

export interface Attached {
  /** Ends a socket that has said nothing for too long. */
  sweep(now: number): void;
}

export function attach<Frame extends VisitorFrame | AgentFrame>(socket: WebSocket, wiring: Wiring<Frame>): Attached {
  const { clock, log } = wiring;
  let heardAt = clock.now();
  let strikes = 0;
  const line = wiring.line(connectionOf(socket));
  const cancelHello = clock.later(HELLO_MS, () => {
    if (!line.isWelcomed()) socket.close(CLOSE.unauthorized, 'no hello');
  });

  function strike(reason: RejectReason, id?: CommandId): void {
    strikes += 1;
    line.refuse(reason, id);
    if (strikes >= STRIKES) socket.close(CLOSE.abuse, 'too many invalid frames');
  }

  socket.on('message', (data: RawData, isBinary: boolean) => {
    heardAt = clock.now();
    if (isBinary) return strike('invalid_frame');
    const parsed = wiring.parse(data.toString());
    if (!parsed.ok) return strike(parsed.reason, parsed.id);
    const { frame } = parsed;
    line.receive(frame).catch((error: unknown) => {
      log.error({ err: error, frame: frame.t }, 'a frame could not be handled');
      socket.close(1011, 'internal error');
    });
  });
  socket.on('error', (error) => log.info({ err: error.message }, 'socket error'));
  socket.on('close', () => {
    cancelHello();
    line.closed();
  });

  return {
    sweep(now) {
      if (now - heardAt > SILENCE_MS) socket.terminate();
    },
  };
}

/** Sends while the reader keeps up; one that does not is cut and catches up by resume (D9). */
function connectionOf(socket: WebSocket): Connection {
  let waiting: (() => void)[] = [];
  const isDrained = () => socket.readyState !== socket.OPEN || socket.bufferedAmount <= DRAINED_BYTES;
  const onSent = () => {
    if (waiting.length === 0 || !isDrained()) return;
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };
  socket.on('close', onSent);
  return {
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      socket.send(text, onSent);
      if (socket.bufferedAmount <= BUFFER_BYTES) return;
      socket.close(CLOSE.tooSlow, 'too slow');
      socket.terminate();
    },
    drained: () => (isDrained() ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    close: (code, reason) => socket.close(code, reason),
  };
}
