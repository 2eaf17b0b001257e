/** Folders for data, on the disk of the checkout: a temporary folder may be memory, where nothing is synced. Gone with this process. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.ts';

const made = new Set<string>();
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

export function makeFolder(): string {
  const parent = join(root, '.cache', 'battery');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'data-'));
  made.add(folder);
  return folder;
}
