/** The page's JavaScript heap after the garbage is gone: without the chat, with it, and with it open. */
import type { Browser } from '@playwright/test';
import { type Visit, visit } from './browser.ts';
import { bubbleOn, composerOn } from './opening.ts';

const SETTLE_MS = 500;

export interface Memory {
  /** Added before anybody shows intent, bytes. */
  readonly idle: number;
  /** Added with the chat open and greeted, bytes. */
  readonly open: number;
}

async function heap({ page, cdp }: Visit): Promise<number> {
  await page.waitForTimeout(SETTLE_MS);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

export async function memory(browser: Browser, withChat: string, without: string): Promise<Memory> {
  const alone = await visit(browser);
  await alone.page.goto(without, { waitUntil: 'load' });
  // What looks for elements lives on the same heap: on both pages.
  await alone.page.locator('main').click();
  const bare = await heap(alone);
  await alone.close();

  const beside = await visit(browser);
  await beside.page.goto(withChat, { waitUntil: 'load' });
  await bubbleOn(beside.page).waitFor();
  await beside.page.locator('main').click();
  const idle = (await heap(beside)) - bare;
  await bubbleOn(beside.page).click();
  await composerOn(beside.page).waitFor();
  await beside.page.locator('sapa-chat .bubble').first().waitFor();
  const open = (await heap(beside)) - bare;
  await beside.close();
  return { idle, open };
}
