/** An admin changes what the bot knows and does in the console; the next visitor meets it. */
import { readFileSync } from 'node:fs';
import { expect, test } from './demo.ts';
import { agentAt, visitorAt } from './people.ts';
import { settingsOf } from './settings.ts';

test('an admin edits an answer, tries it, saves it, and the next visitor gets it', async ({ browser, demo }) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const settings = settingsOf(rani, 'en');
  const { knowledge, bench } = settings.words;
  const before = await visitorAt(browser, demo, { language: 'en' });
  await before.openChat();
  await before.say('How much is shipping?');
  await before.sees(/from Rp9,000 per kilogram/);

  await settings.open('knowledge');
  await settings.main.getByRole('searchbox', { name: knowledge.find.search }).fill('How much is shipping');
  await settings.main.getByRole('link', { name: /^How much is shipping\?/ }).click();
  const answer = settings.main.getByRole('textbox', { name: knowledge.form.answer, exact: true });
  await expect(answer).toHaveValue(/from Rp9,000/);
  await answer.fill('Shipping is free this week, everywhere.');

  await settings.main.getByRole('link', { name: knowledge.form.tryIt }).click();
  const result = settings.main.getByRole('region', { name: bench.result });
  await expect(result.getByText('Shipping is free this week, everywhere.')).toBeVisible();
  await settings.save();

  const after = await visitorAt(browser, demo, { language: 'en' });
  await after.openChat();
  await after.say('How much is shipping?');
  await after.sees('Shipping is free this week, everywhere.');
  // Whoever is in the middle of a chat as well, from their next message on.
  await before.say('Is shipping free?');
  await before.sees(/Orders from Rp250,000 ship free/);
  await before.say('whats the delivery fee');
  await before.sees(/Shipping is free this week/);
});

test('the knowledge goes out as a table and comes back changed', async ({ browser, demo }) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const settings = settingsOf(rani, 'en');
  const { knowledge } = settings.words;
  await settings.open('knowledge');
  const download = settings.page.waitForEvent('download');
  await settings.main.getByRole('button', { name: knowledge.export }).click();
  const table = readFileSync(await (await download).path(), 'utf8');
  expect(table).toContain('from Rp9,000 per kilogram');

  const changed = Buffer.from(table.replace('from Rp9,000 per kilogram', 'from Rp1,000 per kilogram'));
  await settings.main
    .getByLabel(knowledge.import)
    .setInputFiles({ name: 'knowledge.csv', mimeType: 'text/csv', buffer: changed });
  const dialog = settings.page.getByRole('dialog', { name: knowledge.file.title });
  await expect(dialog.getByText(knowledge.file.changed(1))).toBeVisible();
  await expect(dialog.getByText(knowledge.file.added(0))).toBeVisible();
  await dialog.getByRole('button', { name: knowledge.file.submit }).click();
  await settings.save();

  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.say('How much is shipping?');
  await visitor.sees(/from Rp1,000 per kilogram/);
});

test('the test bench says what the bot makes of a message, and why', async ({ browser, demo }) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const settings = settingsOf(rani, 'en');
  const { bench } = settings.words;
  await settings.open('bench');
  const message = settings.main.getByRole('textbox', { name: bench.message });
  const result = settings.main.getByRole('region', { name: bench.result });

  await message.fill('berapa ongkir ke bandung?');
  await expect(result.getByText(bench.zone.answer)).toBeVisible();
  await expect(result.getByText(bench.languages.id)).toBeVisible();
  await expect(result.getByRole('list', { name: bench.candidates }).getByRole('link').first()).toHaveAttribute(
    'href',
    '#/settings/knowledge/id-ongkir',
  );

  await message.fill('is there a discount for shipping');
  await expect(result.getByText(bench.zone.unsure)).toBeVisible();

  await message.fill('WHY IS NOBODY ANSWERING ME???');
  await expect(result.getByText(bench.zone.handOver)).toBeVisible();
  await expect(result.getByText('H2', { exact: true })).toBeVisible();
  await expect(result.getByText(new RegExp(bench.reason.capitals))).toBeVisible();

  await message.fill('I want to talk to a human');
  await expect(result.getByText('H3', { exact: true })).toBeVisible();
});

test('an admin changes a flow, walks through it in the preview, and visitors meet the change', async ({
  browser,
  demo,
}) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const settings = settingsOf(rani, 'en');
  const { flows, parts } = settings.words;
  await settings.open('flows', 'track-order');
  await settings.main.getByRole('button', { name: new RegExp(`^${flows.stepLabel(1, flows.kind.ask)}`) }).click();
  await settings.main
    .getByRole('group', { name: flows.question })
    .getByRole('textbox', { name: parts.languages.en })
    .fill('Which order shall I look for?');

  const preview = settings.main.getByRole('complementary', { name: flows.preview.title });
  const chat = preview.getByRole('log', { name: flows.preview.log });
  await preview.getByText(flows.preview.values(5)).click();
  await preview.getByRole('textbox', { name: 'order_status', exact: true }).fill('shipped');
  await preview.getByRole('textbox', { name: 'order_status_en', exact: true }).fill('on a ship');
  await preview.getByRole('button', { name: 'lacak', exact: true }).click();
  await expect(chat.getByText('Which order shall I look for?')).toBeVisible();
  await preview.getByRole('textbox', { name: flows.preview.write }).fill('WN-7');
  await preview.getByRole('button', { name: flows.preview.send }).click();
  await expect(chat.getByText(/Order WN-7 is on a ship/)).toBeVisible();
  await preview.getByRole('combobox', { name: flows.preview.calls }).selectOption(flows.preview.callAnswers.fail);
  await expect(chat.getByText(/I cannot see that order at the moment/)).toBeVisible();
  await settings.save();

  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.tap('Track my order');
  await visitor.sees('Which order shall I look for?');
});

test('a flow that goes in circles is marked, and cannot be saved until it is mended', async ({ browser, demo }) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const settings = settingsOf(rani, 'en');
  const { flows, shell } = settings.words;
  await settings.open('flows', 'return');
  // "Changed their mind" comes before the branch that leads to it: the one leads to the other and back.
  await settings.main.getByRole('button', { name: new RegExp(`^${flows.stepLabel(7, flows.kind.tag)}`) }).focus();
  for (let at = 7; at > 3; at--) {
    await settings.page.keyboard.press('Alt+ArrowUp');
    const moved = settings.main.getByRole('button', {
      name: new RegExp(`^${flows.stepLabel(at - 1, flows.kind.tag)}`),
    });
    await expect(moved).toBeFocused();
  }
  await expect(settings.main.getByText(/goes in circles/).first()).toBeVisible();
  await settings.page.getByRole('button', { name: shell.save.save, exact: true }).click();
  await expect(settings.page.getByRole('alert').first()).toBeVisible();
  await settings.page.getByRole('button', { name: shell.save.discard, exact: true }).click();
  await expect(settings.main.getByText(/goes in circles/)).toHaveCount(0);
});
