/** Builds what is published as `@sapa/widget`: `dist/npm/index.js` and its types. The widget itself is no part of it. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** @throws with the compiler's words */
export function buildPackage() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '-p', join(here, 'src/npm/tsconfig.json')],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`@sapa/widget: ${stdout}${stderr}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildPackage();
