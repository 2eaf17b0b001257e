import { expect, test, vi } from 'vitest';
import { createChunks } from './chunks.ts';
import { texts as en } from './i18n/rare/en.ts';
import { texts as id } from './i18n/rare/id.ts';

function parts() {
  const arrived = vi.fn();
  let language = 'en';
  let isOffline = false;
  const online = <Value>(value: Value) => (isOffline ? Promise.reject(new Error('off line')) : Promise.resolve(value));
  const fetched = vi.fn((name: string) => online({ texts: name === 'id' ? id : en }));
  const chunks = createChunks(() => language, fetched, arrived);
  return {
    chunks,
    arrived,
    fetched,
    load: vi.fn(() => online({ css: 'b{}', Part: 1 })),
    speak: (next: string) => {
      language = next;
    },
    cut: (isCut: boolean) => {
      isOffline = isCut;
    },
  };
}
const settled = () => vi.waitFor(() => Promise.resolve());

test('a chunk is there once it and its words are, and each is fetched once', async () => {
  const { chunks, load, arrived, fetched } = parts();
  expect(chunks.find(load)).toBeUndefined();
  expect(chunks.find(load)).toBeUndefined();
  await vi.waitFor(() => expect(chunks.find(load)).toMatchObject({ Part: 1 }));
  expect(chunks.words).toBe(en);
  expect([load.mock.calls.length, fetched.mock.calls.length]).toEqual([1, 1]);
  expect(arrived.mock.calls).toContainEqual(['b{}']);
});

test('off line, the next paint asks again', async () => {
  const { chunks, load, cut } = parts();
  cut(true);
  chunks.find(load);
  await settled();
  cut(false);
  await vi.waitFor(() => expect(chunks.find(load)).toBeTruthy());
});

test('in another language the words come anew; until then the old ones stay', async () => {
  const { chunks, load, speak } = parts();
  chunks.find(load);
  await vi.waitFor(() => expect(chunks.words).toBe(en));
  speak('id');
  expect(chunks.find(load)).toBeTruthy();
  expect(chunks.words).toBe(en);
  await vi.waitFor(() => expect(chunks.words).toBe(id));
  expect(load).toHaveBeenCalledTimes(1);
});
