/** From the first sign of intent to a composer with the focus, with nothing cached. */
import type { Browser, CDPSession, Locator, Page } from '@playwright/test';
import { type Slowness, visit } from './browser.ts';
import { BUBBLE, TIME_OPENING } from './in-page.ts';

export interface Opening {
  /** From the press of a pointer that was not there before, to the focus. */
  readonly clickToInputMs: number;
  /** From the press of a pointer that had rested on the bubble, to the focus. */
  readonly hoverToInputMs: number;
  /** To the chat's server until the focus, after the load. */
  readonly requestsToOpen: number;
}

export const bubbleOn = (page: Page): Locator => page.locator('sapa-chat button[aria-haspopup="dialog"]');
export const composerOn = (page: Page): Locator => page.locator('sapa-chat textarea').last();

/** Of the page, after its load. */
const SETTLE_MS = 500;
/** How long a pointer rests before it presses, once the panel is there. */
const REST_MS = 300;

interface Marks {
  readonly press: number;
  readonly focus: number;
}

/** Down and up at once, without a move before: the first that the page hears of the pointer is the press itself. */
async function press(cdp: CDPSession, at: { readonly x: number; readonly y: number }): Promise<void> {
  const button = { ...at, button: 'left', clickCount: 1 } as const;
  await Promise.all([
    cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button }),
    cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button }),
  ]);
}

/**
 * Everything is asked before the press, and answered by promises of the page: what looks for elements, and looks again until they are
 * there, listens to every pointer and would be counted as the chat's.
 *
 * @param rests whether the pointer stays until the panel is there, before the click
 */
async function open(browser: Browser, url: string, chat: string, slowness: Slowness, rests: boolean) {
  const { page, cdp, close } = await visit(browser, slowness);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  const at = await page.evaluate<{ x: number; y: number } | undefined>(BUBBLE);
  if (!at) throw new Error('no bubble was drawn');
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().startsWith(chat)) requests += 1;
  });
  await page.evaluate(`{${TIME_OPENING}}`);
  if (rests) {
    await page.mouse.move(at.x, at.y);
    await page.evaluate('__opening.mounted');
    await page.waitForTimeout(REST_MS);
  }
  const opened = page.evaluate<Marks>('__opening.opened');
  await press(cdp, at);
  const marks = await opened;
  const asked = requests;
  await close();
  return { ...marks, requests: asked };
}

export async function opening(browser: Browser, url: string, chat: string, slowness: Slowness): Promise<Opening> {
  const click = await open(browser, url, chat, slowness, false);
  const hover = await open(browser, url, chat, slowness, true);
  return {
    clickToInputMs: click.focus - click.press,
    hoverToInputMs: hover.focus - hover.press,
    requestsToOpen: click.requests,
  };
}
