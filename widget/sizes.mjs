/** What visitors download, in bytes of brotli 11, measured from the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { LANGUAGES } from './build.mjs';

const dist = fileURLToPath(new URL('dist/', import.meta.url));
const brotli = (path) =>
  brotliCompressSync(readFileSync(dist + path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** What a file imports at once, and what that imports; not what it may fetch later. */
function withImports(name, all = new Set()) {
  if (all.has(name)) return all;
  all.add(name);
  const code = readFileSync(`${dist}widget/${name}`, 'utf8');
  for (const [, other] of code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g)) withImports(other, all);
  return all;
}

/**
 * @returns {{ launcher: number, open: number, chunks: Record<string, number> }} `open`: everything needed to open and chat,
 *   which is the launcher, the panel with what it imports at once, and the largest of the languages
 */
export function sizes() {
  // Without the compressed twins that a build writes beside them, and what is the same file under a second name.
  const files = readdirSync(`${dist}widget`).filter((name) => name.endsWith('.js') && !/^(launcher|in)-/.test(name));
  const bytes = new Map(files.map((file) => [file, brotli(`widget/${file}`)]));
  const nameOf = (file) => file.replace(/-\w+\.js$/, '');
  const chunks = Object.fromEntries(files.map((file) => [nameOf(file), bytes.get(file)]));
  const panel = files.find((file) => nameOf(file) === 'panel');
  const opened = [...withImports(panel)].reduce((all, file) => all + bytes.get(file), 0);
  const language = Math.max(...LANGUAGES.map((name) => chunks[name]));
  const launcher = brotli('widget.js');
  return { launcher, open: launcher + opened + language, chunks };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(sizes());
