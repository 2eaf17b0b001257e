import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings, SettingsInput } from '@sapa/protocol';
import { expect, onTestFinished, test } from 'vitest';
import { initialSettings } from './initial.ts';
import { openSettings, type SettingsStore } from './settings.ts';

const initial = initialSettings({ name: 'Toko', language: 'id', siteKey: 'shop' });
const named = (name: string): SettingsInput => ({ ...initial, name });
const text = (input: unknown) => JSON.stringify(input, null, 2);

async function scratch(content?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-settings-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'settings.json');
  if (content !== undefined) await writeFile(file, content);
  return file;
}

/** Opened settings, with a way to wait for the next sentence in the log and the next change. */
async function opened(file: string) {
  const waiting: ((sentence: string) => void)[] = [];
  const log = {
    info: () => {},
    error: () => {},
    warn: (_fields: object, sentence: string) => {
      for (const hear of waiting.splice(0)) hear(sentence);
    },
  };
  const settings = await openSettings({ file, initial, log });
  onTestFinished(() => settings.close());
  const nextWarning = () => new Promise<string>((resolve) => waiting.push(resolve));
  return { settings, nextWarning };
}

function nextChange(settings: SettingsStore, isIt: (settings: Settings) => boolean = () => true): Promise<Settings> {
  return new Promise((resolve) => {
    const stop = settings.onChange((next) => {
      if (!isIt(next)) return;
      stop();
      resolve(next);
    });
  });
}

test('a new workspace gets the first settings, as a file people can read', async () => {
  const file = await scratch();
  const { settings } = await opened(file);
  expect(settings.current).toMatchObject({ name: 'Toko', limits: { offerMs: 30_000 } });
  expect(await readFile(file, 'utf8')).toBe(text(initial));
});

test('what is on disk is in force, and is left as it was written', async () => {
  const written = JSON.stringify(named('Lama'));
  const file = await scratch(written);
  const { settings } = await opened(file);
  expect(settings.current.name).toBe('Lama');
  expect(await readFile(file, 'utf8')).toBe(written);
});

test('an update is in force, told and written when it resolves, without the defaults', async () => {
  const file = await scratch();
  const { settings } = await opened(file);
  const change = nextChange(settings);
  expect(await settings.update((input) => ({ ...input, name: 'Baru' }))).toEqual({ ok: true });
  expect(settings.current.name).toBe('Baru');
  expect((await change).name).toBe('Baru');
  expect(await readFile(file, 'utf8')).toBe(text(named('Baru')));
});

test('updates at the same time build on each other', async () => {
  const { settings } = await opened(await scratch());
  const add = (id: string) =>
    settings.update((input) => ({
      ...input,
      departments: [...input.departments, { id, name: { id, en: id } }],
    }));
  await Promise.all([add('sales'), add('billing'), add('support')]);
  expect(settings.current.departments.map(({ id }) => id)).toEqual(['general', 'sales', 'billing', 'support']);
});

test('an update to something invalid is refused with the path and changes nothing', async () => {
  const file = await scratch();
  const { settings } = await opened(file);
  expect(await settings.update((input) => ({ ...input, departments: [] }))).toEqual({
    ok: false,
    problems: [{ path: 'departments', message: 'must have a length >=1' }],
  });
  expect(settings.current.departments).toHaveLength(1);
  expect(await readFile(file, 'utf8')).toBe(text(initial));
});

test('a change that throws fails alone', async () => {
  const { settings } = await opened(await scratch());
  const thrown = settings.update(() => {
    throw new Error('a bug');
  });
  await expect(thrown).rejects.toThrow('a bug');
  expect(await settings.update((input) => ({ ...input, name: 'Baru' }))).toEqual({ ok: true });
});

test('a hand edit is in force while running', async () => {
  const file = await scratch();
  const { settings } = await opened(file);
  const change = nextChange(settings);
  await writeFile(file, JSON.stringify(named('Tangan')));
  expect((await change).name).toBe('Tangan');
  expect(settings.current.name).toBe('Tangan');
});

