/** A long conversation, said by an agent over the wire and kept by the server, scrolled from its end to its beginning and back. */
import type { Browser } from '@playwright/test';
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

export interface Scrolling {
  readonly messages: number;
  readonly frames: number;
  readonly longFrames: number;
  readonly longestFrameMs: number;
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

  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const log = await page.locator('sapa-chat .log').boundingBox();
  if (!log) throw new Error('no log was drawn');
  await page.mouse.move(log.x + log.width / 2, log.y + log.height / 2);
  await page.evaluate(WATCH_FRAMES);
  for (const by of [-TURN, TURN]) await toTheEnd(by);
  const frames = await page.evaluate<number[]>('__frames.slice(1)');
  agent.leave();
  await close();
  return {
    messages,
    frames: frames.length,
    longFrames: frames.filter((length) => length > LONG_MS).length,
    longestFrameMs: Math.max(...frames),
  };

  async function toTheEnd(by: number): Promise<void> {
    const isThere = `(({ scrollTop, clientHeight, scrollHeight }) =>
      ${by < 0 ? 'scrollTop <= 0' : 'scrollTop + clientHeight >= scrollHeight - 1'})(
      document.querySelector('sapa-chat').shadowRoot.querySelector('.log'))`;
    for (let turn = 0; turn < MOST_TURNS && !(await page.evaluate<boolean>(isThere)); turn += 1) {
      await page.mouse.wheel(0, by);
      await page.waitForTimeout(50);
    }
  }
}
