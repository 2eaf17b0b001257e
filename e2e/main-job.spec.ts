/** The whole product in one line: greeted, answered, handed over, helped, rated. In both languages, on desktop and phone. */
import { expect, test } from './demo.ts';
import { type Agent, agentAt, PANEL, visitorAt, visitorOn } from './people.ts';

test('two visitors and two agents do the main job, in both languages, with a reload in the middle', async ({
  browser,
  demo,
}) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const dimas = await agentAt(browser, demo, 'Dimas', { language: 'id' });
  const anna = await visitorAt(browser, demo, { language: 'en' });
  const budi = await visitorAt(browser, demo, { language: 'id', size: 'phone' });

  await test.step('the bot greets and answers, each in their own language', async () => {
    await anna.openChat();
    await anna.sees('Shipping cost');
    // In the site's own colour, not in Sapa's.
    const send = anna.dialog.getByRole('button', { name: PANEL.en.send, exact: true });
    await expect(send).toHaveCSS('background-color', 'rgb(168, 71, 31)');
    await anna.say('How much is shipping?');
    await anna.sees(/from Rp9,000 per kilogram/);
    await budi.openChat();
    await budi.say('berapa ongkir ke bandung?');
    await budi.sees(/Rp9\.000/);
  });

  await test.step('they ask for a person, and pick a department', async () => {
    await anna.say('I want to talk to a human');
    await anna.dialog.getByRole('button', { name: 'Sales' }).click();
    await budi.say('mau bicara dengan CS dong');
    await budi.dialog.getByRole('button', { name: 'Dukungan' }).click();
  });

  await test.step('each is offered to the agent of that department, who accepts and sees what was said', async () => {
    await rani.accept();
    await rani.sees('How much is shipping?');
    await rani.sees(/from Rp9,000 per kilogram/);
    await dimas.accept();
    await dimas.sees('berapa ongkir ke bandung?');
    await anna.sees(PANEL.en.joined('Rani'));
    await budi.sees(PANEL.id.joined('Dimas'));
  });

  await test.step('they talk, and a reload of either side loses nothing', async () => {
    await rani.reply('Hello, this is Rani. How can I help?');
    await anna.sees('Hello, this is Rani. How can I help?');
    await anna.page.reload();
    const back = visitorOn(anna.page, 'en');
    await expect(back.dialog).toBeVisible();
    await back.sees('Hello, this is Rani. How can I help?');
    await expect(back.log.getByText('How much is shipping?', { exact: true })).toHaveCount(1);
    await back.say('Do you have the batik runner in blue?');
    await rani.sees('Do you have the batik runner in blue?');
    await dimas.reply('Halo, dengan Dimas. Ada yang bisa dibantu?');
    await budi.sees('Halo, dengan Dimas. Ada yang bisa dibantu?');
    await dimas.page.reload();
    await budi.say('Pesanan saya belum sampai.');
    await dimas.sees('Pesanan saya belum sampai.');
  });

  await test.step('the agents end, the visitors rate, the agents file', async () => {
    await rani.end();
    await dimas.end();
    await anna.rate(5, 'Very quick, thank you!');
    await budi.rate(4, 'Ramah sekali');
    await rani.sees('Very quick, thank you!');
    await rani.file();
    await dimas.file();
  });
});

test('nobody is there: the visitor leaves a message, an agent finds it and files it', async ({ browser, demo }) => {
  const visitor = await visitorAt(browser, demo, { language: 'en', size: 'phone' });
  await visitor.openChat();
  await visitor.say('I want to talk to a human');
  await visitor.dialog.getByRole('textbox', { name: PANEL.en.email }).fill('visitor@mail.example');
  await visitor.dialog
    .getByRole('textbox', { name: PANEL.en.message, exact: true })
    .fill('Please send me the wholesale price list.');
  await visitor.dialog.getByRole('button', { name: PANEL.en.leave }).click();
  await visitor.sees('Please send me the wholesale price list.');

  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  await rani.page.getByRole('link', { name: /^Visitor/ }).click();
  await rani.sees('Please send me the wholesale price list.');
  await expect(rani.page.getByRole('link', { name: /visitor@mail\.example/ }).first()).toHaveAttribute(
    'href',
    /^mailto:visitor@mail\.example/,
  );
  await rani.file();
});

test('an agent declines: the visitor keeps waiting and the next agent gets the offer', async ({ browser, demo }) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const dimas = await agentAt(browser, demo, 'Dimas', { language: 'en' });
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.say('talk to a human please');
  await visitor.dialog.getByRole('button', { name: 'General' }).click();
  const decline = (agent: Agent) => agent.page.getByRole('button', { name: agent.words.offer.decline }).first();
  const offeredTo = (agent: Agent) =>
    decline(agent)
      .waitFor()
      .then(() => agent);
  const first = await Promise.any([offeredTo(rani), offeredTo(dimas)]);
  const second = first === rani ? dimas : rani;
  await decline(first).click();
  await second.accept();
  await second.reply('Hello from the next one');
  await visitor.sees('Hello from the next one');
});