test('a hand edit by an editor that replaces the file is seen, again and again', async () => {
  const file = await scratch();
  const { settings } = await opened(file);
  for (const name of ['Satu', 'Dua', 'Tiga']) {
    const change = nextChange(settings);
    await rename(file, `${file}~`);
    await writeFile(`${file}.new`, JSON.stringify(named(name)));
    await rename(`${file}.new`, file);
    expect((await change).name).toBe(name);
  }
});

test.each([
  [
    'invalid settings',
    text({ ...initial, sites: [{ ...initial.sites[0], origins: ['shop'] }] }),
    'sites[0].origins[0]',
  ],
  ['broken JSON', '{ "version": 1,\n "name": Toko rahasia }', 'is not JSON: it goes wrong at line 2, column 10'],
])('a hand edit to %s is refused with a sentence, and left as written', async (_name, broken, words) => {
  const file = await scratch();
  const { settings, nextWarning } = await opened(file);
  const warning = nextWarning();
  await writeFile(`${file}.new`, broken);
  await rename(`${file}.new`, file);
  const sentence = await warning;
  expect(sentence).toContain(words);
  expect(sentence).not.toContain('rahasia');
  expect(settings.current.name).toBe('Toko');
  expect(await readFile(file, 'utf8')).toBe(broken);

  const repaired = nextChange(settings);
  await writeFile(file, JSON.stringify(named('Betul')));
  expect((await repaired).name).toBe('Betul');
});

test('an update does not destroy a broken hand edit: it is refused until that is repaired', async () => {
  const file = await scratch();
  const { settings } = await opened(file);
  const broken = '{ "version": 1, "name": half an edit';
  await writeFile(file, broken);
  const refused = await settings.update((input) => ({ ...input, name: 'Baru' }));
  expect(refused).toMatchObject({ ok: false, problems: [{ path: '' }] });
  expect(refused.ok === false && refused.problems[0]?.message).toContain('was edited by hand and is broken');
  expect(JSON.stringify(refused)).not.toContain('half');
  expect(await readFile(file, 'utf8')).toBe(broken);
  await writeFile(file, text(named('Utuh')));
  expect(await settings.update((input) => ({ ...input, categories: ['pesanan'] }))).toEqual({ ok: true });
  expect(settings.current).toMatchObject({ name: 'Utuh', categories: ['pesanan'] });
});

test('an update builds on a hand edit that nobody has noticed yet', async () => {
  const file = await scratch();
  const { settings } = await opened(file);
  await writeFile(file, text(named('Tangan')));
  await settings.update((input) => ({ ...input, categories: ['pesanan'] }));
  expect(settings.current).toMatchObject({ name: 'Tangan', categories: ['pesanan'] });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...named('Tangan'), categories: ['pesanan'] });
});

test('a file that is deleted while running is told, and written again by the next update', async () => {
  const file = await scratch();
  const { settings, nextWarning } = await opened(file);
  const warning = nextWarning();
  await rm(file);
  expect(await warning).toContain('is gone');
  expect(settings.current.name).toBe('Toko');
  expect(await settings.update((input) => ({ ...input, name: 'Lagi' }))).toEqual({ ok: true });
  expect(JSON.parse(await readFile(file, 'utf8')).name).toBe('Lagi');
});

test.each([
  ['broken JSON', '{', 'is not JSON: it goes wrong at line 1, column 2'],
  ['an empty file', '', 'is not JSON: it goes wrong at line 1, column 1'],
  ['invalid settings', text({ ...initial, limits: { offerMs: 1 } }), 'limits.offerMs must be >=1000'],
])('%s stops the start with a message that names file and place', async (_name, broken, words) => {
  const file = await scratch(broken);
  const start = opened(file);
  await expect(start).rejects.toThrow(file);
  await expect(start).rejects.toThrow(words);
  expect(await readFile(file, 'utf8')).toBe(broken);
});

