/** The bot with a visitor, and with whoever takes over: answers, doubts, flows, another system, and knowing when to stop. */
import { expect, test } from './demo.ts';
import { agentAt, CONSOLE, PANEL, visitorAt } from './people.ts';

const VOUCHERS = /Enter the code/;
const SHIPPING = /from Rp9,000 per kilogram/;

test('it answers what it knows, asks what was meant, and answers what is chosen', async ({ browser, demo }) => {
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.say('How much is shipping?');
  await visitor.sees(SHIPPING);
  await visitor.say('is there a discount for shipping');
  await visitor.sees('Did you mean one of these?');
  await visitor.tap('Do you have any vouchers or promotions?');
  await visitor.sees(VOUCHERS);
  await expect(visitor.log.getByText('Did you mean one of these?')).toHaveCount(1);
  // The same chat in the other language: the bot follows.
  await visitor.say('berapa ongkir ke bandung kak?');
  await visitor.sees(/mulai Rp9\.000/);
});

test('a flow asks the shop’s own system and says what it knows', async ({ browser, demo }) => {
  const visitor = await visitorAt(browser, demo, { language: 'id', size: 'phone' });
  await visitor.openChat();
  await visitor.tap('Lacak pesanan');
  await visitor.sees(/Berapa nomor pesanan Anda\?/);
  await visitor.say('sebentar ya');
  await visitor.sees(/Nomor pesanan itu belum kami kenali/);
  await visitor.say('ini nomornya wn-10231 kak');
  await visitor.sees('Pesanan wn-10231 dalam perjalanan bersama JNE, nomor resi JNE0823417756.');
  await visitor.sees('Ada lagi yang bisa saya bantu?');
  await visitor.say('berapa ongkir ke bandung?');
  await visitor.sees(/mulai Rp9\.000/);
});

test('a flow whose system breaks, or does not know the order, calls a person who sees why and what was collected', async ({
  browser,
  demo,
}) => {
  const dimas = await agentAt(browser, demo, 'Dimas', { language: 'en' });
  await agentAt(browser, demo, 'Rani', { language: 'id' });
  const ask = async (number: string) => {
    const visitor = await visitorAt(browser, demo, { language: 'en' });
    await visitor.openChat();
    await visitor.tap('Track my order');
    await visitor.sees(/What is your order number\?/);
    await visitor.say(number);
    await visitor.sees(/I cannot see that order at the moment/);
    await dimas.accept();
    await expect(dimas.card.getByText(CONSOLE.en.trigger.connection)).toBeVisible();
    await expect(dimas.card.getByText(number, { exact: true }).last()).toBeVisible();
    await dimas.reply(`I am looking for ${number} now.`);
    await visitor.sees(`I am looking for ${number} now.`);
  };
  await ask('WN-50000');
  await dimas.sees(CONSOLE.en.log.callFailed.refused);
  await ask('WN-99999');
  await dimas.sees(CONSOLE.en.log.callFailed.notFound);
});

test('a flow with choices collects, tags, and brings the right people in', async ({ browser, demo }) => {
  const dimas = await agentAt(browser, demo, 'Dimas', { language: 'id' });
  await agentAt(browser, demo, 'Rani', { language: 'id' });
  const visitor = await visitorAt(browser, demo, { language: 'en' });
  await visitor.openChat();
  await visitor.tap('Returns');
  await visitor.sees(/within 7 days/);
  await visitor.tap('Start a return');
  await visitor.sees('Of course. Why would you like to return it?');
  await visitor.tap('It is damaged');
  await visitor.sees('What is the order number?');
  await visitor.say('WN-10198');
  await visitor.sees(/they have the reason and the order number/);
  await dimas.accept();
  await expect(dimas.card.getByText('retur: rusak')).toBeVisible();
  await expect(dimas.card.getByText('damaged', { exact: true })).toBeVisible();
  await expect(dimas.card.getByText('WN-10198', { exact: true }).last()).toBeVisible();
  await expect(dimas.card.getByText(CONSOLE.id.trigger.flow)).toBeVisible();
});

test('patience that runs out calls a person, who sees it', async ({ browser, demo }) => {
  const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
  const visitor = await visitorAt(browser, demo, { language: 'id' });
  await visitor.openChat();
  await visitor.tap('Lacak pesanan');
  await visitor.sees(/Berapa nomor pesanan Anda\?/);
  await visitor.say('KENAPA BELUM SAMPAI JUGA?!! SUDAH DUA MINGGU!!!');
  await visitor.sees(/Mohon maaf atas kejadian ini/);
  await expect(rani.page.getByText(CONSOLE.en.feeling.upsetVisitor).first()).toBeAttached();
  await rani.accept();
  await expect(rani.card.getByText(CONSOLE.en.trigger.mood)).toBeVisible();
  await expect(rani.card.getByText(CONSOLE.en.feeling.upset, { exact: true })).toBeVisible();
  await expect(rani.card.getByText('KENAPA BELUM SAMPAI JUGA?!! SUDAH DUA MINGGU!!!')).toBeVisible();
});

test('"mau bicara dengan CS" leaves a flow for a person; opening hours are only a question', async ({
  browser,
  demo,
}) => {
  const dimas = await agentAt(browser, demo, 'Dimas', { language: 'id' });
  const visitor = await visitorAt(browser, demo, { language: 'id' });
  await visitor.openChat();
  await visitor.say('jam buka CS jam berapa?');
  await visitor.sees(/Tim CS menjawab chat Senin–Sabtu/);
  await visitor.say('lacak pesanan dong');
  await visitor.sees(/Berapa nomor pesanan Anda\?/);
  await visitor.say('mau bicara dengan CS dong');
  await visitor.tap('Dukungan');
  await dimas.accept();
  await expect(dimas.card.getByText(CONSOLE.id.trigger.wish)).toBeVisible();
  await visitor.sees(PANEL.id.joined('Dimas'));
});
