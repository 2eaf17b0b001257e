/** A running demo for one test: the built server and shop, as `npm run demo` starts them, that can be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import type { SettingsInput } from '@sapa/protocol';
import { addresses, answers, prepare, shopEnv } from '../scripts/workspace.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface DemoAgent {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface Demo {
  readonly shop: string;
  readonly console: string;
  readonly agents: readonly DemoAgent[];
  /** The only one of that name. */
  agent(name: string): DemoAgent;
  /** SIGKILL: nothing is told goodbye. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

export type OpenDemo = Demo & { close(): Promise<void> };

/** What stands between people and the server, like the proxy of an office. */
export interface Front {
  /** Where people reach the server. */
  readonly url: string;
  close(): Promise<void>;
}
/** @param port where the server listens */
export type OpenFront = (port: number) => Promise<Front>;

/** How a demo differs from the one everybody gets. */
export interface Differs {
  readonly openFront?: OpenFront | undefined;
  readonly settings?: ((demo: SettingsInput) => SettingsInput) | undefined;
  /** Other places inside the house that the bot may ask, such as `127.0.0.1:4000`. */
  readonly egress?: string | undefined;
  /** More of the server's environment. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

export async function openDemo({ openFront, settings, egress, env: more }: Differs = {}): Promise<OpenDemo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sapa-e2e-'));
  const port = await freePair();
  const front = await openFront?.(port);
  const at = addresses({ PORT: String(port), HOST: '127.0.0.1', ...(front && { PUBLIC_URL: front.url }) });
  const { demoSettings } = await import(pathToFileURL(join(root, 'demo-site/dist/workspace.js')).href);
  const made = (about: object) => settings?.(demoSettings(about)) ?? demoSettings(about);
  const { sheet, env } = prepare({ dataDir, at, demoSettings: made });
  Object.assign(env, more);
  if (egress) env.EGRESS_ALLOW = `${env.EGRESS_ALLOW},${egress}`;
  const run = (entry: string, variables: Record<string, string>) =>
    spawn(process.execPath, [join(root, entry)], {
      env: { ...process.env, ...variables, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  const shop = run('demo-site/dist/main.js', shopEnv(at));
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    const started = run('server/dist/main.js', env);
    server = started;
    if (!(await answers(`${at.server}/healthz`, () => started.exitCode !== null))) throw new Error('the server ended');
  }
  await start();
  await answers(`${at.shop}/icon.svg`, () => shop.exitCode !== null);

  return {
    ...sheet,
    agent(name) {
      const found = sheet.agents.find((agent: DemoAgent) => agent.name === name);
      if (!found) throw new Error(`no agent ${name}`);
      return found;
    },
    kill: () => ended(server, 'SIGKILL'),
    start,
    async close() {
      await Promise.all([ended(server, 'SIGTERM'), ended(shop, 'SIGTERM'), front?.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function ended(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** A free port whose neighbour is free too. */
export async function freePair(): Promise<number> {
  for (;;) {
    const port = await listen(0);
    if (port < 65_000 && (await listen(port + 1).catch(() => 0))) return port;
  }
}

function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(port, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
  });
}

export const test = base.extend<{ openFront: OpenFront | undefined; differs: Differs; demo: Demo }>({
  openFront: [undefined, { option: true }],
  differs: [{}, { option: true }],
  demo: async ({ openFront, differs }, use) => {
    const demo = await openDemo({ openFront, ...differs });
    await use(demo);
    await demo.close();
  },
});
export { expect } from '@playwright/test';
export type { Page };
