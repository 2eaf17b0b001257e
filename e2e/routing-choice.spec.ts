/** Who gets a visitor: by language and skills, by urgency, and from the team behind when the own one is full. */
import type { DepartmentId } from '@sapa/protocol';
import { expect, test } from './demo.ts';
import { agentAt, CONSOLE, PANEL } from './people.ts';
import { asking, placed } from './routing.ts';

const { route, offer, list } = CONSOLE.en;
const REFUND = { first: 'When will I get my refund?', answer: /Once a return is approved/ };

test.describe('skills and language', () => {
  test.use({
    differs: placed({
      agents: {
        rani: { departments: ['support'], skills: [{ skill: 'en', level: 9 }] },
        dimas: {
          departments: ['support'],
          capacity: 2,
          skills: [
            { skill: 'id', level: 9 },
            { skill: 'refund', level: 8 },
          ],
        },
      },
    }),
  });

  test('a visitor gets who speaks their language; a refund waits for who may decide, though a colleague is free', async ({
    browser,
    demo,
  }) => {
    const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
    const dimas = await agentAt(browser, demo, 'Dimas', { language: 'en' });
    for (const nth of ['first', 'second']) {
      const visitor = await asking(browser, demo);
      await rani.accept();
      await rani.reply(`Hello, ${nth} visitor`);
      await visitor.sees(`Hello, ${nth} visitor`);
    }
    const budi = await asking(browser, demo, { language: 'id' });
    await dimas.accept();
    await budi.sees(PANEL.id.joined('Dimas'));

    const refund = await asking(browser, demo, REFUND);
    const card = dimas.page.getByRole('article', { name: new RegExp(offer.title) });
    await expect(card.getByText(route.rule('Pengembalian dana / Refunds'))).toBeVisible();
    await expect(card.getByText(/Refunds 5\+/)).toBeVisible();
    await dimas.accept();
    await refund.sees(PANEL.en.joined('Dimas'));

    const next = await asking(browser, demo, REFUND);
    await expect(next.dialog.getByText(PANEL.en.place('1'))).toBeVisible();
    await expect(rani.page.getByRole('region', { name: list.queue }).getByRole('link')).toHaveCount(1);
    await expect(rani.page.getByRole('button', { name: offer.accept })).toHaveCount(0);
    await dimas.end();
    await dimas.file();
    await dimas.accept();
    await next.sees(PANEL.en.joined('Dimas'));
  });
});

test.describe('urgency', () => {
  test.use({
    differs: placed({
      agents: { rani: { departments: ['sales'], capacity: 1 } },
      flows: [
        {
          id: 'club',
          name: 'Club',
          start: [{ if: 'keyword', words: ['club card'] }],
          steps: [
            { id: 'mark', do: 'attribute', field: 'segment', value: 'vip', keep: 'contact' },
            { id: 'people', do: 'handOver' },
          ],
        },
      ],
    }),
  });

  test('[C5] a VIP who comes later is served first, and whoever was overtaken is told why', async ({
    browser,
    demo,
  }) => {
    const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
    await asking(browser, demo);
    await rani.accept();
    const anna = await asking(browser, demo);
    await expect(anna.dialog.getByText(PANEL.en.place('1'))).toBeVisible();

    const vip = await asking(browser, demo, { first: 'I have a club card' });
    await expect(vip.dialog.getByText(PANEL.en.place('1'))).toBeVisible();
    await expect(anna.dialog.getByText(PANEL.en.place('2'))).toBeVisible();
    await expect(anna.dialog.getByText(PANEL.en.reasons.overtaken)).toBeVisible();

    await rani.end();
    await rani.file();
    await expect(rani.page.getByRole('article').getByText(route.rule('VIP'))).toBeVisible();
    await rani.accept();
    await vip.sees(PANEL.en.joined('Rani'));
    await expect(anna.dialog.getByText(PANEL.en.place('1'))).toBeVisible();
    await expect(anna.dialog.getByText(PANEL.en.reasons.overtaken)).toHaveCount(0);
  });
});

test.describe('overflow', () => {
  test.use({
    differs: placed({
      agents: { rani: { departments: ['sales'], capacity: 1 }, dimas: { departments: ['general'] } },
      departments: { sales: { queue: { overflow: { department: 'general' as DepartmentId, afterSeconds: 3 } } } },
    }),
  });

  test('[C5] when the team is full, the one behind it helps out after a while', async ({ browser, demo }) => {
    const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
    const dimas = await agentAt(browser, demo, 'Dimas', { language: 'en' });
    const first = await asking(browser, demo);
    await first.tap('Sales');
    await rani.accept();
    const second = await asking(browser, demo);
    await second.tap('Sales');
    await expect(second.dialog.getByText(PANEL.en.place('1'))).toBeVisible();
    await expect(dimas.page.getByRole('article').getByText(route.helps('Sales'))).toBeVisible();
    await dimas.accept();
    await dimas.sees(route.also('General'));
    await second.sees(PANEL.en.joined('Dimas'));
  });
});
