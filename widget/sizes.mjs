/** What visitors download, in bytes of brotli 11, measured from the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = fileURLToPath(new URL('dist/', import.meta.url));
const brotli = (path) =>
  brotliCompressSync(readFileSync(dist + path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * @returns {{ launcher: number, open: number, chunks: Record<string, number> }} `open`: everything needed to open and chat,
 *   which is the launcher, the panel with what it imports at once, and the larger of the languages
 */
export function sizes() {
  // Without the compressed twins that a build writes beside them.
  const files = readdirSync(`${dist}widget`).filter((name) => name.endsWith('.js'));
  const chunks = Object.fromEntries(files.map((name) => [name, brotli(`widget/${name}`)]));
  const launcher = brotli('widget.js');
  const sum = (pattern) =>
    Object.entries(chunks).reduce((all, [name, bytes]) => all + (pattern.test(name) ? bytes : 0), 0);
  const rare = sum(/^(rare|unheard|blocked|more)-/);
  const languages = Object.entries(chunks).filter(([name]) => /^(id|en)-/.test(name));
  const language = Math.max(...languages.map(([, bytes]) => bytes));
  const open = launcher + sum(/./) - rare - languages.reduce((all, [, bytes]) => all + bytes, 0) + language;
  return { launcher, open, chunks };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(sizes());
