import { expect, test } from './demo.ts';
import { agentAt, profile, visitorOn } from './people.ts';
import { ask, keptBySapa, visitTo, watched } from './widget-watch.ts';

const ENGLISH = { language: 'en' } as const;

// Browsers of tests that are over would go on looking for their servers.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

test('a policy that allows the chat server and nothing else: a whole chat, and not one violation', async ({
  browser,
  demo,
}) => {
  const rani = await agentAt(browser, demo, 'Rani', ENGLISH);
  const context = await profile(browser, ENGLISH);
  const errors: string[] = [];
  context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  context.on('weberror', (error) => errors.push(error.error().message));
  const visitor = await visitTo(context, demo, '/strict-csp');
  await visitor.openChat();
  await ask(visitor);
  await visitor.say('I want to talk to a human');
  await visitor.tap('Sales');
  await rani.accept();
  await rani.reply('Hello on a strict page');
  await visitor.sees('Hello on a strict page');
  await rani.end();
  await visitor.rate(5, 'Fine');
  expect(await watched.violations(visitor.page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('an application of one page: the chat stays with its words, and the agent sees where the visitor is', async ({
  browser,
  demo,
}) => {
  const rani = await agentAt(browser, demo, 'Rani', ENGLISH);
  const visitor = await visitTo(await profile(browser, ENGLISH), demo, '/spa');
  const { page } = visitor;
  await visitor.openChat();
  await visitor.say('I want to talk to a human');
  await visitor.tap('Sales');
  await rani.accept();
  await rani.reply('Hello from Rani');
  await visitor.sees('Hello from Rani');
  const opened: string[] = [];
  page.on('websocket', (socket) => opened.push(socket.url()));

  await page.getByRole('link', { name: 'basket' }).click();
  await visitor.sees('Hello from Rani');
  await expect(rani.card.getByText(/The basket|\/spa\/basket/).first()).toBeVisible();
  await page.getByRole('link', { name: 'checkout' }).click();
  await expect(rani.card.getByText(/The checkout|\/spa\/checkout/).first()).toBeVisible();
  await page.goBack();
  await expect(rani.card.getByText(/The basket|\/spa\/basket/).first()).toBeVisible();

  await page.getByRole('button', { name: 'New body' }).click();
  await expect(page.locator('sapa-chat')).toHaveCount(1);
  await visitor.sees('Hello from Rani');
  await visitor.say('Still here');
  await rani.sees('Still here');
  expect(opened).toEqual([]);
});

test('on a page from right to left the chat is at the other side, and reads that way', async ({ browser, demo }) => {
  const context = await browser.newContext({ locale: 'ar-EG', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${demo.shop}/rtl`);
  const launcher = page.locator('sapa-chat [aria-haspopup="dialog"]');
  const box = await launcher.boundingBox();
  expect(box?.x).toBeLessThan(100);
  await launcher.click();
  const dialog = page.locator('sapa-chat dialog');
  await expect(dialog.locator('textarea').last()).toBeFocused();
  expect((await dialog.boundingBox())?.x).toBeLessThan(100);
  await expect(dialog).toHaveCSS('direction', 'rtl');
  const overflows = await dialog.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(overflows).toBe(false);
});

for (const path of ['/late', '/tag-manager', '/module', '/head', '/noscript', '/sri', '/id/']) {
  test(`the chat works on ${path}`, async ({ browser, demo }) => {
    const language = path === '/id/' ? 'id' : 'en';
    const page = await (await profile(browser, { language })).newPage();
    await page.goto(demo.shop + path);
    const visitor = visitorOn(page, language);
    await visitor.openChat();
    await visitor.say(language === 'id' ? 'berapa ongkir ke bandung?' : 'How much is shipping?');
    await visitor.sees(/Rp9[.,]000/);
    await expect(page.locator('sapa-chat')).toHaveCount(1);
  });
}

test('the tag twice is one chat on one line', async ({ browser, demo }) => {
  const page = await (await profile(browser, ENGLISH)).newPage();
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  await page.goto(`${demo.shop}/two-tags`);
  const visitor = visitorOn(page, 'en');
  await visitor.openChat();
  await ask(visitor);
  await expect(page.locator('sapa-chat')).toHaveCount(1);
  expect(sockets).toHaveLength(1);
});

test('without scripts nothing is drawn but what the page itself says', async ({ browser, demo }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${demo.shop}/noscript`);
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('sapa-chat')).toHaveCount(0);
});

test('crawlers get the tag and nothing else', async ({ browser, demo }) => {
  const userAgent = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
  const page = await (await browser.newContext({ userAgent })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${demo.shop}/plain`, { waitUntil: 'networkidle' });
  await expect(page.locator('sapa-chat')).toHaveCount(0);
  expect(asked).toEqual(['/plain', '/widget.js']);
});

test('a page that is left as it was found: no global but Sapa, no cookie, nothing of the browser patched', async ({
  browser,
  demo,
}) => {
  const context = await profile(browser, ENGLISH);
  const visitor = await visitTo(context, demo, '/plain');
  const { page } = visitor;
  const title = await page.title();
  await visitor.openChat();
  await ask(visitor);
  expect(await watched.globals(page)).toEqual(['Sapa']);
  expect(await watched.patched(page)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.title()).toBe(title);
  const strangers = await page.evaluate(() =>
    [...document.querySelectorAll('body > *, head > *, html > *')]
      .map(({ localName }) => localName)
      .filter((name) => name === 'style' || name === 'iframe' || name === 'link'),
  );
  // The page's own icon.
  expect(strangers).toEqual(['link']);
});

test.describe('destroy', () => {
  test('leaves no element, listener, timer, observer or line, and keeps the visit for later', async ({
    browser,
    demo,
  }) => {
    const context = await profile(browser, ENGLISH);
    const bare = await visitTo(context, demo, '/bare');
    const before = await watched.traces(bare.page);
    await bare.page.close();
    const visitor = await visitTo(context, demo, '/plain');
    const { page } = visitor;
    await visitor.openChat();
    await ask(visitor);
    await page.evaluate(() => (window.Sapa as unknown as { destroy(): void }).destroy());
    await expect(page.locator('sapa-chat')).toHaveCount(0);
    await expect.poll(() => watched.traces(page)).toEqual(before);
    expect(await page.evaluate(() => window.Sapa)).toBeUndefined();
    const locks = await page.evaluate(async () => (await navigator.locks.query()).held);
    expect(locks).toEqual([]);
    expect((await keptBySapa(page)).length).toBeGreaterThan(0);

    // It was open, and is again.
    await page.reload();
    const back = visitorOn(page, 'en');
    await expect(back.log.getByText('How much is shipping?', { exact: true })).toHaveCount(1);
  });

  test('leaves nothing in storage either, where the page says forget', async ({ browser, demo }) => {
    const visitor = await visitTo(await profile(browser, ENGLISH), demo, '/plain');
    const { page } = visitor;
    await visitor.openChat();
    await ask(visitor);
    await page.evaluate(() => (window.Sapa as unknown as { destroy(how: object): void }).destroy({ forget: true }));
    await expect.poll(() => keptBySapa(page)).toEqual([]);
    await page.reload();
    const back = visitorOn(page, 'en');
    await back.openChat();
    await expect(back.log.locator('.bubble').first()).toBeVisible();
    await expect(back.log.getByText('How much is shipping?', { exact: true })).toHaveCount(0);
  });
});

test('a phone whose keyboard comes up: composer and head stay in what is left of the screen', async ({
  browser,
  demo,
}) => {
  const context = await profile(browser, { language: 'en', size: 'phone' });
  // No emulation has a keyboard: what the browser would say of it is said here.
  await context.addInitScript(() => {
    const view = Object.assign(new EventTarget(), { offsetTop: 0, offsetLeft: 0, height: 0, width: 390, scale: 1 });
    Object.defineProperty(window, 'visualViewport', { configurable: true, value: view });
    addEventListener('DOMContentLoaded', () => {
      view.height = innerHeight;
    });
  });
  const page = await context.newPage();
  await page.goto(`${demo.shop}/plain`);
  const visitor = visitorOn(page, 'en');
  await visitor.openChat();
  // The keyboard comes when the visitor wants to write, not before.
  await expect(visitor.message).not.toBeFocused();
  await visitor.message.tap();
  await expect(visitor.message).toBeFocused();
  for (const [offsetTop, height] of [
    [0, 420],
    [60, 420],
  ] as const) {
    await page.evaluate(
      (changed) =>
        Object.assign(visualViewport as object, changed) && visualViewport?.dispatchEvent(new Event('resize')),
      { offsetTop, height },
    );
    const composer = () => visitor.message.boundingBox();
    await expect
      .poll(async () => ((await composer())?.y ?? 0) + ((await composer())?.height ?? 0))
      .toBeLessThanOrEqual(offsetTop + height);
    expect((await visitor.dialog.boundingBox())?.y).toBe(offsetTop);
  }
  await visitor.message.fill('Written above the keyboard');
  await visitor.message.press('Enter');
  await visitor.sees('Written above the keyboard');
  await expect(visitor.message).toBeFocused();
});

test('the keyboard walks through an open chat on a phone in the order of the screen, and stays in it', async ({
  browser,
  demo,
}) => {
  const page = await (await profile(browser, { language: 'en', size: 'phone' })).newPage();
  // Places are compared: nothing may be on its way to one.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${demo.shop}/plain`);
  const visitor = visitorOn(page, 'en');
  await visitor.openChat();
  await visitor.sees('Shipping cost');
  const tops: number[] = [];
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const active = document.querySelector('sapa-chat')?.shadowRoot?.activeElement;
      return active ? { top: active.getBoundingClientRect().top, isComposer: !!active.closest('.foot') } : undefined;
    });
    if (!focused) break;
    tops.push(focused.top);
    if (focused.isComposer) break;
  }
  expect(tops.length).toBeGreaterThan(2);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  await page.keyboard.press('Escape');
  await expect(visitor.dialog).toBeHidden();
  await expect(visitor.launcher).toBeFocused();
});

test('on paper there is no chat', async ({ browser, demo }) => {
  const visitor = await visitTo(await profile(browser, ENGLISH), demo, '/plain');
  await visitor.openChat();
  await visitor.page.emulateMedia({ media: 'print' });
  await expect(visitor.dialog).toBeHidden();
  await expect(visitor.page.locator('sapa-chat [aria-haspopup="dialog"]')).toBeHidden();
});

test('forced colours: the launcher is seen, and the panel and its bubbles have edges', async ({ browser, demo }) => {
  const visitor = await visitTo(await profile(browser, ENGLISH), demo, '/plain');
  const { page } = visitor;
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(visitor.launcher).toBeVisible();
  const glyph = await visitor.launcher.evaluate((button) => [
    getComputedStyle(button, '::before').backgroundColor,
    getComputedStyle(button).backgroundColor,
  ]);
  expect(glyph[0]).not.toBe(glyph[1]);
  await visitor.openChat();
  await ask(visitor);
  const edge = (part: string) =>
    page
      .locator(`sapa-chat ${part}`)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect(await edge('dialog')).toBe('solid');
  expect(await edge('.bubble')).toBe('solid');
});

test('less motion: nothing moves', async ({ browser, demo }) => {
  const page = await (await profile(browser, ENGLISH)).newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${demo.shop}/plain`);
  const visitor = visitorOn(page, 'en');
  await visitor.openChat();
  await ask(visitor);
  const moving = await page.evaluate(() => document.querySelector('sapa-chat')?.shadowRoot?.getAnimations().length);
  expect(moving).toBe(0);
});

for (const [what, viewport] of [
  ['200 % zoom', { width: 640, height: 400 }],
  ['320 pixels', { width: 320, height: 568 }],
] as const) {
  test(`at ${what} everything is reachable and nothing scrolls sideways`, async ({ browser, demo }) => {
    const context = await browser.newContext({ locale: 'en-US', viewport, deviceScaleFactor: 2 });
    const page = await context.newPage();
    await page.goto(`${demo.shop}/plain`);
    const visitor = visitorOn(page, 'en');
    await visitor.openChat();
    await ask(visitor);
    await visitor.say(`https://shop.example/${'a-very-long-address/'.repeat(12)}`);
    const found = await page.evaluate(() => {
      const root = document.querySelector('sapa-chat')?.shadowRoot;
      const all = [document.documentElement, ...(root?.querySelectorAll('dialog, .log, .head, .foot') ?? [])];
      const controls = [...(root?.querySelectorAll('.head button, .foot button, .foot textarea') ?? [])]
        .map((control) => control.getBoundingClientRect())
        .filter(({ width }) => width > 0);
      return {
        sideways: all
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ localName, className }) => `${localName}.${className}`),
        outside: controls.filter(
          ({ left, top, right, bottom }) => left < 0 || top < 0 || right > innerWidth || bottom > innerHeight,
        ).length,
        small: controls.filter(({ width, height }) => width < 24 || height < 24).length,
        controls: controls.length,
      };
    });
    expect(found).toMatchObject({ sideways: [], outside: 0, small: 0 });
    expect(found.controls).toBeGreaterThan(1);
    // The log keeps room to be read in.
    expect((await visitor.log.boundingBox())?.height).toBeGreaterThan(80);
  });
}
