/** npm run screenshots: the pictures of docs/screenshots, taken from the running product. */
import { fileURLToPath } from 'node:url';
import { test } from './demo.ts';
import type { Setting } from './people.ts';
import { settingsTour } from './settings-tour.ts';
import { sitesTour } from './sites-tour.ts';
import { type Stop, tour } from './tour.ts';

const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

/** Which stops are kept, by setting: what README and guides show. `SAPA_ALL_SHOTS=1` keeps every one, for whoever changes a screen. */
const PICTURES: Readonly<Record<string, readonly string[]>> = {
  'desktop-en-light': [
    ...['widget-answer', 'console-offer', 'console-transfer', 'console-wrap-up'],
    ...['bot-knowledge', 'bot-flow', 'bot-triggers', 'bot-connection', 'bot-bench', 'bot-handover'],
    ...['routing-rule', 'routing-team'],
    ...['sites-embed', 'sites-look'],
  ],
  'desktop-en-dark': ['console-chat'],
  'desktop-id-light': ['console-chat', 'console-sign-in'],
  'desktop-id-dark': ['widget-answer'],
  'phone-en-light': ['widget-answer', 'widget-rating'],
  'phone-id-light': ['widget-departments', 'widget-form'],
  'phone-id-dark': ['widget-queue', 'widget-chat', 'console-chat', 'bot-flow-visitor'],
};

/** Screens of which too much would be below the fold. */
const TALL = [
  'bot-knowledge',
  'bot-flow',
  'bot-triggers',
  'bot-connection',
  'routing-rule',
  'routing-team',
  'sites-embed',
  'sites-look',
];

for (const language of ['en', 'id'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const size of ['desktop', 'phone'] as const) {
      const name = `${size}-${language}-${scheme}`;
      const wanted = PICTURES[name] ?? [];
      const all = process.env.SAPA_ALL_SHOTS === '1';
      if (!all && wanted.length === 0) continue;
      const setting: Setting = { language, scheme, size };
      const keep: Stop = async (stop, page) => {
        if (!all && !wanted.includes(stop)) return;
        await page.evaluate(() => document.fonts.ready);
        if (size === 'desktop') await page.setViewportSize({ width: 1280, height: TALL.includes(stop) ? 1120 : 800 });
        await page.screenshot({ path: `${FOLDER}${stop}-${name}.png`, animations: 'disabled', scale: 'css' });
      };
      test(name, async ({ browser, demo }) => {
        test.setTimeout(150_000);
        await tour(browser, demo, setting, keep);
      });
      if (!all && !wanted.some((stop) => stop.startsWith('bot-'))) continue;
      test(`${name}: the bot`, async ({ browser, demo }) => {
        test.setTimeout(150_000);
        await settingsTour(browser, demo, setting, keep);
        await sitesTour(browser, demo, setting, keep);
      });
    }
  }
}
