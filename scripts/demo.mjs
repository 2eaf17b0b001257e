/**
 * npm run demo: a fresh workspace in a temporary folder (or DATA_DIR), the server on PORT, a shop on PORT+1, two agents.
 * Prints where everything is and how to sign in, and writes the same to DATA_DIR/demo.json.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isStale } from './build.mjs';
import { household, inRoot } from './processes.mjs';
import { addresses, answers, insistFree, prepare, print, shopEnv } from './workspace.mjs';

/** Longest wait for server and shop to answer. */
const PATIENCE_MS = 60_000;

async function demo() {
  const at = addresses(process.env);
  await insistFree(at.host, [at.port, at.port + 1]);
  if (isStale() && !(await build())) return 1;
  const { demoSettings } = await import(pathToFileURL(inRoot('demo-site/dist/workspace.js')).href);
  const temporary = process.env.DATA_DIR ? undefined : mkdtempSync(join(tmpdir(), 'sapa-demo-'));
  const dataDir = temporary ?? resolve(process.env.DATA_DIR);
  const { start, ended, stop } = household();
  try {
    const { sheet, env } = prepare({ dataDir, at, demoSettings });
    const quiet = { LOG_LEVEL: process.env.LOG_LEVEL || 'warn', NODE_ENV: 'production' };
    start([inRoot('server/dist/main.js')], { env: { ...env, ...quiet } });
    start([inRoot('demo-site/dist/main.js')], { env: shopEnv(at) });

    let over = false;
    const code = ended.then((value) => {
      over = true;
      return value;
    });
    const until = Date.now() + PATIENCE_MS;
    const givenUp = () => over || Date.now() > until;
    const own = `http://${['0.0.0.0', '::'].includes(at.host) ? 'localhost' : at.host}`;
    const ready =
      (await answers(`${own}:${at.port}/healthz`, givenUp)) &&
      (await answers(`${own}:${at.port + 1}/icon.svg`, givenUp));
    if (ready) print(sheet);
    else if (!over) {
      console.error('The demo did not answer within a minute.');
      stop(1);
    }
    return await code;
  } finally {
    if (temporary) rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

try {
  process.exitCode = await demo();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
