import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { SapaApi, SapaCall } from '../dock.ts';

// What a build puts in; and a page that is idle at once.
beforeAll(() => {
  vi.stubGlobal('HASH', '0');
  vi.stubGlobal('LANGUAGES', /^(id|en)\b/);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
});
const sapa = () => window.Sapa as SapaApi;

async function run(tag: string, calls?: unknown[]) {
  document.body.innerHTML = tag;
  window.Sapa = calls as SapaCall[];
  await again();
}
async function again() {
  vi.resetModules();
  await import('./main.ts');
}
afterEach(async () => {
  if (window.Sapa && 'destroy' in window.Sapa) await window.Sapa.destroy();
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
  sapa().push(['hide']);
  expect(host.shadowRoot?.querySelector('button')?.style.display).toBe('none');
});

test('a tag without a site draws nothing and says why, once', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  await run('<script type="text/plain" src="https://chat.example/widget.js"></script>');
  expect(document.querySelector('sapa-chat')).toBeNull();
  expect(error.mock.calls).toEqual([['Sapa: no data-site']]);
});

test('a second tag changes nothing; after destroy a new one begins anew', async () => {
  await run(TAG);
  const first = sapa();
  await again();
  expect(sapa()).toBe(first);
  expect(document.querySelectorAll('sapa-chat')).toHaveLength(1);
  await first.destroy();
  expect(window.Sapa).toBeUndefined();
  await again();
  expect(document.querySelectorAll('sapa-chat')).toHaveLength(1);
});

test.each([
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 0],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 0],
  ['Baiduspider+(+http://www.baidu.com/search/spider.htm)', 0],
  ['Mozilla/5.0 (Linux; Android 14; CUBOT KINGKONG AX) Chrome/141.0.0.0 Mobile Safari/537.36', 1],
  ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/141.0.0.0 Safari/537.36', 1],
])('what reads pages for a search engine gets none: %s', async (userAgent, launchers) => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
  await run(TAG, []);
  expect(document.querySelectorAll('sapa-chat')).toHaveLength(launchers);
  expect(() => window.Sapa?.push(['open'])).not.toThrow();
});
