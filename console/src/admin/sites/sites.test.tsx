import type { SettingsInput } from '@sapa/protocol';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, describe, expect, it } from 'vitest';
import { button, field, stageScreen } from '../flows/test/stage.tsx';

// The page in the preview is the server's: there is none here.
beforeAll(() => {
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { navigation: { disableChildFrameNavigation: boolean } } };
  };
  happyDOM.settings.navigation.disableChildFrameNavigation = true;
});

const SECRET = '0123456789abcdef'.repeat(4);
const SITE = {
  key: 'toko',
  name: 'Toko Rotan',
  departments: ['sales', 'support'],
} satisfies SettingsInput['sites'][number];
const KAFE = { ...SITE, key: 'kafe', name: 'Kafe Rotan' };

const stage = (path: string, site: Partial<SettingsInput['sites'][number]> = {}, more: Partial<SettingsInput> = {}) =>
  stageScreen(path, {}, { sites: [{ ...SITE, ...site }], ...more });
const group = (name: string) => within(screen.getByRole('group', { name }));
const snippet = (what: string) =>
  screen.getByRole('button', { name: `Copy: ${what}` }).parentElement?.querySelector('code')?.textContent ?? '';

describe('the sites', () => {
  it('are added by name, with a key of their own, and wait for being saved', async () => {
    const { user, save } = await stage('sites');
    expect(screen.queryByRole('button', { name: 'Remove Toko Rotan' })).toBeNull();
    await user.type(field('A new site, such as Help centre'), 'Pusat Bantuan{Enter}');
    expect(await screen.findByRole('heading', { name: 'Pusat Bantuan' })).toBeTruthy();
    expect(screen.getByText(/^This site is not saved yet/)).toBeTruthy();
    expect(screen.queryByTitle('A page with your chat on it')).toBeNull();
    expect((await save()).sites[1]).toMatchObject({ key: 'pusat-bantuan', departments: ['sales', 'support'] });
  });

  it('go only after it was said what is for them alone', async () => {
    const { user, save } = await stageScreen(
      'sites',
      { knowledge: [{ id: 'a', language: 'en', questions: ['Coffee?'], answer: 'Yes.', sites: ['kafe'] }] },
      {
        sites: [SITE, KAFE],
        routing: {
          rules: [
            { id: 'r', name: 'Both', when: [{ if: 'site', any: ['toko', 'kafe'] }], target: { department: 'sales' } },
          ],
        },
      },
    );
    await user.click(button('Remove Kafe Rotan'));
    const dialog = within(screen.getByRole('dialog', { name: 'Remove Kafe Rotan?' }));
    expect(dialog.getByText(/Knowledge · 1 answer\.$/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Remove' }));
    const { sites, routing } = await save();
    expect(sites.map(({ key }) => key)).toEqual(['toko']);
    expect(routing.rules[0]?.when).toMatchObject([{ any: ['toko'] }]);
  });

  it('are told by their parts in the address', async () => {
    const { user, go } = await stage('sites/toko');
    await user.click(screen.getByRole('radio', { name: 'Files' }));
    await waitFor(() => expect(location.hash).toBe('#/settings/sites/toko.files'));
    expect(await screen.findByRole('switch', { name: 'Visitors can send files' })).toBeTruthy();
    await go('#/settings/sites/gone');
    expect(await screen.findByText('This site is not there any more.')).toBeTruthy();
  });
});

describe('embedding', () => {
  it('shows the line with the look that differs from the usual one', async () => {
    await stage('sites/toko', { look: { accent: '#AA0000', corner: 'start', label: { en: 'Chat "now"' } } });
    expect(snippet('Snippet')).toBe(
      `<script async src="${location.origin}/widget.js" data-site="toko" data-accent="#AA0000" data-corner="start" data-label="Chat &quot;now&quot;"></script>`,
    );
  });

  it('says where the chat may appear, and cuts a pasted address to what counts', async () => {
    const { user, save } = await stage('sites/toko');
    expect(screen.getByText(/^No address yet/)).toBeTruthy();
    await user.click(button('Add an address'));
    await user.type(field('Address 1'), 'tokorotan.example/kursi?x=1');
    await user.click(button('Use https://tokorotan.example'));
    expect((await save()).sites[0]?.origins).toEqual(['https://tokorotan.example']);
  });

  it('asks for the pinned launcher when it is unfolded, and says when there is none', async () => {
    const { admin } = await stage('sites/toko');
    const way = screen.getByText(/^A launcher that never changes/).closest('details');
    if (!way) throw new Error('nothing to unfold');
    const toggle = () => {
      way.open = true;
      fireEvent(way, new Event('toggle'));
    };
    toggle();
    expect(await screen.findByText('This server does not offer one.')).toBeTruthy();
    admin.version = { launcher: 'launcher-12345678.js', integrity: 'sha384-x' };
    toggle();
    await screen.findByText(/launcher-12345678/);
    expect(snippet('A launcher that never changes, with integrity')).toBe(
      `<script async src="${location.origin}/widget/launcher-12345678.js" integrity="sha384-x" crossorigin="anonymous" data-site="toko"></script>`,
    );
  });

  it('previews the look while it is edited', async () => {
    const { user } = await stage('sites/toko.look');
    const page = () => screen.getByTitle('A page with your chat on it').getAttribute('src') ?? '';
    expect(page()).toContain('site=toko&lang=en&accent=%230f766e');
    await user.clear(field('Accent'));
    await user.type(field('Accent'), '#7c3aed');
    await waitFor(() => expect(page()).toContain('accent=%237c3aed'));
    expect(screen.getByRole('link', { name: 'Test it in a tab' }).getAttribute('href')).toBe(
      page().replace('scheme=light', 'scheme=auto'),
    );
  });
});

describe('the look', () => {
  it('is saved with its words, and tells how well the accent is seen', async () => {
    const { user, save } = await stage('sites/toko.look');
    await user.clear(field('Accent'));
    await user.type(field('Accent'), '#ffe4');
    expect(screen.getByText(/^Write # and six digits/)).toBeTruthy();
    await user.type(field('Accent'), '5c');
    expect(screen.getByText(/^Words on it are black/).textContent).toMatch(/good$/);
    expect(screen.getByText(/^Bubble on a white page/).textContent).toMatch(/hard to see/);
    await user.selectOptions(field('Corner'), 'start');
    fireEvent.input(field('Panel corners, px'), { target: { value: '4' } });
    await user.type(group('Text beside it').getByLabelText('Indonesian'), 'Tanya kami');
    await user.click(screen.getByRole('radio', { name: 'Headset' }));
    await user.type(group('Heading of the chat').getByLabelText('English'), 'Rattan people');
    await user.selectOptions(field('Rating'), 'faces');
    await user.click(screen.getByRole('switch', { name: 'Visitors see the names of your agents' }));
    const [site] = (await save()).sites;
    expect(site?.look).toMatchObject({ accent: '#ffe45c', corner: 'start', radius: 4, label: { id: 'Tanya kami' } });
    expect(site?.look.icon).toMatch(/^M12 3a9/);
    expect(site).toMatchObject({ rating: 'faces', showAgentNames: false, texts: { en: { title: 'Rattan people' } } });
  });

  it('takes a glyph of one’s own, and says at once what is none', async () => {
    const { user, save } = await stage('sites/toko.look');
    await user.click(screen.getByRole('radio', { name: 'Your own' }));
    await user.type(field('SVG path'), 'M0 0url(x)');
    expect(screen.getByText(/^Only commands and numbers/)).toBeTruthy();
    await user.clear(field('SVG path'));
    await user.type(field('SVG path'), 'M2 2h20v20H2Z');
    expect((await save()).sites[0]?.look.icon).toBe('M2 2h20v20H2Z');
  });
});

describe('identity', () => {
  const kept = { identity: { secret: SECRET } };

  it('makes a secret, shows it until one leaves, and keeps its mask out of the settings', async () => {
    const { user, save, go } = await stage('sites/toko.identity');
    await user.click(button('Make a secret'));
    const made = snippet('Secret');
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect((await save()).sites[0]?.identity).toEqual({ secret: made });
    expect(snippet('Secret')).toBe(made);
    await go('#/settings/sites');
    await screen.findByRole('heading', { name: 'Sites' });
    await go('#/settings/sites/toko.identity');
    expect(await screen.findByText(`••••${made.slice(-4)}`)).toBeTruthy();
    expect(screen.queryByText(made)).toBeNull();
    await go('#/settings/sites/toko.files');
    await user.click(await screen.findByRole('switch', { name: 'Visitors can send files' }));
    expect((await save()).sites[0]).toMatchObject({ identity: { secret: made }, files: { enabled: false } });
  });

  it('asks before one that is in force is replaced or removed', async () => {
    const { user, save } = await stage('sites/toko.identity', kept);
    await user.click(button('Replace the secret'));
    await user.click(button('Cancel'));
    expect(screen.getByText('••••cdef')).toBeTruthy();
    await user.click(button('Replace the secret'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Replace the secret' }));
    const made = snippet('Secret');
    expect((await save()).sites[0]?.identity?.secret).toBe(made);
    await user.click(button('Remove the secret'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove the secret' }));
    expect((await save()).sites[0]).not.toHaveProperty('identity');
  });
});
