import type { SettingsInput } from '@sapa/protocol';
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { button, field, stageScreen } from '../../flows/test/stage.tsx';
import { siteVisiting } from '../../i18n/en/site-visiting.ts';
import { nextField, relabelled, withKind } from './pre-chat-edit.ts';
import { whenText, withVisits } from './proactive-edit.ts';

type SiteInput = SettingsInput['sites'][number];
const stage = (tab: string, site: Partial<SiteInput> = {}) =>
  stageScreen(
    `sites/toko.${tab}`,
    {},
    { sites: [{ key: 'toko', name: 'Toko Rotan', departments: ['sales', 'support'], ...site }] },
  );
const group = (name: string) => within(screen.getByRole('group', { name }));
const { names } = siteVisiting.preChat;

describe('the form before the chat', () => {
  it('begins with what is asked most often, and keeps own questions under what they say', () => {
    const first = nextField({ fields: [], department: false }, names);
    expect(first).toMatchObject({ field: 'name', kind: 'text', label: { id: 'Nama', en: 'Name' } });
    const blank = { ...first, field: '', label: { id: '', en: '' } };
    const asked = relabelled(blank, { en: '1. Order number?' });
    expect(asked.field).toBe('order_number');
    expect(relabelled(asked, { en: 'Order' }).field).toBe('order');
    expect(relabelled({ ...asked, field: 'nr' }, { en: 'Order' }).field).toBe('nr');
    expect(withKind(withKind(asked, 'choice'), 'text').options).toEqual([]);
  });

  it('is put together, moved by keyboard, and drawn beside', async () => {
    const { user, save } = await stage('preChat');
    expect(screen.queryByRole('complementary', { name: 'Preview' })).toBeNull();
    await user.click(screen.getByRole('switch', { name: 'Ask before the chat starts' }));
    expect(screen.getByText(/^Nothing is asked yet/)).toBeTruthy();
    await user.click(button('Add a field'));
    await user.click(button('Add a field'));
    await user.click(button('Move E-mail up'));
    await user.click(screen.getAllByRole('switch', { name: 'Must be filled in' })[0] as HTMLElement);
    await user.click(screen.getByRole('switch', { name: 'Ask for consent' }));
    const drawn = within(screen.getByRole('complementary', { name: 'Preview' }));
    expect(drawn.getByText('E-mail').textContent).toBe('E-mail (optional)');
    await user.click(drawn.getByRole('radio', { name: 'Indonesian' }));
    expect(drawn.getByText('Mulai chat')).toBeTruthy();
    const { preChat } = (await save()).sites[0] ?? {};
    expect(preChat?.fields.map(({ field: key, required }) => [key, required])).toEqual([
      ['email', false],
      ['name', true],
    ]);
    expect(preChat?.consent?.en).toMatch(/^I agree/);
  });

  it('asks some questions only of some, and is as it was when it comes back', async () => {
    const { user, save } = await stage('preChat', {
      preChat: {
        department: true,
        fields: [
          { field: 'topic', kind: 'choice', label: { id: 'Soal', en: 'About' }, options: [{ id: 'a', en: 'A' }] },
        ],
      },
    });
    expect(screen.getByText(/^Add at least two/)).toBeTruthy();
    await user.click(button('Add a choice'));
    await user.type(group('choice 2').getByLabelText('Indonesian'), 'b');
    await user.type(group('choice 2').getByLabelText('English'), 'B');
    await user.click(group('Only for those who pick').getByRole('checkbox', { name: 'Support' }));
    const drawn = within(screen.getByRole('complementary', { name: 'Preview' }));
    expect(drawn.queryByText('About')).toBeNull();
    await user.selectOptions(drawn.getByLabelText('As somebody who picks'), 'support');
    expect(drawn.getByText('About')).toBeTruthy();
    const asking = screen.getByRole('switch', { name: 'Ask before the chat starts' });
    await user.click(asking);
    await user.click(asking);
    expect((await save()).sites[0]?.preChat).toEqual({
      department: true,
      fields: [
        {
          ...{ field: 'topic', kind: 'choice', label: { id: 'Soal', en: 'About' }, required: true },
          ...{
            departments: ['support'],
            options: [
              { id: 'a', en: 'A' },
              { id: 'b', en: 'B' },
            ],
          },
        },
      ],
    });
  });

  it('says at the field what is wrong', async () => {
    const { user, save } = await stage('preChat', { preChat: {} });
    await user.click(button('Add a field'));
    await user.clear(group('Label').getByLabelText('English'));
    await user.clear(field('Kept as'));
    await save();
    expect(group('Label').getByLabelText('English').getAttribute('aria-invalid')).toBe('true');
    expect(field('Kept as').getAttribute('aria-invalid')).toBe('true');
    const [link] = screen.getAllByRole('link', { name: 'Sites · Toko Rotan' });
    expect(link?.getAttribute('href')).toBe('#/settings/sites/toko.preChat');
  });
});

