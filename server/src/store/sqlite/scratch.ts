/** A database file for one test, gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export async function scratchFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'sapa.sqlite');
}
