import { expect, onTestFinished, test } from 'vitest';
import { scratchFile } from './scratch.ts';
import { openSqliteStore } from './sqlite-store.ts';

test('a probe writes for real and keeps nothing, however often it is asked', async () => {
  const store = await openSqliteStore({ path: await scratchFile() });
  onTestFinished(() => store.close());
  const before = store.stats().commits;
  await store.probe();
  expect(store.stats().commits).toBe(before + 1);
  const pages = await store.pragma('page_count');
  for (let each = 0; each < 20; each++) await store.probe();
  expect(await store.pragma('page_count')).toEqual(pages);
  expect(await store.session('0'.repeat(65_536))).toBeUndefined();
});

test('who is told of refused writes hears of each, and of no other', async () => {
  const refused: string[] = [];
  const path = await scratchFile();
  const store = await openSqliteStore({ path, onRefused: (kind) => void refused.push(kind) });
  onTestFinished(() => store.close());
  await store.pragma('max_page_count = 1');
  await expect(store.probe()).rejects.toMatchObject({ name: 'StoreError', kind: 'full' });
  expect(refused).toEqual(['full']);
  await store.pragma('max_page_count = 1000');
  await store.probe();
  expect(refused).toEqual(['full']);
});
