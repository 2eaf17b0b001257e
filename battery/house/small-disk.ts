/** A disk of a few megabytes: a tmpfs where we may mount one. */
import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './folder.ts';

export interface SmallDisk {
  readonly folder: string;
  /** Leaves room for so many bytes. */
  fill(leave: number): void;
  /** Gives the room back. */
  free(): void;
  remove(): void;
}

/** @returns why there is none, where mounting is not allowed */
export function mountSmallDisk(megabytes: number): SmallDisk | string {
  const folder = makeFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'sapa-battery', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    return `a small disk cannot be mounted here: ${mounted.error?.message ?? String(mounted.stderr).trim()}`;
  }
  const filler = join(folder, 'filler');
  let isThere = true;
  function remove(): void {
    if (!isThere) return;
    isThere = false;
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
  // Before the folder itself is taken away.
  process.prependListener('exit', remove);
  return {
    folder,
    fill(leave) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
    },
    free: () => rmSync(filler),
    remove,
  };
}
