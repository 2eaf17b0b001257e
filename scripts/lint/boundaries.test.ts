/** Plants a violation of every boundary of HOUSE.md in a copy of the lint configuration, and legal code beside it; Biome must tell them apart. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const biome = join(dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin', 'biome');

type Rule = 'noRestrictedImports' | 'noRestrictedGlobals' | 'plugin' | 'noFloatingPromises' | 'noExplicitAny';
type Planted = readonly [behaviour: string, file: string, code: string, rule: Rule];
type Legal = readonly [behaviour: string, file: string, code: string];

const take = (from: string) => `import { a } from '${from}';\nexport const b = a;`;
const takeType = (from: string) => `import type { A } from '${from}';\nexport type B = A;`;

const planted: readonly Planted[] = [
  ['protocol imports no other part', 'protocol/src/x.ts', take('@sapa/client'), 'noRestrictedImports'],
  ['protocol reaches no other part by path', 'protocol/src/x.ts', take('../../server/src/a.ts'), 'noRestrictedImports'],
  ['protocol takes no type of another part', 'protocol/src/x.ts', takeType('@sapa/client'), 'noRestrictedImports'],
  ['client imports no schemas', 'client/src/x.ts', take('@sapa/protocol/schemas'), 'noRestrictedImports'],
  ['client imports no framework', 'client/src/x.ts', take('preact'), 'noRestrictedImports'],
  ['core does not know app', 'server/src/core/routing/x.ts', take('../../app/ports.ts'), 'noRestrictedImports'],
  ['core takes no type of app', 'server/src/core/routing/x.ts', takeType('../../app/ports.ts'), 'noRestrictedImports'],
  ['core at its root does not know app', 'server/src/core/x.ts', take('../app/ports.ts'), 'noRestrictedImports'],
  [
    'core re-exports nothing of app',
    'server/src/core/hours/x.ts',
    "export { a } from '../../app/a.ts';",
    'noRestrictedImports',
  ],
  ['core imports no library', 'server/src/core/routing/x.ts', take('valibot'), 'noRestrictedImports'],
  ['core uses no Node module', 'server/src/core/bot/x.ts', take('node:crypto'), 'noRestrictedImports'],
  ['core/bot does not know the store', 'server/src/core/bot/x.ts', take('../../store/a.ts'), 'noRestrictedImports'],
  ['app does not know the store', 'server/src/app/x.ts', take('../store/sqlite/a.ts'), 'noRestrictedImports'],
  ['app does not know the bus', 'server/src/app/x.ts', take('../bus/local.ts'), 'noRestrictedImports'],
  [
    'app does not know the transport',
    'server/src/app/lines/x.ts',
    take('../../transport/ws/a.ts'),
    'noRestrictedImports',
  ],
  ['app does not know the settings file', 'server/src/app/x.ts', take('../settings/a.ts'), 'noRestrictedImports'],
  ['app does not know what leaves', 'server/src/app/x.ts', takeType('../outbound/a.ts'), 'noRestrictedImports'],
  ['app uses no socket library', 'server/src/app/x.ts', take('ws'), 'noRestrictedImports'],
  ['store does not know the bus', 'server/src/store/x.ts', take('../bus/local.ts'), 'noRestrictedImports'],
  [
    'store does not know the transport',
    'server/src/store/sqlite/x.ts',
    take('../../transport/a.ts'),
    'noRestrictedImports',
  ],
  ['bus does not know the store', 'server/src/bus/x.ts', take('../store/a.ts'), 'noRestrictedImports'],
  [
    'transport does not know the store',
    'server/src/transport/ws/x.ts',
    take('../../store/a.ts'),
    'noRestrictedImports',
  ],
  [
    'transport does not know the settings file',
    'server/src/transport/x.ts',
    take('../settings/a.ts'),
    'noRestrictedImports',
  ],
  ['settings do not know the store', 'server/src/settings/x.ts', take('../store/a.ts'), 'noRestrictedImports'],
  ['channels do not know the transport', 'server/src/channels/x.ts', take('../transport/a.ts'), 'noRestrictedImports'],
  ['outbound does not know the store', 'server/src/outbound/x.ts', take('../store/a.ts'), 'noRestrictedImports'],
  ['app does not know the secrets', 'server/src/app/x.ts', take('../secrets/box.ts'), 'noRestrictedImports'],
  ['app does not know who trains', 'server/src/app/x.ts', takeType('../training/trainer.ts'), 'noRestrictedImports'],
  ['secrets do not know who uses them', 'server/src/secrets/x.ts', take('../outbound/a.ts'), 'noRestrictedImports'],
  ['training does not know the settings', 'server/src/training/x.ts', take('../settings/a.ts'), 'noRestrictedImports'],
  ['only main.ts constructs', 'server/src/x.ts', take('./store/sqlite/a.ts'), 'noRestrictedImports'],
  ['nobody imports main.ts', 'server/src/transport/x.ts', take('../main.ts'), 'noRestrictedImports'],
  ['widget imports no schemas', 'widget/src/session/x.ts', take('@sapa/protocol/schemas'), 'noRestrictedImports'],
  [
    'widget takes no type of the schemas',
    'widget/src/panel/x.tsx',
    takeType('@sapa/protocol/schemas'),
    'noRestrictedImports',
  ],
  ['widget imports no schema library', 'widget/src/panel/x.ts', take('valibot'), 'noRestrictedImports'],
  [
    'widget does not know the server',
    'widget/src/panel/x.ts',
    takeType('../../../server/src/app/a.ts'),
    'noRestrictedImports',
  ],
  ['launcher has no framework', 'widget/src/launcher/x.ts', take('preact'), 'noRestrictedImports'],
  ['launcher does not carry the client', 'widget/src/launcher/x.ts', take('@sapa/client'), 'noRestrictedImports'],
  ['launcher has no static import of panel', 'widget/src/launcher/x.ts', take('../panel/index.ts'), 'plugin'],
  ['launcher has no bare import of panel', 'widget/src/launcher/x.ts', "import '../panel/index.ts';", 'plugin'],
  ['launcher re-exports nothing of panel', 'widget/src/launcher/x.ts', "export { a } from '../panel/a.ts';", 'plugin'],
  ['console does not know the server', 'console/src/x.ts', take('../../server/src/app/a.ts'), 'noRestrictedImports'],
  ['console imports no schemas', 'console/src/x.ts', take('@sapa/protocol/schemas'), 'noRestrictedImports'],
  [
    'console does not know the widget',
    'console/src/views/x.tsx',
    take('../../../widget/src/a.ts'),
    'noRestrictedImports',
  ],
  ['demo site does not know the server', 'demo-site/src/x.ts', take('../../server/src/a.ts'), 'noRestrictedImports'],
  ...[
    'Date.now()',
    'new Date()',
    'performance.now()',
    'fetch("/")',
    'process.pid',
    'globalThis.Date',
    'crypto.randomUUID()',
    'setTimeout(() => 1, 1)',
    'setInterval(() => 1, 1)',
    'Promise.resolve(1)',
    'console.log(1)',
  ].map(
    (code): Planted => [
      `core does not touch ${code}`,
      'server/src/core/x.ts',
      `export const a = ${code};`,
      'noRestrictedGlobals',
    ],
  ),
  ...[
    'Math.random()',
    'async () => 1',
    'async function () { return 1; }',
    '{ async a() {} }',
    "() => import('./a.ts')",
  ].map(
    (code): Planted => [`core is pure: ${code}`, 'server/src/core/bot/x.ts', `export const a = ${code};`, 'plugin'],
  ),
  ['core is pure: async function', 'server/src/core/x.ts', 'export async function a() {}', 'plugin'],
  ['core is pure: async method', 'server/src/core/x.ts', 'export class A { async b() { return this; } }', 'plugin'],
  ['core is pure: top-level await', 'server/src/core/x.ts', 'export const a = await b;', 'plugin'],
  ['core is pure: for await', 'server/src/core/x.ts', 'for await (const a of b) c(a);', 'plugin'],
  ...['Date.now()', 'new Date()', 'Math.random()'].map(
    (code): Planted => [
      `app takes its clock and ids, not ${code}`,
      'server/src/app/x.ts',
      `export const a = ${code};`,
      'plugin',
    ],
  ),
  ['app takes its timers', 'server/src/app/x.ts', 'export const a = setTimeout(() => 1, 1);', 'noRestrictedGlobals'],
  ...['document', 'window', 'localStorage', 'sessionStorage', 'navigator', 'location', 'setTimeout'].map(
    (name): Planted => [
      `panel does not touch ${name}`,
      'widget/src/panel/x.tsx',
      `export const a = ${name};`,
      'noRestrictedGlobals',
    ],
  ),
  [
    'session does not touch WebSocket',
    'widget/src/session/x.ts',
    "export const a = new WebSocket('/');",
    'noRestrictedGlobals',
  ],
  ['an empty catch is refused', 'console/src/x.ts', 'try { a(); } catch {}', 'plugin'],
  ['an empty catch with a name is refused', 'server/src/bus/x.ts', 'try { a(); } catch (error) { }', 'plugin'],
  [
    'a floating promise is refused',
    'server/src/app/x.ts',
    'async function a() { await b; }\na();',
    'noFloatingPromises',
  ],
  ['any is refused', 'console/src/x.ts', 'export const a: any = 1;', 'noExplicitAny'],
];

const legal: readonly Legal[] = [
  ['protocol uses valibot and its own files', 'protocol/src/x.ts', `${take('valibot')}\n${takeType('./ids.ts')}`],
  ['client imports protocol', 'client/src/x.ts', take('@sapa/protocol')],
  [
    'core imports protocol and its neighbours',
    'server/src/core/routing/x.ts',
    `${takeType('@sapa/protocol')}\n${take('../conversation/state.ts')}`,
  ],
  ['core/bot imports its neighbours', 'server/src/core/bot/x.ts', takeType('./words.ts')],
  [
    'app imports core and its own interfaces',
    'server/src/app/lines/x.ts',
    `${take('../../core/bot/index.ts')}\n${takeType('../store.ts')}`,
  ],
  [
    'training imports core and takes the interface of app',
    'server/src/training/x.ts',
    `${take('../core/bot/index.ts')}\n${takeType('../app/ports.ts')}`,
  ],
  ['outbound opens secrets', 'server/src/outbound/x.ts', take('../secrets/connections.ts')],
  ['app validates with the schemas', 'server/src/app/x.ts', take('@sapa/protocol/schemas')],
  [
    "store implements app's interface",
    'server/src/store/sqlite/x.ts',
    `${takeType('../../app/store.ts')}\n${take('better-sqlite3')}`,
  ],
  [
    "transport knows app's interfaces",
    'server/src/transport/ws/x.ts',
    `${takeType('../../app/hub.ts')}\n${take('ws')}`,
  ],
  [
    'main.ts constructs',
    'server/src/main.ts',
    `${take('./store/sqlite/a.ts')}\nexport { c } from './transport/ws/a.ts';`,
  ],
  ["the store's acceptance suite stands outside", 'server/src/store/acceptance.ts', take('../bus/local.ts')],
  ['a test of app may use the memory store', 'server/src/app/x.test.ts', take('../store/memory.ts')],
  ['a test of core may use a clock', 'server/src/core/x.test.ts', 'export const a = Date.now();'],
  ['launcher loads panel on intent', 'widget/src/launcher/x.ts', "export const a = () => import('../panel/index.ts');"],
  ['launcher knows types of panel', 'widget/src/launcher/x.ts', takeType('../panel/index.ts')],
  ['launcher touches the page', 'widget/src/launcher/x.ts', "export const a = document.createElement('div');"],
  ['env.ts touches the browser', 'widget/src/env.ts', 'export const a = () => localStorage;'],
  [
    'panel takes types of protocol and Preact',
    'widget/src/panel/x.tsx',
    `${takeType('@sapa/protocol')}\nexport { h } from 'preact';`,
  ],
  ['console imports the client', 'console/src/x.ts', take('@sapa/client')],
  ['demo site takes the type of settings', 'demo-site/src/x.ts', takeType('@sapa/protocol')],
  [
    'a catch that says why it does nothing is fine',
    'console/src/x.ts',
    'try { a(); } catch {\n  // The tab is closing.\n}',
  ],
];

const boundaries =
  /title=(?:lint\/\w+\/)?(noRestrictedImports|noRestrictedGlobals|plugin|noFloatingPromises|noExplicitAny),file=([^,]+),/;
const found = new Map<string, Set<string>>();
let folder = '';

/** All cases stand in one layout and are linted in one run, so `x` gets a name of its own. */
const place = (file: string, index: number) => file.replace(/\bx(?=(\.test)?\.tsx?$)/, `case${index}`);
const cases: readonly Legal[] = [
  ...planted.map(([behaviour, file, code]) => [behaviour, file, code] as const),
  ...legal,
];

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sapa-lint-')));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  cases.forEach(([, file, code], index) => {
    const path = join(folder, place(file, index));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${code}\n`);
  });
  const options = ['--reporter=github', '--max-diagnostics=none', '--vcs-enabled=false'];
  const run = spawnSync(process.execPath, [biome, 'lint', ...options, '.'], { cwd: folder, encoding: 'utf8' });
  if (/configuration|compile/i.test(run.stderr)) throw new Error(run.stderr);
  for (const line of run.stdout.split('\n')) {
    const [, rule, path] = boundaries.exec(line) ?? [];
    if (!rule || !path) continue;
    const file = relative(folder, path).replaceAll('\\', '/');
    found.set(file, (found.get(file) ?? new Set()).add(rule));
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a planted violation is caught', () => {
  test.each(planted.map(([behaviour, file, , rule], index) => [behaviour, place(file, index), rule] as const))(
    '%s',
    (_behaviour, file, rule) => {
      expect([...(found.get(file) ?? [])]).toContain(rule);
    },
  );
});

describe('legal code passes', () => {
  test.each(legal.map(([behaviour, file], index) => [behaviour, place(file, planted.length + index)] as const))(
    '%s',
    (_behaviour, file) => {
      expect([...(found.get(file) ?? [])]).toEqual([]);
    },
  );
});
