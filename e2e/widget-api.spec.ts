/** What a page asks of the chat, and hears from it. */
import { expect, type Page, test } from './demo.ts';
import { agentAt, PANEL, profile } from './people.ts';
import { visitTo } from './widget-watch.ts';

const ENGLISH = { language: 'en' } as const;

// Browsers of tests that are over would go on looking for their servers.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

test.describe('the page speaks to the chat', () => {
  type Api = Record<string, (...given: unknown[]) => unknown>;
  const call = (page: Page, ...[method, ...given]: [string, ...unknown[]]) =>
    page.evaluate(([name, args]) => void (window.Sapa as unknown as Api)[name as string]?.(...(args as unknown[])), [
      method,
      given,
    ] as const);
  const hear = (page: Page, names: readonly string[]) =>
    page.evaluate((events) => {
      const heard: [string, unknown][] = [];
      (window as unknown as { heard: typeof heard }).heard = heard;
      for (const name of events)
        (window.Sapa as unknown as Api).on?.(name, (detail: unknown) => heard.push([name, detail]));
    }, names);
  const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard);
  const names = async (page: Page) => (await heard(page)).map(([name]) => name);

  test('open, close, toggle, show, hide, send, setLocale, and what is heard of it', async ({ browser, demo }) => {
    const visitor = await visitTo(await profile(browser, ENGLISH), demo, '/plain');
    const { page } = visitor;
    await expect(visitor.launcher).toBeVisible();
    await hear(page, ['open', 'close', 'message', 'unread']);
    await call(page, 'open');
    await expect(visitor.dialog).toBeVisible();
    await call(page, 'close');
    await expect(visitor.dialog).toBeHidden();
    await call(page, 'toggle');
    await expect(visitor.dialog).toBeVisible();
    await call(page, 'toggle');
    await expect(visitor.dialog).toBeHidden();
    expect(await names(page)).toEqual(['open', 'close', 'open', 'close']);
    await call(page, 'hide');
    await expect(visitor.launcher).toBeHidden();
    await call(page, 'show');
    await expect(visitor.launcher).toBeVisible();
    await call(page, 'open');
    await call(page, 'send', 'How much is shipping?');
    await visitor.sees('How much is shipping?');
    await visitor.sees(/from Rp9,000 per kilogram/);
    expect.soft(await names(page), 'the answer to the very first words').toContain('message');
    await call(page, 'setLocale', 'id');
    await expect(page.getByRole('dialog', { name: PANEL.id.chat })).toBeVisible();
    await expect(page.getByRole('textbox', { name: PANEL.id.message, exact: true })).toBeVisible();
  });

  test('calls made before the tag is there are made once it is, and push goes on working', async ({
    browser,
    demo,
  }) => {
    const visitor = await visitTo(await profile(browser, ENGLISH), demo, '/queued');
    await expect(visitor.dialog).toBeVisible();
    expect(await visitor.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['open']);
    await call(visitor.page, 'push', ['close']);
    await expect(visitor.dialog).toBeHidden();
  });

  test('words that come while the chat is closed are counted, on the launcher and for the page', async ({
    browser,
    demo,
  }) => {
    const rani = await agentAt(browser, demo, 'Rani', ENGLISH);
    const visitor = await visitTo(await profile(browser, ENGLISH), demo, '/plain');
    const { page } = visitor;
    await visitor.openChat();
    await hear(page, ['unread', 'message', 'ended', 'rated']);
    await visitor.say('I want to talk to a human');
    await visitor.tap('Sales');
    await rani.accept();
    await page.keyboard.press('Escape');
    await expect(visitor.dialog).toBeHidden();
    await rani.reply('One');
    await rani.reply('Two');
    await expect(page.locator('sapa-chat [aria-haspopup="dialog"]')).toContainText('2');
    expect(await heard(page)).toContainEqual(['unread', 2]);
    await visitor.openChat();
    await rani.end();
    await visitor.rate(4, 'Good');
    await expect.poll(() => names(page)).toEqual(expect.arrayContaining(['message', 'ended', 'rated']));
  });
});
