/** Single states of the widget that one long chat does not pass through: closed, speaking first, asking first, nobody there, other screens. */
import type { Browser, Page } from '@playwright/test';
import type { Hours, SettingsInput } from '@sapa/protocol';
import { texts as panelAr } from '../widget/src/panel/i18n/ar.ts';
import { type Demo, expect } from './demo.ts';
import { PANEL, profile, type Setting, type Visitor, visitorAt, visitorOn } from './people.ts';
import type { Stop } from './tour.ts';

type Change = (demo: SettingsInput) => SettingsInput;
const DAY_MS = 24 * 60 * 60_000;

const WORDS = {
  en: {
    label: 'Questions?',
    hail: 'Looking for a gift? We wrap it for free.',
    human: 'I want to talk to a human',
    question: 'How much is shipping?',
    answer: /Rp9,000/,
    left: 'Do you ship to Singapore, and how long does it take?',
  },
  id: {
    label: 'Butuh bantuan?',
    hail: 'Cari hadiah? Kami bungkus kado gratis.',
    human: 'Mau bicara dengan CS',
    question: 'Berapa ongkir ke Bandung?',
    answer: /Rp9\.000/,
    left: 'Apakah bisa kirim ke Singapura, dan berapa lama?',
  },
} as const;

/** As the console's snippet says it, so that the bubble is right before anything is asked of the server. */
const ACCENT = { 'data-accent': '#a8471f' };

/** The site speaks first, and asks before a chat. */
export const forward: Change = (demo) => ({
  ...demo,
  sites: demo.sites.map((site) => ({
    ...site,
    proactive: [{ id: 'gift', name: 'Gift', text: { id: WORDS.id.hail, en: WORDS.en.hail }, when: {} }],
    preChat: {
      fields: [
        { field: 'name', label: { id: 'Nama', en: 'Your name' } },
        { field: 'email', kind: 'email', label: { id: 'Email', en: 'Your email' } },
        {
          field: 'about',
          kind: 'choice',
          label: { id: 'Tentang apa?', en: 'What is it about?' },
          options: [
            { id: 'Pesanan', en: 'An order' },
            { id: 'Barang di katalog', en: 'Something in the catalogue' },
          ],
        },
      ],
      consent: {
        id: 'Saya setuju data saya dipakai untuk menjawab pertanyaan ini.',
        en: 'I agree that my data is used to answer this question.',
      },
    },
  })),
});

/** Open on one day, and that is not today or tomorrow. */
export const shut: Change = (demo) => {
  const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  const open = days[new Date(Date.now() + 3 * DAY_MS).getUTCDay()];
  const week = Object.fromEntries(days.map((day) => [day, day === open ? [['09:00', '17:00']] : []]));
  const hours = { timeZone: 'Asia/Jakarta', week, holidays: [] } as unknown as Hours;
  return { ...demo, departments: demo.departments.map((department) => ({ ...department, hours })) };
};

/** Puts more attributes on the tag, as an owner would: as soon as it is there, and before it runs. */
const tagged = (page: Page, attributes: Readonly<Record<string, string>>) =>
  page.addInitScript((more) => {
    const put = () => {
      const tag = document.querySelector('script[data-site]');
      for (const [name, value] of Object.entries(more)) tag?.setAttribute(name, value);
      if (tag) watching.disconnect();
    };
    const watching = new MutationObserver(put);
    watching.observe(document, { childList: true, subtree: true });
  }, attributes);

async function newcomer(
  browser: Browser,
  demo: Demo,
  setting: Setting,
  { attributes = {}, path = `/${setting.language}/` }: { attributes?: Record<string, string>; path?: string } = {},
) {
  const page = await (await profile(browser, setting)).newPage();
  await tagged(page, { ...ACCENT, ...attributes });
  await page.goto(demo.shop + path);
  return visitorOn(page, setting.language);
}

/** Closed, with words beside the glyph, right to left, small, in forced colours. The bot answers. */
export async function otherScreens(browser: Browser, demo: Demo, setting: Setting, stop: Stop): Promise<void> {
  const { language } = setting;
  const words = WORDS[language];
  const closed = await newcomer(browser, demo, setting);
  await expect(closed.launcher).toBeVisible();
  await stop('widget-closed', closed.page);
  await ask(closed, words.question, words.answer);
  await closed.page.emulateMedia({ forcedColors: 'active', colorScheme: setting.scheme ?? null });
  await stop('widget-forced-colours', closed.page);

  const labelled = await newcomer(browser, demo, setting, { attributes: { 'data-label': words.label } });
  await expect(labelled.page.getByRole('button', { name: words.label })).toBeVisible();
  await stop('widget-label', labelled.page);

  const small = await newcomer(browser, demo, { ...setting, size: 'phone' });
  await small.page.setViewportSize({ width: 320, height: 568 });
  await ask(small, words.question, words.answer);
  await stop('widget-320', small.page);

  const arabic = await newcomer(browser, demo, setting, { path: '/rtl' });
  await arabic.launcher
    .or(arabic.page.getByRole('button', { name: 'Open chat' }))
    .first()
    .click();
  const dialog = arabic.page.getByRole('dialog', { name: panelAr.chat });
  await dialog.getByRole('textbox', { name: panelAr.message }).fill(words.question);
  await dialog.getByRole('button', { name: panelAr.send, exact: true }).click();
  await expect(dialog.getByRole('log').getByText(words.answer)).toBeVisible();
  await stop('widget-rtl', arabic.page);
}

async function ask(visitor: Visitor, question: string, answer: RegExp): Promise<void> {
  await visitor.openChat();
  await visitor.say(question);
  await visitor.sees(answer);
}

/** For a site that is `forward`. */
export async function spokenFirst(browser: Browser, demo: Demo, setting: Setting, stop: Stop): Promise<void> {
  const { language } = setting;
  const panel = PANEL[language];
  const visitor = await newcomer(browser, demo, setting, { attributes: { 'data-proactive': '' } });
  const { page, dialog } = visitor;
  await expect(page.getByRole('button', { name: WORDS[language].hail })).toBeVisible();
  await stop('widget-proactive', page);
  await page.getByRole('button', { name: panel.dismiss }).click();
  await visitor.openChat();
  const start = dialog.getByRole('button', { name: panel.start });
  await expect(start).toBeVisible();
  await stop('widget-pre-chat', page);
  await dialog.getByRole('textbox').first().fill('Sri');
  await start.click();
  await expect(dialog.getByText(panel.fillIn).first()).toBeVisible();
  await stop('widget-pre-chat-errors', page);
}

/** For a site that is `shut`. */
export async function nobodyThere(browser: Browser, demo: Demo, setting: Setting, stop: Stop): Promise<void> {
  const { language } = setting;
  const panel = PANEL[language];
  const visitor = await visitorAt(browser, demo, setting);
  const { page, dialog } = visitor;
  await visitor.openChat();
  await visitor.sees(/./);
  await stop('widget-away', page);
  await visitor.say(WORDS[language].human);
  await dialog.getByRole('textbox', { name: panel.email }).fill('sri@gmail');
  await visitor.message.fill(WORDS[language].left);
  await dialog.getByRole('button', { name: panel.leave }).click();
  await expect(dialog.getByText(panel.badEmail)).toBeVisible();
  await stop('widget-leave-message', page);
}
