import type { EntryId, Settings } from '@sapa/protocol';
import { describe, expect, it } from 'vitest';
import { shopSettings } from '../../preview/admin-sample.ts';
import { createAdminServer } from '../../preview/admin-server.ts';
import { createAdminApi } from './api.ts';
import { changeBot, createDraft } from './draft.ts';

async function open() {
  const server = createAdminServer(shopSettings);
  const api = createAdminApi((path, init) => server.fetch(path, init));
  const loaded = await api.load();
  if (!loaded.ok) throw new Error('the settings were not loaded');
  return { server, draft: createDraft(api, loaded) };
}
const answering = (id: string, answer: string) => (bot: Settings['bot']) => ({
  ...bot,
  knowledge: bot.knowledge.map((entry) => (entry.id === id ? { ...entry, answer } : entry)),
});
const answerOf = ({ bot }: Settings, id: string) => bot.knowledge.find((entry) => entry.id === id)?.answer;

describe('the draft of the settings', () => {
  it('is clean until something differs, and clean again when it is put back', async () => {
    const { draft } = await open();
    const was = draft.settings.value.bot.knowledge[0]?.answer ?? '';
    changeBot(draft, answering('ongkir', 'Gratis.'));
    expect([draft.isDirty.value, draft.changed.value]).toEqual([true, ['bot.knowledge']]);
    changeBot(draft, answering('ongkir', was));
    expect(draft.isDirty.value).toBe(false);
  });

  it('sends the changed parts only, and takes what the server made of them', async () => {
    const { draft, server } = await open();
    changeBot(draft, answering('ongkir', '  Gratis.  '));
    await draft.save();
    const [, body] = server.asked.at(-1) ?? [];
    expect(Object.keys((body as { changes: object }).changes)).toEqual(['bot']);
    expect(answerOf(draft.settings.value, 'ongkir')).toBe('Gratis.');
    expect(draft.isDirty.value).toBe(false);
    expect(draft.done.value).toEqual({ what: 'saved', parts: ['bot.knowledge'] });
  });

  it('sends nothing when nothing changed', async () => {
    const { draft, server } = await open();
    await draft.save();
    expect(server.asked.map(([what]) => what)).toEqual(['GET settings']);
  });

  it('keeps what was written while it was being saved', async () => {
    const { draft, server } = await open();
    changeBot(draft, answering('ongkir', 'Gratis. '));
    const saving = draft.save();
    expect(draft.phase.value).toBe('saving');
    changeBot(draft, answering('garansi', 'Dua tahun.'));
    await saving;
    expect(answerOf(draft.settings.value, 'garansi')).toBe('Dua tahun.');
    expect(answerOf(draft.settings.value, 'ongkir')).toBe('Gratis.');
    expect(answerOf(server.settings, 'garansi')).not.toBe('Dua tahun.');
    expect(draft.isDirty.value).toBe(true);
  });

  it('says where something is wrong until that place is edited', async () => {
    const { draft } = await open();
    changeBot(draft, answering('shipping', ' '));
    await draft.save();
    expect(draft.problemAt('bot.knowledge[1].answer')).toBe('must not be empty');
    expect(draft.problemAt('bot.knowledge.1.answer')).toBe('must not be empty');
    expect([draft.hasProblemsIn('bot.knowledge'), draft.hasProblemsIn('bot.know')]).toEqual([true, false]);
    changeBot(draft, answering('garansi', 'Dua tahun.'));
    expect(draft.problems.value).toHaveLength(1);
    changeBot(draft, answering('shipping', 'Free.'));
    expect(draft.problems.value).toEqual([]);
  });

  it('keeps everything when the server is away, and saves it later', async () => {
    const { draft, server } = await open();
    changeBot(draft, answering('ongkir', 'Gratis.'));
    server.isDown = true;
    await draft.save();
    expect([draft.phase.value, draft.isDirty.value]).toEqual(['unreachable', true]);
    server.isDown = false;
    await draft.save();
    expect(answerOf(server.settings, 'ongkir')).toBe('Gratis.');
    expect(draft.phase.value).toBe('ready');
  });
});

