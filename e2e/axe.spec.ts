/** Every screen of the main job and of the settings, held against WCAG 2.2 AA by axe: light and dark, desktop and phone, both languages. */
import { expect, test } from './demo.ts';
import type { Setting } from './people.ts';
import { settingsTour } from './settings-tour.ts';
import { sitesTour } from './sites-tour.ts';
import { tour } from './tour.ts';
import { violations } from './violations.ts';

const SETTINGS: readonly Required<Setting>[] = [
  { language: 'en', scheme: 'light', size: 'desktop' },
  { language: 'id', scheme: 'dark', size: 'phone' },
];

for (const setting of SETTINGS) {
  test(`no violation on any screen: ${Object.values(setting).join(', ')}`, async ({ browser, demo }) => {
    test.setTimeout(150_000);
    await tour(browser, demo, setting, async (name, page) => {
      expect.soft(await violations(page), name).toEqual([]);
    });
  });
}

for (const setting of SETTINGS) {
  test(`no violation in the settings: ${Object.values(setting).join(', ')}`, async ({ browser, demo }) => {
    test.setTimeout(150_000);
    await settingsTour(browser, demo, setting, async (name, page) => {
      expect.soft(await violations(page), name).toEqual([]);
    });
  });
}

for (const setting of SETTINGS) {
  test(`no violation on a site's screens: ${Object.values(setting).join(', ')}`, async ({ browser, demo }) => {
    await sitesTour(browser, demo, setting, async (name, page) => {
      expect.soft(await violations(page), name).toEqual([]);
    });
  });
}
