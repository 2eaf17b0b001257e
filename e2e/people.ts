/** What people do, step by step, in either language: the words come from the product's own catalogues. */
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { en as consoleEn } from '../console/src/i18n/en.ts';
import { id as consoleId } from '../console/src/i18n/id.ts';
import { texts as panelEn } from '../widget/src/panel/i18n/en.ts';
import { texts as panelId } from '../widget/src/panel/i18n/id.ts';
import { texts as rareEn } from '../widget/src/panel/i18n/rare/en.ts';
import { texts as rareId } from '../widget/src/panel/i18n/rare/id.ts';
import { type Demo, expect } from './demo.ts';

export type Language = 'id' | 'en';
const LOCALE = { id: 'id-ID', en: 'en-US' } as const;
const OPEN = { id: 'Buka obrolan', en: 'Open chat' } as const;
export const PANEL = { id: { ...panelId, ...rareId }, en: { ...panelEn, ...rareEn } } as const;
export const CONSOLE = { id: consoleId, en: consoleEn } as const;

export interface Setting {
  readonly language: Language;
  readonly size?: 'desktop' | 'phone';
  readonly scheme?: 'light' | 'dark';
}

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 780 } } as const;

/** A browser profile of its own: nothing is shared with other people. */
export function profile(
  browser: Browser,
  { language, size = 'desktop', scheme = 'light' }: Setting,
): Promise<BrowserContext> {
  return browser.newContext({
    locale: LOCALE[language],
    timezoneId: 'Asia/Jakarta',
    viewport: SIZES[size],
    colorScheme: scheme,
    ...(size === 'phone' && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
  });
}

export interface Visitor {
  readonly page: Page;
  readonly launcher: Locator;
  readonly dialog: Locator;
  readonly log: Locator;
  readonly message: Locator;
  openChat(): Promise<void>;
  say(text: string): Promise<void>;
  /** One of the answers that the last message offers. */
  tap(label: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  rate(score: number, comment: string): Promise<void>;
}

export async function visitorAt(browser: Browser, demo: Demo, setting: Setting): Promise<Visitor> {
  const context = await profile(browser, setting);
  const page = await context.newPage();
  await page.goto(`${demo.shop}/${setting.language}/`);
  return visitorOn(page, setting.language);
}

export function visitorOn(page: Page, language: Language): Visitor {
  const words = PANEL[language];
  const dialog = page.getByRole('dialog', { name: words.chat });
  const message = dialog.getByRole('textbox', { name: words.message, exact: true });
  const log = dialog.getByRole('log');
  return {
    page,
    dialog,
    log,
    message,
    launcher: page.getByRole('button', { name: OPEN[language] }),
    async openChat() {
      await page.getByRole('button', { name: OPEN[language] }).click();
      await expect(dialog).toBeVisible();
    },
    async say(text) {
      await message.fill(text);
      await dialog.getByRole('button', { name: words.send, exact: true }).click();
      await expect(log.getByText(text, { exact: true })).toBeVisible();
    },
    async tap(label) {
      await dialog.getByRole('button', { name: label, exact: true }).click();
    },
    async sees(text) {
      await expect(log.getByText(text).last()).toBeVisible();
    },
    async rate(score, comment) {
      await dialog.getByRole('radio', { name: String(score) }).check({ force: true });
      await dialog.getByRole('textbox', { name: words.comment }).fill(comment);
      await dialog.getByRole('button', { name: words.rate }).click();
      await expect(dialog.getByText(words.rated)).toBeVisible();
    },
  };
}

export interface Agent {
  readonly page: Page;
  readonly words: (typeof CONSOLE)[Language];
  /** What is known of the visitor, beside the conversation. */
  readonly card: Locator;
  goOnline(): Promise<void>;
  accept(): Promise<void>;
  reply(text: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  end(): Promise<void>;
  file(): Promise<void>;
}

export async function agentAt(browser: Browser, demo: Demo, name: string, setting: Setting): Promise<Agent> {
  const context = await profile(browser, setting);
  const page = await context.newPage();
  const agent = agentOn(page, setting.language);
  const { email, password } = demo.agent(name);
  await page.goto(demo.console);
  await page.getByRole('textbox', { name: agent.words.signIn.email }).fill(email);
  await page.getByRole('textbox', { name: agent.words.signIn.password }).fill(password);
  await page.getByRole('button', { name: agent.words.signIn.submit }).click();
  await agent.goOnline();
  return agent;
}

export function agentOn(page: Page, language: Language): Agent {
  const words = CONSOLE[language];
  return {
    page,
    words,
    card: page.getByRole('complementary', { name: words.context.label }),
    async goOnline() {
      const online = page
        .getByRole('radiogroup', { name: words.status.label })
        .getByRole('radio', { name: words.status.online });
      // Again until it is taken: what was clicked while the page was still being put together is not.
      await expect(() => online.check({ force: true, timeout: 2_000 })).toPass();
    },
    async accept() {
      await page.getByRole('button', { name: words.offer.accept }).first().click();
      await expect(page.getByRole('textbox', { name: words.composer.reply })).toBeVisible();
    },
    async reply(text) {
      await page.getByRole('textbox', { name: words.composer.reply }).fill(text);
      await page.getByRole('button', { name: words.composer.send, exact: true }).click();
      await expect(page.getByRole('log').getByText(text, { exact: true })).toBeVisible();
    },
    async sees(text) {
      await expect(page.getByRole('log').getByText(text).last()).toBeVisible();
    },
    async end() {
      await page.getByRole('button', { name: words.action.end }).click();
      await expect(page.getByRole('button', { name: words.wrapUp.done })).toBeVisible();
    },
    async file() {
      await page.getByRole('button', { name: words.wrapUp.done }).click();
      await expect(page.getByRole('button', { name: words.wrapUp.done })).toBeHidden();
    },
  };
}
