/** Two tabs of one visitor: one conversation, and nobody's words are lost when a tab closes. */
import { expect, test } from './demo.ts';
import { visitorAt, visitorOn } from './people.ts';

test('[D2] what two tabs wrote while the server was away arrives once each, also from the tab that was closed', async ({
  browser,
  demo,
}) => {
  const first = await visitorAt(browser, demo, { language: 'en' });
  const page = await first.page.context().newPage();
  await page.goto(`${demo.shop}/en/catalogue`);
  const second = visitorOn(page, 'en');
  await first.openChat();
  await first.say('How much is shipping?');
  await first.sees(/from Rp9,000 per kilogram/);
  await second.openChat();
  await second.sees('How much is shipping?');

  await demo.kill();
  await first.say('Written in the first tab');
  await second.say('Written in the second tab');
  await first.page.close();
  await demo.start();
  await second.page.reload();
  if (!(await second.dialog.isVisible())) await second.openChat();
  for (const text of ['Written in the first tab', 'Written in the second tab']) {
    await second.sees(text);
    await expect(second.log.getByText(text, { exact: true })).toHaveCount(1);
  }
  await second.say('Still here');
  await second.sees('Still here');
});
