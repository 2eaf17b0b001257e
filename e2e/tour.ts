/** Walks a visitor and an agent through every screen of the main job and stops at each, for whoever wants to look: axe, or a camera. */
import type { Browser, Page } from '@playwright/test';
import { type Demo, expect } from './demo.ts';
import { agentAt, CONSOLE, PANEL, profile, type Setting, visitorAt } from './people.ts';

/** Called at each stop with its name and the page that shows it. */
export type Stop = (name: string, page: Page) => Promise<void>;

const WORDS = {
  en: {
    question: 'How much is shipping?',
    human: 'I want to talk to a human',
    department: 'Sales',
    hello: 'Hello, this is Rani. The batik runner is in stock.',
    thanks: 'Great, thank you!',
    note: 'Regular customer, be generous.',
  },
  id: {
    question: 'Berapa ongkir ke Bandung?',
    human: 'Mau bicara dengan CS',
    department: 'Penjualan',
    hello: 'Halo, dengan Rani. Taplak batiknya tersedia.',
    thanks: 'Sip, terima kasih!',
    note: 'Pelanggan lama, beri bonus.',
  },
} as const;

export async function tour(browser: Browser, demo: Demo, setting: Setting, stop: Stop): Promise<void> {
  const { language } = setting;
  const words = WORDS[language];
  const panel = PANEL[language];
  const texts = CONSOLE[language];

  const visitor = await visitorAt(browser, demo, setting);
  await expect(visitor.launcher).toBeVisible();
  await stop('widget-closed', visitor.page);
  await visitor.openChat();
  await expect(visitor.dialog.getByRole('button', { name: panel.human })).toBeVisible();
  await visitor.say(words.human);
  await expect(visitor.dialog.getByRole('textbox', { name: panel.email })).toBeVisible();
  await stop('widget-form', visitor.page);
  await visitor.page.context().close();

  const signIn = await (await profile(browser, setting)).newPage();
  await signIn.goto(demo.console);
  await expect(signIn.getByRole('button', { name: texts.signIn.submit })).toBeVisible();
  await stop('console-sign-in', signIn);
  await signIn.context().close();

  const rani = await agentAt(browser, demo, 'Rani', setting);
  await expect(rani.page.getByText(texts.empty.teachTitle)).toBeVisible();
  await stop('console-empty', rani.page);

  const second = await visitorAt(browser, demo, setting);
  await second.openChat();
  await expect(second.dialog.getByText(panel.online)).toBeVisible();
  await stop('widget-greeting', second.page);
  await second.say(words.question);
  await second.sees(/Rp9[.,]000/);
  await stop('widget-answer', second.page);
  await agentAt(browser, demo, 'Dimas', setting);
  await second.say(words.human);
  const choice = second.dialog.getByRole('button', { name: words.department });
  await expect(choice).toBeVisible();
  await stop('widget-departments', second.page);
  await choice.click();
  await expect(second.dialog.getByText(panel.waiting).first()).toBeVisible();
  await stop('widget-queue', second.page);

  await expect(rani.page.getByRole('button', { name: texts.offer.accept }).first()).toBeVisible();
  await stop('console-offer', rani.page);
  await rani.accept();
  await rani.reply(words.hello);
  await second.sees(words.hello);
  await second.say(words.thanks);
  await rani.sees(words.thanks);
  await stop('widget-chat', second.page);
  await note(rani.page, language, words.note);
  await stop('console-chat', rani.page);
  await rani.page.getByRole('button', { name: texts.action.transfer }).click();
  await expect(rani.page.getByRole('dialog')).toBeVisible();
  await stop('console-transfer', rani.page);
  await rani.page.keyboard.press('Escape');
  await expect(rani.page.getByRole('dialog')).toBeHidden();
  await rani.end();
  await expect(rani.page.getByRole('button', { name: texts.wrapUp.done })).toBeVisible();
  await stop('console-wrap-up', rani.page);
  await expect(second.dialog.getByRole('radio', { name: '5' })).toBeVisible();
  await stop('widget-rating', second.page);
  await second.rate(5, words.thanks);
  await stop('widget-rated', second.page);
}

async function note(page: Page, language: Setting['language'], text: string): Promise<void> {
  const { composer } = CONSOLE[language];
  await page.getByRole('button', { name: composer.note, exact: true }).click();
  await page.getByRole('textbox', { name: composer.note }).fill(text);
  await page.getByRole('button', { name: composer.addNote }).click();
  await expect(page.getByRole('log').getByText(text)).toBeVisible();
  await page.getByRole('button', { name: composer.reply, exact: true }).click();
}
