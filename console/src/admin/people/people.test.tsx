import type { SettingsInput } from '@sapa/protocol';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { button, field, stageScreen } from '../flows/test/stage.tsx';
import { KNOWING, STAFFED } from '../staff/test/shop.ts';

const stage = (path = 'people', more: Partial<SettingsInput> = {}) =>
  stageScreen(path, KNOWING, { ...STAFFED, ...more });
const group = (name: string) => within(screen.getByRole('group', { name }));

describe('the people', () => {
  it('are added by name and address, and it is said that they cannot sign in yet', async () => {
    const { user, save } = await stage();
    const form = within(screen.getByRole('form', { name: 'A new colleague' }));
    await user.type(form.getByLabelText('Name'), 'Siti Rahma');
    await user.type(form.getByLabelText('E-mail'), 'Siti@TokoRotan.example{Enter}');
    expect(await screen.findByRole('heading', { name: 'Siti Rahma' })).toBeTruthy();
    expect(screen.getByText(/^A new colleague cannot sign in yet/)).toBeTruthy();
    expect(screen.getByText(`SAPA_SEED_AGENTS='[{"id":"siti-rahma","password":"…"}]'`)).toBeTruthy();
    expect((await save()).agents[2]).toEqual({
      id: 'siti-rahma',
      name: 'Siti Rahma',
      email: 'siti@tokorotan.example',
      role: 'agent',
      departments: [],
      capacity: 4,
      channels: {},
      skills: [],
    });
  });

  it('are removed, but not oneself, and what leads to them is said', async () => {
    const { user, save } = await stage();
    expect(screen.queryByRole('button', { name: 'Remove Rani' })).toBeNull();
    await user.click(button('Remove Budi'));
    const dialog = within(screen.getByRole('dialog', { name: 'Remove Budi?' }));
    expect(dialog.getByText(/Routing · The second/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    expect((await save()).agents.map(({ id }) => id)).toEqual(['rani']);
  });

  it('are found by name, address or department where there are many', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      id: `a${at}`,
      name: `Agen ${at}`,
      email: `a${at}@tokorotan.example`,
      departments: [at === 7 ? 'support' : 'sales'],
    }));
    const { user } = await stage('people', { agents: many, routing: {} });
    const list = () => within(screen.getByRole('list', { name: 'Your colleagues' })).queryAllByRole('listitem');
    expect(list()).toHaveLength(50);
    expect(screen.getByText('50 of 60 shown. Search to find the others.')).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'bantuan');
    expect(list().map((item) => item.querySelector('strong')?.textContent)).toEqual(['Agen 7']);
    await user.type(screen.getByRole('searchbox'), '?');
    expect(screen.getByText('Nobody found.')).toBeTruthy();
  });

  it('have their skills changed in one table', async () => {
    const { user, save } = await stage();
    await user.click(screen.getByRole('radio', { name: 'Who can do what' }));
    await user.selectOptions(field('Budi: returns'), '8');
    await user.selectOptions(field('Rani: Speaks English'), '6');
    await user.selectOptions(field('Rani: Speaks English'), '7');
    await user.selectOptions(field('Budi: Speaks Indonesian'), '3');
    await user.selectOptions(field('Budi: Speaks Indonesian'), '–');
    expect((await save()).agents.map(({ skills }) => skills)).toEqual([
      [{ skill: 'en', level: 7 }],
      [{ skill: 'returns', level: 8 }],
    ]);
  });
});

describe('somebody', () => {
  it('has a role, departments, room by channel and skills', async () => {
    const { user, save } = await stage('people/budi');
    await user.click(screen.getByRole('radio', { name: /^Supervisor/ }));
    await user.click(group('Departments').getByRole('checkbox', { name: 'Sales' }));
    await user.clear(field('Conversations at once'));
    await user.type(field('Conversations at once'), '6');
    await user.type(field(/^WhatsApp/), '0');
    await user.click(group('Skills').getByRole('button', { name: 'Add a skill' }));
    await user.selectOptions(group('Skills').getByLabelText('Level'), '9');
    expect((await save()).agents[1]).toMatchObject({
      role: 'supervisor',
      departments: ['support', 'sales'],
      capacity: 6,
      channels: { whatsapp: 0 },
      skills: [{ skill: 'returns', level: 9 }],
    });
  });

  it('cannot take away their own rights', async () => {
    await stage('people/rani');
    expect(screen.getByText(/^You cannot take away your own rights/)).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /^Agent/ })).toBeNull();
  });

  it('is told what is wrong at the field', async () => {
    const { user, save } = await stage('people/budi');
    const email = within(screen.getByRole('region', { name: 'Budi' })).getByLabelText('E-mail');
    await user.clear(email);
    await user.type(email, 'nobody');
    await save();
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('link', { name: 'People · Budi' }).getAttribute('href')).toBe('#/settings/people/budi');
  });
});
