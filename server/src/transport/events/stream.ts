/**
 * A `text/event-stream` answer as a `Connection`: each frame is one `data:` line, the end says its close code. Who does not
 * keep up is cut and catches up by resume (D9). Knows streams, not frames' meaning.
 */
import type { ServerResponse } from 'node:http';
import { BUFFER_BYTES } from '@sapa/protocol';
import type { Connection } from '../../app/ports.ts';

/** So little unsent that the next page may follow. */
const DRAINED_BYTES = 64 * 1024;
/** Some proxies and virus scanners hold an answer back until they have seen this much of it. */
const PADDING = `:${' '.repeat(2_048)}\n\n`;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
};

export class StreamConnection implements Connection {
  readonly #response: ServerResponse;
  readonly #waiting = new Set<() => void>();
  #isOpen = true;

  constructor(response: ServerResponse) {
    this.#response = response;
    response.on('error', () => this.cut());
    response.on('close', () => this.#over());
    response.on('drain', () => this.#wake());
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The first thing said. @param line what the client names when it sends */
  begin(line: string): void {
    this.#response.writeHead(200, HEADERS);
    this.#response.write(`${PADDING}event: line\ndata: ${line}\n\n`);
  }

  send(text: string): void {
    if (!this.#isOpen) return;
    // Judged by what was said before: one frame may be large by itself, as the welcome of a full house is.
    if (this.#response.writableLength > BUFFER_BYTES) this.cut();
    else this.#response.write(`data: ${text}\n\n`);
  }

  drained(): Promise<void> {
    if (!this.#isOpen || this.#response.writableLength <= DRAINED_BYTES) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  close(code: number, reason: string): void {
    if (!this.#isOpen) return;
    this.#response.end(`event: close\ndata: ${JSON.stringify({ code, reason })}\n\n`);
    this.#over();
  }

  cut(): void {
    this.#response.destroy();
    this.#over();
  }

  /** Streams of events have nothing that is answered by itself. */
  ping(): void {}

  #over(): void {
    this.#isOpen = false;
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
