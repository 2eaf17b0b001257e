import { afterEach, expect, test, vi } from 'vitest';

const sapa = () => window.Sapa as import('../dock.ts').SapaApi;

async function run(tag: string, calls?: unknown[]) {
  document.body.innerHTML = tag;
  window.Sapa = calls as never;
  vi.resetModules();
  await import('./main.ts');
}
afterEach(() => {
  if (window.Sapa && 'destroy' in window.Sapa) window.Sapa.destroy();
  window.Sapa = undefined;
  vi.restoreAllMocks();
});
const TAG = '<script type="text/plain" data-site="s1" src="https://chat.example/widget.js"></script>';

test('a queued call that nobody knows is passed over with a warning; the others are made', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const heard = vi.fn();
  await run(TAG, [['bogus'], ['on', 'close', heard]]);
  expect(warn.mock.calls).toEqual([['Sapa:', 'bogus']]);
  const host = document.querySelector('sapa-chat') as HTMLElement;
  host.dispatchEvent(new CustomEvent('close'));
  expect(heard).toHaveBeenCalledTimes(1);
  expect(sapa().open).toBeTypeOf('function');
});

test('a tag without a site draws nothing and says why, once', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  await run('<script type="text/plain" src="https://chat.example/widget.js"></script>');
  expect(document.querySelector('sapa-chat')).toBeNull();
  expect(error.mock.calls).toEqual([['Sapa: no data-site']]);
});
