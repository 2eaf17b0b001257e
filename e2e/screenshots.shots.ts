/** npm run screenshots: the pictures of docs/screenshots, taken from the running product. */
import { fileURLToPath } from 'node:url';
import { test } from './demo.ts';
import type { Setting } from './people.ts';
import { tour } from './tour.ts';

const FOLDER = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));

for (const language of ['en', 'id'] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const size of ['desktop', 'phone'] as const) {
      const setting: Setting = { language, scheme, size };
      test(`${language}, ${scheme}, ${size}`, async ({ browser, demo }) => {
        test.setTimeout(150_000);
        await tour(browser, demo, setting, async (name, page) => {
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({
            path: `${FOLDER}${name}-${size}-${language}-${scheme}.png`,
            animations: 'disabled',
            scale: 'css',
          });
        });
      });
    }
  }
}
