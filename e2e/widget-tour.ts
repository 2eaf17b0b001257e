/** Walks a visitor and an agent through one long chat: words, files, menus, the end and what comes after; stops at each state. */
import type { Browser } from '@playwright/test';
import type { SettingsInput } from '@sapa/protocol';
import { board as boardEn } from '../console/src/i18n/en/board.ts';
import { board as boardId } from '../console/src/i18n/id/board.ts';
import { type Demo, expect } from './demo.ts';
import { type Agent, agentAt, type Language, PANEL, type Setting, type Visitor, visitorAt } from './people.ts';
import type { Stop } from './tour.ts';

const MB = 1024 * 1024;
/** For this one the server has no room. */
const FULL = 'video.mp4';
const BOARD = { en: boardEn, id: boardId } as const;

const WORDS = {
  en: {
    human: 'I want to talk to a human',
    department: 'Sales',
    elsewhere: 'Support',
    look: 'Do you have this one in 40 × 180 cm?',
    rich: 'Yes, two are left:\n\n- **Indigo**, hand-drawn, Rp185,000\n- *Sogan*, stamped, Rp140,000\n\nThe code `NUSA10` takes 10% off: https://warung-nusa.example/batik',
    thanks: 'The indigo one, please.',
    again: 'One more thing: can you wrap it as a gift?',
    list: 'measurements.pdf',
    offline: 'I will pay this evening.',
  },
  id: {
    human: 'Mau bicara dengan CS',
    department: 'Penjualan',
    elsewhere: 'Dukungan',
    look: 'Apakah ada yang ini ukuran 40 × 180 cm?',
    rich: 'Ada, tinggal dua:\n\n- **Indigo**, batik tulis, Rp185.000\n- *Sogan*, batik cap, Rp140.000\n\nKode `NUSA10` memberi potongan 10%: https://warung-nusa.example/batik',
    thanks: 'Yang indigo saja.',
    again: 'Satu lagi: bisa dibungkus kado?',
    list: 'ukuran.pdf',
    offline: 'Saya bayar nanti malam.',
  },
} as const;

/** Stars for those who read English, faces for the others: each is seen. */
export const rated =
  (language: Language) =>
  (demo: SettingsInput): SettingsInput => ({
    ...demo,
    sites: demo.sites.map((site) => ({ ...site, rating: language === 'en' ? 'stars' : 'faces' })),
  });

export async function widgetTour(browser: Browser, demo: Demo, setting: Setting, stop: Stop): Promise<void> {
  const { language } = setting;
  const words = WORDS[language];
  const rani = await agentAt(browser, demo, 'Rani', setting);
  const visitor = await visitorAt(browser, demo, setting);
  const { page, dialog } = visitor;
  const art = await page.locator('main a svg').nth(2).screenshot();
  await visitor.openChat();
  await expect(dialog.getByText(PANEL[language].online)).toBeVisible();
  await stop('widget-greeting', page);
  await visitor.say(words.human);
  await visitor.tap(words.department);
  await rani.accept();
  await lookAtMenus(visitor, language, stop);
  await sendFiles(visitor, language, art, stop);
  await answer(rani, visitor, language, stop);
  await askElsewhere(browser, demo, setting);
  await lookAtConsole(rani, language, stop);
  await comeToAnEnd(rani, visitor, language, stop);
  await page.context().setOffline(true);
  await demo.kill();
  await expect(dialog.getByText(PANEL[language].offline)).toBeVisible();
  await visitor.say(words.offline);
  await stop('widget-offline', page);
}

/** Opens what the "+" holds. */
const openMenu = async ({ dialog }: Visitor, language: Language) => {
  await dialog.getByRole('button', { name: PANEL[language].more, exact: true }).click();
  await expect(dialog.getByRole('menu')).toBeVisible();
};

async function lookAtMenus(visitor: Visitor, language: Language, stop: Stop): Promise<void> {
  const { page, dialog } = visitor;
  const { menu } = PANEL[language];
  await openMenu(visitor, language);
  await stop('widget-menu', page);
  const emoji = dialog.getByRole('menuitem', { name: menu.emoji });
  // Phones have their own, on the keyboard.
  if (await emoji.isVisible()) {
    await emoji.click();
    await expect(dialog.getByRole('menu')).toBeHidden();
    await expect(dialog.locator('.emoji')).toBeVisible();
    await stop('widget-emoji', page);
  }
  await page.keyboard.press('Escape');
  await expect(dialog.locator('.pop > div')).toHaveCount(0);
}

