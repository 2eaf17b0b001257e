/** A customer whom the shop vouches for is the same person on every device; whoever nobody vouches for is a stranger on each. */
import { type Demo, expect, type Page, test } from './demo.ts';
import { agentAt, profile, visitorOn } from './people.ts';

const ENGLISH = { language: 'en' } as const;
const QUESTION = 'How much is shipping?';

// Browsers of tests that are over would go on looking for their servers.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function deviceOf(browser: Parameters<typeof profile>[0], demo: Demo, customer: string) {
  const page = await (await profile(browser, ENGLISH)).newPage();
  await signIn(page, demo, customer);
  return visitorOn(page, 'en');
}

async function signIn(page: Page, demo: Demo, customer: string): Promise<void> {
  await page.goto(`${demo.shop}/member`);
  await page.getByRole('combobox', { name: 'Customer' }).selectOption(customer);
  const vouched = page.waitForResponse((response) => response.url().includes('/member/proof'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  expect((await vouched).ok()).toBe(true);
}

test('what was said on one device is there on the other, and an agent sees who it is', async ({ browser, demo }) => {
  const rani = await agentAt(browser, demo, 'Rani', ENGLISH);
  const phone = await deviceOf(browser, demo, 'customer-1');
  await phone.openChat();
  await phone.say(QUESTION);
  await phone.sees(/from Rp9,000 per kilogram/);

  const laptop = await deviceOf(browser, demo, 'customer-1');
  await laptop.openChat();
  await expect(laptop.log.getByText(QUESTION, { exact: true })).toHaveCount(1);
  await laptop.say('I want to talk to a human');
  await phone.sees('I want to talk to a human');
  await laptop.tap('Sales');
  await rani.accept();
  await expect(rani.card.getByText('First Customer').first()).toBeVisible();
  await expect(rani.card.getByText('first@mail.example').first()).toBeVisible();
  await rani.reply('Hello on both');
  await phone.sees('Hello on both');
  await laptop.sees('Hello on both');
});

test('another customer sees nothing of it, nor does a stranger, nor who signs for themselves', async ({
  browser,
  demo,
}) => {
  const first = await deviceOf(browser, demo, 'customer-1');
  await first.openChat();
  await first.say(QUESTION);
  await first.sees(/from Rp9,000 per kilogram/);

  const second = await deviceOf(browser, demo, 'customer-2');
  await second.openChat();
  await second.sees('Shipping cost');
  await expect(second.log.getByText(QUESTION, { exact: true })).toHaveCount(0);

  const page = await (await profile(browser, ENGLISH)).newPage();
  await page.goto(`${demo.shop}/plain`);
  await page.evaluate(() => {
    const forged = { id: 'customer-1', expires: Math.floor(Date.now() / 1_000) + 600, signature: 'a'.repeat(64) };
    (window.Sapa as unknown as { identify(proof: object): void }).identify(forged);
  });
  const stranger = visitorOn(page, 'en');
  await stranger.openChat();
  await stranger.sees('Shipping cost');
  await expect(stranger.log.getByText(QUESTION, { exact: true })).toHaveCount(0);
  await stranger.say(QUESTION);
  await stranger.sees(/from Rp9,000 per kilogram/);
});

test('what was said before signing in goes along', async ({ browser, demo }) => {
  const page = await (await profile(browser, ENGLISH)).newPage();
  await page.goto(`${demo.shop}/plain`);
  const visitor = visitorOn(page, 'en');
  await visitor.openChat();
  await visitor.say(QUESTION);
  await visitor.sees(/from Rp9,000 per kilogram/);
  await signIn(page, demo, 'customer-2');
  await expect(visitor.log.getByText(QUESTION, { exact: true })).toHaveCount(1);

  const other = await deviceOf(browser, demo, 'customer-2');
  await other.openChat();
  await expect(other.log.getByText(QUESTION, { exact: true })).toHaveCount(1);
});
