import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keepBuilds } from './builds.ts';

function scratch() {
  const root = mkdtempSync(join(tmpdir(), 'sapa-builds-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [built, folder] = [join(root, 'built'), join(root, 'kept')];
  let minutes = 0;
  const hashOf = (number: number) => number.toString(16).padStart(8, '0');
  return {
    built,
    folder,
    hashOf,
    /** Builds number n, and starts a server with it. */
    start(number: number) {
      rmSync(built, { recursive: true, force: true });
      mkdirSync(built);
      writeFileSync(join(built, `panel-${hashOf(number)}.js`), `panel ${number}`);
      writeFileSync(join(built, `panel-${hashOf(number)}.js.br`), 'brotli');
      writeFileSync(join(built, `launcher-${hashOf(number)}.js`), 'launcher');
      writeFileSync(join(built, 'version.json'), JSON.stringify({ launcher: `launcher-${hashOf(number)}.js` }));
      return this.again();
    },
    again() {
      minutes += 1;
      return keepBuilds(built, folder, () => new Date(minutes * 60_000));
    },
  };
}

test('the files of a build are found after the next one took its place', async () => {
  const it = scratch();
  await it.start(1);
  const { places } = await it.start(2);
  const place = places.get(`panel-${it.hashOf(1)}.js`) ?? '';
  expect(readFileSync(join(it.folder, place), 'utf8')).toBe('panel 1');
  expect(readFileSync(join(it.folder, `${place}.br`), 'utf8')).toBe('brotli');
  expect(places.has(`launcher-${it.hashOf(2)}.js`)).toBe(true);
  expect([places.has('version.json'), places.has(`panel-${it.hashOf(1)}.js.br`)]).toEqual([false, false]);
});

test('the ten that were served last are kept', async () => {
  const it = scratch();
  for (let number = 1; number <= 10; number++) await it.start(number);
  await it.start(1);
  const { places } = await it.start(11);
  expect(readdirSync(it.folder)).toHaveLength(10);
  expect(places.has(`panel-${it.hashOf(1)}.js`)).toBe(true);
  expect(places.has(`panel-${it.hashOf(2)}.js`)).toBe(false);
});

test('one that is there is not written again', async () => {
  const it = scratch();
  await it.start(1);
  writeFileSync(join(it.folder, it.hashOf(1), `panel-${it.hashOf(1)}.js`), 'as it was served');
  const { places } = await it.again();
  expect(readFileSync(join(it.folder, places.get(`panel-${it.hashOf(1)}.js`) ?? ''), 'utf8')).toBe('as it was served');
});

test('what a crash left half written is made anew', async () => {
  const it = scratch();
  mkdirSync(join(it.folder, `.${it.hashOf(1)}`), { recursive: true });
  writeFileSync(join(it.folder, `.${it.hashOf(1)}`, `more-${it.hashOf(1)}.js`), 'half');
  const { places } = await it.start(1);
  expect(places.has(`more-${it.hashOf(1)}.js`)).toBe(false);
  expect(readdirSync(it.folder)).toEqual([it.hashOf(1)]);
});

test('without a build there is nothing to keep, and what was kept is served', async () => {
  const it = scratch();
  await it.start(1);
  rmSync(it.built, { recursive: true });
  expect((await it.again()).places.size).toBe(2);
  const never = scratch();
  expect((await never.again()).places.size).toBe(0);
  expect(() => readdirSync(never.folder)).toThrow();
});