test('a listener that left hears no more', async () => {
  const { settings } = await opened(await scratch());
  let heard = 0;
  const stop = settings.onChange(() => {
    heard += 1;
  });
  await settings.update((input) => ({ ...input, name: 'Satu' }));
  stop();
  await settings.update((input) => ({ ...input, name: 'Dua' }));
  expect(heard).toBe(1);
});

/** A seal that can be seen through. */
const seal = (input: SettingsInput): SettingsInput => ({
  ...input,
  name: `sealed ${input.name?.replace(/^sealed /, '')}`,
});

test('what a person wrote is sealed at start, what is written later always; what is in force is what is on disk', async () => {
  const file = await scratch(text(named('Toko')));
  const settings = await openSettings({ file, initial, log: { info() {}, warn() {}, error() {} }, seal });
  onTestFinished(() => settings.close());
  const onDisk = async () => JSON.parse(await readFile(file, 'utf8')).name;
  expect([settings.current.name, await onDisk()]).toEqual(['sealed Toko', 'sealed Toko']);
  await settings.update((input) => ({ ...input, name: 'Baru' }));
  expect([settings.current.name, await onDisk()]).toEqual(['sealed Baru', 'sealed Baru']);
});

test('what a person wrote while running is sealed on disk when it is in force, and is told once', async () => {
  const file = await scratch();
  const settings = await openSettings({ file, initial, log: { info() {}, warn() {}, error() {} }, seal });
  onTestFinished(() => settings.close());
  const told: string[] = [];
  settings.onChange(({ name }) => void told.push(name));
  const change = nextChange(settings);
  await writeFile(file, text(named('Tangan')));
  await change;
  expect(await readFile(file, 'utf8')).toBe(text(seal(named('Tangan'))));
  const written = JSON.stringify(seal(named('Sudah')));
  const next = nextChange(settings);
  await writeFile(file, written);
  await next;
  expect(await readFile(file, 'utf8')).toBe(written);
  await writeFile(file, text(named('Lagi')));
  expect(await settings.update(() => [{ path: '', message: 'no' }])).toMatchObject({ ok: false });
  expect(await readFile(file, 'utf8')).toBe(text(seal(named('Lagi'))));
  expect(told).toEqual(['sealed Tangan', 'sealed Sudah', 'sealed Lagi']);
});

test('a revision names a document: another one after each change, the same one for the same document', async () => {
  const { settings } = await opened(await scratch());
  const first = settings.revision;
  await settings.update((input) => ({ ...input, name: 'Baru' }));
  const second = settings.revision;
  expect(second).not.toBe(first);
  await settings.update((input, revision) => (revision === second ? { ...input, name: initial.name } : input));
  expect(settings.revision).toBe(first);
});

test('what is considered is judged like an update, and happens nowhere', async () => {
  const file = await scratch();
  const { settings } = await opened(file);
  expect(settings.consider((input) => ({ ...input, name: 'Baru' }))).toMatchObject({ settings: { name: 'Baru' } });
  expect(settings.consider((input) => ({ ...input, departments: [] }))).toMatchObject({
    problems: [{ path: 'departments' }],
  });
  expect(settings.consider(() => [{ path: 'x', message: 'no' }])).toEqual({
    ok: false,
    problems: [{ path: 'x', message: 'no' }],
  });
  expect([settings.current.name, await readFile(file, 'utf8')]).toEqual(['Toko', text(initial)]);
});

test('what was not changed is the same object as before, also after the file was looked at again', async () => {
  const { settings } = await opened(await scratch());
  const { bot, sites } = settings.current;
  await settings.update((input) => ({ ...input, name: 'Baru' }));
  expect(settings.current.name).toBe('Baru');
  const own = settings.current;
  await settings.update((input) => input);
  expect(settings.current).toBe(own);
  expect([settings.current.bot, settings.current.sites]).toEqual([bot, sites]);
  expect(settings.current.bot).toBe(bot);
  expect(settings.current.sites).toBe(sites);
});
