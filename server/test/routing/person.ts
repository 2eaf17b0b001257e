/** Somebody at a screen of the floor: a line of the app with nothing between, and what it was told. */
import { randomUUID } from 'node:crypto';
import type { CommandId, ToAgent, ToVisitor } from '@sapa/protocol';
import type { App } from '../../src/app/app.ts';

type Frame = ToVisitor | ToAgent;
type Of<T extends Frame['t']> = Extract<Frame, { t: T }>;
type Signal = Of<'signal'>;
export type SignalOf<T extends Signal['type']> = Extract<Signal, { type: T }>;
type Answer = Of<'ack'> | Of<'reject'>;

/** Somebody at a screen. */
export interface Person {
  readonly frames: readonly Frame[];
  /** Sends a command; its answer when all that follows from it has happened. */
  do(command: object, conversation?: string): Promise<Answer>;
  /** Sends it and does not wait. */
  ask(command: object, conversation?: string): Promise<Answer>;
  send(frame: object): Promise<void>;
  signals<T extends Signal['type']>(type: T): SignalOf<T>[];
  /** Loses the connection. */
  leave(): Promise<void>;
}

export interface Visitor extends Person {
  readonly token: string;
}

/** The store in memory takes no time but promises: when the next turn begins, all of them have been kept. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

type Server = ReturnType<App['agentLine']> | ReturnType<App['visitorLine']>;
type Connection = Parameters<App['agentLine']>[1];

export class Line implements Person {
  readonly frames: Frame[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #server: Server;
  readonly #open: Set<Line>;

  constructor(dial: (connection: Connection) => Server, open: Set<Line>) {
    this.#open = open;
    this.#server = dial({
      isOpen: true,
      send: (text) => this.#heard(JSON.parse(text)),
      drained: async () => {},
      close: () => void this.leave(),
      cut: () => void this.leave(),
      ping() {},
    });
  }

  async do(command: object, conversation?: string): Promise<Answer> {
    const answer = await this.ask(command, conversation);
    await settled();
    return answer;
  }

  async ask(command: object, conversation?: string): Promise<Answer> {
    const id = randomUUID() as CommandId;
    await this.#receive({ t: 'do', id, ...(conversation && { conversation }), command });
    const answer = this.#answers.get(id);
    if (!answer) throw new Error(`no answer to ${JSON.stringify(command)}`);
    return answer;
  }

  async send(frame: object): Promise<void> {
    await this.#receive(frame);
    await settled();
  }

  signals<T extends Signal['type']>(type: T): SignalOf<T>[] {
    return this.frames.filter((frame): frame is SignalOf<T> => frame.t === 'signal' && frame.type === type);
  }

  first<T extends Frame['t']>(type: T): Of<T> {
    const found = this.frames.find((frame): frame is Of<T> => frame.t === type);
    if (!found) throw new Error(`no ${type}: ${JSON.stringify(this.frames)}`);
    return found;
  }

  async leave(): Promise<void> {
    if (!this.#open.delete(this)) return;
    this.#server.closed();
    await settled();
  }

  #heard(frame: Frame): void {
    this.frames.push(frame);
    if ((frame.t === 'ack' || frame.t === 'reject') && frame.id) this.#answers.set(frame.id, frame);
  }

  /** Transports hand over what they have found valid. */
  #receive(frame: object): Promise<void> {
    return Promise.resolve((this.#server as { receive(frame: object): Promise<void> | undefined }).receive(frame));
  }
}
