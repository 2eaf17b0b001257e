/** Nobody is there, and the visitor mistypes, loses the line or leaves the page: the message arrives, or is still there to be sent. */
import { expect, test } from './demo.ts';
import { PANEL, type Visitor, visitorAt } from './people.ts';

const words = PANEL.en;
const address = ({ dialog }: Visitor) => dialog.getByRole('textbox', { name: words.email });
const leave = ({ dialog }: Visitor) => dialog.getByRole('button', { name: words.leave });

test('[D2] a bad address is said at the field and put right; the form survives a reload and arrives', async ({
  browser,
  demo,
}) => {
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.say('I want to talk to a human');
  await address(visitor).fill('budi@gmail');
  await visitor.message.fill('Please send me the price list.');
  await leave(visitor).click();
  await expect(visitor.dialog.getByText(words.badEmail)).toBeVisible();
  await expect(address(visitor)).toBeFocused();

  await visitor.page.reload();
  await expect(address(visitor)).toHaveValue('budi@gmail');
  await expect(visitor.message).toHaveValue('Please send me the price list.');
  await address(visitor).fill('budi@mail.example');
  await leave(visitor).click();
  await visitor.sees('Please send me the price list.');
  await visitor.sees(words.sent);
  await expect(address(visitor)).toHaveCount(0);
});

test('[D2] put off, its words are in the composer, also on the next page; sent off line, they are shown as on their way', async ({
  browser,
  demo,
}) => {
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.say('I want to talk to a human');
  await visitor.message.fill('A long story');
  await visitor.dialog.getByRole('button', { name: words.notNow }).click();
  await expect(visitor.dialog.getByRole('button', { name: words.send, exact: true })).toBeVisible();
  await expect(visitor.message).toHaveValue('A long story');
  await visitor.page.reload();
  await expect(visitor.message).toHaveValue('A long story');

  await address(visitor).fill('budi@mail.example');
  await visitor.page.context().setOffline(true);
  await demo.kill();
  await leave(visitor).click();
  await visitor.sees('A long story');
  await visitor.sees(words.sending);
  await visitor.page.context().setOffline(false);
  await demo.start();
  await visitor.sees(words.sent);
  await expect(visitor.log.getByText('A long story', { exact: true })).toHaveCount(1);
});

test('site data is cleared while the chat is open: it stays open, and the next page is the same visitor', async ({
  browser,
  demo,
}) => {
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.say('How much is shipping?');
  await visitor.sees(/from Rp9,000 per kilogram/);
  const { page } = visitor;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(demo.shop).origin, storageTypes: 'all' });
  // Who they are is forgotten. What was read last may be written down again at any moment.
  const tokens = () => Object.keys(localStorage).filter((key) => /^sapa:[^:]+$/.test(key));
  await expect.poll(() => page.evaluate(tokens)).toEqual([]);
  await expect(visitor.dialog).toBeVisible();
  await visitor.say('Thank you');
  await expect(visitor.log.getByText(words.sent)).toBeVisible();
  await page.reload();
  await visitor.sees('How much is shipping?');
  await visitor.sees('Thank you');
});
