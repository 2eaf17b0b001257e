/** Every screen of the main job, held against WCAG 2.2 AA by axe: light and dark, desktop and phone, both languages. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './demo.ts';
import type { Setting } from './people.ts';
import { tour } from './tour.ts';

const SETTINGS: readonly Required<Setting>[] = [
  { language: 'en', scheme: 'light', size: 'desktop' },
  { language: 'id', scheme: 'dark', size: 'phone' },
];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`,
  );
}

for (const setting of SETTINGS) {
  test(`no violation on any screen: ${Object.values(setting).join(', ')}`, async ({ browser, demo }) => {
    test.setTimeout(150_000);
    await tour(browser, demo, setting, async (name, page) => {
      expect.soft(await violations(page), name).toEqual([]);
    });
  });
}
