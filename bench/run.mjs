/** Starts a bench as the scripts in package.json ask: a fresh build, enough open files, and a core of its own beside the server's. */
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build, isStale } from '../scripts/build.mjs';
import { inRoot } from '../scripts/processes.mjs';

const [name, ...args] = process.argv.slice(2);
const say = (text) => process.stderr.write(`${text}\n`);

/** Standard output is the bench's alone: with --json it is one document. */
async function buildWhenStale() {
  if (!isStale()) return true;
  const log = console.log;
  console.log = say;
  const isBuilt = await build();
  console.log = log;
  return isBuilt;
}

/** The server gets the first core, the load generator the second. */
function pinned() {
  const canPin = availableParallelism() > 1 && spawnSync('taskset', ['-V']).status === 0;
  if (!canPin) say('No taskset or only one core: server and load generator share what there is.');
  return canPin;
}

if (!(await buildWhenStale())) process.exit(1);
const isPinned = pinned();
const bench = [process.execPath, '--conditions=sapa-source', '--import', 'tsx', join('bench', `${name}.ts`), ...args];
const child = spawn(
  'sh',
  ['-c', 'ulimit -n "$(ulimit -Hn)"; exec "$@"', 'sh', ...(isPinned ? ['taskset', '-c', '1'] : []), ...bench],
  {
    cwd: inRoot(),
    env: { ...process.env, BENCH_SERVER_CORE: isPinned ? '0' : '' },
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
