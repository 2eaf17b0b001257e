/** A system of the owner that takes its time: the first question is never answered, whoever asks again is. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface OtherSystem {
  /** `127.0.0.1:4000` */
  readonly place: string;
  /** Headers of every question, in order. */
  readonly asked: readonly IncomingHttpHeaders[];
  close(): Promise<void>;
}

export async function openOtherSystem(answer: object): Promise<OtherSystem> {
  const asked: IncomingHttpHeaders[] = [];
  const server = createServer(({ headers }, response) => {
    asked.push(headers);
    if (asked.length > 1) response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    place: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
