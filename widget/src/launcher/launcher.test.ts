import { afterEach, expect, test, vi } from 'vitest';
import type { Dock, LoadPanel, SapaApi } from '../dock.ts';
import { createLauncher } from './launcher.ts';

let api: SapaApi | undefined;
afterEach(() => {
  api?.destroy();
  localStorage.clear();
});
function launch(data: Record<string, string> = {}, load?: LoadPanel) {
  const script = document.createElement('script');
  script.setAttribute('src', 'https://chat.example/widget.js');
  Object.assign(script.dataset, { site: 's1', ...data });
  const panel = { show: vi.fn(), destroy: vi.fn() };
  const docks: Dock[] = [];
  const fetched = vi.fn<LoadPanel>(
    load ??
      (async (dock) => {
        docks.push(dock);
        return panel;
      }),
  );
  api = createLauncher(script, fetched);
  const host = document.querySelector('sapa-chat') as HTMLElement;
  const button = host.shadowRoot?.querySelector('button') as HTMLButtonElement;
  return { api, panel, docks, fetched, host, button };
}

test('the panel is fetched on intent, once, and not before', () => {
  const { button, fetched } = launch();
  expect(fetched).not.toHaveBeenCalled();
  button.dispatchEvent(new Event('pointerenter'));
  button.dispatchEvent(new Event('focus'));
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('a conversation that is going on fetches the panel at page load', () => {
  localStorage.setItem('sapa:s1:live', '3');
  expect(launch().fetched).toHaveBeenCalledTimes(1);
});

test('a click opens and a second one closes, with the name that fits', async () => {
  const { button, panel } = launch();
  expect(button.ariaLabel).toBe('Open chat');
  button.click();
  expect([button.ariaLabel, button.ariaExpanded]).toEqual(['Close chat', 'true']);
  await vi.waitFor(() => expect(panel.show).toHaveBeenLastCalledWith(true));
  button.click();
  await vi.waitFor(() => expect(panel.show).toHaveBeenLastCalledWith(false));
  expect(button.ariaLabel).toBe('Open chat');
});

test('a panel that could not be fetched is fetched again at the next try', async () => {
  const isOffline = [true, false];
  const { button, fetched } = launch({}, async () => {
    if (isOffline.shift()) throw new Error('off line');
    return { show() {}, destroy() {} };
  });
  button.click();
  await vi.waitFor(() => expect(button.ariaLabel).toBe('Open chat'));
  button.click();
  expect(fetched).toHaveBeenCalledTimes(2);
});

test('speaks the language of the tag, else of the page', () => {
  expect(launch({ lang: 'id' }).button.ariaLabel).toBe('Buka obrolan');
  api?.destroy();
  for (const lang of ['ms-MY', 'in', 'in-ID']) {
    document.documentElement.lang = lang;
    expect(launch().button.ariaLabel).toBe('Buka obrolan');
    api?.destroy();
  }
  document.documentElement.lang = '';
});

test('what the tag says about looks goes before what the site says', async () => {
  const { button, docks, host } = launch({ accent: '#aa0000' });
  button.click();
  await vi.waitFor(() => expect(docks).toHaveLength(1));
  expect(docks[0]?.paint({ accent: '#00aa00', corner: 'start' })).toBe('#aa0000');
  expect(host.dataset.corner).toBe('start');
  expect(docks[0]?.origin).toBe('https://chat.example');
});

test('listeners hear of unread words until they stop listening', async () => {
  const { api, button, docks } = launch();
  const heard = vi.fn();
  const off = api.on('unread', heard);
  button.click();
  await vi.waitFor(() => expect(docks).toHaveLength(1));
  docks[0]?.emit('unread', 2);
  expect(button.textContent).toBe('2');
  off();
  docks[0]?.emit('unread', 0);
  expect(button.textContent).toBe('');
  expect(heard.mock.calls).toEqual([[2]]);
});

test('destroy leaves no element, and comes back from nothing a page does to its body', async () => {
  const { api, panel, button } = launch();
  button.click();
  document.body.replaceWith(document.createElement('body'));
  await vi.waitFor(() => expect(document.querySelectorAll('sapa-chat')).toHaveLength(1));
  api.destroy();
  expect(document.querySelector('sapa-chat')).toBeNull();
  await vi.waitFor(() => expect(panel.destroy).toHaveBeenCalledTimes(1));
});
