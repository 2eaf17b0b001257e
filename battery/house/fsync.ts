/** Ways to make fsync fail in a server process: a tracer that injects the error, else a library that is loaded before libc. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FailingFsync {
  readonly how: string;
  readonly under?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** When the first one failed, ms; undefined while none has. */
  failedAt(): number | undefined;
}

const has = (command: string, args: readonly string[]) => spawnSync(command, args).status === 0;

/** @param after how many may succeed first @returns why there is none on this machine */
export function failingFsync(folder: string, after: number): FailingFsync | string {
  if (has('strace', ['-f', '-e', 'trace=fsync', '-o', '/dev/null', process.execPath, '-e', '']))
    return withStrace(folder, after);
  if (process.platform === 'linux' && has('cc', ['--version'])) return withLibrary(folder, after);
  return 'there is neither strace that may trace nor a C compiler';
}

const CALLS = 'fsync,fdatasync';

function withStrace(folder: string, after: number): FailingFsync {
  const file = join(folder, 'strace.txt');
  const inject = `inject=${CALLS}:error=EIO:when=${after}+`;
  return {
    how: 'strace',
    under: ['strace', '-f', '--seccomp-bpf', '-qqq', '-ttt', '-o', file, '-e', `trace=${CALLS}`, '-e', inject],
    failedAt: () => timeIn(file, /^\d+\s+(\d+\.\d+) .*\(INJECTED\)/m),
  };
}

const LIBRARY = `#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>
static int calls = 0;
static int failing(void) {
  if (__sync_add_and_fetch(&calls, 1) < atoi(getenv("BATTERY_FSYNC_AFTER"))) return 0;
  struct timeval now;
  gettimeofday(&now, NULL);
  FILE *out = fopen(getenv("BATTERY_FSYNC_LOG"), "a");
  if (out) { fprintf(out, "%ld.%06ld\\n", (long)now.tv_sec, (long)now.tv_usec); fclose(out); }
  errno = EIO;
  return 1;
}
int fsync(int fd) { return failing() ? -1 : (int)syscall(SYS_fsync, fd); }
int fdatasync(int fd) { return failing() ? -1 : (int)syscall(SYS_fdatasync, fd); }
`;

function withLibrary(folder: string, after: number): FailingFsync | string {
  const [source, library, file] = [join(folder, 'fsync.c'), join(folder, 'fsync.so'), join(folder, 'fsync.txt')];
  writeFileSync(source, LIBRARY);
  const compiled = spawnSync('cc', ['-shared', '-fPIC', '-o', library, source]);
  if (compiled.status !== 0) return `the C compiler failed: ${compiled.stderr}`;
  return {
    how: 'a library loaded before libc',
    env: { LD_PRELOAD: library, BATTERY_FSYNC_AFTER: String(after), BATTERY_FSYNC_LOG: file },
    failedAt: () => timeIn(file, /^(\d+\.\d+)$/m),
  };
}

function timeIn(file: string, pattern: RegExp): number | undefined {
  const found = existsSync(file) ? pattern.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return found === undefined ? undefined : Number(found) * 1_000;
}
