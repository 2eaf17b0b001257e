/** A server as its owner runs it: a process of its own, known by its pid, ended with this one whatever happens. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['--conditions=sapa-source', '--import', 'tsx'];

export interface ServerOptions {
  readonly folder: string;
  readonly port: number;
  readonly seeds: readonly { readonly id: string; readonly password: string }[];
  /** Program and arguments to run Node under, such as strace. */
  readonly under?: readonly string[];
  /** For Node, before the server's own file. */
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** From TypeScript instead of what was built. */
  readonly fromSources?: boolean;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ServerProcess {
  readonly pid: number;
  /** From the spawn to `ready`. */
  readonly startMs: number;
  readonly log: readonly LogLine[];
  readonly ended: Promise<Ended>;
  isAlive(): boolean;
  signal(signal: NodeJS.Signals): void;
  kill(): Promise<Ended>;
  rssBytes(): number;
}

export interface LogLine {
  readonly text: string;
  /** As pino counts: 40 is a warning, 50 an error. */
  readonly level: number;
}

const alive = new Set<number>();
process.on('exit', () => {
  for (const pid of alive) tryKill(pid, 'SIGKILL');
});

function tryKill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** @throws Error with what the server said when it ends before it is ready */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const startedAt = performance.now();
  const main = options.fromSources
    ? [...SOURCES, ...(options.nodeArgs ?? []), 'server/src/main.ts']
    : [...(options.nodeArgs ?? []), 'server/dist/main.js'];
  const [command = '', ...args] = [...(options.under ?? []), process.execPath, ...main];
  const child = spawn(command, args, { cwd: root, env: environment(options), stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid !== undefined) alive.add(child.pid);
  const log: LogLine[] = [];
  const ended = endOf(child);
  const pid = await readiness(child, log, ended);
  const startMs = performance.now() - startedAt;
  alive.add(pid);
  let isAlive = true;
  void ended.then(() => {
    isAlive = false;
    alive.delete(pid);
  });
  const signal = (name: NodeJS.Signals) => isAlive && tryKill(pid, name);
  return {
    pid,
    startMs,
    log,
    ended,
    isAlive: () => isAlive,
    signal,
    kill() {
      signal('SIGKILL');
      return ended;
    },
    rssBytes: () => rssOf(pid),
  };
}

function environment({ folder, port, seeds, env }: ServerOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: '',
    DATA_DIR: folder,
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    SAPA_SEED_AGENTS: JSON.stringify(seeds),
    ...env,
  };
}

function endOf(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve) =>
    child.once('close', (code, signal) => {
      if (child.pid !== undefined) alive.delete(child.pid);
      resolve({ code, signal });
    }),
  );
}

/** The process that logs, which under a tracer is not the child itself. */
function readiness(child: ChildProcess, log: LogLine[], ended: Promise<Ended>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    void ended.then(({ code }) =>
      reject(new Error(`the server ended with ${code}: ${log.map(({ text }) => text).join('\n')}`)),
    );
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (text) => {
        const entry = text.startsWith('{')
          ? (JSON.parse(text) as { pid: number; level?: number; msg?: string })
          : undefined;
        log.push({ text, level: entry?.level ?? 0 });
        if (entry?.msg === 'ready') resolve(entry.pid);
      });
    }
  });
}

function rssOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return Number.NaN;
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1]) * 1024;
}

/** The server takes no 0 for "any". */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
