/** Starts the battery as package.json asks: a fresh build and enough open files. Names and options go on to main.ts. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, isStale } from '../scripts/build.mjs';
import { inRoot } from '../scripts/processes.mjs';

/** Standard output is the battery's alone: with --json it is one document. */
async function buildWhenStale() {
  if (!isStale()) return true;
  const log = console.log;
  console.log = (text) => process.stderr.write(`${text}\n`);
  const isBuilt = await build();
  console.log = log;
  return isBuilt;
}

if (!(await buildWhenStale())) process.exit(1);
const battery = [process.execPath, '--conditions=sapa-source', '--import', 'tsx', join('battery', 'main.ts')];
const limits = 'ulimit -n "$(ulimit -Hn)"; exec "$@"';
const child = spawn('sh', ['-c', limits, 'sh', ...battery, ...process.argv.slice(2)], {
  cwd: inRoot(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