describe('files', () => {
  it('are taken up to a size people can read', async () => {
    const { save } = await stage('files');
    fireEvent.input(field('Largest file in MB'), { target: { value: '2.5' } });
    expect((await save()).sites[0]?.files).toEqual({ enabled: true, maxBytes: 2_621_440 });
  });
});

describe('proactive messages', () => {
  const HELLO = { id: 'hello', name: 'Prices', text: { en: 'Questions?' }, when: { url: '/prices', seconds: 90 } };

  it('read as a sentence', () => {
    const say = (when: Parameters<typeof whenText>[0]) =>
      whenText(when, 'en', siteVisiting.proactive, { id: 'Indonesian', en: 'English' });
    expect(say({})).toBe('on every page, at once');
    expect(say({ url: '/prices', scroll: 50, visits: { from: 3 }, hours: 'open' })).toBe(
      'on pages with /prices, 50% read, from visit 3 on, and when somebody is there',
    );
    expect(say({ visits: { from: 2, to: 2 }, languages: ['id'] })).toBe('on visit 2 and in Indonesian');
    const rule = { ...HELLO, enabled: true };
    expect(withVisits(withVisits(rule, { to: 4 }), { to: undefined }).when).toEqual(HELLO.when);
  });

  it('are written, switched and put in order', async () => {
    const { user, save } = await stage('proactive', { proactive: [HELLO] });
    expect(screen.getByText('on pages with /prices and after 1 minute and 30 seconds')).toBeTruthy();
    await user.click(button('Add a message'));
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Back again');
    await user.type(group('What it says').getByLabelText('Indonesian'), 'Selamat datang kembali!');
    await user.clear(field('Seconds on the page'));
    await user.type(field('From visit number'), '3');
    await user.selectOptions(field('When'), 'closed');
    await user.click(group('Pages in').getByRole('checkbox', { name: 'Indonesian' }));
    await user.click(screen.getByRole('switch', { name: 'Prices: on' }));
    await user.click(button('Move Back again up'));
    expect((await save()).sites[0]?.proactive).toEqual([
      {
        ...{ id: 'hello-2', name: 'Back again', enabled: true, text: { id: 'Selamat datang kembali!' } },
        when: { visits: { from: 3 }, languages: ['id'], hours: 'closed' },
      },
      { ...HELLO, enabled: false },
    ]);
  });

  it('say what came of them, where the server counts', async () => {
    const { admin, go } = await stage('proactive', { proactive: [HELLO, { ...HELLO, id: 'other', name: 'Other' }] });
    expect(screen.getAllByText('There are no figures here yet.')).toHaveLength(2);
    const site = admin.settings.sites[0]?.key;
    if (!site) throw new Error('no site');
    admin.counts = [{ site, rule: 'hello', shown: 1_200, opened: 300, answered: 60 }];
    await go('#/settings/sites/toko.files');
    await screen.findByLabelText('Largest file in MB');
    await go('#/settings/sites/toko.proactive');
    const counted = await screen.findByText('1,200');
    expect(counted.closest('dl')?.textContent).toBe('shown1,200opened300 25%answered60 5%');
    expect(screen.getByText('Not shown in the last 30 days.')).toBeTruthy();
  });

  it('unfold where something is wrong', async () => {
    const { user, save } = await stage('proactive', { proactive: [HELLO] });
    await user.click(button('Edit Prices'));
    await user.clear(group('What it says').getByLabelText('English'));
    await user.click(button('Edit Prices'));
    await save();
    expect(
      within(screen.getByRole('group', { name: 'What it says' })).getByText('Write it in at least one language.'),
    ).toBeTruthy();
  });
});
