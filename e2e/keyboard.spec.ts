/** The main job by keyboard alone: no pointer is ever used, on either side. */
import { expect, type Page, test } from './demo.ts';
import { visitorOn } from './people.ts';

/** Presses Tab until the element of that role and name has the focus, as a person would. */
async function tabTo(
  page: Page,
  role: Parameters<Page['getByRole']>[0],
  name: string | RegExp,
  exact = true,
): Promise<void> {
  const target = page.getByRole(role, { name, exact });
  await expect(target.first()).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (
      await target
        .first()
        .evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element)
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${role} ${name} cannot be reached by Tab`);
}

test('a visitor and an agent do the main job without a mouse', async ({ browser, demo }) => {
  const agent = await (await browser.newContext({ locale: 'en-US' })).newPage();
  const { email, password } = demo.agent('Rani');
  await agent.goto(demo.console);
  await tabTo(agent, 'textbox', 'Email');
  await agent.keyboard.type(email);
  await tabTo(agent, 'textbox', 'Password');
  await agent.keyboard.type(password);
  await agent.keyboard.press('Enter');
  await expect(agent.getByRole('radiogroup', { name: 'Status' })).toBeVisible();
  const checked = agent.getByRole('radiogroup', { name: 'Status' }).getByRole('radio', { checked: true });
  for (
    let presses = 0;
    presses < 40 && !(await checked.evaluate((element) => element === document.activeElement));
    presses++
  ) {
    await agent.keyboard.press('Tab');
  }
  for (let presses = 0; presses < 3 && !(await agent.getByRole('radio', { name: 'Online' }).isChecked()); presses++) {
    await agent.keyboard.press('ArrowLeft');
  }
  await expect(agent.getByRole('radio', { name: 'Online' })).toBeChecked();

  const shop = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await shop.goto(`${demo.shop}/en/`);
  const visitor = visitorOn(shop, 'en');
  await expect(visitor.launcher).toBeVisible();
  await visitor.launcher.focus();
  await shop.keyboard.press('Enter');
  await expect(visitor.message).toBeFocused();
  await shop.keyboard.type('How much is shipping?');
  await shop.keyboard.press('Enter');
  await visitor.sees(/from Rp9,000 per kilogram/);
  await shop.keyboard.type('talk to a human');
  await shop.keyboard.press('Enter');
  await tabTo(shop, 'button', /^Sales/, false);
  await shop.keyboard.press('Enter');

  await expect(agent.getByRole('button', { name: 'Accept' }).first()).toBeVisible();
  await agent.keyboard.press('Escape');
  await agent.keyboard.press('a');
  await expect(agent.getByRole('textbox', { name: 'Reply' })).toBeVisible();
  if (!(await agent.getByRole('textbox', { name: 'Reply' }).evaluate((element) => element === document.activeElement)))
    await agent.keyboard.press('r');
  await expect(agent.getByRole('textbox', { name: 'Reply' })).toBeFocused();
  await agent.keyboard.type('Hello by keyboard');
  await agent.keyboard.press('Enter');
  await visitor.sees('Hello by keyboard');
  await agent.keyboard.press('Escape');
  await agent.keyboard.press('e');
  await expect(agent.getByRole('dialog')).toBeVisible();
  await agent.keyboard.press('Enter');

  await expect(visitor.dialog.getByRole('radio', { name: '5' })).toBeVisible();
  await tabTo(shop, 'radio', '1');
  for (let presses = 0; presses < 4; presses++) await shop.keyboard.press('ArrowRight');
  await expect(visitor.dialog.getByRole('radio', { name: '5' })).toBeChecked();
  await tabTo(shop, 'textbox', 'Comment');
  await shop.keyboard.type('No mouse needed');
  await tabTo(shop, 'button', 'Send rating');
  await shop.keyboard.press('Enter');

  await expect(agent.getByRole('log').getByText('No mouse needed')).toBeVisible();
  await tabTo(agent, 'button', 'Done');
  await agent.keyboard.press('Enter');
  await expect(agent.getByRole('button', { name: 'Done' })).toBeHidden();
  await shop.keyboard.press('Escape');
  await expect(visitor.dialog).toBeHidden();
  await expect(visitor.launcher).toBeFocused();
});
