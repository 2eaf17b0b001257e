/**
 * Builds what visitors download: the panel as hashed ES chunks (`dist/widget/*`), then the launcher as one classic
 * script (`dist/widget.js`) that knows their names. `--watch` rebuilds on change.
 */
import { readdirSync, watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, minifySync } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const shared = {
  root: here,
  configFile: false,
  logLevel: 'warn',
  resolve: {
    conditions: ['sapa-source', 'browser', 'import', 'module', 'default'],
  },
  // Calls of `h` itself (see `inject`): fewer bytes than the runtime's `jsx`.
  oxc: { jsx: { runtime: 'classic', pragma: 'jsx', pragmaFrag: 'JsxFragment' } },
};
/** What the styles may use without being rewritten: all have `light-dark()`, `:has()` and constructed sheets. */
const BROWSERS = ['chrome123', 'firefox121', 'safari17.5'];
/**
 * Properties that only the panel's own chunks use: they travel under shorter names. Never a name that the contract, the browser,
 * storage or the launcher knows, nor one that is looked up by a string.
 */
const INTERNAL = [
  // panel/chat.ts, panel/lazily.ts, panel/rows.ts
  'isAgentTyping isEnding isFormPutOff putOffForm readSeq wasOpen openSession repaint arrived otherwise isFirst isLast',
  'chat line glance typed mark rare isFetchingRare',
  // env.ts
  'reportUnheard isVisible isPhone onViewport onStorage onWake later uuid storage browser channel connect drafts',
  // client/, session/
  'onSignal onFrame onUnheard onReject onStatus outbox gather reconnect restart isGone signals',
  // Preact's own, and what it would call on class components, of which there are none here.
  'state props vnode getDerivedStateFromError getDerivedStateFromProps getSnapshotBeforeUpdate getChildContext contextType',
  'componentWillMount componentDidMount componentWillUpdate componentDidUpdate componentWillUnmount componentDidCatch',
  'componentWillReceiveProps shouldComponentUpdate setState forceUpdate debounceRendering',
  // panel/i18n/catalogue.ts
  'connecting away withAgent waiting earlier joined',
];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const shorter = Object.fromEntries(
  INTERNAL.join(' ')
    .split(' ')
    .map((name, i) => [name, `_${LETTERS[i] ?? i}`]),
);
const shortNames = {
  name: 'short-names',
  renderChunk(code, { fileName, exports }) {
    const exported = exports.find((name) => name in shorter);
    if (exported) throw new Error(`${exported} is what ${fileName} exports: it cannot have a shorter name`);
    const mangleProps = { include: new RegExp(`^(?:${Object.keys(shorter).join('|')})$`), cache: shorter };
    return minifySync(fileName, code, { module: true, compress: false, mangle: false, mangleProps }).code;
  },
};
const output = {
  outDir: resolve(here, 'dist'),
  emptyOutDir: false,
  target: 'es2022',
  cssTarget: BROWSERS,
  minify: true,
  modulePreload: false,
};

/** @returns the hashes of the files a page needs beside the launcher */
async function buildPanel() {
  const results = await build({
    ...shared,
    plugins: [shortNames],
    build: {
      ...output,
      // As a library: without the preload code that pages of one's own need.
      lib: { entry: { panel: resolve(here, 'src/panel/main.ts') }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        transform: { inject: { jsx: ['preact', 'h'], JsxFragment: ['preact', 'Fragment'] } },
        output: {
          entryFileNames: 'widget/[name]-[hash:6].js',
          chunkFileNames: 'widget/[name]-[hash:6].js',
          hashCharacters: 'hex',
          minify: true,
          comments: false,
        },
      },
    },
  });
  const chunks = results.flatMap(({ output }) => output);
  const hashOf = (module) =>
    chunks
      .find((chunk) => chunk.facadeModuleId?.endsWith(`/src/panel/${module}`))
      ?.fileName.match(/-(\w+)\.js$/)?.[1] ??
    (() => {
      throw new Error(`no chunk for ${module}`);
    })();
  return { panel: hashOf('main.ts'), id: hashOf('i18n/id.ts'), en: hashOf('i18n/en.ts') };
}

async function buildLauncher(hashes) {
  await build({
    ...shared,
    define: { HASHES: JSON.stringify(hashes) },
    build: {
      ...output,
      lib: {
        entry: resolve(here, 'src/launcher/main.ts'),
        formats: ['iife'],
        name: 'SapaLauncher',
        fileName: () => 'widget.js',
      },
    },
  });
}

export async function buildWidget() {
  await rm(resolve(here, 'dist'), { recursive: true, force: true });
  await buildLauncher(await buildPanel());
}

function rebuildOnChange() {
  let building = Promise.resolve();
  let pending;
  let watchers = [];
  const follow = () => {
    for (const watcher of watchers) watcher.close();
    // Each folder by itself: a recursive watch of Node 20 loses a file that an editor replaces. Folders come and go: anew each time.
    watchers = ['src', '../client/src', '../protocol/src']
      .flatMap((folder) => foldersIn(resolve(here, folder)))
      .map((folder) => watch(folder, again));
  };
  const again = (_, file) => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      building = building
        .then(follow)
        .then(buildWidget)
        .catch((error) => console.error(basename(file ?? ''), error.message));
    }, 100);
  };
  follow();
}

function foldersIn(folder) {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inside.flatMap(({ name }) => foldersIn(join(folder, name)))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWidget();
  if (process.argv.includes('--watch')) rebuildOnChange();
}
