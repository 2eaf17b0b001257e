/** The server as a process of its own, started from its sources, for tests that kill it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SETTINGS } from './house.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A new data folder with the house's settings. Whoever asks for it takes it away. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sapa-real-'));
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(SETTINGS));
  return folder;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Resolves when it is ready; rejects with what it said when it ends before. */
export function startServer(folder: string, port: number, env: Record<string, string> = {}): Promise<ChildProcess> {
  const started = spawn(process.execPath, ['--conditions=sapa-source', '--import', 'tsx', MAIN], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: folder,
      NODE_ENV: 'production',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const hear = (data: Buffer) => {
      output += data.toString();
      if (output.includes('"msg":"ready"')) resolve(started);
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}

/** @returns its exit code when it is gone; null where the signal ended it */
export function endServer(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
