import { afterEach, expect, test, vi } from 'vitest';
import { createBrowser } from './env.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('keys are those of this site', () => {
  const { storage } = createBrowser('https://chat.example', 's1');
  storage.set(':outbox:1', 'a');
  storage.set(':live', '3');
  localStorage.setItem('sapa:s2:outbox:2', 'b');
  expect([...storage.keys()].sort()).toEqual([':live', ':outbox:1']);
  expect(localStorage.getItem('sapa:s1:outbox:1')).toBe('a');
  storage.set(':outbox:1', undefined);
  expect(storage.keys()).not.toContain(':outbox:1');
  expect(storage.get(':outbox:1')).toBeUndefined();
});

test('where the browser forbids storage, things last as long as the page', () => {
  vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
    throw new Error('forbidden');
  });
  const { storage } = createBrowser('https://chat.example', 's1');
  storage.set(':outbox:1', 'a');
  expect([storage.get(':outbox:1'), storage.keys()]).toEqual(['a', [':outbox:1']]);
});

test('a line that nobody hears tells the owner what to look at', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  createBrowser('https://chat.example', 's1').reportUnheard();
  await vi.waitFor(() => expect(error).toHaveBeenCalled());
  expect(error.mock.calls).toEqual([
    [
      `Sapa: no connection to chat.example for site "s1". Is the key right, and is ${location.origin} listed in the site's origins?`,
    ],
  ]);
});

test('ids are random UUIDs, also on pages without https', () => {
  const { uuid } = createBrowser('https://chat.example', 's1');
  const ids = new Set(Array.from({ length: 50 }, uuid));
  expect(ids.size).toBe(50);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('what does not fit any more lasts as long as the page', () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.spyOn(globalThis, 'localStorage', 'get').mockReturnValue(
    new Proxy({ 'sapa:s1:a': 'old' }, { set: full }) as never,
  );
  const { storage } = createBrowser('https://chat.example', 's1');
  storage.set(':a', 'new');
  storage.set(':b', 'more');
  expect([storage.get(':a'), storage.get(':b'), [...storage.keys()].sort()]).toEqual(['new', 'more', [':a', ':b']]);
  storage.set(':a', undefined);
  expect(storage.get(':a')).toBeUndefined();
});

test('drafts are those of this site and this tab', () => {
  const { drafts } = createBrowser('https://chat.example', 's1');
  drafts.set('', 'half a sen');
  expect(sessionStorage.getItem('sapa:s1')).toBe('half a sen');
  expect(localStorage.getItem('sapa:s1')).toBeNull();
  drafts.set('', undefined);
  expect(sessionStorage.getItem('sapa:s1')).toBeNull();
});

test('what changes in storage is told by its key; that all was cleared is not', () => {
  const keys: string[] = [];
  const stop = createBrowser('https://chat.example', 's1').onStorage((key) => void keys.push(key));
  window.dispatchEvent(new StorageEvent('storage', { key: null }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'sapa:s1:open' }));
  stop();
  window.dispatchEvent(new StorageEvent('storage', { key: 'sapa:s1:open' }));
  expect(keys).toEqual(['sapa:s1:open']);
});
