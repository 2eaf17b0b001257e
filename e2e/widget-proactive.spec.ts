/** The site speaks first: when its rule says so, once to each visitor, and what came of it is counted. */
import type { SettingsInput } from '@sapa/protocol';
import { type Demo, expect, test } from './demo.ts';
import { type Agent, agentAt, PANEL, profile, visitorOn } from './people.ts';

const ENGLISH = { language: 'en' } as const;
const HELLO = 'Looking for a gift? We wrap it for free.';

const settings = (demo: SettingsInput): SettingsInput => ({
  ...demo,
  sites: demo.sites.map((site) => ({
    ...site,
    proactive: [
      { id: 'elsewhere', name: 'On another page', text: { en: 'Not here' }, when: { url: '/elsewhere' } },
      { id: 'off', name: 'Switched off', enabled: false, text: { en: 'Never' }, when: {} },
      { id: 'gift', name: 'Gifts', text: { en: HELLO }, when: { url: '/pro*ve', seconds: 1, languages: ['en'] } },
    ],
  })),
});
test.use({ differs: { settings } });

// Browsers of tests that are over would go on looking for their servers.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function counted({ page }: Agent, demo: Demo) {
  const response = await page.request.get(`${new URL(demo.console).origin}/api/v1/proactive/counts?days=1`);
  const { counts } = (await response.json()) as { counts: readonly { rule: string }[] };
  return counts.find(({ rule }) => rule === 'gift');
}

test('shown once, opened, answered: and each of it is counted', async ({ browser, demo }) => {
  const rani = await agentAt(browser, demo, 'Rani', ENGLISH);
  const page = await (await profile(browser, ENGLISH)).newPage();
  await page.goto(`${demo.shop}/proactive`);
  const visitor = visitorOn(page, 'en');
  const bubble = page.getByRole('button', { name: HELLO });
  await expect(bubble).toBeVisible();
  await expect(page.getByText('Not here')).toHaveCount(0);
  // It asks for nothing: the focus stays where the visitor is.
  await expect(page.locator('body')).toBeFocused();
  await bubble.click();
  await expect(visitor.dialog).toBeVisible();
  await expect(bubble).toBeHidden();
  await visitor.say('Yes, please');
  await expect.poll(() => counted(rani, demo)).toMatchObject({ shown: 1, opened: 1, answered: 1 });
});

test('dismissed, it does not come back on the next page or the next day', async ({ browser, demo }) => {
  const rani = await agentAt(browser, demo, 'Rani', ENGLISH);
  const page = await (await profile(browser, ENGLISH)).newPage();
  await page.goto(`${demo.shop}/proactive`);
  const bubble = page.getByRole('button', { name: HELLO });
  await expect(bubble).toBeVisible();
  await page.getByRole('button', { name: PANEL.en.dismiss }).click();
  await expect(bubble).toBeHidden();
  await page.clock.install();
  for (const path of ['/proactive', '/proactive?again']) {
    const rules = page
      .waitForResponse((response) => response.url().includes('/proactive/') && response.request().method() === 'GET', {
        timeout: 2_000,
      })
      .catch(() => undefined);
    await page.goto(demo.shop + path);
    await expect(visitorOn(page, 'en').launcher).toBeVisible();
    await page.clock.runFor(60_000);
    await rules;
    await expect(bubble).toBeHidden();
  }
  await expect.poll(() => counted(rani, demo)).toMatchObject({ shown: 1, opened: 0, answered: 0 });
});

test('without leave from the tag the site does not speak first, and nothing is asked', async ({ browser, demo }) => {
  const page = await (await profile(browser, ENGLISH)).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${demo.shop}/plain`, { waitUntil: 'networkidle' });
  await expect(visitorOn(page, 'en').launcher).toBeVisible();
  expect(asked).toEqual(['/plain', '/widget.js']);
});
