/** Sapa as it is built for production, with a workspace made for the load. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { SettingsInput } from '@sapa/protocol';
import { command, type Frame, hello, many, send } from '../load/ask.ts';
import { connect, type Line } from '../load/line.ts';
import { makeFolder, removeFolder } from './folder.ts';
import { type Running, start } from './process.ts';
import { AGENTS, CONVERSATIONS, type Pairs, type Target, type TargetOptions } from './target.ts';

const SHOP = 'http://shop.example';
const PASSWORD = 'a long enough password';
const HOUR = 3_600_000;
const agentIds = Array.from({ length: AGENTS }, (_, index) => `agent-${index}`);

/** Deadlines far away: none falls due while something is measured. */
const SETTINGS: SettingsInput = {
  version: 1,
  name: 'Bench',
  sites: [{ key: 'shop', name: 'Shop', origins: [SHOP], languages: ['en'], departments: ['sales'], bot: false }],
  departments: [{ id: 'sales', name: { id: 'Penjualan', en: 'Sales' } }],
  agents: agentIds.map((id) => ({
    id,
    name: id,
    email: `${id}@shop.example`,
    departments: ['sales'],
    capacity: CONVERSATIONS / AGENTS,
  })),
  limits: { offerMs: 600_000, noAnswerMs: HOUR, longestWaitMs: HOUR, visitorGoneMs: HOUR },
  // As much as there is: what a visitor may do is not measured here, what it costs is.
  traffic: {
    messagesPerMinute: 1_000_000,
    messageBurst: 100_000,
    agentCommandsPerMinute: 1_000_000,
    agentCommandBurst: 100_000,
    socketsPerAddress: 1_000_000,
    connectsPerMinute: 1_000_000,
    conversationsPerMinute: 1_000_000,
    filesPerHour: 1_000_000,
    fileMegabytesPerHour: 1_000_000,
  },
};

export async function startOurs(
  { fsyncMs = 0, folder = makeFolder() }: TargetOptions = {},
  keeps = false,
): Promise<Target> {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(SETTINGS));
  return over(await launch(folder, await freePort(), fsyncMs), folder, { fsyncMs, keeps });
}

/** The server takes no 0 for "any". */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function launch(folder: string, port: number, fsyncMs: number): Promise<Running> {
  const seeds = agentIds.map((id) => ({ id, password: PASSWORD }));
  const env = {
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: '',
    SAPA_SEED_AGENTS: JSON.stringify(seeds),
  };
  return start({ args: ['server/dist/main.js'], env, fsyncMs });
}

function over(server: Running, folder: string, options: { fsyncMs: number; keeps: boolean }): Target {
  const { port } = server;
  return {
    server,
    openPairs: () => openPairs(port),
    async openIdle(from) {
      const line = await openVisitor(port, from);
      await hello(line);
      return line;
    },
    async restart() {
      await server.kill();
      return over(await launch(folder, port, options.fsyncMs), folder, options);
    },
    async close() {
      await server.stop();
      if (!options.keeps) removeFolder(folder);
    },
  };
}

export function openVisitor(port: number, from?: string): Promise<Line> {
  return connect({ port, path: '/ws/visitor?site=shop', headers: { Origin: SHOP }, ...(from && { from }) });
}

async function openPairs(port: number): Promise<Pairs> {
  const agents = await many(AGENTS, 1, (index) => openAgent(port, agentIds[index] ?? ''));
  const isServed = agents.map((line, index) => serve(line, agentIds[index] ?? '', CONVERSATIONS / AGENTS));
  const visitors = await many(CONVERSATIONS, 20, async (index) => {
    const line = await openVisitor(port, `127.0.0.${2 + (index % 50)}`);
    await hello(line);
    const { conversation = '' } = await command(line, { type: 'requestAgent' });
    return { line, conversation };
  });
  await Promise.all(isServed);
  return { visitors, agents };
}

async function openAgent(port: number, id: string): Promise<Line> {
  const origin = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ email: `${id}@shop.example`, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`${id} could not sign in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const line = await connect({ port, path: '/ws/agent', headers: { Origin: origin, Cookie: cookie } });
  await hello(line);
  await command(line, { type: 'setPresence', status: 'online' });
  return line;
}

/** Accepts whatever is offered and answers it once, as an agent would, until so many are answered. */
function serve(line: Line, id: string, count: number): Promise<void> {
  let answered = 0;
  return new Promise((resolve, reject) => {
    const hear = (frame: Frame) => {
      if (frame.t === 'reject') reject(new Error(`${id} was refused: ${JSON.stringify(frame)}`));
      for (const event of eventsOf(frame)) {
        if (event.type === 'offered' && event.agent === id) send(line, { type: 'acceptOffer' }, frame.conversation);
        if (event.type === 'accepted' && event.agent === id)
          send(line, { type: 'say', text: 'Hello' }, frame.conversation);
        if (event.type === 'messageSent' && ++answered === count) resolve();
      }
    };
    line.onText = (text) => hear(JSON.parse(text) as Frame);
  });
}

function eventsOf(frame: Frame): readonly { readonly type: string; readonly agent?: string }[] {
  return frame.t === 'events' ? (frame.events as { type: string; agent?: string }[]) : [];
}
