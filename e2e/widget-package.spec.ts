/** What is published as `@sapa/widget`: the built file, in a real page, with the real server. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MountOptions, SapaApi } from '../widget/src/npm/index.ts';
import { expect, test } from './demo.ts';
import { profile } from './people.ts';

const built = readFileSync(fileURLToPath(new URL('../widget/dist/npm/index.js', import.meta.url)), 'utf8');

declare global {
  interface Window {
    mount: (options: MountOptions) => Promise<SapaApi>;
    first?: SapaApi;
  }
}

test('mount puts the widget on the page once, until the last who asked for it lets go; anew with other options', async ({
  browser,
  demo,
}) => {
  const context = await profile(browser, { language: 'en' });
  const page = await context.newPage();
  await page.goto(`${demo.shop}/bare`);
  await page.addScriptTag({ type: 'module', content: `${built}\nwindow.mount = mount;` });
  await page.waitForFunction(() => 'mount' in window);
  const options = { server: new URL(demo.console).origin, site: 'warung-nusa', label: 'Chat now', accent: '#7c2d12' };
  // As a framework in development does it: put there, taken away, put there, without waiting.
  await page.evaluate(async (given) => {
    const early = window.mount(given);
    void early.then((sapa) => sapa.destroy());
    window.first = await window.mount(given);
    await early;
  }, options);
  await expect(page.locator('sapa-chat')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /Chat now/ })).toBeVisible();

  await page.evaluate(() => window.first?.open());
  await expect(page.getByRole('dialog', { name: 'Chat' })).toBeVisible();

  // Closed first: a chat that is left open is open on the next page too, and its button says close.
  await page.evaluate(() => window.first?.close());
  await page.evaluate(() => window.first?.destroy());
  await expect(page.locator('sapa-chat')).toHaveCount(0);
  await page.evaluate((given) => window.mount(given).then(() => undefined), options);
  await expect(page.locator('sapa-chat')).toHaveCount(1);
  await page.evaluate((given) => window.mount(given).then(() => undefined), { ...options, label: 'Ask us' });
  await expect(page.locator('sapa-chat')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /Ask us/ })).toBeVisible();
  await context.close();
});

test('a server that is not there is told, and may be tried again', async ({ browser, demo }) => {
  const context = await profile(browser, { language: 'en' });
  const page = await context.newPage();
  await page.goto(`${demo.shop}/bare`);
  await page.addScriptTag({ type: 'module', content: `${built}\nwindow.mount = mount;` });
  await page.waitForFunction(() => 'mount' in window);
  const told = await page.evaluate(
    async ([wrong, right]) => {
      const why = await window.mount({ server: wrong ?? '', site: 'warung-nusa' }).then(
        () => 'mounted',
        (error: Error) => error.message,
      );
      await window.mount({ server: right ?? '', site: 'warung-nusa' });
      return why;
    },
    [new URL(demo.shop).origin, new URL(demo.console).origin],
  );
  expect(told).toMatch(/cannot be loaded/);
  await expect(page.locator('sapa-chat')).toHaveCount(1);
  await context.close();
});
