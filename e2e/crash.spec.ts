/** The server is killed with SIGKILL while both sides talk in real browsers; they go on, nothing is lost, nothing is twice. */
import { expect, test } from './demo.ts';
import { agentAt, PANEL, visitorAt } from './people.ts';

test('[D2] [D4] kill -9 in the middle of a chat: what was written meanwhile is sent once when the server is back', async ({
  browser,
  demo,
}) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.say('talk to a human');
  await visitor.dialog.getByRole('button', { name: 'Sales' }).click();
  await rani.accept();
  await rani.reply('Before the crash');
  await visitor.sees('Before the crash');

  await demo.kill();
  await visitor.say('Written while the server was dead');
  await expect(visitor.dialog.getByText(PANEL.en.offline)).toBeVisible();
  await rani.reply('So was this');
  await demo.start();

  await rani.sees('Written while the server was dead');
  await visitor.sees('So was this');
  for (const text of ['Before the crash', 'Written while the server was dead', 'So was this']) {
    await expect(visitor.log.getByText(text, { exact: true })).toHaveCount(1);
    await expect(rani.page.getByRole('log').getByText(text, { exact: true })).toHaveCount(1);
  }
  await visitor.say('And after it');
  await rani.sees('And after it');
});

test('[D2] a message written offline survives a reload of the page and is sent once', async ({ browser, demo }) => {
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.say('How much is shipping?');
  await visitor.sees(/from Rp9,000 per kilogram/);
  await demo.kill();
  await visitor.say('Is the store open on Sunday?');
  await visitor.page.reload();
  // It was open, and is again.
  await expect(visitor.dialog).toBeVisible();
  await visitor.sees('Is the store open on Sunday?');
  await demo.start();
  await expect(visitor.log.getByText(PANEL.en.sent)).toBeVisible({ timeout: 40_000 });
  await expect(visitor.log.getByText('Is the store open on Sunday?', { exact: true })).toHaveCount(1);
});
