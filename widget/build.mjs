/**
 * Builds what visitors download: the panel as ES chunks (`dist/widget/<name>-<hash>.js`, one hash for all), and the launcher as
 * one classic script (`dist/widget.js`) that knows the hash; also as `dist/widget/launcher-<hash>.js` for pages that pin what they
 * run (`version.json` has the integrity). `--watch` rebuilds on change.
 */
import { createHash } from 'node:crypto';
import { readdirSync, watch } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, minifySync } from 'vite';
import { leanPreact, PREACT_FIELDS } from './lean-preact.mjs';
import { buildPackage } from './npm.mjs';

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
  'chat line glance typed mark',
  // env.ts
  'reportUnheard isVisible isPhone onViewport onStorage onWake later uuid storage browser channel connect drafts',
  // client/, session/
  'onSignal onFrame onUnheard onReject onStatus outbox gather reconnect restart isGone signals',
  PREACT_FIELDS,
  'props vnode',
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
  write: false,
  target: 'es2022',
  cssTarget: BROWSERS,
  minify: true,
  modulePreload: false,
};

/** Stands for the hash while the files are made: every name and every import of another file has it. */
const BLANK = 'sapahash';
const filesIn = (folder) =>
  readdirSync(resolve(here, folder))
    .filter((name) => /^[a-z]{2}\.ts$/.test(name))
    .map((name) => name.slice(0, 2));
/** What the panel itself says, by language. */
export const LANGUAGES = filesIn('src/panel/i18n');
/** What Indonesian was called before 1989, and still is on some pages and phones. */
const OLD_NAMES = { in: 'id' };
const texts = {
  ...Object.fromEntries(LANGUAGES.map((name) => [name, resolve(here, `src/panel/i18n/${name}.ts`)])),
  ...Object.fromEntries(
    filesIn('src/panel/i18n/rare').map((name) => [`${name}-rare`, resolve(here, `src/panel/i18n/rare/${name}.ts`)]),
  ),
};

/** @returns files by name, with what is in them */
async function built(options) {
  const results = await build({ ...shared, ...options, build: { ...output, ...options.build } });
  return results.flatMap(({ output }) => output).map(({ fileName, code }) => [fileName, code]);
}

/** The panel and all that it may fetch later. */
const buildPanel = () =>
  built({
    plugins: [leanPreact, shortNames],
    build: {
      // As a library: without the preload code that pages of one's own need.
      lib: { entry: { panel: resolve(here, 'src/panel/main.ts'), ...texts }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        transform: { inject: { jsx: ['preact', 'h'], JsxFragment: ['preact', 'Fragment'] } },
        output: {
          entryFileNames: `widget/[name]-${BLANK}.js`,
          chunkFileNames: `widget/[name]-${BLANK}.js`,
          minify: true,
          comments: false,
        },
      },
    },
  });

/** What the launcher fetches without the panel: shares no file with it, so that nothing else is fetched. */
const buildAlone = (name) =>
  built({
    build: {
      lib: {
        entry: resolve(here, `src/panel/${name}/${name}.ts`),
        formats: ['es'],
        fileName: () => `widget/${name}-${BLANK}.js`,
      },
      rolldownOptions: { output: { minify: true, comments: false } },
    },
  });

const buildLauncher = () =>
  built({
    define: {
      HASH: JSON.stringify(BLANK),
      LANGUAGES: `/^(${[...LANGUAGES, ...Object.keys(OLD_NAMES)].join('|')})\\b/`,
    },
    build: {
      lib: {
        entry: resolve(here, 'src/launcher/main.ts'),
        formats: ['iife'],
        name: 'SapaLauncher',
        fileName: () => 'widget.js',
      },
    },
  });

/** One hash for all files of a build: whoever has one of them can name the others. */
function hashed(files) {
  const hash = createHash('sha256')
    .update(JSON.stringify([...files].sort(([one], [other]) => (one < other ? -1 : 1))))
    .digest('hex')
    .slice(0, 8);
  return files.map(([name, code]) => [name.replace(BLANK, hash), code.replaceAll(BLANK, hash), hash]);
}

/** The launcher once more, under a name whose contents never change, and what a page needs to insist on them. */
function versioned([, code, hash]) {
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  const launcher = `launcher-${hash}.js`;
  return [
    [`widget/${launcher}`, code],
    ['widget/version.json', `${JSON.stringify({ launcher, integrity })}\n`],
  ];
}

const renamed = (files) =>
  Object.entries(OLD_NAMES).flatMap(([old, name]) =>
    files
      .filter(([file]) => file.startsWith(`widget/${name}-`))
      .map(([file, code]) => [file.replace(`/${name}-`, `/${old}-`), code]),
  );

export async function buildWidget() {
  const made = await Promise.all([buildLauncher(), buildPanel(), buildAlone('proactive')]);
  const files = hashed(made.flat());
  const dist = resolve(here, 'dist');
  await rm(dist, { recursive: true, force: true });
  await mkdir(join(dist, 'widget'), { recursive: true });
  for (const [name, code] of [...files, ...renamed(files), ...versioned(files[0])])
    await writeFile(join(dist, name), code);
  buildPackage();
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
