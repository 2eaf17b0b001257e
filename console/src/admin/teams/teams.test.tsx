import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { button, field, stageScreen } from '../flows/test/stage.tsx';
import { KNOWING, STAFFED } from '../staff/test/shop.ts';

const stage = (path = 'teams') => stageScreen(path, KNOWING, STAFFED);
const group = (name: string) => within(screen.getByRole('group', { name }));
const timeIs = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });

describe('the departments', () => {
  it('say when they are open, how many are in them and who is asked first', async () => {
    await stage();
    expect(screen.getByRole('link', { name: /^Sales/ }).textContent).toBe(
      'Salesalways open · 1 person · Whoever has the fewest chats',
    );
  });

  it('are added by name, and stand in what visitors can choose in the order that was made', async () => {
    const { user, save, go } = await stage();
    await user.type(field('A new department, such as Returns'), 'Retur & tukar{Enter}');
    expect(await screen.findByRole('heading', { name: 'Retur & tukar' })).toBeTruthy();
    expect(screen.getByText(/^Nobody yet/)).toBeTruthy();
    await go('#/settings/teams');
    await screen.findByRole('heading', { name: 'What visitors can choose' });
    const choices = group('Visitors of Toko Rotan');
    await user.click(choices.getByRole('button', { name: 'Add a department' }));
    await user.click(choices.getByRole('button', { name: 'Move Retur & tukar up' }));
    const settings = await save();
    expect(settings.departments[2]).toMatchObject({ id: 'retur-tukar', name: { id: 'Retur & tukar' } });
    expect(settings.sites[0]?.departments).toEqual(['sales', 'retur-tukar', 'support']);
  });

  it('go only after it was said what leads to them, and leave sites and people', async () => {
    const { user, save } = await stage();
    await user.click(button('Delete Support'));
    const dialog = within(screen.getByRole('dialog', { name: 'Delete Support?' }));
    expect(dialog.getByText('1 person will not be in it any more. Visitors of Toko Rotan cannot choose it any more.'));
    expect(dialog.getByText(/Routing · Upset about a refund/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    const settings = await save();
    expect(settings.departments.map(({ id }) => id)).toEqual(['sales']);
    expect(settings.sites[0]?.departments).toEqual(['sales']);
    expect(settings.agents.map(({ departments }) => departments)).toEqual([['sales'], []]);
    expect(screen.queryByRole('button', { name: 'Delete Sales' })).toBeNull();
  });
});

describe('a department', () => {
  it('is open by its week, its time zone and its holidays', async () => {
    const { user, save } = await stage('teams/sales');
    await user.click(screen.getByRole('switch', { name: 'Always open' }));
    await user.clear(field('Time zone'));
    await user.type(field('Time zone'), 'Asia/Makassar');
    timeIs('Monday: from', '08:00');
    timeIs('Monday: to', '12:00');
    await user.click(button('Add hours on Monday'));
    expect(document.activeElement).toBe(screen.getAllByLabelText('Monday: from')[1]);
    await user.click(button('Copy Monday to the other weekdays'));
    expect(screen.getByText('Tuesday to Friday are now as Monday.')).toBeTruthy();
    await user.click(button('Remove hours 1 of Friday'));
    await user.click(button('Add a day'));
    fireEvent.input(field('Day'), { target: { value: '2026-12-25' } });
    await user.type(field(/^What for/), 'Natal');
    const { hours } = (await save()).departments[0] ?? {};
    const both = [
      ['08:00', '12:00'],
      ['12:00', '16:00'],
    ];
    expect(hours).toEqual({
      timeZone: 'Asia/Makassar',
      week: { mon: both, tue: both, wed: both, thu: both, fri: both.slice(1), sat: [], sun: [] },
      holidays: [{ date: '2026-12-25', name: 'Natal', spans: [] }],
    });
  });

  it('offers the time zones there are, and shows one that is none', async () => {
    const { user, save } = await stage('teams/sales');
    await user.click(screen.getByRole('switch', { name: 'Always open' }));
    const zone = field('Time zone') as HTMLInputElement;
    const zones = document.getElementById(zone.getAttribute('list') ?? '')?.querySelectorAll('option');
    expect([...(zones ?? [])].some(({ value }) => value === 'Asia/Jakarta')).toBe(true);
    await user.clear(zone);
    await user.type(zone, 'Bandung');
    await save();
    expect(zone.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText(/This is not a time zone/)).toHaveLength(2);
    await user.click(screen.getByRole('link', { name: 'All departments' }));
    expect(await screen.findByText('Needs attention')).toBeTruthy();
  });

  it('has a queue of its own', async () => {
    const { user, save } = await stage('teams/sales');
    await user.click(screen.getByRole('radio', { name: /^In turn/ }));
    await user.click(screen.getByRole('switch', { name: 'First the person they talked to last time' }));
    await user.clear(field(/^Late after seconds/));
    await user.type(field(/^Late after seconds/), '45');
    await user.type(field(/^Longest wait in seconds/), '300');
    await user.selectOptions(field('When somebody refuses a transfer to them'), 'back');
    await user.click(button('Add a lowering'));
    await user.click(button('Add a lowering'));
    await user.selectOptions(field('Then also ask'), 'Support');
    await user.clear(field(/^After so many seconds/));
    await user.type(field(/^After so many seconds/), '90');
    expect((await save()).departments[0]?.queue).toEqual({
      strategy: 'roundRobin',
      sticky: false,
      lateSeconds: 45,
      longestWaitSeconds: 300,
      refused: 'back',
      rings: [
        { afterSeconds: 60, lower: 1 },
        { afterSeconds: 120, lower: 2 },
      ],
      overflow: { department: 'support', afterSeconds: 90 },
    });
  });

  it('does not overflow into itself, and no longer anywhere when that is taken back', async () => {
    const { user, save } = await stage('teams/sales');
    const overflow = within(field('Then also ask'));
    expect(overflow.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'No other department',
      'Support',
    ]);
    await user.selectOptions(field('Then also ask'), 'Support');
    await user.selectOptions(field('Then also ask'), 'No other department');
    await user.type(group('Name').getByLabelText('English'), '!');
    expect((await save()).departments[0]?.queue).not.toHaveProperty('overflow');
  });

  it('names those who are in it, with a way to each', async () => {
    await stage('teams/sales');
    expect(screen.getByRole('link', { name: 'Rani' }).getAttribute('href')).toBe('#/settings/people/rani');
  });
});
