/** A WebSocket over `ws` that shows the recorder every frame. Also what `createLine` takes for a browser's socket. */
import type { LineEnv } from '@sapa/client';
import { WebSocket } from 'ws';
import type { Recorder } from '../house/recorder.ts';
import type { Random } from '../random.ts';

export interface Endpoint {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Which loopback address to come from: limits count by address. */
  readonly from?: string | undefined;
}

/** A closing handshake with a dead peer is not waited for longer. */
const CLOSE_MS = 1_000;

export function openSocket({ url, headers, from }: Endpoint): WebSocket {
  const options = { headers: { ...headers }, perMessageDeflate: false, ...(from && { localAddress: from }) };
  const socket = new WebSocket(url, options);
  // A refused or broken connection closes: that is all that anybody needs to know.
  socket.on('error', () => socket.terminate());
  return socket;
}

/** @param endpoint asked at every try: the cookie or the relay in between may be another */
export function environment(
  endpoint: () => Endpoint,
  client: string,
  recorder: Recorder,
  random: Random,
): LineEnv & { cut(): void; live(): WebSocket | undefined } {
  let current: WebSocket | undefined;
  return {
    connect() {
      const socket = openSocket(endpoint());
      const tap = recorder.connection(client);
      current = socket;
      const mine: ReturnType<LineEnv['connect']> = {
        onopen: null,
        onmessage: null,
        onclose: null,
        send(text) {
          if (socket.readyState !== WebSocket.OPEN) return;
          tap.sent(text);
          socket.send(text);
        },
        close() {
          socket.close();
          setTimeout(() => socket.terminate(), CLOSE_MS).unref();
        },
      };
      socket.on('open', () => mine.onopen?.());
      socket.on('message', (data) => {
        const text = data.toString();
        // What the product no longer listens to, it was not sent as far as it knows.
        if (!mine.onmessage) return;
        tap.received(text);
        mine.onmessage({ data: text });
      });
      socket.on('close', (code) => {
        tap.closed();
        mine.onclose?.({ code });
      });
      return mine;
    },
    now: () => Date.now(),
    random: () => random.next(),
    uuid: () => random.uuid(),
    later(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    onWake: () => () => {},
    /** The network goes away without a word. */
    cut: () => current?.terminate(),
    live: () => current,
  };
}
