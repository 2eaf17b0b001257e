/** One load of a page, to its end and a little further: what it cost, and what the chat had to do with it. */
import type { Browser } from '@playwright/test';
import { metric, type Network, visit } from './browser.ts';
import { WATCH } from './in-page.ts';
import { chatTasks, ownOf } from './trace.ts';

/** After `load`: first idle, and whatever the chat does then, is long over. */
const AFTER_LOAD_MS = 1_000;

export interface Load {
  /** Of all tasks of the page's main thread, CPU time of that thread. */
  readonly mainThreadMs: number;
  readonly layoutShift: number;
  readonly lcpMs: number;
  /** To the chat's server, sockets included. */
  readonly requests: number;
}

interface Asked {
  readonly url: string;
  readonly network: Network;
  /** Origin of the chat's server. */
  readonly chat: string;
}

export async function load(browser: Browser, { url, network, chat }: Asked): Promise<Load> {
  const { page, cdp, close } = await visit(browser, { network, cpu: true });
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().startsWith(chat)) requests += 1;
  });
  page.on('websocket', () => {
    requests += 1;
  });
  await page.addInitScript(WATCH);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(AFTER_LOAD_MS);
  const mainThreadMs = (await metric(cdp, 'TaskDuration')) * 1_000;
  const { shift, lcp } = await page.evaluate<{ shift: number; lcp: number }>('__seen');
  await close();
  return { mainThreadMs, layoutShift: shift, lcpMs: lcp, requests };
}

export interface Traced {
  /** Tasks of the main thread in which code of the chat ran, longest first; milliseconds. */
  readonly tasks: readonly number[];
  /** What the chat's code took of them, compiling included; milliseconds of CPU time. */
  readonly own: number;
}

export async function traceOfChat(browser: Browser, { url, network, chat }: Asked): Promise<Traced> {
  const { page, close } = await visit(browser, { network, cpu: true });
  const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
  await browser.startTracing(page, { categories });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(AFTER_LOAD_MS);
  const trace = (await browser.stopTracing()).toString();
  await close();
  return { tasks: chatTasks(trace, chat), own: ownOf(trace, chat) };
}
