/** After hours a visitor leaves a message; as the department opens, it comes to an agent like anybody who waits. On the real clock. */
import type { Hours } from '@sapa/protocol';
import { expect, openDemo, test } from './demo.ts';
import { agentAt, CONSOLE, PANEL, visitorAt } from './people.ts';
import { placed } from './routing.ts';

const MINUTE = 60_000;
const { list, offer } = CONSOLE.en;

/** The full minute before which there is time to leave a message. */
const openingFrom = (now: number) => Math.ceil((now + 45_000) / MINUTE) * MINUTE;

/** Open from then on, every day; where it is around noon, so that no day ends meanwhile. */
function hoursFrom(at: number): Hours {
  const hour = new Date(at).getUTCHours();
  const span: [string, string] = [`12:${new Date(at).getUTCMinutes().toString().padStart(2, '0')}`, '24:00'];
  // POSIX signs: Etc/GMT+3 is three hours behind UTC.
  const offset = hour - 12;
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  const week = Object.fromEntries(days.map((day) => [day, [span]])) as unknown as Hours['week'];
  return { timeZone: `Etc/GMT${offset < 0 ? offset : `+${offset}`}`, week, holidays: [] };
}

test('a message is left, is queued as the department opens, and is answered', async ({ browser }) => {
  test.setTimeout(5 * MINUTE);
  const opensAt = openingFrom(Date.now());
  const demo = await openDemo(
    placed({ agents: { rani: { departments: ['general'] } }, departments: { general: { hours: hoursFrom(opensAt) } } }),
  );
  try {
    const rani = await agentAt(browser, demo, 'Rani', { language: 'en' });
    const visitor = await visitorAt(browser, demo, { language: 'en' });
    await visitor.openChat();
    await visitor.say('I want to talk to a human');
    await visitor.dialog.getByRole('textbox', { name: PANEL.en.email }).fill('visitor@mail.example');
    await visitor.dialog.getByRole('textbox', { name: PANEL.en.message, exact: true }).fill('Do you repair grinders?');
    await visitor.dialog.getByRole('button', { name: PANEL.en.leave }).click();
    await visitor.sees('Do you repair grinders?');
    await expect(rani.page.getByRole('region', { name: list.messages }).getByRole('link')).toHaveCount(1);
    expect(Date.now()).toBeLessThan(opensAt);

    const card = rani.page.getByRole('article', { name: new RegExp(offer.ticket) });
    await expect(card).toBeVisible({ timeout: opensAt - Date.now() + 20_000 });
    expect(Date.now()).toBeGreaterThanOrEqual(opensAt);
    await rani.accept();
    await rani.sees('Do you repair grinders?');
    await rani.reply('Yes, for a year after you bought it.');
    await visitor.sees('Yes, for a year after you bought it.');
    await rani.end();
    await rani.file();
    await expect(rani.page.getByRole('region', { name: list.messages })).toHaveCount(0);
  } finally {
    await demo.close();
  }
});
