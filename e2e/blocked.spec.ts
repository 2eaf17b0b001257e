/** WebSockets are blocked: visitor and agent do the main job all the same, over events and POSTs. */
import { expect } from './demo.ts';
import { agentAt, PANEL, visitorAt } from './people.ts';
import { test } from './wall.ts';

test('[D2] [D4] no upgrade gets through: greeted, handed over, answered across a crash, and rated', async ({
  browser,
  demo,
  wall,
}) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.sees('Shipping cost');
  await visitor.say('talk to a human');
  await visitor.dialog.getByRole('button', { name: 'Sales' }).click();
  await rani.accept();
  await rani.sees('talk to a human');
  await rani.reply('Hello through the wall');
  await visitor.sees('Hello through the wall');

  await demo.kill();
  await visitor.say('Written while the server was dead');
  await expect(visitor.dialog.getByText(PANEL.en.offline)).toBeVisible();
  await rani.reply('So was this');
  await demo.start();
  await rani.sees('Written while the server was dead');
  await visitor.sees('So was this');
  for (const text of ['Hello through the wall', 'Written while the server was dead', 'So was this']) {
    await expect(visitor.log.getByText(text, { exact: true })).toHaveCount(1);
    await expect(rani.page.getByRole('log').getByText(text, { exact: true })).toHaveCount(1);
  }

  await rani.end();
  await visitor.rate(5, 'Easy, thank you!');
  await rani.sees('Easy, thank you!');
  await rani.file();
  expect(wall.upgraded).toEqual([]);
  expect(wall.opened).toEqual(
    expect.arrayContaining(['/events/agent', expect.stringMatching(/^\/events\/visitor\?site=/)]),
  );
});

test('an outage is no wall: who came in by events meanwhile is back on a WebSocket', async ({
  browser,
  demo,
  wall,
}) => {
  wall.isOutage = true;
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  // One to see whether it works, one to stay.
  await expect.poll(() => wall.upgraded.length).toBe(2);
  await visitor.say('How much is shipping?');
  await visitor.sees(/from Rp9,000 per kilogram/);
  expect(wall.opened).toHaveLength(1);
  expect(wall.upgraded).toHaveLength(2);
});
