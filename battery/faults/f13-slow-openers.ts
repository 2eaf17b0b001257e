/** F13: connections that are opened and never used: HTTP headers that come letter by letter, and WebSockets without a hello. */
import { connect, type Socket } from 'node:net';
import { HELLO_MS } from '@sapa/protocol';
import { connectBytes } from '../clients/bytes.ts';
import { openStage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { inTime, many, within } from '../wait.ts';
import { startBystander } from './bystander.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const UNAUTHORIZED = 4401;
/** Node gives up on headers after a minute, and looks twice a minute. */
const HEADERS_MS = 95_000;
const HEADERS = `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n${'X-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(20)}`;

function slowloris(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  let sent = 0;
  const timer = setInterval(() => socket.writable && socket.write(HEADERS[sent++ % HEADERS.length] ?? ''), 500);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => clearInterval(timer));
  // What the server says before it hangs up must be read, or the end is never seen.
  socket.resume();
  return socket;
}

export const f13: Fault = {
  name: 'F13',
  title: 'slowloris and idle upgrades',
  lane: 'waiting',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const count = isShort ? 100 : 500;
    const stage = await openStage({ random });
    const bystander = await startBystander(stage, 50);
    const slow = Array.from({ length: count }, () => slowloris(stage.port));
    const idle = await many(count, 50, () => connectBytes(stage.visitorEndpoint(SITE, stage.source())));
    const from = performance.now();
    const codes = await Promise.all(idle.map(({ closed }) => inTime(HELLO_MS + 3_000, closed)));
    const afterMs = performance.now() - from;
    const wrong = codes.filter((code) => code !== UNAUTHORIZED);
    expect(
      wrong.length === 0,
      `${wrong.length} without a hello were closed with ${[...new Set(wrong.map((code) => code ?? 'nothing'))].join(', ')}`,
    );
    for (const { socket } of idle) socket.destroy();
    const isClosed = () => slow.every(({ closed }) => closed);
    if (!isShort)
      expect(
        await within(HEADERS_MS, isClosed, 200),
        `${slow.filter(({ closed }) => !closed).length} slow requests were still open after ${HEADERS_MS} ms`,
      );
    const slowMs = performance.now() - from;
    const p99 = await bystander.stop();
    bystander.judge(p99, expect);
    for (const socket of slow) socket.destroy();
    const finished = await stage.finish();
    const headers = isShort
      ? 'slow requests were let be (the full run waits for their end)'
      : `slow requests ended within ${(slowMs / 1_000).toFixed(0)} s`;
    const done = `${count} idle upgrades closed with 4401 within ${(afterMs / 1_000).toFixed(1)} s; ${count} ${headers}; others' acks p99 ${p99?.toFixed(0)} ms`;
    return { done, complaints, ...reported(finished, { slow: count, idle: count }) };
  },
};