describe('somebody else saved first', () => {
  async function conflict() {
    const opened = await open();
    const { server, draft } = opened;
    server.settings = {
      ...server.settings,
      name: 'Rotan Jaya',
      bot: answering('shipping', 'Free.')(server.settings.bot),
    };
    changeBot(draft, answering('ongkir', 'Gratis.'));
    await draft.save();
    return opened;
  }

  it('stops, and nothing of theirs is overwritten', async () => {
    const { draft, server } = await conflict();
    await draft.save();
    expect(draft.phase.value).toBe('conflict');
    expect(answerOf(server.settings, 'ongkir')).not.toBe('Gratis.');
  });

  it('can keep both: mine on top of theirs, entry by entry', async () => {
    const { draft, server } = await conflict();
    await draft.keepMine();
    expect([answerOf(server.settings, 'ongkir'), answerOf(server.settings, 'shipping')]).toEqual(['Gratis.', 'Free.']);
    expect([server.settings.name, draft.phase.value, draft.isDirty.value]).toEqual(['Rotan Jaya', 'ready', false]);
  });

  it('says what both changed; what is not to be seen yet is not overwritten', async () => {
    const { draft, server } = await conflict();
    expect(draft.clashes.value).toEqual([]);
    const save = (answer: string) => {
      server.settings = { ...server.settings, bot: answering('ongkir', answer)(server.settings.bot) };
    };
    save('Rp5.000.');
    await draft.keepMine();
    const clash = { path: 'bot.knowledge[0].answer', why: 'bothChanged' } as const;
    expect([draft.phase.value, draft.clashes.value]).toEqual(['conflict', [{ ...clash, theirs: 'Rp5.000.' }]]);
    save('Rp6.000.');
    await draft.keepMine();
    expect(draft.clashes.value).toEqual([{ ...clash, theirs: 'Rp6.000.' }]);
    expect(answerOf(server.settings, 'ongkir')).toBe('Rp6.000.');
    await draft.keepMine();
    expect([answerOf(server.settings, 'ongkir'), draft.phase.value]).toEqual(['Gratis.', 'ready']);
    expect([draft.clashes.value, draft.theirs.value]).toEqual([[], undefined]);
  });

  it('forgets what clashed once mine is what they wrote', async () => {
    const { draft, server } = await open();
    server.settings = { ...server.settings, bot: answering('ongkir', 'Rp5.000.')(server.settings.bot) };
    changeBot(draft, answering('ongkir', 'Gratis.'));
    await draft.save();
    expect(draft.clashes.value).toHaveLength(1);
    changeBot(draft, answering('ongkir', 'Rp5.000.'));
    expect(draft.clashes.value).toEqual([]);
  });

  it('can take theirs', async () => {
    const { draft } = await conflict();
    await draft.takeTheirs();
    expect(answerOf(draft.settings.value, 'shipping')).toBe('Free.');
    expect([draft.isDirty.value, draft.phase.value]).toEqual([false, 'ready']);
  });
});

describe('taking back', () => {
  it('brings back what was discarded', async () => {
    const { draft } = await open();
    changeBot(draft, answering('ongkir', 'Gratis.'));
    draft.discard();
    expect(draft.isDirty.value).toBe(false);
    await draft.undo();
    expect(answerOf(draft.settings.value, 'ongkir')).toBe('Gratis.');
    expect(draft.isDirty.value).toBe(true);
  });

  it('puts what was saved back in force, and leaves alone what came later', async () => {
    const { draft, server } = await open();
    const was = answerOf(server.settings, 'ongkir');
    changeBot(draft, (bot) => ({ ...bot, knowledge: bot.knowledge.filter(({ id }) => id !== ('ongkir' as EntryId)) }));
    await draft.save();
    await draft.undo();
    expect(answerOf(server.settings, 'ongkir')).toBe(was);
    expect(draft.done.value?.what).toBe('saved');
  });
});
