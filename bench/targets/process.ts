/** Server processes under measurement: on a core of their own, with slow commits where asked, ended with this process whatever happens. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Running {
  readonly pid: number;
  readonly port: number;
  /** From the spawn to the line that says it listens. */
  readonly startMs: number;
  rssBytes(): number;
  /** Processor time used so far, all threads. */
  cpuMs(): number;
  /** The newest address of the inspector, once SIGUSR1 opened it. */
  inspector(): Promise<string>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface StartOptions {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly fsyncMs?: number;
}

const alive = new Set<number>();
process.on('exit', () => {
  for (const pid of alive) process.kill(pid, 'SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** Starts Node and waits for a line of JSON with `pid` and `port`. */
export async function start({ args, env = {}, fsyncMs = 0 }: StartOptions): Promise<Running> {
  const startedAt = performance.now();
  const [command = '', ...rest] = [...slowed(fsyncMs), process.execPath, '--inspect-port=0', ...extra(), ...args];
  const child = spawn(command, rest, {
    cwd: root,
    env: { ...process.env, ...env, NODE_ENV: 'production', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const inspector = watchErrors(child);
  const { pid, port } = await readiness(child, ended);
  alive.add(pid);
  const startMs = performance.now() - startedAt;
  void ended.then(() => alive.delete(pid));

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (alive.has(pid)) process.kill(pid, signal);
    await ended;
  }
  return {
    pid,
    port,
    startMs,
    rssBytes: () => rssOf(pid),
    cpuMs: () => cpuOf(pid),
    inspector: () => inspector,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** More for Node itself, such as `BENCH_NODE_ARGS='--cpu-prof --cpu-prof-dir=/tmp/profile'`. */
const extra = (): string[] => process.env.BENCH_NODE_ARGS?.split(' ').filter(Boolean) ?? [];

/** The same for every side: the kernel is asked to wait before each sync of a file. With seccomp, nothing else is slowed. */
function slowed(fsyncMs: number): string[] {
  if (fsyncMs === 0) return [];
  if (spawnSync('strace', ['-V']).status !== 0) throw new Error('--fsync-ms needs strace.');
  const calls = 'fsync,fdatasync';
  const inject = `inject=${calls}:delay_enter=${fsyncMs * 1_000}`;
  return ['strace', '-f', '--seccomp-bpf', '-qqq', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', inject];
}

function watchErrors(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    if (!child.stderr) return;
    createInterface(child.stderr).on('line', (line) => {
      const url = /^Debugger listening on (ws:\S+)/.exec(line)?.[1];
      if (url) resolve(url);
      else if (!/^(For help, see|Debugger attached|Debugger ending|Waiting for the debugger)/.test(line))
        process.stderr.write(`  server: ${line}\n`);
    });
  });
}

const WARNING = 40;

function readiness(child: ChildProcess, ended: Promise<void>): Promise<{ pid: number; port: number }> {
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(`the server ended with code ${child.exitCode} before it was ready`)));
    child.once('error', reject);
    if (!child.stdout) return;
    createInterface(child.stdout).on('line', (line) => {
      const entry = line.startsWith('{')
        ? (JSON.parse(line) as { pid: number; port?: number; level?: number })
        : undefined;
      if (entry?.port) resolve({ pid: entry.pid, port: entry.port });
      if ((entry?.level ?? 0) >= WARNING) process.stderr.write(`  server: ${line}\n`);
    });
  });
}

function rssOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}

/** Linux counts in ticks of 10 ms. */
const TICK_MS = 10;

function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').filter(Boolean) ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
