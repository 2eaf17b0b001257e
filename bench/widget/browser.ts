/** A headless Chromium as slow as a visitor's phone, on a network as slow as theirs. Knows no page. */
import { type Browser, type CDPSession, chromium, devices, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';

/** The main thread does a quarter of what this machine could. */
const CPU_SLOWDOWN = 4;

export interface Network {
  /** Of each request; milliseconds. */
  readonly latency: number;
  /** Bytes per second. */
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}
const kilobits = (amount: number) => (amount * 1_000) / 8;

/** Round trip, down, up. `cable` as WebPageTest has it (5/1 Mbit/s, 28 ms); `slow3g` as Chromium's developer tools name it. */
export const NETWORKS = {
  slow3g: { latency: 400, downloadThroughput: kilobits(400), uploadThroughput: kilobits(400) },
  cable: { latency: 28, downloadThroughput: kilobits(5_000), uploadThroughput: kilobits(1_000) },
} as const satisfies Record<string, Network>;

const VIEWPORT = { width: 1280, height: 800 } as const;

export async function launch(): Promise<Browser> {
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [...args, '--disable-gpu', '--js-flags=--expose-gc', ...(asRoot ? ['--no-sandbox'] : [])],
  });
}

export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

/** How slow a visit is; left out: as fast as this machine. */
export interface Slowness {
  readonly network?: Network;
  readonly cpu?: boolean;
}

/** A browser profile of its own: nothing is cached, nothing is stored. */
export async function visit(browser: Browser, { network, cpu = false }: Slowness = {}): Promise<Visit> {
  const context = await browser.newContext({ ...devices['Desktop Chrome'], locale: 'en-US', viewport: VIEWPORT });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  if (network) await cdp.send('Network.emulateNetworkConditions', { offline: false, ...network });
  // Of the thread itself: what other programs do meanwhile is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (cpu) await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return { page, cdp, close: () => context.close() };
}

/** One of `Performance.getMetrics`. */
export async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}
