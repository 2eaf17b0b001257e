/** Running other programs: to their end, or until this one ends. Tools are started by their own entry file, so that no shell is needed. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const inRoot = (...path) => join(root, ...path);
export const exists = (...path) => existsSync(inRoot(...path));

/** How long a child may take to end by itself. */
const GRACE_MS = 5_000;

/** The entry file of an installed package's command. */
export function tool(name, command = name.split('/').at(-1)) {
  const folder = inRoot('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs Node with the arguments to the end.
 * @returns {Promise<{ code: number, output: string }>} output is empty when it was shown as it came
 */
export function node(args, { show = true, cwd = root, env = {} } = {}) {
  return run(process.execPath, args, { show, cwd, env });
}

export function run(command, args, { show = true, cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** How often to look whether npm is still there. */
const LOOK_MS = 250;

/**
 * npm that is told to end takes its shell with it, but not what the shell runs: whoever is left behind ends by itself.
 * Does nothing for a program that npm did not start.
 */
export function endWithNpm(end) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || parent <= 1) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, LOOK_MS);
  timer.unref();
}

/**
 * Children that live as long as this process. The first that ends by itself ends the others.
 * @returns {{ start: (args: string[], options?: object) => void, ended: Promise<number>, stop: () => void }}
 */
export function household() {
  const children = new Set();
  let stopping = false;
  let code = 0;
  let finish;
  const ended = new Promise((resolve) => {
    finish = resolve;
  });

  function stop(with_ = 0) {
    if (stopping) return;
    stopping = true;
    code = with_;
    for (const child of children) child.kill('SIGTERM');
    if (children.size === 0) finish(code);
    setTimeout(() => {
      for (const child of children) child.kill('SIGKILL');
    }, GRACE_MS).unref();
  }

  function start(args, { cwd = root, env = {} } = {}) {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.add(child);
    child.once('error', () => stop(1));
    child.once('close', (childCode) => {
      children.delete(child);
      stop(childCode || 1);
      if (children.size === 0) finish(code);
    });
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
  endWithNpm(() => stop(0));
  return { start, ended, stop };
}
