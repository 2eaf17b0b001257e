/** Agents who are not there: offers that nobody answers, and a browser that is gone in the middle of a chat. */
import { expect, test } from './demo.ts';
import { agentAt, CONSOLE, PANEL } from './people.ts';
import { asking, crash, placed } from './routing.ts';

const { status, autoAway } = CONSOLE.en;

test.describe('offers', () => {
  test.use({
    differs: placed({ agents: { rani: { departments: ['general'] } }, limits: { offerMs: 5_000 } }),
  });

  test('three that run out make the agent away; a button brings them back', async ({ browser, demo }) => {
    const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
    const { page } = rani;
    const offer = page.getByRole('button', { name: rani.words.offer.accept });
    // One after the other: offers that are out at the same time are one chance missed.
    for (let offers = 0; offers < 3; offers++) {
      await asking(browser, demo);
      await expect(offer).toBeVisible();
      await expect(offer).toHaveCount(0);
    }
    await expect(page.getByText(autoAway.missed)).toBeVisible();
    await expect(page.getByRole('radio', { name: status.away })).toBeChecked();
    await page.getByRole('button', { name: autoAway.back }).click();
    await expect(page.getByRole('radio', { name: status.online })).toBeChecked();
    await expect(page.getByText(autoAway.missed)).toHaveCount(0);

    const next = await asking(browser, demo);
    await rani.accept();
    await next.sees(PANEL.en.joined('Rani'));
  });
});

test.describe('a browser', () => {
  test.use({
    differs: placed({
      agents: {
        rani: { departments: ['general'], capacity: 1 },
        dimas: { departments: ['general'], capacity: 1 },
      },
      limits: { agentGoneMs: 5_000 },
    }),
  });

  test('[C5] is killed: the visitor is told, waits ahead of everybody, and the next agent has it all', async ({
    browser,
    demo,
  }) => {
    const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
    const anna = await asking(browser, demo, { first: 'How much is shipping?', answer: /from Rp9,000/ });
    await rani.accept();
    await rani.reply('Hello, this is Rani');
    const dimas = await agentAt(browser, demo, 'Dimas', { language: 'en' });
    await asking(browser, demo);
    await dimas.accept();
    const late = await asking(browser, demo);
    await expect(late.dialog.getByText(PANEL.en.place('1'))).toBeVisible();

    await crash(rani.page);
    await anna.sees(/our colleague lost their connection/);
    await expect(anna.dialog.getByText(PANEL.en.place('1'))).toBeVisible();
    await expect(late.dialog.getByText(PANEL.en.place('2'))).toBeVisible();
    await expect(late.dialog.getByText(PANEL.en.reasons.overtaken)).toBeVisible();

    await dimas.end();
    await dimas.file();
    await dimas.accept();
    await dimas.sees('How much is shipping?');
    await dimas.sees('Hello, this is Rani');
    await anna.sees(PANEL.en.joined('Dimas'));
    await dimas.reply('Dimas here, I have read it all');
    await anna.sees('Dimas here, I have read it all');
    await expect(late.dialog.getByText(PANEL.en.place('1'))).toBeVisible();
  });
});
