/** A network that lets no WebSocket through: stands between people and the demo's server, and remembers what they asked for. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Front, test as plain } from './demo.ts';

export interface Wall {
  /** Paths of the lines that were opened by events. */
  readonly opened: string[];
  /** Paths of the upgrades that got through. */
  readonly upgraded: string[];
  /** Falls as soon as somebody comes in by events, as when a server that was away is back. */
  isOutage: boolean;
}

async function openWall(port: number): Promise<Wall & Front> {
  let isUp = true;
  const server = createServer((asked, answer) => {
    if (asked.url?.startsWith('/events/')) {
      wall.opened.push(asked.url);
      isUp &&= !wall.isOutage;
    }
    pass(port, asked, answer);
  });
  const wall = {
    opened: [] as string[],
    upgraded: [] as string[],
    isOutage: false,
    url: '',
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  server.on('upgrade', (asked, near) => {
    if (isUp) return near.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    wall.upgraded.push(asked.url ?? '');
    passUpgrade(port, asked, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  wall.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return wall;
}

function pass(port: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url: path, headers } = asked;
  const far = request({ host: '127.0.0.1', port, method, path, headers }, (answered) => {
    answer.writeHead(answered.statusCode ?? 502, answered.headers).flushHeaders();
    answered.on('error', () => answer.destroy()).pipe(answer);
  });
  // The server is away.
  far.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()));
  answer.on('close', () => far.destroy());
  asked.pipe(far);
}

function passUpgrade(port: number, asked: IncomingMessage, near: Duplex): void {
  const end = () => near.destroy();
  request({ host: '127.0.0.1', port, path: asked.url, headers: asked.headers })
    .on('upgrade', (answered, far) => {
      const headers = Object.entries(answered.headers).map(([name, value]) => `${name}: ${value}\r\n`);
      near.write(`HTTP/1.1 101 Switching Protocols\r\n${headers.join('')}\r\n`);
      far.on('error', end).pipe(near);
      near.on('error', () => far.destroy()).pipe(far);
    })
    .on('error', end)
    .end();
}

const walls = new Map<string, Wall>();

export const test = plain.extend<{ wall: Wall }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function names, and this one needs none.
  openFront: async ({}, use) => {
    await use(async (port) => {
      const wall = await openWall(port);
      walls.set(wall.url, wall);
      return wall;
    });
  },
  wall: async ({ demo }, use) => {
    const wall = walls.get(new URL(demo.console).origin);
    if (!wall) throw new Error('no wall');
    await use(wall);
  },
});
