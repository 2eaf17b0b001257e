/**
 * A `Socket` made of one streamed answer and POSTs (SPEC §5): the server's frames arrive as events of the stream, ours go
 * out in letters, one under way at a time, so that their order holds. Does not try again: whoever opened it does.
 */
import type { CLOSE } from '@sapa/protocol';
import { createEventReader } from './event-reader.ts';
import type { Socket } from './types.ts';

export interface EventsAddress {
  /** Where a line is opened; says which kind, and of which site. */
  readonly open: string;
  /** Where letters go. */
  readonly post: string;
}
/** The browser's own. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Characters of a letter: three bytes each at most, the server takes 64 KiB. A longer frame goes alone. */
const LETTER_CHARS = 20_000;
const LOST = 1_006;
const UNAUTHORIZED: (typeof CLOSE)['unauthorized'] = 4_401;

export function createEventsSocket(fetch: Fetch, address: EventsAddress): Socket {
  const stop = new AbortController();
  let line: string | undefined;
  let waiting: readonly string[] = [];
  let isPosting = false;

  const socket: Socket = {
    send(text) {
      waiting = [...waiting, text];
      void flush();
    },
    close: () => stop.abort(),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  const over = (code: number) => {
    if (stop.signal.aborted) return;
    stop.abort();
    socket.onclose?.({ code });
  };

  async function flush(): Promise<void> {
    if (isPosting || !line || !waiting.length || stop.signal.aborted) return;
    isPosting = true;
    const letter = leading(waiting);
    waiting = waiting.slice(letter.length);
    const isTaken = await post(`${line}\n${letter.join('\n')}`);
    isPosting = false;
    if (!isTaken) return over(LOST);
    return flush();
  }
  /** A letter that was not taken, or whose answer was lost, ends the line: what it held goes again with the next one. */
  async function post(body: string): Promise<boolean> {
    try {
      return (await fetch(address.post, { method: 'POST', body, signal: stop.signal })).ok;
    } catch {
      return false;
    }
  }

  const read = createEventReader((event, data) => {
    if (stop.signal.aborted) return;
    if (event === 'line') {
      line = data;
      socket.onopen?.();
      void flush();
    } else if (event === 'close') over((JSON.parse(data) as { code: number }).code);
    else socket.onmessage?.({ data });
  });
  async function listen(): Promise<void> {
    const { ok, status, body } = await fetch(address.open, { method: 'POST', cache: 'no-store', signal: stop.signal });
    if (!ok || !body) return over(status === 401 ? UNAUTHORIZED : LOST);
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) read(part.value);
    over(LOST);
  }
  listen().catch(() => over(LOST));
  return socket;
}

/** As many from the start as fit into a letter, at least one. */
function leading(frames: readonly string[]): readonly string[] {
  let chars = 0;
  const end = frames.findIndex((frame, index) => {
    chars += frame.length;
    return index > 0 && chars > LETTER_CHARS;
  });
  return end === -1 ? frames : frames.slice(0, end);
}
