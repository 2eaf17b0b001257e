/** Words written without a line: whatever happens to the page, the tab or the browser, they arrive, once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from './demo.ts';
import { PANEL, visitorAt, visitorOn } from './people.ts';

const WORDS = ['Is the store open on Sunday?', 'And on Monday?', 'Thank you'];

test('[D2] written off line, the page left, then on line again: sent once each, in order', async ({
  browser,
  demo,
}) => {
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  const context = visitor.page.context();
  await visitor.openChat();
  await visitor.say('How much is shipping?');
  await visitor.sees(/from Rp9,000 per kilogram/);
  await demo.kill();
  await context.setOffline(true);
  for (const text of WORDS) await visitor.say(text);
  await visitor.page.close();
  await context.setOffline(false);
  await demo.start();

  const back = visitorOn(await context.newPage(), 'en');
  await back.page.goto(`${demo.shop}/en/`);
  await expect(back.log.getByText(PANEL.en.sent)).toBeVisible({ timeout: 40_000 });
  for (const text of WORDS) await expect(back.log.getByText(text, { exact: true })).toHaveCount(1);
  const written = await back.log.locator('.row.visitor .bubble').allTextContents();
  expect(written).toEqual(['How much is shipping?', ...WORDS]);
});

test('[D2] the whole browser is killed right after the words were written: they are there again, and sent once', async ({
  demo,
  launchOptions,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'sapa-profile-'));
  const visit = async () => {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'en-US' });
    const visitor = visitorOn(await context.newPage(), 'en');
    await visitor.page.goto(`${demo.shop}/en/`);
    return { context, visitor };
  };
  const before = await visit();
  await before.visitor.openChat();
  await before.visitor.say('How much is shipping?');
  await before.visitor.sees(/from Rp9,000 per kilogram/);
  await before.context.close();

  const { context, visitor } = await visit();
  await visitor.sees(/from Rp9,000 per kilogram/);
  await demo.kill();
  await expect(visitor.dialog.getByText(PANEL.en.offline)).toBeVisible();
  for (const text of WORDS) await visitor.say(text);
  const gone = context.waitForEvent('close');
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no way to crash the browser');
  // Never answered: there is nobody left who could.
  session.send('Browser.crash').catch(() => {});
  await gone;
  await demo.start();

  const { context: again, visitor: back } = await visit();
  await expect(back.log.getByText(PANEL.en.sent)).toBeVisible({ timeout: 40_000 });
  const written = await back.log.locator('.row.visitor .bubble').allTextContents();
  expect(written).toEqual(['How much is shipping?', ...WORDS]);
  await again.close();
  rmSync(profile, { recursive: true, force: true });
});
