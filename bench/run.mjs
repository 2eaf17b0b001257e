/** Starts a bench as the scripts in package.json ask: a fresh build and enough open files. Who gets which core is the kernel's business, for every side alike. */
import { spawn } from 'node:child_process';
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

if (!(await buildWhenStale())) process.exit(1);
const bench = [process.execPath, '--conditions=sapa-source', '--import', 'tsx', join('bench', `${name}.ts`), ...args];
const child = spawn('sh', ['-c', 'ulimit -n "$(ulimit -Hn)"; exec "$@"', 'sh', ...bench], {
  cwd: inRoot(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
