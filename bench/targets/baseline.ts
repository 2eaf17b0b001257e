/** A baseline of baselines/ as a process of its own. */
import { hello, many } from '../load/ask.ts';
import { connect } from '../load/line.ts';
import { makeFolder, removeFolder } from './folder.ts';
import { type Running, start } from './process.ts';
import { AGENTS, CONVERSATIONS, type Pairs, type Target, type TargetOptions } from './target.ts';

export async function startBaseline(name: 'bare' | 'durable', { fsyncMs = 0 }: TargetOptions = {}): Promise<Target> {
  const folder = makeFolder();
  const launch = (port: number) =>
    start({
      args: ['--conditions=sapa-source', '--import', 'tsx', `bench/baselines/${name}.ts`],
      env: { PORT: String(port), DATA_DIR: folder },
      fsyncMs,
    });
  return over(await launch(0), folder, launch);
}

function over(server: Running, folder: string, launch: (port: number) => Promise<Running>): Target {
  const { port } = server;
  return {
    server,
    openPairs: () => openPairs(port),
    async openIdle(from) {
      const line = await connect({ port, path: '/?conversation=none', from });
      await hello(line);
      return line;
    },
    async restart() {
      await server.kill();
      return over(await launch(port), folder, launch);
    },
    async close() {
      await server.stop();
      removeFolder(folder);
    },
  };
}

async function openPairs(port: number): Promise<Pairs> {
  const agents = await many(AGENTS, 1, async (index) => {
    const line = await connect({ port, path: `/?agent=${index}` });
    await hello(line);
    return line;
  });
  const visitors = await many(CONVERSATIONS, 20, async (index) => {
    const conversation = `conversation-${index}`;
    const line = await connect({ port, path: `/?conversation=${conversation}&to=${index % AGENTS}` });
    await hello(line);
    return { line, conversation };
  });
  return { visitors, agents };
}
