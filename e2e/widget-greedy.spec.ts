/** Style sheets that reach for everything: the chat looks as it does on a page without any. */
import { writeFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { type Demo, expect, type Page, test } from './demo.ts';
import { profile } from './people.ts';
import { ask, visitTo } from './widget-watch.ts';

const ENGLISH = { language: 'en' } as const;

// Browsers of tests that are over would go on looking for their servers.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

test.describe('a greedy style sheet changes nothing', () => {
  /** Parts of the chat, each by a selector inside its shadow root. */
  const PARTS = [
    '[aria-haspopup]',
    'dialog',
    '.head',
    'h2',
    '.log',
    '.row',
    '.bubble',
    '.foot textarea',
    '.foot button',
  ];

  /** Once it holds still. Times of day are left out: they go on. */
  async function pictureOf(page: Page, clip: { x: number; y: number; width: number; height: number }): Promise<Buffer> {
    const still = { animations: 'disabled', caret: 'hide', style: 'small { visibility: hidden }', clip } as const;
    for (let before = await page.screenshot(still); ; ) {
      const now = await page.screenshot(still);
      if (now.equals(before)) return now;
      before = now;
    }
  }

  /** How many values of colour are more than 24 of 255 apart: edges that are drawn twice come out up to 14 apart. */
  function seenApart(page: Page, one: Buffer, other: Buffer): Promise<number> {
    return page.evaluate(
      async (pictures) => {
        const [before = [], after = []] = await Promise.all(
          pictures.map(async (picture) => {
            const image = new Image();
            image.src = `data:image/png;base64,${picture}`;
            await image.decode();
            const { width, height } = image;
            const context = new OffscreenCanvas(width, height).getContext('2d');
            context?.drawImage(image, 0, 0);
            return [...(context?.getImageData(0, 0, width, height).data ?? [])];
          }),
        );
        if (before.length === 0 || before.length !== after.length) return Number.POSITIVE_INFINITY;
        return before.filter((value, index) => Math.abs(value - (after[index] ?? 0)) > 24).length;
      },
      [one.toString('base64'), other.toString('base64')],
    );
  }

  async function looks(context: BrowserContext, demo: Demo, path: string) {
    const visitor = await visitTo(context, demo, path);
    const { page } = visitor;
    await expect(visitor.launcher).toBeVisible();
    const launcher = await pictureOf(page, { x: 1280 - 160, y: 800 - 160, width: 160, height: 160 });
    await visitor.openChat();
    await ask(visitor);
    await expect(visitor.dialog.getByRole('button', { name: 'Couriers' })).toBeVisible();
    await page.mouse.move(0, 0);
    const styles = await page.evaluate((parts) => {
      const root = document.querySelector('sapa-chat')?.shadowRoot;
      return parts.map((part) => {
        const element = root?.querySelector(part);
        const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
        const computed = element
          ? [...getComputedStyle(element)].map((name) => [name, getComputedStyle(element).getPropertyValue(name)])
          : [];
        return { part, box: { x, y, width, height }, computed: Object.fromEntries(computed) as Record<string, string> };
      });
    }, PARTS);
    const panel = await pictureOf(page, { x: 1280 - 460, y: 0, width: 460, height: 800 });
    return { launcher, panel, styles };
  }

  for (const path of ['/greedy-css', '/z-index-war']) {
    test(`computed styles, places and pictures on ${path} are those of the plain page`, async ({ browser, demo }) => {
      const plain = await looks(await profile(browser, ENGLISH), demo, '/plain');
      const other = await looks(await profile(browser, ENGLISH), demo, path);
      // For whoever looks why they differ.
      writeFileSync(test.info().outputPath('plain.png'), plain.panel);
      writeFileSync(test.info().outputPath('other.png'), other.panel);
      for (const [index, { part, box, computed }] of plain.styles.entries()) {
        expect(Object.keys(computed).length, part).toBeGreaterThan(100);
        expect.soft(other.styles[index], part).toEqual({ part, box, computed });
      }
      const eyes = await browser.newPage();
      expect.soft(await seenApart(eyes, plain.launcher, other.launcher), 'the launcher looks the same').toBe(0);
      expect.soft(await seenApart(eyes, plain.panel, other.panel), 'the panel looks the same').toBe(0);
      await eyes.close();
    });
  }
});
