/**
 * What every transport does with a client's frames: strikes, the time to say hello, signs of life, and a line behind it.
 * Knows nothing of conversations, and nothing of what carries the frames. A class: there is one for every visitor of every page.
 */
import {
  type AgentFrame,
  CLOSE,
  type CommandId,
  HELLO_MS,
  type RejectReason,
  SILENCE_MS,
  STRIKES,
  type VisitorFrame,
} from '@sapa/protocol';
import type { ServerLine } from '../app/lines/parts.ts';
import type { Clock, Connection, Log } from '../app/ports.ts';
import type { Parsed } from './parse.ts';

/** What all receptions of one kind share. */
export interface Wiring<Frame extends VisitorFrame | AgentFrame> {
  readonly clock: Clock;
  readonly log: Log;
  readonly parse: (text: string) => Parsed<Frame>;
}

export class Reception<Frame extends VisitorFrame | AgentFrame> {
  readonly #wiring: Wiring<Frame>;
  readonly #connection: Connection;
  readonly #line: ServerLine<Frame>;
  readonly #openedAt: number;
  #heardAt: number;
  #strikes = 0;
  /** Asked for a sign of life since the last one. */
  #isAsked = false;

  constructor(wiring: Wiring<Frame>, connection: Connection, line: ServerLine<Frame>) {
    this.#wiring = wiring;
    this.#connection = connection;
    this.#line = line;
    this.#openedAt = wiring.clock.now();
    this.#heardAt = this.#openedAt;
  }

  /** One frame as it came. Nothing is heard any more once the line was ended, whatever its client still sends. */
  hear(text: string): void {
    if (!this.#connection.isOpen) return;
    this.alive();
    const parsed = this.#wiring.parse(text);
    if (parsed.ok) this.#receive(parsed.frame);
    else this.strike(parsed.reason, parsed.id);
  }

  #receive(frame: Frame): void {
    const work = this.#line.receive(frame);
    if (work !== undefined) work.catch((error: unknown) => this.#fail(error, frame.t));
  }

  /** Something came that is no frame. */
  strike(reason: RejectReason, id?: CommandId): void {
    if (!this.#connection.isOpen) return;
    this.#strikes += 1;
    this.#line.refuse(reason, id);
    if (this.#strikes >= STRIKES) this.#connection.close(CLOSE.abuse, 'too many invalid frames');
  }

  /** A sign of life. */
  alive(): void {
    this.#heardAt = this.#wiring.clock.now();
    this.#isAsked = false;
  }

  /** To be called every second or so: ends who never says hello and who has said nothing for too long. */
  sweep(now: number): void {
    const silence = now - this.#heardAt;
    if (silence > SILENCE_MS) this.#connection.cut();
    else if (silence > SILENCE_MS / 2 && !this.#isAsked) this.#ask();
    else if (now - this.#openedAt >= HELLO_MS && !this.#line.isWelcomed())
      // The client tells it by this reason from a refusal, and tries again.
      this.#connection.close(CLOSE.unauthorized, 'no hello');
  }

  #ask(): void {
    this.#isAsked = true;
    this.#connection.ping();
  }

  /** The connection is gone. */
  gone(): void {
    this.#line.closed();
  }

  #fail(error: unknown, frame: Frame['t']): void {
    this.#wiring.log.error({ err: error, frame }, 'a frame could not be handled');
    this.#connection.close(1011, 'internal error');
  }
}
