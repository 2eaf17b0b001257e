/**
 * npm run dev: everything from its sources, each part anew when it changes: server on PORT, shop on PORT+1 (open pages
 * reload), console on PORT+2, the widget's bundle. The workspace is ./data (or DATA_DIR), seeded with the demo's when empty.
 */
import { resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { exists, household, inRoot, root, tool } from './processes.mjs';
import { addresses, insistFree, prepare, print, shopEnv } from './workspace.mjs';

const fromSource = ['--watch', '--watch-preserve-output', '--conditions=sapa-source', '--import', 'tsx'];

async function dev() {
  const at = addresses(process.env);
  await insistFree(at.host, [at.port, at.port + 1, at.port + 2]);
  const { demoSettings } = await tsImport('../demo-site/src/workspace.ts', import.meta.url);
  const dataDir = resolve(root, process.env.DATA_DIR || 'data');
  const { sheet, env } = prepare({ dataDir, at, demoSettings });
  const consolePort = at.port + 2;
  const consoleAt = at.shop.replace(/\d+$/, String(consolePort));
  const { start, ended } = household();

  if (exists('widget/build.mjs')) start(['widget/build.mjs', '--watch']);
  // Agents come in through the console's dev server, so its origin is the one their sockets are allowed from.
  start([...fromSource, 'server/src/main.ts'], { env: { ...env, PUBLIC_URL: consoleAt, NODE_ENV: 'development' } });
  start([...fromSource, 'demo-site/src/main.ts'], { env: { ...shopEnv(at), SAPA_DEV: '1' } });
  if (exists('console/index.html')) {
    start([tool('vite'), '--host', at.host, '--port', String(consolePort), '--strictPort'], {
      cwd: inRoot('console'),
      env: { SAPA_SERVER: at.server },
    });
  }
  print({ ...sheet, console: `${consoleAt}/console/` });
  return await ended;
}

try {
  process.exitCode = await dev();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
