/** What was said, to take along: as a file, and by mail to the visitor's own address. */
import { readFile } from 'node:fs/promises';
import { test as base, expect, type OpenDemo, openDemo } from './demo.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { PANEL, type Visitor, visitorAt } from './people.ts';

const { menu, more } = PANEL.en;
const test = base.extend<{ mailbox: Mailbox; mailing: OpenDemo }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function names, and this one needs none.
  mailbox: async ({}, use) => {
    const mailbox = await openMailbox();
    await use(mailbox);
    await mailbox.close();
  },
  mailing: async ({ mailbox }, use) => {
    const demo = await openDemo({ env: { SMTP_URL: mailbox.url, MAIL_FROM: 'chat@warung-nusa.example' } });
    await use(demo);
    await demo.close();
  },
});

// Browsers of tests that are over would go on looking for their servers.
test.afterEach(async ({ browser }) => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

async function chatted(visitor: Visitor): Promise<void> {
  await visitor.openChat();
  await visitor.say('How much is shipping?');
  await visitor.sees(/from Rp9,000 per kilogram/);
}

async function choose({ dialog }: Visitor, name: string): Promise<void> {
  await dialog.getByRole('button', { name: more, exact: true }).click();
  await dialog.getByRole('menuitem', { name }).click();
}

test('saved as a file: who said what, in the order it was said', async ({ browser, demo }) => {
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await chatted(visitor);
  const download = visitor.page.waitForEvent('download');
  await choose(visitor, menu.save);
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.txt$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.indexOf('How much is shipping?')).toBeGreaterThan(0);
  expect(text.indexOf('from Rp9,000 per kilogram')).toBeGreaterThan(text.indexOf('How much is shipping?'));
});

test('mailed to the address that the visitor gives, once', async ({ browser, mailing, mailbox }) => {
  const visitor = await visitorAt(browser, mailing, { language: 'en' });
  await chatted(visitor);
  await choose(visitor, menu.mail);
  await visitor.dialog.getByRole('textbox', { name: menu.mailAsk }).fill('not an address');
  await visitor.dialog.getByRole('button', { name: menu.mailSend }).click();
  await expect(visitor.dialog.getByText(PANEL.en.badEmail)).toBeVisible();
  await visitor.dialog.getByRole('textbox', { name: menu.mailAsk }).fill('visitor@mail.example');
  await visitor.dialog.getByRole('button', { name: menu.mailSend }).click();
  // Whoever else sits at this browser is not told all of it.
  await expect(visitor.dialog.getByText(menu.mailed('v…@mail.example'))).toBeVisible();
  await expect.poll(() => mailbox.mails.length).toBe(1);
  const [mail] = mailbox.mails;
  expect(mail?.to).toEqual(['visitor@mail.example']);
  expect(mail?.text).toMatch(/^From: .*chat@warung-nusa\.example/m);
  expect(mail?.text.replace(/=\n/g, '')).toContain('How much is shipping?');
});

test('where nobody can send mail, mail is not offered', async ({ browser, demo }) => {
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await chatted(visitor);
  await visitor.dialog.getByRole('button', { name: more, exact: true }).click();
  await expect(visitor.dialog.getByRole('menuitem', { name: menu.save })).toBeVisible();
  await expect(visitor.dialog.getByRole('menuitem', { name: menu.mail })).toHaveCount(0);
});
