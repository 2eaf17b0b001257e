/** A long conversation, said by an agent over the wire and kept by the server, scrolled from its end to its beginning and back. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Demo } from '../../e2e/demo.ts';
import { note } from '../figures.ts';
import { signIn } from './agent.ts';
import { visit } from './browser.ts';
import { WATCH_FRAMES } from './in-page.ts';
import { bubbleOn, composerOn } from './opening.ts';

const MESSAGES = 2_000;
/** Pixels of one turn of the wheel. */
const TURN = 1_500;
/** Far more than the way is long. */
const MOST_TURNS = 1_000;
/** A frame that a person notices, milliseconds. */
const LONG_MS = 50;

export interface Frames {
  readonly frames: number;
  readonly longFrames: number;
  readonly longestFrameMs: number;
}

/** `plain`: as many paragraphs with the same words, in a box of the same size, and no script at all. */
export interface Scrolling extends Frames {
  readonly messages: number;
  readonly plain: Frames;
}

const sentence = (index: number) =>
  `No ${index + 1}: ${'The batik runner is in stock and leaves the shop tomorrow. '.repeat(1 + (index % 4)).trim()}`;

export async function scrolling(browser: Browser, demo: Demo, url: string): Promise<Scrolling> {
  const agent = await signIn(demo, 'Rani');
  const { page, cdp, close } = await visit(browser);
  await page.goto(url, { waitUntil: 'load' });
  await bubbleOn(page).click();
  const accepted = agent.accept();
  await composerOn(page).fill('I want to talk to a human');
  await composerOn(page).press('Enter');
  await page.getByRole('button', { name: 'Sales' }).click();
  const conversation = await accepted;
  note(`an agent says ${MESSAGES} things`);
  for (let index = 0; index < MESSAGES; index += 1) await agent.say(conversation, sentence(index));
  // Looked at seldom: to look is work for the page too.
  await page.waitForFunction(
    `[...document.querySelector('sapa-chat').shadowRoot.querySelectorAll('.bubble')].at(-1).textContent.startsWith('No ${MESSAGES}:')`,
    undefined,
    { polling: 500, timeout: 120_000 },
  );
  const messages = await page.locator('sapa-chat .bubble').count();

  const log = await page.locator('sapa-chat .log').boundingBox();
  if (!log) throw new Error('no log was drawn');
  const seen = await wheeled(page, cdp, log, "document.querySelector('sapa-chat').shadowRoot.querySelector('.log')");
  agent.leave();
  await close();
  return { messages, ...seen, plain: await plain(browser, new URL('/bare', url).href, log) };
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** What the browser needs for so much text whoever put it there. */
async function plain(browser: Browser, url: string, box: Box): Promise<Frames> {
  const { page, cdp, close } = await visit(browser);
  await page.goto(url, { waitUntil: 'load' });
  const texts = Array.from({ length: MESSAGES }, (_, index) => sentence(index));
  await page.evaluate(
    ({ box, texts }) => {
      const list = document.createElement('div');
      list.id = 'plain';
      list.style.cssText = `position:fixed;left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px;overflow:auto;background:#fff;font:15px/1.45 system-ui`;
      for (const text of texts) {
        const line = document.createElement('p');
        line.style.cssText = 'margin:4px 16px;padding:8px 12px;border-radius:16px;background:#f1f3f5;max-width:84%';
        line.textContent = text;
        list.append(line);
      }
      document.body.append(list);
      list.scrollTop = list.scrollHeight;
    },
    { box, texts },
  );
  const seen = await wheeled(page, cdp, box, "document.querySelector('#plain')");
  await close();
  return seen;
}

/** From the end to the beginning and back. @param list what scrolls, as the page says it */
async function wheeled(page: Page, cdp: CDPSession, box: Box, list: string): Promise<Frames> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(WATCH_FRAMES);
  for (const by of [-TURN, TURN]) {
    const isThere = `(({ scrollTop, clientHeight, scrollHeight }) =>
      ${by < 0 ? 'scrollTop <= 0' : 'scrollTop + clientHeight >= scrollHeight - 1'})(${list})`;
    for (let turn = 0; turn < MOST_TURNS && !(await page.evaluate<boolean>(isThere)); turn += 1) {
      await page.mouse.wheel(0, by);
      await page.waitForTimeout(50);
    }
  }
  const frames = await page.evaluate<number[]>('__frames.slice(1)');
  return {
    frames: frames.length,
    longFrames: frames.filter((length) => length > LONG_MS).length,
    longestFrameMs: Math.max(...frames),
  };
}
