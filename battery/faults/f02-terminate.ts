/** F2: the process is asked to end while everybody talks. */
import { connect, type Socket } from 'node:net';
import type { RawClient } from '../clients/raw.ts';
import { startLoad } from '../house/load.ts';
import { openStage, type Stage } from '../house/stage.ts';
import { SITE } from '../house/workspace.ts';
import { inTime, many, sleep, within } from '../wait.ts';
import { createExpectations, type Fault, reported } from './fault.ts';

const EXIT_MS = 10_000;
const RESTARTING = 1012;
const LISTENERS = 40;
const UPGRADE =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';

/** Once somebody was told goodbye: upgrades over connections that were there before, then over new ones, until the process is gone. */
async function knock(
  stage: Stage,
  waiting: readonly Socket[],
  isDraining: () => boolean,
): Promise<{ answers: string[] }> {
  const answers: string[] = [];
  await within(EXIT_MS, () => isDraining() || !stage.server.isAlive(), 1);
  const knockOn = async (socket: Socket) => {
    answers.push((await inTime(1_000, upgrade(socket, stage.port))) ?? 'silence');
  };
  const early = Promise.all(waiting.map(knockOn));
  for (; stage.server.isAlive(); await sleep(2)) await knockOn(connect(stage.port, '127.0.0.1'));
  await early;
  return { answers };
}

function upgrade(socket: Socket, port: number): Promise<string> {
  return new Promise((resolve) => {
    socket.once('data', (chunk) => resolve(chunk.toString('latin1').split('\r\n')[0] ?? ''));
    socket.once('error', ({ message }) => resolve(/ECONNREFUSED/.test(message) ? 'refused' : 'cut'));
    socket.once('close', () => resolve('cut'));
    socket.write(
      `GET /ws/visitor?site=${SITE} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://shop.example\r\n${UPGRADE}\r\n\r\n`,
    );
  });
}

/** Connected before the server stops to listen. */
function waitingSockets(port: number, count: number): Promise<Socket[]> {
  return many(count, count, () => {
    const socket = connect(port, '127.0.0.1');
    return new Promise<Socket>((resolve) => socket.once('connect', () => resolve(socket)));
  });
}

export const f02: Fault = {
  name: 'F2',
  title: 'SIGTERM under load',
  lane: 'busy',
  async run({ random, isShort }) {
    const { complaints, expect } = createExpectations();
    const stops = isShort ? 1 : 5;
    const stage = await openStage({ random });
    const load = await startLoad(stage, { visitors: isShort ? 12 : 40, agents: 4, pauseMs: 60 });
    let slowest = 0;
    const told: number[] = [];
    const all: string[] = [];
    for (let stop = 0; stop < stops; stop++) {
      const listeners: RawClient[] = await many(LISTENERS, 10, (index) =>
        stage.raw(`listener-${stop}-${index}`, stage.visitorEndpoint(SITE, stage.source())),
      );
      const waiting = await waitingSockets(stage.port, 20);
      await sleep(random.between(500, 1_500));
      const from = performance.now();
      stage.server.signal('SIGTERM');
      const knocked = knock(stage, waiting, () => listeners.some(({ frames }) => frames.some(({ t }) => t === 'bye')));
      const ended = await inTime(EXIT_MS + 1_000, stage.server.ended);
      slowest = Math.max(slowest, performance.now() - from);
      expect(
        ended?.code === 0,
        `ended with ${ended ? (ended.code ?? ended.signal) : 'nothing after 11 s'} instead of 0`,
      );
      all.push(...(await knocked).answers);
      for (const socket of waiting) socket.destroy();
      const codes = await Promise.all(listeners.map(({ closed }) => closed));
      expect(
        codes.every((code) => code === RESTARTING),
        `closed with ${[...new Set(codes)].join(', ')} instead of ${RESTARTING}`,
      );
      const byes = listeners.flatMap(({ frames }) => frames.filter(({ t }) => t === 'bye'));
      told.push(...byes.map(({ retryAfterMs }) => Number(retryAfterMs)));
      expect(byes.length === LISTENERS, `${byes.length} of ${LISTENERS} were told goodbye`);
      await stage.start();
      await sleep(1_500);
    }
    const refused = all.filter((answer) => answer.includes(' 503 ')).length;
    expect(slowest < EXIT_MS, `took ${Math.round(slowest)} ms to end`);
    expect(
      new Set(told).size > told.length / 4,
      `only ${new Set(told).size} different times to come back for ${told.length} clients`,
    );
    expect(
      all.every((answer) => !answer.includes(' 101 ')),
      'a new connection was let in while draining',
    );
    // A server that is gone before anybody knocks answers nobody: over several stops somebody is in time.
    expect(isShort || refused > 0, `no upgrade was answered with 503; answers: ${[...new Set(all)].join(' | ')}`);
    await load.stop();
    const finished = await stage.finish();
    const spread = `${Math.min(...told)}–${Math.max(...told)} ms`;
    const done = `${stops} times asked to end; slowest ${Math.round(slowest)} ms; told to come back after ${spread}; ${refused} of ${all.length} late upgrades got 503, none got in`;
    return { done, complaints, ...reported(finished, { stops, byes: told.length, knocks: all.length }) };
  },
};
