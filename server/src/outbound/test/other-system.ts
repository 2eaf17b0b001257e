/** Another system for tests: a real HTTP server on loopback that answers as told and remembers what it was asked. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer = (heard: Heard, response: ServerResponse) => void;

export async function otherSystem(answer: Answer) {
  const heard: Heard[] = [];
  const waiting: (() => void)[] = [];
  const listener: RequestListener = async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = '', url = '', headers } = request;
    const one = { method, url, headers, body: Buffer.concat(parts).toString() };
    heard.push(one);
    answer(one, response);
    for (const hear of waiting.splice(0)) hear();
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    port,
    base: `http://127.0.0.1:${port}`,
    /** Hangs up on everybody. */
    letGo: () => server.closeAllConnections(),
    /** Resolves when so many questions have come. */
    async asked(count: number): Promise<void> {
      while (heard.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}

export function json(value: unknown, status = 200): Answer {
  return (_heard, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
