/** npm run build: compiles protocol and server, bundles widget and console. What is not there yet is passed over. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from './compress.mjs';
import { exists, inRoot, node, tool } from './processes.mjs';

const STAMP = inRoot('.cache', 'built');

/**
 * One compilation of what runs on Node. Types come from sources (the condition `sapa-source`); the emitted files keep saying
 * `@sapa/protocol`, which Node resolves to protocol/dist.
 */
async function compile() {
  const emitted = inRoot('.cache', 'compiled');
  rmSync(emitted, { recursive: true, force: true });
  const done = await node([tool('typescript', 'tsc'), '-p', 'tsconfig.build.json'], { show: false });
  if (done.code !== 0) return done;
  for (const workspace of ['protocol', 'server', 'demo-site'].filter((name) => existsSync(join(emitted, name)))) {
    const dist = inRoot(workspace, 'dist');
    rmSync(dist, { recursive: true, force: true });
    // What the compiler leaves behind, such as SQL, goes along.
    cpSync(inRoot(workspace, 'src'), dist, { recursive: true, filter: (path) => !/^\.tsx?$/.test(extname(path)) });
    cpSync(join(emitted, workspace, 'src'), dist, { recursive: true });
  }
  return done;
}

/** A part is built when its entry is there. */
const PARTS = [
  ['protocol, server, demo-site', 'protocol/src/index.ts', ['protocol/dist', 'server/dist', 'demo-site/dist'], compile],
  ['widget', 'widget/build.mjs', ['widget/dist'], () => node(['widget/build.mjs'], { show: false })],
  [
    'console',
    'console/index.html',
    ['console/dist'],
    () => node([tool('vite'), 'build', '--logLevel', 'warn'], { show: false, cwd: inRoot('console') }),
  ],
];
const parts = () => PARTS.filter(([, entry]) => exists(entry));

async function make([name, , , step]) {
  const from = performance.now();
  const { code, output } = await step();
  console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(28)} ${((performance.now() - from) / 1000).toFixed(1)} s`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

/** @returns {Promise<boolean>} whether everything was built */
export async function build() {
  const done = await Promise.all(parts().map(make));
  if (!done.every(Boolean)) return false;
  for (const folder of ['widget/dist', 'console/dist']) compress(inRoot(folder));
  mkdirSync(inRoot('.cache'), { recursive: true });
  writeFileSync(STAMP, '');
  return true;
}

const isSource = (name) => name !== 'node_modules' && name !== 'dist';
const contents = (folder) =>
  readdirSync(folder)
    .filter(isSource)
    .map((name) => join(folder, name));

function newest(path) {
  const stat = statSync(path);
  return Math.max(stat.mtimeMs, ...(stat.isDirectory() ? contents(path).map(newest) : []));
}

const SOURCES = ['protocol', 'client', 'server', 'widget', 'console', 'demo-site'];
const SHARED = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Whether there is no build, or a source is newer than it. */
export function isStale() {
  if (!existsSync(STAMP) || parts().some(([, , made]) => !made.every((folder) => exists(folder)))) return true;
  const built = statSync(STAMP).mtimeMs;
  // A workspace's own folder is newer than its sources: dist/ was made in it.
  const sources = [
    ...SOURCES.filter((name) => exists(name)).flatMap((name) => contents(inRoot(name))),
    ...SHARED.map((name) => inRoot(name)),
  ];
  return sources.some((path) => newest(path) > built);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await build()) ? 0 : 1;
