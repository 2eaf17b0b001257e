/** The live board by keyboard alone: a supervisor finds who waits and who serves, and gives them to somebody else. */
import { board } from '../console/src/i18n/en/board.ts';
import { expect, type Page, test } from './demo.ts';
import { agentAt, CONSOLE, PANEL } from './people.ts';
import { asking, placed, press } from './routing.ts';

const { assign, menu } = CONSOLE.en;

test.use({
  differs: placed({
    agents: { rani: { departments: ['sales'] }, dimas: { departments: ['general'], capacity: 1 } },
  }),
});

/** Opens the row with that expander, and gives the first conversation in it to the agent. */
async function give(page: Page, row: string, agent: string): Promise<void> {
  await press(page, 'j', 'button', row);
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: assign.title });
  await expect(dialog).toBeVisible();
  await press(page, 'Tab', 'radio', new RegExp(`^${agent}`));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

test('a supervisor gives a waiting visitor, and one that a colleague serves, to somebody else', async ({
  browser,
  demo,
}) => {
  const dimas = await agentAt(browser, demo, 'Dimas', { language: 'en' });
  const anna = await asking(browser, demo);
  await dimas.accept();
  await dimas.reply('Hello, this is Dimas');
  const budi = await asking(browser, demo);
  await expect(budi.dialog.getByText(PANEL.en.place('1'))).toBeVisible();

  const { page } = await agentAt(browser, demo, 'Rani', { language: 'en' });
  await press(page, 'Tab', 'link', menu.board);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: board.title })).toBeVisible();
  const waiting = page
    .getByRole('row', { name: /^General/ })
    .getByRole('cell')
    .first();
  await expect(waiting).toHaveText('1');

  await give(page, 'General', 'Rani');
  await budi.sees(PANEL.en.joined('Rani'));
  await expect(waiting).toHaveText('0');
  await give(page, 'Dimas', 'Rani');
  await anna.sees(PANEL.en.joined('Rani'));
  await expect(page.getByRole('row', { name: /^Rani/ })).toContainText('2/4');
  await expect(page.getByRole('row', { name: /^Dimas/ })).toContainText('0/1');
  await expect(dimas.page.getByRole('button', { name: CONSOLE.en.action.end })).toHaveCount(0);
});
