/**
 * A WebSocket as a `Connection`: what is said in one turn of the event loop leaves in one write; who does not keep up is cut
 * and catches up by resume (D9). Knows sockets, not frames' meaning.
 */
import type { Duplex } from 'node:stream';
import { type AgentFrame, BUFFER_BYTES, CLOSE, type VisitorFrame } from '@sapa/protocol';
import { type RawData, WebSocket } from 'ws';
import type { Connection, Log } from '../../app/ports.ts';
import type { Place } from '../admission.ts';
import type { Reception } from '../reception.ts';
import { textFrames } from './frames.ts';

/** So little unsent that the next page may follow. */
const DRAINED_BYTES = 64 * 1024;

/** Who has something to say at the end of this turn. */
let talking: SocketConnection[] = [];

function sayAll(): void {
  const now = talking;
  talking = [];
  for (const connection of now) connection.flush();
}

type AnyReception = Reception<VisitorFrame> | Reception<AgentFrame>;

/** What all sockets of a server share. */
export interface Lobby {
  readonly open: Set<LineSocket>;
  readonly log: Log;
}

/** Listeners are shared by all sockets: what belongs to one is on it. */
export class LineSocket extends WebSocket {
  reception: AnyReception | undefined;
  place: Place | undefined;
  lobby: Lobby | undefined;

  serve(reception: AnyReception, place: Place, lobby: Lobby): void {
    this.reception = reception;
    this.place = place;
    this.lobby = lobby;
    lobby.open.add(this);
    this.on('message', onMessage);
    this.on('pong', onPong);
    this.on('error', onError);
    this.on('close', onClose);
  }
}

function onMessage(this: WebSocket, data: RawData, isBinary: boolean): void {
  const { reception } = this as LineSocket;
  if (isBinary) reception?.strike('invalid_frame');
  else reception?.hear(data.toString());
}

function onPong(this: WebSocket): void {
  (this as LineSocket).reception?.alive();
}

function onError(this: WebSocket, error: Error): void {
  (this as LineSocket).lobby?.log.info({ err: error.message }, 'socket error');
}

function onClose(this: WebSocket): void {
  const socket = this as LineSocket;
  socket.lobby?.open.delete(socket);
  socket.place?.leave();
  socket.reception?.gone();
}

export class SocketConnection implements Connection {
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  #said: string[] | undefined;
  #chars = 0;

  /** @param stream what the socket writes to */
  constructor(socket: WebSocket, stream: Duplex) {
    this.#socket = socket;
    this.#stream = stream;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  send(text: string): void {
    if (!this.isOpen || this.#cutWhenSlow()) return;
    if (this.#said) this.#said.push(text);
    else this.#begin(text);
    this.#chars += text.length;
  }

  drained(): Promise<void> {
    this.flush();
    if (this.#unsent() <= DRAINED_BYTES) return Promise.resolve();
    // An empty write is told when all before it has left, or never will.
    return new Promise((resolve) => this.#stream.write('', () => resolve()));
  }

  close(code: number, reason: string): void {
    this.flush();
    this.#socket.close(code, reason);
  }

  cut(): void {
    this.#said = undefined;
    this.#socket.terminate();
  }

  /** Browsers answer by themselves, also where a hidden page may run its timers once a minute only. */
  ping(): void {
    this.flush();
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.ping();
  }

  /** Hands over to the system what was said since the last time. */
  flush(): void {
    const said = this.#said;
    if (!said) return;
    this.#said = undefined;
    this.#chars = 0;
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#stream.write(textFrames(said));
  }

  #begin(text: string): void {
    this.#said = [text];
    if (talking.push(this) === 1) setImmediate(sayAll);
  }

  /** Judged by what was said before: one frame may be large by itself, as the welcome of a full house is. */
  #cutWhenSlow(): boolean {
    if (this.#unsent() <= BUFFER_BYTES) return false;
    this.#socket.close(CLOSE.tooSlow, 'too slow');
    this.cut();
    return true;
  }

  #unsent(): number {
    return this.#stream.writableLength + this.#chars;
  }
}
