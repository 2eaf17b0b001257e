/** States of the chat that the main job does not pass through, held against WCAG 2.2 AA by axe: each in light and in dark. */
import type { Browser } from '@playwright/test';
import type { SettingsInput } from '@sapa/protocol';
import { type Demo, expect, type Page, test } from './demo.ts';
import { agentAt, PANEL, profile, visitorOn } from './people.ts';
import { violations } from './violations.ts';

const words = PANEL.en;
const FILE = { name: 'a rather long name of a list.txt', mimeType: 'text/plain', buffer: Buffer.from('tea') };
const RICH = 'Here you are: **bold**, `code`, https://shop.example/list';
const SETTINGS = [
  { language: 'en', scheme: 'light', size: 'desktop' },
  { language: 'en', scheme: 'dark', size: 'phone' },
] as const;

// Browsers of tests that are over would go on looking for their servers.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function newcomer(browser: Browser, demo: Demo, setting: (typeof SETTINGS)[number], path = '/plain') {
  const page = await (await profile(browser, setting)).newPage();
  await page.goto(demo.shop + path);
  return visitorOn(page, 'en');
}
const clean = async (page: Page, state: string) => expect.soft(await violations(page), state).toEqual([]);

const rateByFaces = (demo: SettingsInput): SettingsInput => ({
  ...demo,
  sites: demo.sites.map((site) => ({
    ...site,
    rating: 'faces',
    proactive: [{ id: 'hello', name: 'Hello', text: { en: 'Shall we wrap it?' }, when: {} }],
  })),
});

const askFirst = (demo: SettingsInput): SettingsInput => ({
  ...demo,
  sites: demo.sites.map((site) => ({
    ...site,
    preChat: {
      fields: [
        { field: 'name', label: { id: 'Nama', en: 'Your name' } },
        { field: 'email', kind: 'email', label: { id: 'Email', en: 'Your email' } },
        {
          field: 'about',
          kind: 'choice',
          label: { id: 'Tentang', en: 'What is it about?' },
          options: [
            { id: 'Kopi', en: 'Coffee' },
            { id: 'Batik', en: 'Batik' },
          ],
        },
        { field: 'more', kind: 'long', required: false, label: { id: 'Lainnya', en: 'Anything else' } },
      ],
      department: true,
      consent: { id: 'Saya setuju percakapan ini disimpan.', en: 'I agree that this chat is kept.' },
    },
  })),
});

for (const setting of SETTINGS) {
  const { scheme, size } = setting;

  test.describe(`${scheme}, ${size}`, () => {
    test.describe('a chat with everything in it', () => {
      test.use({ differs: { settings: rateByFaces } });
      test('no violation in any state', async ({ browser, demo }) => {
        test.setTimeout(180_000);
        const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
        const visitor = await newcomer(browser, demo, setting, '/proactive');
        const { page, dialog } = visitor;
        await expect(page.getByRole('button', { name: 'Shall we wrap it?' })).toBeVisible();
        await clean(page, 'the site spoke first');
        await page.getByRole('button', { name: words.dismiss }).click();
        await clean(page, 'closed');

        await visitor.openChat();
        await visitor.sees('Shipping cost');
        await clean(page, 'greeted');
        const more = dialog.getByRole('button', { name: words.more, exact: true });
        await more.click();
        await expect(dialog.getByRole('menu')).toBeVisible();
        await clean(page, 'menu');
        const emoji = dialog.getByRole('menuitem', { name: words.menu.emoji });
        if (await emoji.isVisible()) {
          await emoji.click();
          await expect(dialog.getByRole('menu')).toBeHidden();
          await clean(page, 'emoji');
          await page.keyboard.press('Escape');
          await more.click();
        }
        const chooser = page.waitForEvent('filechooser');
        await dialog.getByRole('menuitem', { name: words.menu.attach }).click();
        await (await chooser).setFiles([FILE, { ...FILE, name: 'empty.txt', buffer: Buffer.alloc(0) }]);
        await expect(dialog.getByText(words.files.ready)).toBeVisible();
        await expect(dialog.getByText(words.files.empty)).toBeVisible();
        await clean(page, 'files to send');
        await visitor.say('I want to talk to a human');
        await expect(dialog.getByRole('button', { name: 'Sales' })).toBeVisible();
        await clean(page, 'departments');
        await visitor.tap('Sales');
        await rani.accept();
        // Not as it is written: the console shows what it stands for.
        await rani.page.getByRole('textbox', { name: rani.words.composer.reply }).fill(RICH);
        await rani.page.getByRole('button', { name: rani.words.composer.send, exact: true }).click();
        await expect(visitor.log.getByRole('link', { name: /shop\.example/ })).toBeVisible();
        await clean(page, 'an answer with a link, and a file that was sent');
        await page.context().setOffline(true);
        await demo.kill();
        await visitor.say('Written without a line');
        await expect(dialog.getByText(words.offline)).toBeVisible();
        await clean(page, 'without a line');
        await page.context().setOffline(false);
        await demo.start();
        const late = rani.page.getByRole('log').getByText('Written without a line');
        await expect(late).toBeVisible({ timeout: 40_000 });
        await rani.end();
        await expect(dialog.getByRole('radio').last()).toBeVisible();
        await clean(page, 'rating by faces');
      });
    });

    test.describe('questions before the chat', () => {
      test.use({ differs: { settings: askFirst } });
      test('no violation in the form, empty and with mistakes', async ({ browser, demo }) => {
        await agentAt(browser, demo, 'Rani', { language: 'en' });
        const visitor = await newcomer(browser, demo, setting);
        await visitor.openChat();
        const start = visitor.dialog.getByRole('button', { name: words.start });
        await expect(start).toBeVisible();
        await clean(visitor.page, 'empty');
        await start.click();
        await expect(visitor.dialog.getByText(words.fillIn).first()).toBeVisible();
        await clean(visitor.page, 'with mistakes');
      });
    });
  });
}