/** One arrives, one stays on its way, one finds no room; what did not arrive is taken out again before the words go. */
async function sendFiles(visitor: Visitor, language: Language, art: Buffer, stop: Stop): Promise<void> {
  const { page, dialog } = visitor;
  const { files, menu, send } = PANEL[language];
  const words = WORDS[language];
  let pass: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    pass = resolve;
  });
  await page.route(/\/files(\/|\?)/, async (route) => {
    const request = route.request();
    const isLate = Number((await request.headerValue('upload-offset')) ?? 0) > 0;
    if (request.method() === 'POST' && request.postData()?.includes(FULL)) {
      const origin = new URL(page.url()).origin;
      return route.fulfill({ status: 507, json: {}, headers: { 'access-control-allow-origin': origin } });
    }
    if (request.method() === 'PATCH' && isLate) await held;
    await route.continue().catch(() => {});
  });
  await openMenu(visitor, language);
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('menuitem', { name: menu.attach }).click();
  await (await chooser).setFiles([
    { name: 'batik.png', mimeType: 'image/png', buffer: art },
    { name: words.list, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n'.padEnd(48 * 1024)) },
    { name: 'IMG_20260614_184502.heic', mimeType: 'image/heic', buffer: Buffer.alloc(1.2 * MB, 7) },
    { name: FULL, mimeType: 'video/mp4', buffer: Buffer.alloc(MB) },
  ]);
  const tray = dialog.getByRole('list', { name: files.tray });
  await expect(tray.getByText(files.ready)).toHaveCount(2);
  await expect(tray.getByRole('progressbar')).toHaveCount(1);
  await expect(tray.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', '0');
  await visitor.message.fill(words.look);
  await stop('widget-upload', page);
  for (const name of ['IMG_20260614_184502.heic', FULL]) {
    await dialog.getByRole('button', { name: files.cancel(name) }).click();
  }
  pass();
  await dialog.getByRole('button', { name: send, exact: true }).click();
  await visitor.sees(words.look);
  const picture = visitor.log.getByAltText('batik.png');
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
  await expect(visitor.log.getByText(words.list)).toBeVisible();
  await stop('widget-files', page);
}

/** What is written with marks is not shown as it was typed. */
async function answer(rani: Agent, visitor: Visitor, language: Language, stop: Stop): Promise<void> {
  const { page } = visitor;
  const words = WORDS[language];
  const reply = rani.page.getByRole('textbox', { name: rani.words.composer.reply });
  await rani.sees(words.look);
  await reply.pressSequentially(words.rich.slice(0, 5));
  await expect(visitor.log.locator('.dots')).toBeVisible();
  await stop('widget-typing', page);
  await closeChat(visitor, language);
  await reply.fill(words.rich);
  await rani.page.getByRole('button', { name: rani.words.composer.send, exact: true }).click();
  await expect(page.locator('sapa-chat').getByText('1', { exact: true })).toBeVisible();
  await stop('widget-unread', page);
  await page.locator('sapa-chat').getByRole('button').first().click();
  await expect(visitor.log.getByRole('link', { name: /warung-nusa\.example/ })).toBeVisible();
  await visitor.say(words.thanks);
  await rani.sees(words.thanks);
  await expect(visitor.log.getByText(PANEL[language].read)).toBeVisible();
  await stop('widget-rich', page);
}

async function closeChat({ page, dialog }: Visitor, language: Language): Promise<void> {
  const inside = dialog.getByRole('button', { name: PANEL[language].close });
  if (await inside.isVisible()) await inside.click();
  else await page.getByRole('button', { name: PANEL[language].close }).click();
  await expect(dialog).toBeHidden();
}

/** So that there is something on the board: a colleague serves somebody, and somebody else waits for them. */
async function askElsewhere(browser: Browser, demo: Demo, setting: Setting): Promise<void> {
  const words = WORDS[setting.language];
  const dimas = await agentAt(browser, demo, 'Dimas', setting);
  for (const isAnswered of [true, false]) {
    const other = await visitorAt(browser, demo, setting);
    await other.openChat();
    await other.say(words.human);
    await other.tap(words.elsewhere);
    if (isAnswered) await dimas.accept();
  }
}

async function lookAtConsole({ page }: Agent, language: Language, stop: Stop): Promise<void> {
  await stop('console-files', page);
  const chat = page.url();
  const go = (hash: string) => page.evaluate((to) => void Object.assign(location, { hash: to }), hash);
  await go('#/board');
  await expect(page.getByRole('heading', { name: BOARD[language].title })).toBeVisible();
  await stop('console-board', page);
  await go(new URL(chat).hash);
}

async function comeToAnEnd(rani: Agent, visitor: Visitor, language: Language, stop: Stop): Promise<void> {
  const { page, dialog } = visitor;
  const panel = PANEL[language];
  const words = WORDS[language];
  await dialog.getByRole('button', { name: panel.end }).click();
  await expect(dialog.getByText(panel.endAsk)).toBeVisible();
  await stop('widget-ending', page);
  await dialog.getByRole('button', { name: panel.endNo }).click();
  await rani.end();
  const scores = dialog.getByRole('radio');
  await expect(scores).toHaveCount(5);
  await scores.nth(3).check({ force: true });
  await stop('widget-rating', page);
  await dialog.getByRole('textbox', { name: panel.comment }).fill(words.thanks);
  await dialog.getByRole('button', { name: panel.rate }).click();
  await expect(dialog.getByRole('button', { name: panel.change })).toBeVisible();
  await stop('widget-rated', page);
  await visitor.say(words.again);
  await rani.accept();
  await rani.sees(words.again);
  await expect(dialog.getByText(panel.withAgent)).toBeVisible();
  await stop('widget-reopened', page);
}
