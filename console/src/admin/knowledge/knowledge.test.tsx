import type { EntryId } from '@sapa/protocol';
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { shopProposals } from '../../../preview/admin-sample.ts';
import type { AdminServer } from '../../../preview/admin-server.ts';
import { stageAdmin } from '../../../preview/stage-admin.tsx';

const LIST = '#/settings/knowledge';
const list = () => within(screen.getByRole('navigation', { name: 'Answers' }));
const shown = () =>
  list()
    .getAllByRole('link')
    .map((link) => link.getAttribute('href')?.split('/').at(-1));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole('textbox', { name });
const saved = ({ settings }: AdminServer, id: string) => settings.bot.knowledge.find((entry) => entry.id === id);

async function open(hash = LIST, prepare?: (admin: AdminServer) => void) {
  const staged = await stageAdmin(hash, prepare);
  await screen.findByRole('heading', { name: 'Knowledge' });
  return staged;
}

describe('the list of answers', () => {
  it('is searched by words, language, tag and site', async () => {
    const { user } = await open();
    expect(list().getByText('4 answers')).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'rp9');
    expect(shown()).toEqual(['ongkir', 'shipping']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'en');
    expect(shown()).toEqual(['shipping']);
    expect(list().getByText('1 of 4')).toBeTruthy();
    await user.clear(screen.getByRole('searchbox'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), '');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Site' }), 'kafe');
    expect(shown()).toEqual(['ongkir', 'shipping', 'halo']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tag' }), 'kirim');
    expect(shown()).toEqual(['ongkir']);
  });

  it('draws a page of thousands, and more when asked', async () => {
    const { user } = await open(LIST, (admin) => {
      const [first] = admin.settings.bot.knowledge;
      if (!first) throw new Error('the sample has no entry');
      const knowledge = Array.from({ length: 2_000 }, (_, at) => ({ ...first, id: `entry-${at}` as EntryId }));
      admin.settings = { ...admin.settings, bot: { ...admin.settings.bot, knowledge } };
    });
    expect(shown()).toHaveLength(60);
    await user.click(button('Show 60 more'));
    expect(shown()).toHaveLength(120);
    expect(list().getByText('2,000 answers')).toBeTruthy();
  });

  it('is walked by arrow keys', async () => {
    const { user } = await open();
    const [first, second] = list().getAllByRole('link');
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(first);
  });
});

describe('an answer', () => {
  it('is edited, seen as a bubble with its quick replies, and saved', async () => {
    const { admin, user } = await open(`${LIST}/ongkir`);
    await user.clear(field('Answer'));
    await user.type(field('Answer'), 'Gratis, lihat https://tokorotan.example/kirim');
    const bubble = within(screen.getByRole('figure'));
    expect(bubble.getByRole('link').getAttribute('href')).toBe('https://tokorotan.example/kirim');
    expect(bubble.getByText('Berapa lama sampai?')).toBeTruthy();
    await user.type(field('Ways to ask it'), '{Control>}{End}{/Control}\nOngkos kirimnya?');
    await user.click(button('Save'));
    await screen.findByText(/^Saved: Knowledge/);
    expect(saved(admin, 'ongkir')?.answer).toBe('Gratis, lihat https://tokorotan.example/kirim');
    expect(saved(admin, 'ongkir')?.questions).toContain('Ongkos kirimnya?');
  });

  it('is added; what is missing is said at its field, and summed up', async () => {
    const { admin, user } = await open();
    await user.click(button('Add an answer'));
    const questions = await screen.findByRole('textbox', { name: 'Ways to ask it' });
    expect(document.activeElement).toBe(questions);
    await user.keyboard('Jam buka?');
    await user.click(button('Save'));
    expect(await screen.findByText(/1 thing needs your attention/)).toBeTruthy();
    expect(field('Answer').getAttribute('aria-invalid')).toBe('true');
    await user.type(field('Answer'), 'Setiap hari 9–17.');
    expect(field('Answer').getAttribute('aria-invalid')).toBeNull();
    await user.click(button('Save'));
    await waitFor(() => expect(saved(admin, 'entry')?.questions).toEqual(['Jam buka?']));
  });

  it('is deleted, and brought back to its place', async () => {
    const { user } = await open(`${LIST}/shipping`);
    await user.click(button('Delete'));
    expect(await screen.findByText('Deleted: “How much is shipping?”.')).toBeTruthy();
    expect(shown()).toEqual(['ongkir', 'garansi', 'halo']);
    expect(document.activeElement).toBe(button('Undo'));
    await user.keyboard('{Enter}');
    expect(shown()).toEqual(['ongkir', 'shipping', 'garansi', 'halo']);
  });

  it('is duplicated, and written in the other language under one topic', async () => {
    const { user } = await open(`${LIST}/garansi`);
    await user.click(button('Duplicate'));
    expect(shown()).toContain('garansi-2');
    await user.click(button('Write it in English too'));
    expect(field('Topic')).toHaveProperty('value', 'garansi-2');
    expect(shown()).toContain('garansi-2-en');
  });

  it('is for chosen sites; never for none', async () => {
    const { admin, user } = await open(`${LIST}/garansi`);
    const kafe = screen.getByRole('checkbox', { name: 'Kafe Rotan' });
    expect(screen.getByRole('checkbox', { name: 'Toko Rotan' })).toHaveProperty('disabled', true);
    await user.click(kafe);
    await user.click(button('Save'));
    await screen.findByText(/^Saved/);
    expect(saved(admin, 'garansi')?.sites).toBeUndefined();
  });
});

