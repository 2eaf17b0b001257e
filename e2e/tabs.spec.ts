/** Tabs of one visitor: one conversation, one socket, one state; and nobody's words are lost when a tab goes. */
import { expect, type Page, test } from './demo.ts';
import { agentAt, type Visitor, visitorAt, visitorOn } from './people.ts';

/** Opens sockets of the page that are still there. */
function socketsOf(page: Page) {
  const open = new Set<object>();
  page.on('websocket', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  return open;
}

async function nextTab(first: Visitor, url: string, prepare?: (page: Page) => void): Promise<Visitor> {
  const page = await first.page.context().newPage();
  prepare?.(page);
  await page.goto(url);
  return visitorOn(page, 'en');
}

test('[D2] what two tabs wrote while the server was away arrives once each, also from the tab that was closed', async ({
  browser,
  demo,
}) => {
  const first = await visitorAt(browser, demo, { language: 'en' });
  const second = await nextTab(first, `${demo.shop}/en/catalogue`);
  await first.openChat();
  await first.say('How much is shipping?');
  await first.sees(/from Rp9,000 per kilogram/);
  await second.sees('How much is shipping?');

  await demo.kill();
  await first.say('Written in the first tab');
  await second.say('Written in the second tab');
  await first.page.close();
  await demo.start();
  await second.page.reload();
  for (const text of ['Written in the first tab', 'Written in the second tab']) {
    await second.sees(text);
    await expect(second.log.getByText(text, { exact: true })).toHaveCount(1);
  }
  await second.say('Still here');
  await second.sees('Still here');
});

test('two tabs have one socket, the same history, and open, close and read together', async ({ browser, demo }) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const first = await visitorAt(browser, demo, { language: 'en' });
  const sockets = [socketsOf(first.page)];
  await first.openChat();
  await first.say('talk to a human');
  await first.dialog.getByRole('button', { name: 'Sales' }).click();
  await rani.accept();
  const second = await nextTab(first, `${demo.shop}/en/catalogue`, (page) => sockets.push(socketsOf(page)));
  // Left open on the first page, so open on the next; the focus stays with the page.
  await second.sees('talk to a human');
  await expect(second.message).not.toBeFocused();
  await rani.reply('Hello from Rani');
  await first.sees('Hello from Rani');
  await second.sees('Hello from Rani');
  await second.say('Hello from the second tab');
  await rani.sees('Hello from the second tab');
  await first.sees('Hello from the second tab');
  expect(sockets.map((open) => open.size)).toEqual([1, 0]);

  await first.message.press('Escape');
  await expect(first.dialog).toBeHidden();
  await expect(second.dialog).toBeHidden();
  await rani.reply('Are you there?');
  await expect(first.launcher).toHaveText('1');
  await expect(second.launcher).toHaveText('1');
  await second.openChat();
  await expect(first.dialog).toBeVisible();
  await first.sees('Are you there?');
  await expect(first.page.locator('sapa-chat [aria-haspopup="dialog"]')).toHaveText('');
  expect(sockets.map((open) => open.size)).toEqual([1, 0]);
});

const ENDS = {
  closed: (page: Page) => page.close(),
  async crashed(page: Page) {
    const session = await page.context().newCDPSession(page);
    const gone = page.waitForEvent('crash');
    // Never answered: there is nobody left who could.
    session.send('Page.crash').catch(() => {});
    await gone;
  },
};
for (const [how, end] of Object.entries(ENDS)) {
  test(`[D2] [D4] the tab with the socket is ${how}: another takes over, nothing is lost, nothing is there twice`, async ({
    browser,
    demo,
  }, info) => {
    const first = await visitorAt(browser, demo, { language: 'en' });
    await first.openChat();
    await first.say('How much is shipping?');
    await first.sees(/from Rp9,000 per kilogram/);
    const second = await nextTab(first, `${demo.shop}/en/catalogue`);
    const third = await nextTab(first, `${demo.shop}/en/`);
    const sockets = [socketsOf(second.page), socketsOf(third.page)];
    await second.sees(/from Rp9,000 per kilogram/);
    await third.sees(/from Rp9,000 per kilogram/);

    const from = performance.now();
    const ended = end(first.page);
    await second.say('Is the store open on Sunday?');
    await ended;
    await third.sees('Is the store open on Sunday?');
    info.annotations.push({ type: 'live again after', description: `${Math.round(performance.now() - from)} ms` });
    await third.say('And on Monday?');
    await second.sees('And on Monday?');
    for (const { log } of [second, third]) {
      for (const text of ['How much is shipping?', 'Is the store open on Sunday?', 'And on Monday?']) {
        await expect(log.getByText(text, { exact: true })).toHaveCount(1);
      }
    }
    expect(sockets.map((open) => open.size).sort()).toEqual([0, 1]);
  });
}

test('[D2] the tab with the socket hangs: another passes it over, and it follows when it is back', async ({
  browser,
  demo,
}) => {
  const first = await visitorAt(browser, demo, { language: 'en' });
  await first.openChat();
  await first.say('How much is shipping?');
  await first.sees(/from Rp9,000 per kilogram/);
  const second = await nextTab(first, `${demo.shop}/en/catalogue`);
  await second.sees(/from Rp9,000 per kilogram/);
  const connected = second.page.waitForEvent('websocket');
  const hanging = first.page.evaluate(() => {
    const end = Date.now() + 8_000;
    while (Date.now() < end);
  });
  await second.say('Is the store open on Sunday?');
  await connected;
  await hanging;
  await first.sees('Is the store open on Sunday?');
  await first.say('Back again');
  await second.sees('Back again');
  for (const { log } of [first, second]) {
    await expect(log.getByText('Is the store open on Sunday?', { exact: true })).toHaveCount(1);
  }
});

test('[D2] on pages where tabs cannot find one another, each has its own socket, and all is the same', async ({
  browser,
  demo,
}) => {
  const first = await visitorAt(browser, demo, { language: 'en' });
  // As on pages without https.
  await first.page
    .context()
    .addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  const sockets = [socketsOf(first.page)];
  await first.page.reload();
  await first.openChat();
  await first.say('How much is shipping?');
  const second = await nextTab(first, `${demo.shop}/en/catalogue`, (page) => sockets.push(socketsOf(page)));
  await second.sees('How much is shipping?');
  await second.say('Is the store open on Sunday?');
  await first.sees('Is the store open on Sunday?');
  await expect(first.log.getByText('Is the store open on Sunday?', { exact: true })).toHaveCount(1);
  expect(sockets.map((open) => open.size)).toEqual([1, 1]);
});

test('on a phone the chat does not cover the next page by itself', async ({ browser, demo }) => {
  const visitor = await visitorAt(browser, demo, { language: 'en', size: 'phone' });
  await visitor.openChat();
  await visitor.say('How much is shipping?');
  await visitor.sees(/from Rp9,000 per kilogram/);
  await visitor.page.goto(`${demo.shop}/en/catalogue`);
  await expect(visitor.launcher).toBeVisible();
  await expect(visitor.dialog).toBeHidden();
  await visitor.openChat();
  await visitor.sees(/from Rp9,000 per kilogram/);
});
