import type { SimulateView } from '@sapa/protocol';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { shopWeek } from '../../../preview/admin-week.ts';
import { button, field, stageScreen } from '../flows/test/stage.tsx';
import { KNOWING, STAFFED } from '../staff/test/shop.ts';

const WEEK = shopWeek(Date.UTC(2026, 2, 3, 5));

async function stage(view: SimulateView = WEEK, path = 'routing') {
  const staged = await stageScreen(path, KNOWING, STAFFED);
  staged.admin.simulate = () => view;
  return staged;
}
const cells = (table: string) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));

describe('trying rules on the recorded week', () => {
  it('plays what would be saved, and says what gets better and worse', async () => {
    const { admin, user } = await stage();
    await user.click(screen.getByRole('switch', { name: 'The third: on' }));
    await user.selectOptions(field('How far back'), 'The last 14 days');
    await user.click(button('Try it'));
    expect(await screen.findByText(/^Better: average wait \(−13 sec\)/)).toBeTruthy();
    expect(screen.getByText(/Worse: longest wait \(\+50 sec\)\.$/)).toBeTruthy();
    const [, sent] = admin.asked.findLast(([what]) => what === 'POST routing/simulate') ?? [];
    expect(sent).toMatchObject({ days: 14, changes: { routing: { rules: [{}, {}, { id: 'third', on: true }] } } });
    expect(Object.keys((sent as { changes: object }).changes)).toEqual(['routing']);
    expect(admin.settings.routing.rules[2]?.on).toBe(false);
    const table = cells('What would have happened');
    expect(table[1]).toEqual(['Average wait', '1 min 11 sec', '58 sec', '▲ −13 sec better']);
    expect(table[3]).toEqual(['Longest wait', '9 min 50 sec', '10 min 40 sec', '▼ +50 sec worse']);
    expect(table[4]).toEqual(['Had to wait', '44%', '44%', '= the same']);
    expect(table[5]).toEqual(['Answered within 20 seconds', '58%', '66%', '▲ +8 points better']);
    expect(cells('By department')[1]).toEqual(['Sales', '260', '1 min 11 sec → 36 sec', '58% → 76%', '8.1% → 4%']);
  });

  it('says that it is out of date once something changed', async () => {
    const { user } = await stage();
    await user.click(screen.getByRole('switch', { name: 'The third: on' }));
    await user.click(button('Try it'));
    await screen.findByRole('table', { name: 'By department' });
    await user.click(screen.getByRole('switch', { name: 'The second: on' }));
    expect(screen.getByText('You have changed something since. Try it again.')).toBeTruthy();
  });

  it('shows how things are now where nothing was changed, also from departments and people', async () => {
    const { user, go } = await stage(WEEK, 'teams');
    await user.click(button('Try it'));
    await screen.findByRole('table', { name: 'By department' });
    expect(cells('What would have happened')[0]).toEqual(['Measure', 'Now']);
    expect(screen.queryByText(/^Better:/)).toBeNull();
    await go('#/settings/people/budi');
    expect(button('Try it')).toBeTruthy();
  });

  it('is honest about few conversations, and about none', async () => {
    const { admin, user } = await stage({ ...WEEK, conversations: 12 });
    await user.click(button('Try it'));
    expect(await screen.findByText(/^Only 12 conversations recorded/)).toBeTruthy();
    const { before, after } = WEEK;
    admin.simulate = () => ({ conversations: 0, before, after });
    await user.click(button('Try it'));
    expect(await screen.findByText(/^The last 7 days: no conversation/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says why it could not be played', async () => {
    const { admin, user } = await stage();
    const { fetch } = admin;
    const answers = [
      new Response(
        JSON.stringify({ problems: [{ path: 'changes.routing.rules[0].required', message: 'is missing' }] }),
        { status: 400 },
      ),
      new Response(JSON.stringify({ reason: 'rate_limited', message: 'Too soon.' }), { status: 429 }),
    ];
    globalThis.fetch = (to, init) =>
      String(to).endsWith('/simulate') && answers[0]
        ? Promise.resolve(answers.shift() as Response)
        : fetch(String(to), init);
    await user.click(button('Try it'));
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByRole('link', { name: 'Routing · Upset about a refund' })).toBeTruthy();
    await user.click(button('Try it'));
    expect(await screen.findByText(/^It could not be played just now/)).toBeTruthy();
    admin.isDown = true;
    await user.click(button('Try it'));
    expect(await screen.findByText(/^The server cannot be reached/)).toBeTruthy();
  });
});