describe('a file', () => {
  const choose = async (user: Awaited<ReturnType<typeof open>>['user'], text: string | Uint8Array<ArrayBuffer>) =>
    user.upload(document.querySelector('input[type="file"]') as HTMLInputElement, new File([text], 'shop.csv'));

  it('says what it would do, then does it', async () => {
    const { user } = await open();
    await choose(user, 'id,language,questions,answer\nongkir,id,Berapa ongkir?,Gratis\nbaru,id,Apa kabar?,Baik\n');
    const dialog = within(await screen.findByRole('dialog', { name: 'Import answers' }));
    expect(dialog.getByText('1 new')).toBeTruthy();
    expect(dialog.getByText('1 changed')).toBeTruthy();
    await user.click(dialog.getByRole('checkbox', { name: 'Also delete 3 answers that are not in the file' }));
    await user.click(dialog.getByRole('button', { name: 'Import' }));
    expect(shown()).toEqual(['ongkir', 'baru']);
  });

  it('from an old spreadsheet keeps its letters, and says how it was read and what was passed over', async () => {
    const { user } = await open();
    const text = 'id;language;questions;answer;Catatan\nbaru;id;Ada caf\xe9?;1\x963 hari;x\n;;;;\n';
    await choose(
      user,
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Import answers' }));
    expect(dialog.getByText(/read as Windows-1252.*“café\?”, “1–3”/)).toBeTruthy();
    expect(dialog.getByText(/Passed over.*“Catatan”/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Import' }));
    await user.click(screen.getByRole('link', { name: /Ada café\?/ }));
    expect(field('Answer')).toHaveProperty('value', '1–3 hari');
  });

  it('with a bad row changes nothing, and says the line and why', async () => {
    const { user } = await open();
    await choose(user, 'id,language,questions,answer\nbaru,id,Apa kabar?,Baik\nsalah,de,,x\n');
    const dialog = within(await screen.findByRole('dialog', { name: 'Import answers' }));
    expect(dialog.getByText('Line 3, questions')).toBeTruthy();
    expect(dialog.getByText('“de” must be id or en.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(shown()).toHaveLength(4);
  });
});

describe('what people asked for', () => {
  const proposed = (admin: AdminServer) => {
    admin.proposals = shopProposals(0);
  };
  it('becomes a question of the answer, and leaves the list once that is saved', async () => {
    const { admin, user } = await open(LIST, proposed);
    await user.click(await screen.findByRole('radio', { name: /What people asked for\s*3/ }));
    const [first] = screen.getAllByRole('button', { name: 'Add to its questions' });
    if (first) await user.click(first);
    expect(screen.getByText('Added. It counts once you save.')).toBeTruthy();
    expect(admin.proposals).toHaveLength(3);
    await user.click(button('Save'));
    await waitFor(() => expect(admin.proposals.map(({ id }) => id)).toEqual(['p2', 'p3']));
    expect(saved(admin, 'ongkir')?.questions).toContain('Ongkos kirimnya piro?');
  });

  it('is dismissed; one whose answer is gone can only be dismissed', async () => {
    const { admin, user } = await open(LIST, proposed);
    await user.click(await screen.findByRole('radio', { name: /What people asked for/ }));
    const [, , third] = screen.getAllByRole('listitem').filter((item) => item.textContent?.includes('means'));
    const row = within(third as HTMLElement);
    expect(row.queryByRole('button', { name: 'Add to its questions' })).toBeNull();
    await user.click(row.getByRole('button', { name: 'Dismiss' }));
    await waitFor(() => expect(admin.proposals.map(({ id }) => id)).toEqual(['p1', 'p2']));
    expect(screen.queryByText('Bisa cicil?')).toBeNull();
  });
});

describe('what it says', () => {
  it('is written per language; what is cleared is Sapa’s own again', async () => {
    const { admin, user } = await open();
    await user.click(screen.getByRole('radio', { name: 'What it says' }));
    const greeting = within(screen.getByRole('group', { name: 'Greeting' }));
    const english = greeting.getByRole('textbox', { name: 'English' });
    await user.click(english);
    await user.paste('Welcome!');
    const first = within(screen.getByRole('group', { name: 'Offered with the greeting' }));
    await user.click(first.getByRole('textbox', { name: 'English' }));
    await user.paste('Shipping\nOpening hours');
    await user.click(button('Save'));
    await screen.findByText(/^Saved: Phrases, Quick replies/);
    expect(admin.settings.bot.phrases).toEqual({ id: {}, en: { greeting: 'Welcome!' } });
    expect(admin.settings.bot.quickReplies).toEqual({ id: [], en: ['Shipping', 'Opening hours'] });
    await user.clear(english);
    await user.click(button('Save'));
    await waitFor(() => expect(admin.settings.bot.phrases).toEqual({ id: {}, en: {} }));
  });
});

describe('synonyms', () => {
  it('are added, put in order by keys, and removed', async () => {
    const { admin, user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Synonyms' }));
    const indonesian = within(screen.getByRole('group', { name: 'Indonesian' }));
    await user.click(indonesian.getByRole('button', { name: 'Add a meaning' }));
    await user.keyboard('ongkir, ongkos kirim,');
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await user.click(button('Save'));
    await screen.findByText(/^Saved: Synonyms/);
    expect(admin.settings.bot.synonyms.id).toEqual([
      ['ongkir', 'ongkos kirim'],
      ['kursi', 'bangku'],
    ]);
    await user.click(indonesian.getByRole('button', { name: 'Remove kursi' }));
    expect(indonesian.queryByRole('button', { name: 'Remove kursi' })).toBeNull();
  });
});
